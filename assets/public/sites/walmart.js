globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  walmart: {
    id: 'walmart',
    hosts: ['walmart'],
    places: {
      title: ['h1[itemprop="name"]', '#main-title'],
      brand: [
        'a[data-seo-id="brand-name"]',
        '[data-testid="product-brand"]',
        { state: 'script#__NEXT_DATA__', path: ['props', 'pageProps', 'initialData', 'data', 'product', 'brand'] },
      ],
      manufacturer: [
        {
          state: 'script#__NEXT_DATA__',
          path: [
            'props',
            'pageProps',
            'initialData',
            'data',
            'idml',
            'specifications',
            { where: 'name', is: ['Manufacturer'] },
            'value',
          ],
        },
      ],
      seller: [
        '[data-testid="seller-name-link"]',
        '[data-testid="product-seller-info"] a',
        {
          state: 'script#__NEXT_DATA__',
          path: ['props', 'pageProps', 'initialData', 'data', 'product', 'sellerDisplayName'],
        },
      ],
      material: [
        {
          state: 'script#__NEXT_DATA__',
          path: [
            'props',
            'pageProps',
            'initialData',
            'data',
            'idml',
            'specifications',
            { where: 'name', is: ['Fabric Content'] },
            'value',
          ],
        },
        {
          state: 'script#__NEXT_DATA__',
          path: [
            'props',
            'pageProps',
            'initialData',
            'data',
            'idml',
            'specifications',
            { where: 'name', is: ['Fabric Material Name', 'Fabric Material', 'Material'] },
            'value',
          ],
        },
      ],
      origin: [
        {
          state: 'script#__NEXT_DATA__',
          path: [
            'props',
            'pageProps',
            'initialData',
            'data',
            'idml',
            'specifications',
            { where: 'name', is: ['Country of Origin'] },
            'value',
          ],
        },
      ],
    },
  },
});
