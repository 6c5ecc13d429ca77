globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  salesforce: {
    id: 'salesforce',
    signs: ['script#mobify-data'],
    places: {
      brand: [
        {
          state: 'script#mobify-data',
          path: ['__PRELOADED_STATE__', '__reactQuery', 'queries', '*', 'state', 'data', 'brand'],
        },
      ],
    },
  },
});
