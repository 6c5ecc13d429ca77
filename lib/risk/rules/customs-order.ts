import { isInForce, listingFinding, usableListings } from '../listing.ts';
import type { PartyRule, Rule } from '../rule.ts';

const RECOMMENDATIONS = [26, 24] as const;

/** Findings for customs orders in force that name a party. */
export const customsOrder: PartyRule = (party, context) =>
  usableListings(party, ['customs-order'])
    .filter((listing) => isInForce(listing, context.input.day))
    .map((listing) => listingFinding('customs-order', party, listing, context, RECOMMENDATIONS));

export const customsOrderRule: Rule = {
  id: 'customs-order',
  title: 'A customs authority holds goods of a party',
  documentation: [
    'Fires when a customs order over forced labour (a US Withhold Release Order or Finding) names a party of this page.',
    'Gives the level "On a government list". The sentence gives the goods the order is about, where the source does.',
    'An order about another country’s labour (North Korean workers, say) says so and calls up only the recommendation on tracing.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = context.direct.flatMap((party) => customsOrder(party, context));
    return { findings, why: `Customs orders in force that name parties of this page: ${findings.length}.` };
  },
};
