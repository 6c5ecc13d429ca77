import type { SiteRule } from '../site-rules/schema.ts';
import tmall from './tmall.ts';

/** Drawn as Tmall is; the shops are small ones, whose name stands in a header of its own. */
export default {
  id: 'taobao',
  hosts: ['taobao'],
  places: {
    ...tmall.places,
    title: ['[class*="mainTitle--"]', '.tb-main-title'],
    seller: [
      '[class*="shopName--"]',
      '[class*="ShopHeader--title--"]',
      '.tb-shop-name a',
      '.shop-name a.shop-name-link',
    ],
  },
} satisfies SiteRule;
