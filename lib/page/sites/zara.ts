import type { SiteRule } from '../site-rules/schema.ts';

const MARKUP = { state: 'script[type="application/ld+json"]' } as const;
const COMPOSITION = ['additionalProperty', { where: 'propertyID', is: ['Composition'] }];

/** The composition stands, part by part, in additional properties of the product's markup; on screen its panel is closed. */
export default {
  id: 'zara',
  hosts: ['zara.com'],
  places: {
    material: [
      { ...MARKUP, path: [...COMPOSITION], take: ['name', 'value'] },
      { ...MARKUP, path: ['*', ...COMPOSITION], take: ['name', 'value'] },
    ],
  },
} satisfies SiteRule;
