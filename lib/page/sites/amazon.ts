import type { SiteRule } from './site-rule.ts';

/** Product pages carry no product markup; the byline and the two merchant lines are the only places for brand and seller. */
export const amazon: SiteRule = {
  id: 'amazon',
  hosts: ['amazon'],
  selectors: {
    title: ['#productTitle'],
    seller: [
      '#sellerProfileTriggerId',
      '[offer-display-feature-name="desktop-merchant-info"] .offer-display-feature-text-message',
    ],
  },
};
