import type { SiteRule } from '../site-rules/schema.ts';

/** Class names carry hashes; their readable beginnings last longer. */
export default {
  id: 'tmall',
  hosts: ['tmall', 'taobao'],
  places: {
    title: ['[class*="mainTitle--"]', '.tb-detail-hd h1'],
    seller: ['[class*="shopName--"]', '.slogo-shopname'],
  },
} satisfies SiteRule;
