globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  uniqlo: {
    id: 'uniqlo',
    hosts: ['uniqlo.com'],
    places: {
      title: [{ state: 'script:not([src])', marker: '"pdpEntity":', path: ['*', 'product', 'name'] }],
      material: [{ state: 'script:not([src])', marker: '"pdpEntity":', path: ['*', 'product', 'composition'] }],
      origin: [
        {
          state: 'script:not([src])',
          marker: '"pdpEntity":',
          path: ['*', 'product', 'countriesOfOrigin', '*', 'name'],
        },
      ],
    },
  },
});
