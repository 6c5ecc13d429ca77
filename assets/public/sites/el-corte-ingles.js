globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  'el-corte-ingles': {
    id: 'el-corte-ingles',
    hosts: ['elcorteingles.es', 'elcorteingles.pt'],
    places: {
      title: ['#product_detail_title', '#js-product-detail-title'],
      brand: ['a.product_detail-brand', '.product_detail-brand a'],
    },
  },
});
