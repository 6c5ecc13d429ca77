import type { SiteRule } from '../site-rules/schema.ts';

/** The heading holds other elements; the seller stands in a card of its own. */
export default {
  id: 'ebay',
  hosts: ['ebay'],
  places: {
    title: ['.x-item-title__mainTitle', '#itemTitle'],
    seller: ['.x-sellercard-atf__info__about-seller a', '.ux-seller-section__item--seller a'],
    brand: ['.ux-labels-values--brand .ux-labels-values__values'],
  },
} satisfies SiteRule;
