import type { SiteRule } from '../site-rules/schema.ts';

const BOOTSTRAP = { state: 'script[data-bootstrap="page/product"]' } as const;
const PRELOADED = { state: 'script:not([src])', marker: 'window.__PRELOADED_STATE__' } as const;
const OLD = ['product', 'detail'] as const;
const NEW = ['product', 'productDetail', 'product', 'detail'] as const;

/** The page's data, in two places through the years, hold the brand and the lines of the panel for material and care. */
export default {
  id: 'macys',
  hosts: ['macys.com'],
  places: {
    brand: [
      { ...PRELOADED, path: [...NEW, 'brand', 'name'] },
      { ...BOOTSTRAP, path: [...OLD, 'brand', 'name'] },
    ],
    material: [
      { ...PRELOADED, path: [...NEW, 'materialsAndCare', '*'] },
      { ...BOOTSTRAP, path: [...OLD, 'materialsAndCare', '*'] },
    ],
  },
} satisfies SiteRule;
