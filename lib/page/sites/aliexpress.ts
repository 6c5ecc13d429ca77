import type { Place, SiteRule } from '../site-rules/schema.ts';

/** Particulars are rows whose class names carry hashes, and come in the page's data as well; more of them open on a click. */
const particular = (...names: string[]): Place[] => [
  {
    select: '[class*="specification--prop--"]',
    label: { select: '[class*="specification--title--"]', is: names },
    value: '[class*="specification--desc--"]',
  },
  {
    state: 'script:not([src])',
    marker: '"productPropComponent":',
    path: ['props', { where: 'attrName', is: names }, 'attrValue'],
  },
];

/** There is no product markup; the store is the seller and not the brand. */
export default {
  id: 'aliexpress',
  hosts: ['aliexpress'],
  places: {
    title: ['h1[data-pl="product-title"]', '.product-title-text'],
    brand: particular('Brand Name'),
    seller: ['[data-pl="store-name"]', '.shop-name a'],
    material: [...particular('Material Composition'), ...particular('Material')],
    origin: particular('Origin'),
  },
} satisfies SiteRule;
