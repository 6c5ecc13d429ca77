import type { NameQuery } from '../model/database.ts';
import type { Band, Match } from '../model/match.ts';
import { readName } from '../names/analyse.ts';
import type { Rarity } from '../names/rarity.ts';
import { agree, type NameAgreement } from './agree.ts';
import { entitiesUnderTerm } from './candidates.ts';
import { isSuperseded } from './entities.ts';
import type { NamedEntity } from './entity-bytes.ts';
import { NameLook } from './name-look.ts';
import type { Segment } from './segment.ts';
import { entitiesSaidShort } from './short-names.ts';
import { domainTerm, domainTerms, identifierTerm } from './terms.ts';

/** Entities compared for one term in one segment. */
const COMPARED = 12;
const ANSWERS = 20;
const QUERY_CHARS = 300;
/** Names said short are looked for unless a name is as near as this. */
const SHORT_NAMES_BELOW = 0.83;
/** By how much one weak resemblance must outdo the next to be answered. */
const RIVAL_MARGIN = 0.08;

interface Found {
  segment: Segment;
  at: number;
  entity: NamedEntity;
  matchedName: string;
  band: Band;
  score: number;
  strength: NameAgreement['strength'];
}

const BANDS: readonly Band[] = ['exact-id', 'exact-name', 'close-name'];

function better(a: Found, b: Found): number {
  return (
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    b.score - a.score ||
    (a.entity.id < b.entity.id ? -1 : a.entity.id > b.entity.id ? 1 : 0)
  );
}

/** Rarity of a word among the names of all segments, asked for once a word. */
function rarityIn(segments: readonly Segment[]): Rarity {
  const known = new Map<string, number>();
  return {
    names: Math.max(
      2,
      segments.reduce((sum, segment) => sum + segment.names, 0),
    ),
    of(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const rarity = segments.reduce((least, segment) => Math.min(least, segment.rarityOf(word)), 1);
      known.set(word, rarity);
      return rarity;
    },
  };
}

async function findByName(segments: readonly Segment[], query: NameQuery): Promise<Found[]> {
  const asked = readName(query.name);
  if (asked.length === 0) return [];
  // Whoever asks for one name asks for more.
  for (const segment of segments) segment.loadLater();
  const rarity = rarityIn(segments);
  const looks = segments.map((segment) => new NameLook(segment, asked));
  const compare = ({ segment }: NameLook, at: number, entities: Iterable<NamedEntity>): Found[] => {
    const found: Found[] = [];
    for (const entity of entities) {
      const agreed = agree(query, asked, segment, entity, rarity);
      if (agreed === undefined) continue;
      const { name: matchedName, band, score, strength } = agreed;
      found.push({ segment, at, entity, matchedName, band, score, strength });
    }
    return found;
  };

  const whole = await inEach(looks, async (look, at) => compare(look, at, await look.withKey()));
  if (whole.some(isExact)) return whole;
  if (whole.length === 0) {
    const reordered = await inEach(looks, async (look, at) => compare(look, at, await look.reordered()));
    if (reordered.some(isExact)) return reordered;
  }
  const near = await inEach(looks, async (look, at) => {
    if (whole.length > 0) return compare(look, at, await look.beside());
    const misspelt = compare(look, at, await look.misspelt());
    // A name that is whole but for a slip needs no look at names that have a word of it.
    return misspelt.some(isEnough) ? misspelt : [...misspelt, ...compare(look, at, await look.inCommon())];
  });
  const found = [...whole, ...near];
  if (!found.some(({ score }) => score >= SHORT_NAMES_BELOW)) {
    const short = await inEach(looks, async (look, at) =>
      compare(look, at, await entitiesSaidShort(look.segment, asked)),
    );
    found.push(...short.filter(({ entity }) => !found.some((known) => known.entity.id === entity.id)));
  }
  return found.some(isEnough) ? found.filter(isEnough) : loneOf(found);
}

/** A weak resemblance is answered where no other entity comes near it. */
function loneOf(found: readonly Found[]): Found[] {
  const sorted = [...found].sort(better);
  const first = sorted[0];
  if (first === undefined) return [];
  // An entity that a later segment changed stands in both, and is no rival of itself.
  const second = sorted.find(({ entity }) => entity.id !== first.entity.id);
  return second === undefined || first.score - second.score >= RIVAL_MARGIN
    ? sorted.filter(({ entity }) => entity.id === first.entity.id)
    : [];
}

