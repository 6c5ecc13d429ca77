import { isInForce, listingFinding, usableListings } from '../listing.ts';
import type { PartyRule, Rule } from '../rule.ts';

const RECOMMENDATIONS = [26, 24] as const;

/** Findings for a party's entries on forced-labour lists in force. */
export const listedParty: PartyRule = (party, context) =>
  usableListings(party, ['forced-labour'])
    .filter((listing) => isInForce(listing, context.input.day))
    .map((listing) => listingFinding('listed-party', party, listing, context, RECOMMENDATIONS));

export const listedPartyRule: Rule = {
  id: 'listed-party',
  title: 'A party is on a government forced-labour list',
  documentation: [
    'Fires when a government forced-labour list names a party of this page: brand, maker, importer, packer or seller.',
    'Gives the level "On a government list". An entry does not age while it is in force.',
    'An entry that is not about the Uyghur region says so in its sentence.',
    'Each role keeps a row of its own: an entry for the seller does not colour the brand.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = context.direct.flatMap((party) => listedParty(party, context));
    return { findings, why: `Entries in force on forced-labour lists for parties of this page: ${findings.length}.` };
  },
};
