import type { SiteRule } from '../site-rules/schema.ts';

/** Composition and care wait in the page's data, in clusters of names and values; on screen they are drawn when opened. */
export default {
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
} satisfies SiteRule;
