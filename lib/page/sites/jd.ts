import type { SiteRule } from '../site-rules/schema.ts';

/** Names stand in a parameter list and in classes of the shop's own. */
export default {
  id: 'jd',
  hosts: ['jd'],
  places: {
    title: ['.sku-name', '.sku-title'],
    brand: ['#parameter-brand a', { select: '#parameter-brand li', after: ['品牌'] }],
    seller: ['.J-hove-wrap .name a', '.shopName a'],
  },
} satisfies SiteRule;
