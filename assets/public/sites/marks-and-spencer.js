globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  'marks-and-spencer': {
    id: 'marks-and-spencer',
    hosts: ['marksandspencer.com'],
    places: { brand: ['[class*="brand-title_title"]'], material: ['[class*="product-details_compositionContainer"]'] },
  },
});
