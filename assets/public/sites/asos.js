globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  asos: {
    id: 'asos',
    hosts: ['asos.com'],
    places: {
      brand: [{ state: 'script:not([src])', marker: 'window.asos.pdp.config.product =', path: ['brandName'] }],
      material: [
        { state: 'script:not([src])', marker: 'window.asos.pdp.config.productDescription =', path: ['aboutMe'] },
      ],
    },
  },
});
