globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  zalando: {
    id: 'zalando',
    hosts: ['zalando'],
    places: {
      material: [
        {
          state: 'script[data-re-asset]',
          path: [
            'graphqlCache',
            '*',
            'data',
            'product',
            'attributeSuperClusters',
            { where: 'id', is: ['material_care'] },
            'clusters',
            '*',
            'attributes',
            '*',
          ],
          take: ['key', 'value'],
        },
      ],
    },
  },
});
