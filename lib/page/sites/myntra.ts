import type { SiteRule } from '../site-rules/schema.ts';

const STATE = { state: 'script:not([src])', marker: 'window.__myx =' } as const;

/**
 * Brand and name are two headings of one rank. Maker, packer, importer and country, which the law of India asks for, stand
 * in the page's data and are shown in a layer only.
 */
export default {
  id: 'myntra',
  hosts: ['myntra.com'],
  places: {
    title: ['h1.pdp-name'],
    brand: ['h1.pdp-title'],
    seller: ['.supplier-productSellerName', { ...STATE, path: ['pdpData', 'selectedSeller', 'sellerName'] }],
    manufacturer: [{ ...STATE, path: ['pdpData', 'manufacturer'], before: [','] }],
    material: [{ ...STATE, path: ['pdpData', 'articleAttributes', 'Fabric'] }],
    origin: [{ ...STATE, path: ['pdpData', 'countryOfOrigin'] }],
  },
} satisfies SiteRule;
