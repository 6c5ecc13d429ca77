import type { SiteRule } from './site-rule.ts';

/** Names stand in a parameter list and in classes of the shop's own. */
export const jd: SiteRule = {
  id: 'jd',
  hosts: ['jd'],
  selectors: {
    title: ['.sku-name', '.sku-title'],
    brand: ['#parameter-brand a', '#parameter-brand li'],
    seller: ['.J-hove-wrap .name a', '.shopName a'],
  },
  patterns: { brand: /^(?:品牌\s*[:：]\s*)?(.{1,80})$/u },
};
