import type { SiteRule } from '../site-rules/schema.ts';

/** The shop's name beside the heading is a brand line of several house brands. */
export default {
  id: 'hm',
  hosts: ['hm'],
  places: {
    title: ['h1[class*="ProductName"]', 'h1.primary.product-item-headline'],
    brand: ['[data-testid="product-brand"]'],
  },
} satisfies SiteRule;
