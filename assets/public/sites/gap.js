globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  gap: {
    id: 'gap',
    hosts: ['gap', 'gapfactory'],
    places: {
      material: [
        {
          state: 'script:not([src])',
          marker: 'self.__next_f.push(',
          within: 'copy_headers',
          path: [{ where: 'id', is: ['fabric'] }, 'bullets', '*'],
        },
      ],
    },
  },
});
