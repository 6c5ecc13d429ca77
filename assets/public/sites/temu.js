globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  temu: {
    id: 'temu',
    hosts: ['temu.com'],
    places: {
      title: [{ state: 'script:not([src])', marker: 'window.rawData', path: ['store', 'goods', 'goodsName'] }],
      brand: [
        {
          state: 'script:not([src])',
          marker: 'window.rawData',
          path: ['store', 'goodsProperty', { where: 'key', is: ['Brand', 'Brand Name'] }, 'values', '*'],
        },
      ],
      seller: [{ state: 'script:not([src])', marker: 'window.rawData', path: ['store', 'mall', 'mallName'] }],
      material: [
        {
          state: 'script:not([src])',
          marker: 'window.rawData',
          path: [
            'store',
            'goodsProperty',
            { where: 'key', is: ['Composition', 'Material Composition'] },
            'values',
            '*',
          ],
        },
        {
          state: 'script:not([src])',
          marker: 'window.rawData',
          path: ['store', 'goodsProperty', { where: 'key', is: ['Material'] }, 'values', '*'],
        },
      ],
      origin: [
        {
          state: 'script:not([src])',
          marker: 'window.rawData',
          path: ['store', 'goodsProperty', { where: 'key', is: ['Origin', 'Country of Origin'] }, 'values', '*'],
        },
      ],
    },
  },
});
