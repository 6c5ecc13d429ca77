globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  tmall: {
    id: 'tmall',
    hosts: ['tmall', 'taobao'],
    places: {
      title: ['[class*="mainTitle--"]', '.tb-detail-hd h1'],
      seller: ['[class*="shopName--"]', '.slogo-shopname'],
    },
  },
});
