import type { SiteRule } from './site-rule.ts';

/** The heading holds other elements; the seller stands in a card of its own. */
export const ebay: SiteRule = {
  id: 'ebay',
  hosts: ['ebay'],
  selectors: {
    title: ['.x-item-title__mainTitle', '#itemTitle'],
    seller: ['.x-sellercard-atf__info__about-seller a', '.ux-seller-section__item--seller a'],
    brand: ['.ux-labels-values--brand .ux-labels-values__values'],
  },
};
