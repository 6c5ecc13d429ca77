globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  zara: {
    id: 'zara',
    hosts: ['zara.com'],
    places: {
      material: [
        {
          state: 'script[type="application/ld+json"]',
          path: ['additionalProperty', { where: 'propertyID', is: ['Composition'] }],
          take: ['name', 'value'],
        },
        {
          state: 'script[type="application/ld+json"]',
          path: ['*', 'additionalProperty', { where: 'propertyID', is: ['Composition'] }],
          take: ['name', 'value'],
        },
      ],
    },
  },
});
