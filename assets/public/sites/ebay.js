globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  ebay: {
    id: 'ebay',
    hosts: ['ebay'],
    places: {
      title: ['.x-item-title__mainTitle', '#itemTitle'],
      brand: ['.ux-labels-values--brand .ux-labels-values__values'],
      seller: ['.x-sellercard-atf__info__about-seller a', '.ux-seller-section__item--seller a'],
    },
  },
});
