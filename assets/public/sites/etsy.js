globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  etsy: {
    id: 'etsy',
    hosts: ['etsy'],
    places: {
      title: ['h1[data-buy-box-listing-title]'],
      seller: ['[data-buy-box-region] a[href*="/shop/"]', 'a[href*="/shop/"][aria-label]'],
    },
    markupBrand: 'seller',
  },
});
