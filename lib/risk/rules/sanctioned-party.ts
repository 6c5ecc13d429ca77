import { isInForce, listingFinding, usableListings } from '../listing.ts';
import type { PartyRule, Rule } from '../rule.ts';

const RECOMMENDATIONS = [26, 12] as const;

/** Findings for a party's entries on sanctions, export-control and investment lists in force. */
export const sanctionedParty: PartyRule = (party, context) =>
  usableListings(party, ['sanctions', 'export-control', 'investment-ban'])
    .filter((listing) => isInForce(listing, context.input.day))
    .map((listing) => listingFinding('sanctioned-party', party, listing, context, RECOMMENDATIONS));

export const sanctionedPartyRule: Rule = {
  id: 'sanctioned-party',
  title: 'A party is on a sanctions, export-control or investment list',
  documentation: [
    'Fires when a government sanctions list, export-control list or investment ban names a party of this page.',
    'Gives the level "On a government list". The basis is shown as the list gives it: not every basis is forced labour.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = context.direct.flatMap((party) => sanctionedParty(party, context));
    return { findings, why: `Sanctions, export-control or investment entries in force: ${findings.length}.` };
  },
};
