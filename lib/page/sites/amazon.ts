import type { SiteRule } from '../site-rules/schema.ts';

/** Product pages carry no product markup; the byline and the two merchant lines are the only places for brand and seller. */
export default {
  id: 'amazon',
  hosts: ['amazon'],
  places: {
    title: ['#productTitle'],
    seller: [
      '#sellerProfileTriggerId',
      '[offer-display-feature-name="desktop-merchant-info"] .offer-display-feature-text-message',
    ],
  },
} satisfies SiteRule;
