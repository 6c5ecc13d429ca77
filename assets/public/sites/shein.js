globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  shein: {
    id: 'shein',
    hosts: ['shein'],
    places: {
      title: ['.product-intro__head-name'],
      material: [
        {
          state: 'script:not([src])',
          marker: '"productDetails":',
          path: [{ where: 'attr_name', is: ['Composition'] }, 'attr_value'],
        },
        {
          state: 'script:not([src])',
          marker: '"productDetails":',
          path: [{ where: 'attr_name', is: ['Material'] }, 'attr_value'],
        },
      ],
    },
  },
});
