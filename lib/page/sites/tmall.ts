import type { SiteRule } from './site-rule.ts';

/** Class names carry hashes; their readable beginnings last longer. */
export const tmall: SiteRule = {
  id: 'tmall',
  hosts: ['tmall', 'taobao'],
  selectors: {
    title: ['[class*="mainTitle--"]', '.tb-detail-hd h1'],
    seller: ['[class*="shopName--"]', '.slogo-shopname'],
  },
};
