import type { Entity } from '../../lib/model/entity.ts';

/** What the look-up page says, in English. */
export const LOOKUP_WORDS = {
  title: 'Look up a name',
  opening: 'Search the whole database in this browser. What you type stays here.',
  label: 'Name of a brand, maker, seller or body, in any script',
  searching: 'Searching …',
  empty: 'Type a name. Chinese names and other spellings work too.',
  none: (name: string, date: string) =>
    `Nothing found in our data of ${date} for “${name}”. That says something about our data, not about the company.`,
  results: (count: number) => (count === 1 ? '1 name' : `${count} names`),
  matched: (name: string) => `found as “${name}”`,
  possible: 'Possible match by name: this may be someone else',
  kinds: { company: 'company', brand: 'brand', person: 'person', 'public-body': 'public body' } satisfies Record<
    Entity['kind'],
    string
  >,
  holds: (listings: number, evidence: number) => {
    if (listings === 0 && evidence === 0) return 'no entry on a list and no report in our data';
    const lists = listings === 1 ? '1 entry on a list' : `${listings} entries on lists`;
    const reports = evidence === 1 ? '1 report' : `${evidence} reports`;
    if (evidence === 0) return lists;
    return listings === 0 ? reports : `${lists}, ${reports}`;
  },
  back: 'Back to the search',
  gone: 'This entry is no longer in our data: it may have been withdrawn.',
  names: 'Names',
  unchecked: (name: string) => `${name} (not checked against a source)`,
  country: 'Country',
  sectors: 'Makes or sells',
  numbers: 'Numbers',
  domains: 'Own domains',
  owners: 'Owned by',
  ownersNote: 'Being owned by someone is no finding about the owner or the owned.',
  lists: 'Entries on official lists',
  reports: 'Reports, statements and court or customs records',
  nothing: 'Our data holds no list entry and no report about this name.',
  since: (date: string) => `since ${date}`,
  until: (date: string) => `removed ${date}`,
  elsewhere: 'This entry is not about the Uyghur region.',
  elsewhereReport: 'This is not about the Uyghur region.',
  reply: (text: string) => `Reply: ${text}`,
  noReply: 'Our data holds no reply.',
  sources: 'Sources',
  notShown: 'What this does not show',
  notShownText:
    'These records are about the party named, not about any product. They do not show where the cotton of a product comes from or who made it.',
  copy: 'Copy with sources',
  confidence: {
    two_sources: 'Two independent sources',
    one_source: 'One source',
    unsourced: 'Not checked against a source; shown for completeness, it accuses nobody',
  },
} as const;
