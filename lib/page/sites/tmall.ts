import type { ElementPlace, SiteRule } from '../site-rules/schema.ts';

/**
 * Class names carry hashes; their readable beginnings last longer. Of the particulars shown large the value stands above
 * its name, of the others beside it.
 */
const particular = (...names: string[]): ElementPlace[] => [
  {
    select: '[class*="emphasisParamsInfoItem--"]',
    label: { select: '[class*="emphasisParamsInfoItemSubTitle--"]', is: names },
    value: '[class*="emphasisParamsInfoItemTitle--"]',
  },
  {
    select: '[class*="generalParamsInfoItem--"]',
    label: { select: '[class*="generalParamsInfoItemTitle--"]', is: names },
    value: '[class*="generalParamsInfoItemSubTitle--"]',
  },
];

export default {
  id: 'tmall',
  hosts: ['tmall'],
  places: {
    title: ['[class*="mainTitle--"]', '.tb-detail-hd h1'],
    brand: particular('品牌'),
    manufacturer: particular('生产企业', '生产厂家', '厂名'),
    seller: ['[class*="shopName--"]', '.slogo-shopname'],
    material: [...particular('材质成分', '面料成分'), ...particular('材质', '面料')],
    origin: particular('产地', '原产地'),
  },
} satisfies SiteRule;
