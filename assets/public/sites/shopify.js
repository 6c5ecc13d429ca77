globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  shopify: {
    id: 'shopify',
    signs: ['script#shopify-features', 'meta[name="shopify-checkout-api-token"]', 'link[href*="cdn.shopify.com/"]'],
    places: { brand: [{ state: 'script:not([src])', marker: 'var meta =', path: ['product', 'vendor'] }] },
  },
});
