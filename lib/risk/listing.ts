import type { Listing, ListKind } from '../model/entity.ts';
import type { Finding, FindingKind } from '../model/finding.ts';
import { earliestDay } from './age.ts';
import { aboutParty, wording } from './make-finding.ts';
import type { Party } from './party.ts';
import { replyOf } from './reply.ts';
import type { RuleContext } from './rule.ts';

/** Listings a verdict may use; an `unsourced` one never accuses. */
export const usableListings = (party: Party, kinds: readonly ListKind[]): Listing[] =>
  party.entity.listings.filter(({ kind, confidence }) => kinds.includes(kind) && confidence !== 'unsourced');

/** Whether an entry is in force on a day. A removal known only by month or year counts from that period's first day. */
export const isInForce = (listing: Listing, day: string): boolean =>
  listing.until === undefined || earliestDay(listing.until) > day;

/**
 * A finding for an entry in force: "{party}, shown here as {role}, is on the {list} since {date} ({basis})"; a party is
 * "listed under" a customs order. Entries that
 * are about something other than the Uyghur region say so, and call up only the general recommendation on tracing.
 */
export function listingFinding(
  kind: FindingKind,
  party: Party,
  listing: Listing,
  { input }: RuleContext,
  recommendations: readonly number[],
): Finding {
  const detail = [listing.basis, listing.about].filter((text) => text !== undefined).join('; ');
  const template = [
    listing.kind === 'customs-order' ? 'customs' : 'listed',
    listing.since === undefined ? 'undated' : 'dated',
    ...(detail === '' ? [] : ['detail']),
    ...(listing.uyghurRegion ? [] : ['elsewhere']),
  ].join('.');
  return {
    ...aboutParty(kind, party, listing.id),
    level: 'listed',
    age: listing.since === undefined ? { state: 'undated' } : { date: listing.since, state: 'current' },
    reply: replyOf(party.entity, undefined),
    flags: isPartial(listing, input.data.gaps) ? ['partial-data'] : [],
    wording: wording(template, {
      party: party.entity.name,
      role: party.role,
      list: listing.list,
      date: listing.since,
      detail: detail === '' ? undefined : detail,
    }),
    ...(listing.caveat === undefined ? {} : { caveat: listing.caveat }),
    sources: listing.sources,
    recommendations: [...(listing.uyghurRegion ? recommendations : [24])],
  };
}

/** Whether the data says that it holds a list only in part: its gaps name the list before a colon. */
const isPartial = (listing: Listing, gaps: readonly string[]): boolean =>
  gaps.some((gap) => {
    const [name = ''] = gap.split(':');
    return gap.includes(':') && listing.list.toLowerCase().includes(name.trim().toLowerCase());
  });
