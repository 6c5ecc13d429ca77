globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  walmart: {
    id: 'walmart',
    hosts: ['walmart'],
    places: {
      title: ['h1[itemprop="name"]', '#main-title'],
      brand: ['a[data-seo-id="brand-name"]', '[data-testid="product-brand"]'],
      seller: ['[data-testid="seller-name-link"]', '[data-testid="product-seller-info"] a'],
    },
  },
});
