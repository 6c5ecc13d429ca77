import type { Listing } from '../../model/entity.ts';
import type { Finding } from '../../model/finding.ts';
import { isInForce, usableListings } from '../listing.ts';
import { aboutParty, wording } from '../make-finding.ts';
import type { Party } from '../party.ts';
import { replyOf } from '../reply.ts';
import type { PartyRule, Rule } from '../rule.ts';

/** Findings for entries that were removed. */
export const formerlyListed: PartyRule = (party, { input }) =>
  usableListings(party, ['forced-labour', 'customs-order', 'sanctions', 'export-control', 'investment-ban'])
    .filter((listing) => !isInForce(listing, input.day))
    .map((listing) => removed(party, listing));

function removed(party: Party, listing: Listing): Finding {
  return {
    ...aboutParty('formerly-listed', party, listing.id),
    level: 'context',
    age: { ...(listing.until === undefined ? {} : { date: listing.until }), state: 'historic' },
    reply: replyOf(party.entity, undefined),
    flags: [],
    wording: wording(template(listing), {
      party: party.entity.name,
      role: party.role,
      list: listing.list,
      since: listing.since,
      until: listing.until,
    }),
    ...(listing.caveat === undefined ? {} : { caveat: listing.caveat }),
    sources: listing.sources,
    recommendations: [],
  };
}

/** A party is on a list and under an order. */
const template = ({ kind, since }: Listing): string =>
  ['formerly', kind === 'customs-order' ? 'customs' : 'listed', since === undefined ? 'undated' : 'dated'].join('.');

export const formerlyListedRule: Rule = {
  id: 'formerly-listed',
  title: 'A party was on a government list and was removed',
  documentation: [
    'Fires when a list named a party and removed it: "formerly listed", with the date of removal.',
    'Gives the level "Risk in this kind of supply chain" and calls up no recommendation.',
  ],
  recommendations: [],
  run(context) {
    const findings = context.direct.flatMap((party) => formerlyListed(party, context));
    return { findings, why: `Entries that were removed before ${context.input.day}: ${findings.length}.` };
  },
};
