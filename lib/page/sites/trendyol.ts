import type { SiteRule } from '../site-rules/schema.ts';

const STATE = { state: 'script:not([src])', marker: '__PRODUCT_DETAIL_APP_INITIAL_STATE__' } as const;
const ATTRIBUTES = ['product', 'attributes'] as const;

/** The merchant differs from the brand; particulars are pairs of named things in the page's data. */
export default {
  id: 'trendyol',
  hosts: ['trendyol.com'],
  places: {
    title: [{ ...STATE, path: ['product', 'name'] }],
    brand: [{ ...STATE, path: ['product', 'brand', 'name'] }],
    seller: [{ ...STATE, path: ['product', 'merchant', 'name'] }],
    material: [
      {
        ...STATE,
        path: [...ATTRIBUTES, { where: ['key', 'name'], is: ['Materyal Bileşeni', 'Materyal'] }, 'value', 'name'],
      },
    ],
    origin: [{ ...STATE, path: [...ATTRIBUTES, { where: ['key', 'name'], is: ['Menşei', 'Menşe'] }, 'value', 'name'] }],
  },
} satisfies SiteRule;
