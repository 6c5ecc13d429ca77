import type { SiteRule } from '../site-rules/schema.ts';

const BOXES = { state: 'script[data-serialize-box-id]' } as const;
const SINGLE = ['groups', '*', 'singleValueParams'] as const;
const MULTI = ['groups', '*', 'multiValueParams'] as const;

/** Parameters of an offer travel as groups of named values in the data of its boxes, drawn when their tab opens. */
export default {
  id: 'allegro',
  hosts: ['allegro'],
  places: {
    brand: [{ ...BOXES, path: [...SINGLE, { where: 'name', is: ['Marka'] }, 'value', 'name'] }],
    manufacturer: [{ ...BOXES, path: [...SINGLE, { where: 'name', is: ['Producent'] }, 'value', 'name'] }],
    gtin: [{ ...BOXES, path: [...SINGLE, { where: 'name', is: ['EAN (GTIN)', 'EAN'] }, 'value', 'name'] }],
    material: [
      { ...BOXES, path: [...SINGLE, { where: 'name', is: ['Skład materiałowy'] }, 'value', 'name'] },
      { ...BOXES, path: [...SINGLE, { where: 'name', is: ['Materiał dominujący', 'Materiał'] }, 'value', 'name'] },
      { ...BOXES, path: [...MULTI, { where: 'name', is: ['Materiał'] }, 'values', '*', 'name'] },
    ],
  },
} satisfies SiteRule;
