import type { SiteRule } from '../site-rules/schema.ts';

const PRODUCT = { state: 'script:not([src])', marker: '"pdpEntity":' } as const;

/** Composition and countries of origin wait in the page's data; the panel that shows them is drawn when it is opened. */
export default {
  id: 'uniqlo',
  hosts: ['uniqlo.com'],
  places: {
    title: [{ ...PRODUCT, path: ['*', 'product', 'name'] }],
    material: [{ ...PRODUCT, path: ['*', 'product', 'composition'] }],
    origin: [{ ...PRODUCT, path: ['*', 'product', 'countriesOfOrigin', '*', 'name'] }],
  },
} satisfies SiteRule;
