globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  flipkart: {
    id: 'flipkart',
    hosts: ['flipkart.com'],
    places: {
      title: ['h1 .VU-ZEz', '.B_NuCI'],
      brand: ['h1 .mEh187'],
      seller: ['#sellerName span span', '#sellerName span'],
    },
  },
});
