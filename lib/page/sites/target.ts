import type { SiteRule } from '../site-rules/schema.ts';

/** Product pages carry no product markup; the brand stands in a link to all its goods, maker's particulars in a list. */
export default {
  id: 'target',
  hosts: ['target.com'],
  places: {
    title: ['h1[data-test="product-title"]'],
    brand: [{ select: 'a[data-test="shopAllBrandLink"]', after: ['Shop all '] }],
    gtin: [
      {
        select: '[data-test="item-details-specifications"] > div',
        label: { select: 'b', is: ['UPC'] },
        after: ['UPC'],
      },
    ],
    material: [
      {
        select: '[data-test="item-details-specifications"] > div',
        label: { select: 'b', is: ['Material'] },
        after: ['Material'],
      },
    ],
  },
} satisfies SiteRule;