const isEnough = ({ strength }: Found): boolean => strength === 'enough';
const isExact = ({ band }: Found): boolean => band === 'exact-name';

async function inEach(
  looks: readonly NameLook[],
  find: (look: NameLook, at: number) => Promise<Found[]>,
): Promise<Found[]> {
  return (await Promise.all(looks.map(find))).flat();
}

async function findByTerms(
  segments: readonly Segment[],
  terms: readonly { term: string; shown: string; holds: (entity: NamedEntity) => boolean }[],
): Promise<Found[]> {
  const found: Found[] = [];
  const filed = await Promise.all(
    segments.map((segment) => Promise.all(terms.map(({ term }) => entitiesUnderTerm(segment, term)))),
  );
  for (const [at, segment] of segments.entries()) {
    for (const [rank, { shown, holds }] of terms.entries()) {
      const numbers = filed[at]?.[rank]?.slice(0, COMPARED) ?? [];
      for (const entity of (await segment.entitiesAt(numbers)).values()) {
        if (!holds(entity) || found.some((known) => known.entity.id === entity.id && known.at === at)) continue;
        found.push({
          segment,
          at,
          entity,
          matchedName: shown,
          band: 'exact-id',
          score: 1 - rank * 0.01,
          strength: 'enough',
        });
      }
    }
  }
  return found;
}

async function finish(segments: readonly Segment[], query: NameQuery, found: Found[]): Promise<Match[]> {
  const out: Match[] = [];
  for (const one of found.sort(better)) {
    if (out.length === ANSWERS) break;
    if (await isSuperseded(segments, one.at, one.entity.id)) continue;
    out.push({
      role: query.role,
      query: query.name.slice(0, QUERY_CHARS).toWellFormed(),
      entity: await one.segment.record(one.entity),
      matchedName: one.matchedName,
      band: one.band,
      score: Math.max(0, Math.min(1, one.score)),
    });
  }
  return out;
}

/**
 * Looks a name up in the part it plays (segments oldest first), best match first, `[]` where it is on no list.
 *
 * A `host` is a domain and matches the entity that runs it (`exact-id`), never a name. An everyday word (Gap, Next)
 * matches a brand field alone, or anything on its own domain, and only whole. A name from running text
 * (`mentioned`) must agree whole. A person matches only on the full name. A name no source was checked for answers
 * `close-name` at most, and so does a name whose country contradicts the entity's.
 *
 * @throws SegmentDamagedError where a part that was read is damaged
 */
export async function findNames(segments: readonly Segment[], query: NameQuery): Promise<Match[]> {
  if (query.role === 'host') {
    const terms = domainTerms(query.name).map(({ term, domain }) => ({
      term,
      shown: domain,
      holds: (entity: NamedEntity) => entity.domains.some((own) => domainTerm(own) === term),
    }));
    return finish(segments, query, await findByTerms(segments, terms));
  }
  const found = await findByName(segments, query);
  if (query.role !== 'mentioned') return finish(segments, query, found);
  return finish(
    segments,
    query,
    found.filter(({ band, entity }) => band === 'exact-name' && !entity.ambiguous),
  );
}

/**
 * Finds entities by a number they bear: `gtin` is looked up as the prefix of its owner, longest prefix first.
 *
 * @throws SegmentDamagedError where a part that was read is damaged
 */
export async function findIdentifier(
  segments: readonly Segment[],
  query: NameQuery,
  scheme: 'gtin' | 'uscc' | 'lei' | 'registration' | 'list-id',
): Promise<Match[]> {
  const value = query.name.slice(0, 60).replace(/[^0-9A-Za-z]/g, '');
  const asked =
    scheme === 'gtin'
      ? Array.from({ length: 7 }, (_, at) => ({
          scheme: 'gtin-prefix',
          value: value.padStart(13, '0').slice(0, 12 - at),
        }))
      : [{ scheme, value }];
  const found = await findByTerms(
    segments,
    asked.map(({ scheme, value }) => ({ term: identifierTerm(scheme, value), shown: value, holds: () => true })),
  );
  const sure = await finish(segments, query, found);
  const terms = new Set(asked.map(({ scheme, value }) => identifierTerm(scheme, value)));
  return sure.filter(({ entity }) =>
    entity.identifiers.some((own) => terms.has(identifierTerm(own.scheme, own.value))),
  );
}
