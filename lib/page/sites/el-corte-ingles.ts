import type { SiteRule } from '../site-rules/schema.ts';

/** The brand is a link above the title, to a page whose address does not say that it is a brand's. */
export default {
  id: 'el-corte-ingles',
  hosts: ['elcorteingles.es', 'elcorteingles.pt'],
  places: {
    title: ['#product_detail_title', '#js-product-detail-title'],
    brand: ['a.product_detail-brand', '.product_detail-brand a'],
  },
} satisfies SiteRule;
