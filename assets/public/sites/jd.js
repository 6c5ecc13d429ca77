globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  jd: {
    id: 'jd',
    hosts: ['jd'],
    places: {
      title: ['.sku-name', '.sku-title'],
      brand: ['#parameter-brand a', { select: '#parameter-brand li', after: ['品牌'] }],
      seller: ['.J-hove-wrap .name a', '.shopName a'],
    },
  },
});
