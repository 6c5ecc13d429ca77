import type { SiteRule } from '../site-rules/schema.ts';

const NEXT = { state: 'script#__NEXT_DATA__' } as const;
const DATA = ['props', 'pageProps', 'initialData', 'data'] as const;
const SPECIFICATIONS = [...DATA, 'idml', 'specifications'] as const;

/** Brand link and seller stand beside each other; the table of particulars is drawn for some visitors only, its data come to all. */
export default {
  id: 'walmart',
  hosts: ['walmart'],
  places: {
    title: ['h1[itemprop="name"]', '#main-title'],
    brand: [
      'a[data-seo-id="brand-name"]',
      '[data-testid="product-brand"]',
      { ...NEXT, path: [...DATA, 'product', 'brand'] },
    ],
    seller: [
      '[data-testid="seller-name-link"]',
      '[data-testid="product-seller-info"] a',
      { ...NEXT, path: [...DATA, 'product', 'sellerDisplayName'] },
    ],
    manufacturer: [{ ...NEXT, path: [...SPECIFICATIONS, { where: 'name', is: ['Manufacturer'] }, 'value'] }],
    material: [
      { ...NEXT, path: [...SPECIFICATIONS, { where: 'name', is: ['Fabric Content'] }, 'value'] },
      {
        ...NEXT,
        path: [
          ...SPECIFICATIONS,
          { where: 'name', is: ['Fabric Material Name', 'Fabric Material', 'Material'] },
          'value',
        ],
      },
    ],
    origin: [{ ...NEXT, path: [...SPECIFICATIONS, { where: 'name', is: ['Country of Origin'] }, 'value'] }],
  },
} satisfies SiteRule;
