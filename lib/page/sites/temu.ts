import type { SiteRule } from '../site-rules/schema.ts';

const STATE = { state: 'script:not([src])', marker: 'window.rawData' } as const;

/** The page is drawn from one object; particulars are a list of keys with values, and the shop in the shop is the seller. */
export default {
  id: 'temu',
  hosts: ['temu.com'],
  places: {
    title: [{ ...STATE, path: ['store', 'goods', 'goodsName'] }],
    brand: [
      { ...STATE, path: ['store', 'goodsProperty', { where: 'key', is: ['Brand', 'Brand Name'] }, 'values', '*'] },
    ],
    seller: [{ ...STATE, path: ['store', 'mall', 'mallName'] }],
    material: [
      {
        ...STATE,
        path: ['store', 'goodsProperty', { where: 'key', is: ['Composition', 'Material Composition'] }, 'values', '*'],
      },
      { ...STATE, path: ['store', 'goodsProperty', { where: 'key', is: ['Material'] }, 'values', '*'] },
    ],
    origin: [
      {
        ...STATE,
        path: ['store', 'goodsProperty', { where: 'key', is: ['Origin', 'Country of Origin'] }, 'values', '*'],
      },
    ],
  },
} satisfies SiteRule;
