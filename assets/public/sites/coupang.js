globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  coupang: {
    id: 'coupang',
    hosts: ['coupang.com'],
    places: {
      title: ['.prod-buy-header__title', 'h1.product-title'],
      brand: ['a.prod-brand-name'],
      seller: ['a.prod-sale-vendor-name'],
    },
  },
});
