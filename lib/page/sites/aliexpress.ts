import type { SiteRule } from '../site-rules/schema.ts';

/** There is no product markup; the store is the seller and not the brand. */
export default {
  id: 'aliexpress',
  hosts: ['aliexpress'],
  places: {
    title: ['h1[data-pl="product-title"]', '.product-title-text'],
    seller: ['[data-pl="store-name"]', '.shop-name a'],
  },
} satisfies SiteRule;
