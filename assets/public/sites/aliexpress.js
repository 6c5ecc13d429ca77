globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  aliexpress: {
    id: 'aliexpress',
    hosts: ['aliexpress'],
    places: {
      title: ['h1[data-pl="product-title"]', '.product-title-text'],
      seller: ['[data-pl="store-name"]', '.shop-name a'],
    },
  },
});
