import type { SiteRule } from '../site-rules/schema.ts';

/** Brand and composition wait in the page's data; names of products begin with the brand, but not all. */
export default {
  id: 'asos',
  hosts: ['asos.com'],
  places: {
    brand: [{ state: 'script:not([src])', marker: 'window.asos.pdp.config.product =', path: ['brandName'] }],
    material: [
      { state: 'script:not([src])', marker: 'window.asos.pdp.config.productDescription =', path: ['aboutMe'] },
    ],
  },
} satisfies SiteRule;
