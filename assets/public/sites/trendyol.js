globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  trendyol: {
    id: 'trendyol',
    hosts: ['trendyol.com'],
    places: {
      title: [
        { state: 'script:not([src])', marker: '__PRODUCT_DETAIL_APP_INITIAL_STATE__', path: ['product', 'name'] },
      ],
      brand: [
        {
          state: 'script:not([src])',
          marker: '__PRODUCT_DETAIL_APP_INITIAL_STATE__',
          path: ['product', 'brand', 'name'],
        },
      ],
      seller: [
        {
          state: 'script:not([src])',
          marker: '__PRODUCT_DETAIL_APP_INITIAL_STATE__',
          path: ['product', 'merchant', 'name'],
        },
      ],
      material: [
        {
          state: 'script:not([src])',
          marker: '__PRODUCT_DETAIL_APP_INITIAL_STATE__',
          path: [
            'product',
            'attributes',
            { where: ['key', 'name'], is: ['Materyal Bileşeni', 'Materyal'] },
            'value',
            'name',
          ],
        },
      ],
      origin: [
        {
          state: 'script:not([src])',
          marker: '__PRODUCT_DETAIL_APP_INITIAL_STATE__',
          path: ['product', 'attributes', { where: ['key', 'name'], is: ['Menşei', 'Menşe'] }, 'value', 'name'],
        },
      ],
    },
  },
});
