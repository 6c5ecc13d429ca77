globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  hm: {
    id: 'hm',
    hosts: ['hm'],
    places: {
      title: ['h1[class*="ProductName"]', 'h1.primary.product-item-headline'],
      brand: ['[data-testid="product-brand"]'],
    },
  },
});
