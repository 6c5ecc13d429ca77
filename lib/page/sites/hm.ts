import type { SiteRule } from './site-rule.ts';

/** The shop's name beside the heading is a brand line of several house brands. */
export const hm: SiteRule = {
  id: 'hm',
  hosts: ['hm'],
  selectors: {
    title: ['h1[class*="ProductName"]', 'h1.primary.product-item-headline'],
    brand: ['[data-testid="product-brand"]'],
  },
};
