globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  macys: {
    id: 'macys',
    hosts: ['macys.com'],
    places: {
      brand: [
        {
          state: 'script:not([src])',
          marker: 'window.__PRELOADED_STATE__',
          path: ['product', 'productDetail', 'product', 'detail', 'brand', 'name'],
        },
        { state: 'script[data-bootstrap="page/product"]', path: ['product', 'detail', 'brand', 'name'] },
      ],
      material: [
        {
          state: 'script:not([src])',
          marker: 'window.__PRELOADED_STATE__',
          path: ['product', 'productDetail', 'product', 'detail', 'materialsAndCare', '*'],
        },
        { state: 'script[data-bootstrap="page/product"]', path: ['product', 'detail', 'materialsAndCare', '*'] },
      ],
    },
  },
});
