import type { Words } from '../lib/i18n/words.ts';
import type { Entity, Evidence, Listing } from '../lib/model/entity.ts';
import type { SourceRef } from '../lib/model/source-ref.ts';
import { isUsable } from '../lib/risk/reply.ts';

/** What may be shown at all: unsourced and withdrawn records accuse nobody, here as little as in a verdict. */
export const shownRecords = ({ listings, evidence }: Entity): Pick<Entity, 'listings' | 'evidence'> => ({
  listings: listings.filter(({ confidence }) => confidence !== 'unsourced'),
  evidence: evidence.filter(isUsable),
});

/** What a company says of itself and what was only asked or noted: no report of forced labour. */
const STATEMENTS: ReadonlySet<Evidence['kind']> = new Set([
  'exit-statement',
  'other-statement',
  'modern-slavery-statement',
  'research-partner',
]);

export const isStatement = ({ kind }: Evidence): boolean => STATEMENTS.has(kind);

/** Our rows call the party itself "company" where it is the one who speaks. */
export const speakerOf = ({ sources }: Evidence, entity: Entity): string => {
  const publisher = sources[0]?.publisher ?? '';
  return publisher === 'company' ? entity.name : publisher;
};

/** Since when an entry stands, and since when it does not any more. */
export const datesOf = (words: Words, { since, until }: Listing): string[] => [
  ...(since === undefined ? [] : [words.say('entity_since', { date: words.date(since) })]),
  ...(until === undefined ? [] : [words.say('entity_until', { date: words.date(until) })]),
];

/** One dated thing recorded of a party. */
export interface HistoryEvent {
  /** As precise as it is known: `2021`, `2021-07` or `2021-07-08`. */
  date: string;
  text: string;
}

/** Everything shown of a party that has a date, oldest first; a year alone stands before its months. */
export function historyOf(words: Words, entity: Entity): HistoryEvent[] {
  const { listings, evidence } = shownRecords(entity);
  const events = [
    ...listings.flatMap(({ list, since, until }) => [
      ...(since === undefined ? [] : [{ date: since, text: words.say('entity_listed', { list }) }]),
      ...(until === undefined ? [] : [{ date: until, text: words.say('entity_removed', { list }) }]),
    ]),
    ...evidence.map((each) => ({ date: each.date, text: `${speakerOf(each, entity)}: ${each.fact}` })),
  ];
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** All records as a text to paste, claim and reply together, each with its sources. */
export function citationOfEntity(words: Words, entity: Entity): string {
  const { listings, evidence } = shownRecords(entity);
  const cite = (sources: readonly SourceRef[]): string[] =>
    sources.map(({ publisher, title, date, url }) => {
      const parts = [publisher, `“${title}”`, date === undefined ? undefined : words.date(date), url];
      return `  ${parts.filter((part) => part !== undefined).join(', ')}`;
    });
  return [
    entity.name,
    ...listings.flatMap((listing) => [
      [listing.list, ...datesOf(words, listing)].join(', '),
      ...(listing.caveat === undefined ? [] : [listing.caveat]),
      ...cite(listing.sources),
    ]),
    ...evidence.flatMap((each) => [
      `${speakerOf(each, entity)} (${words.date(each.date)}): ${each.fact}`,
      each.reply === undefined ? words.say('entity_no_reply') : words.say('reply_given', { reply: each.reply }),
      ...(each.caveat === undefined ? [] : [each.caveat]),
      ...cite(each.sources),
    ]),
    words.say('entity_not_shown_text'),
  ].join('\n');
}
