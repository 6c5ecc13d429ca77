globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  allegro: {
    id: 'allegro',
    hosts: ['allegro'],
    places: {
      brand: [
        {
          state: 'script[data-serialize-box-id]',
          path: ['groups', '*', 'singleValueParams', { where: 'name', is: ['Marka'] }, 'value', 'name'],
        },
      ],
      manufacturer: [
        {
          state: 'script[data-serialize-box-id]',
          path: ['groups', '*', 'singleValueParams', { where: 'name', is: ['Producent'] }, 'value', 'name'],
        },
      ],
      gtin: [
        {
          state: 'script[data-serialize-box-id]',
          path: ['groups', '*', 'singleValueParams', { where: 'name', is: ['EAN (GTIN)', 'EAN'] }, 'value', 'name'],
        },
      ],
      material: [
        {
          state: 'script[data-serialize-box-id]',
          path: ['groups', '*', 'singleValueParams', { where: 'name', is: ['Skład materiałowy'] }, 'value', 'name'],
        },
        {
          state: 'script[data-serialize-box-id]',
          path: [
            'groups',
            '*',
            'singleValueParams',
            { where: 'name', is: ['Materiał dominujący', 'Materiał'] },
            'value',
            'name',
          ],
        },
        {
          state: 'script[data-serialize-box-id]',
          path: ['groups', '*', 'multiValueParams', { where: 'name', is: ['Materiał'] }, 'values', '*', 'name'],
        },
      ],
    },
  },
});
