import type { SiteRule } from './site-rule.ts';

/** The markup calls the shop that sells a thing its brand. */
export const etsy: SiteRule = {
  id: 'etsy',
  hosts: ['etsy'],
  selectors: {
    title: ['h1[data-buy-box-listing-title]'],
    seller: ['[data-buy-box-region] a[href*="/shop/"]', 'a[href*="/shop/"][aria-label]'],
  },
  markupBrand: 'seller',
};
