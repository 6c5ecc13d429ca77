import type { Listing } from '../model/entity.ts';
import type { SourceRef } from '../model/source-ref.ts';

const MAX_SOURCES = 12;
/** "section 2(d)(2)(B)(v)": parts of one law that a company may stand under at once. */
const SECTION = /section 2\(d\)/i;

/**
 * Puts together what several upstreams say of one entry of one list: the same list, dates that do not contradict. The first
 * word on each field stays, later ones fill what it leaves open, and every source is kept. Entries of different dates, of
 * different parts of the law, or orders on different goods stay apart.
 */
export function mergeListings(listings: readonly Listing[]): Listing[] {
  const out: Listing[] = [];
  for (const listing of listings) {
    const at = out.findIndex((each) => isSameEntry(each, listing));
    const known = out[at];
    if (known === undefined) out.push(listing);
    else out[at] = together(known, listing);
  }
  return out;
}

function isSameEntry(a: Listing, b: Listing): boolean {
  if (a.id === b.id && a.basis === b.basis && a.since === b.since) return true;
  if (a.list !== b.list || !mayBeOneDate(a.since, b.since)) return false;
  if (isSection(a.basis) && isSection(b.basis) && a.basis !== b.basis) return false;
  // A maker may be under several orders, each on its own goods; two dates that agree are enough, one alone is not.
  return a.kind !== 'customs-order' || (a.since !== undefined && b.since !== undefined) || a.about === b.about;
}

const isSection = (basis: string | undefined): boolean => basis !== undefined && SECTION.test(basis);

/** `2021-07` and `2021-07-08` may be one day; a date that is not given contradicts none. */
const mayBeOneDate = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);

function together(known: Listing, more: Listing): Listing {
  const since = (more.since?.length ?? 0) > (known.since?.length ?? 0) ? more.since : known.since;
  // The part of the law says more than the law.
  const basis = isSection(more.basis) ? more.basis : (known.basis ?? more.basis);
  return {
    ...more,
    ...known,
    ...(since === undefined ? {} : { since }),
    ...(basis === undefined ? {} : { basis }),
    uyghurRegion: known.uyghurRegion || more.uyghurRegion,
    sources: sourcesOf([...known.sources, ...more.sources]),
    confidence: known.confidence === 'unsourced' ? more.confidence : known.confidence,
  };
}

function sourcesOf(sources: readonly SourceRef[]): SourceRef[] {
  const byContent = new Map(sources.map((source) => [`${source.publisher}\n${source.url ?? source.title}`, source]));
  return [...byContent.values()].slice(0, MAX_SOURCES);
}
