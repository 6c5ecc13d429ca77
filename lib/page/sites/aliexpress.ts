import type { SiteRule } from './site-rule.ts';

/** There is no product markup; the store is the seller and not the brand. */
export const aliexpress: SiteRule = {
  id: 'aliexpress',
  hosts: ['aliexpress'],
  selectors: {
    title: ['h1[data-pl="product-title"]', '.product-title-text'],
    seller: ['[data-pl="store-name"]', '.shop-name a'],
  },
};
