import type { SiteRule } from '../site-rules/schema.ts';

/**
 * Shops on Shopify. Themes differ in everything but the analytics object each page carries, whose vendor is the brand in
 * shops of many brands; other products' vendors stand in other scripts of the page.
 */
export default {
  id: 'shopify',
  signs: ['script#shopify-features', 'meta[name="shopify-checkout-api-token"]', 'link[href*="cdn.shopify.com/"]'],
  places: {
    brand: [{ state: 'script:not([src])', marker: 'var meta =', path: ['product', 'vendor'] }],
  },
} satisfies SiteRule;
