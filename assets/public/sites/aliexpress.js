globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  aliexpress: {
    id: 'aliexpress',
    hosts: ['aliexpress'],
    places: {
      title: ['h1[data-pl="product-title"]', '.product-title-text'],
      brand: [
        {
          select: '[class*="specification--prop--"]',
          label: { select: '[class*="specification--title--"]', is: ['Brand Name'] },
          value: '[class*="specification--desc--"]',
        },
        {
          state: 'script:not([src])',
          marker: '"productPropComponent":',
          path: ['props', { where: 'attrName', is: ['Brand Name'] }, 'attrValue'],
        },
      ],
      seller: ['[data-pl="store-name"]', '.shop-name a'],
      material: [
        {
          select: '[class*="specification--prop--"]',
          label: { select: '[class*="specification--title--"]', is: ['Material Composition'] },
          value: '[class*="specification--desc--"]',
        },
        {
          state: 'script:not([src])',
          marker: '"productPropComponent":',
          path: ['props', { where: 'attrName', is: ['Material Composition'] }, 'attrValue'],
        },
        {
          select: '[class*="specification--prop--"]',
          label: { select: '[class*="specification--title--"]', is: ['Material'] },
          value: '[class*="specification--desc--"]',
        },
        {
          state: 'script:not([src])',
          marker: '"productPropComponent":',
          path: ['props', { where: 'attrName', is: ['Material'] }, 'attrValue'],
        },
      ],
      origin: [
        {
          select: '[class*="specification--prop--"]',
          label: { select: '[class*="specification--title--"]', is: ['Origin'] },
          value: '[class*="specification--desc--"]',
        },
        {
          state: 'script:not([src])',
          marker: '"productPropComponent":',
          path: ['props', { where: 'attrName', is: ['Origin'] }, 'attrValue'],
        },
      ],
    },
  },
});
