import type { SiteRule } from '../site-rules/schema.ts';

const DETAILS = { state: 'script:not([src])', marker: '"productDetails":' } as const;

/** Particulars are drawn when their panel opens; until then they wait in the page's data as names with values. */
export default {
  id: 'shein',
  hosts: ['shein'],
  places: {
    title: ['.product-intro__head-name'],
    material: [
      { ...DETAILS, path: [{ where: 'attr_name', is: ['Composition'] }, 'attr_value'] },
      { ...DETAILS, path: [{ where: 'attr_name', is: ['Material'] }, 'attr_value'] },
    ],
  },
} satisfies SiteRule;
