import type { SiteRule } from '../site-rules/schema.ts';

/** The vendor of a marketplace offer is linked after "판매자:"; the brand has a link of its own above the title. */
export default {
  id: 'coupang',
  hosts: ['coupang.com'],
  places: {
    title: ['.prod-buy-header__title', 'h1.product-title'],
    brand: ['a.prod-brand-name'],
    seller: ['a.prod-sale-vendor-name'],
  },
} satisfies SiteRule;
