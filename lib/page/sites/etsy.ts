import type { SiteRule } from '../site-rules/schema.ts';

/** The markup calls the shop that sells a thing its brand. */
export default {
  id: 'etsy',
  hosts: ['etsy'],
  places: {
    title: ['h1[data-buy-box-listing-title]'],
    seller: ['[data-buy-box-region] a[href*="/shop/"]', 'a[href*="/shop/"][aria-label]'],
  },
  markupBrand: 'seller',
} satisfies SiteRule;
