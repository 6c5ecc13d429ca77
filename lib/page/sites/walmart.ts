import type { SiteRule } from './site-rule.ts';

/** Brand link and seller stand beside each other. */
export const walmart: SiteRule = {
  id: 'walmart',
  hosts: ['walmart'],
  selectors: {
    title: ['h1[itemprop="name"]', '#main-title'],
    brand: ['a[data-seo-id="brand-name"]', '[data-testid="product-brand"]'],
    seller: ['[data-testid="seller-name-link"]', '[data-testid="product-seller-info"] a'],
  },
};
