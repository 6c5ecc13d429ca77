globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  target: {
    id: 'target',
    hosts: ['target.com'],
    places: {
      title: ['h1[data-test="product-title"]'],
      brand: [{ select: 'a[data-test="shopAllBrandLink"]', after: ['Shop all '] }],
      gtin: [
        {
          select: '[data-test="item-details-specifications"] > div',
          label: { select: 'b', is: ['UPC'] },
          after: ['UPC'],
        },
      ],
      material: [
        {
          select: '[data-test="item-details-specifications"] > div',
          label: { select: 'b', is: ['Material'] },
          after: ['Material'],
        },
      ],
    },
  },
});
