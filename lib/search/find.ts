import type { NameQuery } from '../model/database.ts';
import type { Band, Match } from '../model/match.ts';
import { type Reading, readName } from '../names/analyse.ts';
import { compareReadings, isDistinctive, nearThreshold, type Rarity } from '../names/compare.ts';
import { entitiesNear, entitiesUnderTerm, entitiesWithKey } from './candidates.ts';
import { isSuperseded } from './entities.ts';
import type { NamedEntity } from './entity-bytes.ts';
import type { Segment } from './segment.ts';
import { domainTerm, domainTerms, identifierTerm } from './terms.ts';

/** Entities compared for one name in one segment, those with the most terms in common first. */
const COMPARED = 12;
const ANSWERS = 20;
const QUERY_CHARS = 300;

interface Found {
  segment: Segment;
  at: number;
  entity: NamedEntity;
  matchedName: string;
  band: Band;
  score: number;
}

const BANDS: readonly Band[] = ['exact-id', 'exact-name', 'close-name'];

function better(a: Found, b: Found): number {
  return (
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    b.score - a.score ||
    (a.entity.id < b.entity.id ? -1 : a.entity.id > b.entity.id ? 1 : 0)
  );
}

function ownsHost(entity: NamedEntity, host: string | undefined): boolean {
  return host !== undefined && domainTerms(host).some(({ domain }) => entity.domains.includes(domain));
}

// Reading a name costs more than comparing it, and the same listed names come up again on every page of a shop.
const readings = new WeakMap<Segment, Map<string, Reading[]>>();
const READINGS_KEPT = 2000;

function readingsOf(segment: Segment, name: string): Reading[] {
  const kept = readings.get(segment) ?? new Map<string, Reading[]>();
  readings.set(segment, kept);
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= READINGS_KEPT) kept.clear();
  const read = readName(name);
  kept.set(name, read);
  return read;
}

interface NameAgreement {
  name: string;
  band: Band;
  score: number;
}

/** How well one of an entity's names agrees with the name that was looked up, under the rules of its kind and role. */
function agree(
  query: NameQuery,
  asked: readonly Reading[],
  segment: Segment,
  entity: NamedEntity,
  rarity: Rarity,
): NameAgreement | undefined {
  let best: NameAgreement | undefined;
  const own = ownsHost(entity, query.host);
  if (entity.ambiguous && query.role !== 'brand' && !own) return undefined;
  const contradicted = query.country !== undefined && entity.country !== undefined && query.country !== entity.country;
  const subject = query.role === 'brand' || entity.kind === 'brand' ? 'brand' : 'firm';
  const compared: Rarity = { ...rarity, subject };
  const weakFrom = 1 + entity.aliases.length;
  [entity.name, ...entity.aliases, ...entity.weakAliases, ...entity.spellings].forEach((name, at) => {
    for (const listed of readingsOf(segment, name)) {
      for (const reading of asked) {
        const { kind, score } = compareReadings(reading, listed, compared);
        if (kind === 'apart') continue;
        const whole = kind === 'equal' || kind === 'reordered';
        if (entity.ambiguous && kind !== 'equal') continue;
        if (entity.kind === 'person' && (!whole || listed.words.length < 2) && listed.script !== 'han') continue;
        if (!whole && score < nearThreshold(rarity.names)) continue;
        // Names that are one but for forms that contradict (a limited and a stock company) are two firms, or may be.
        const sure = whole && score >= 0.9 && at < weakFrom && !contradicted && (own || isDistinctive(listed));
        const band: Band = sure ? 'exact-name' : 'close-name';
        const ranked = Math.max(0, score - (contradicted ? 0.05 : 0) - (at < weakFrom ? 0 : 0.05));
        const next = { name: entity.spellings.includes(name) ? entity.name : name, band, score: ranked };
        if (
          best === undefined ||
          BANDS.indexOf(band) < BANDS.indexOf(best.band) ||
          (band === best.band && ranked > best.score)
        ) {
          best = next;
        }
      }
    }
  });
  return best;
}

async function findByName(segments: readonly Segment[], query: NameQuery): Promise<Found[]> {
  const asked = readName(query.name);
  if (asked.length === 0) return [];
  const names = segments.reduce((sum, segment) => sum + segment.names, 0);
  const rarity: Rarity = {
    names: Math.max(2, names),
    of: (word) => segments.reduce((least, segment) => Math.min(least, segment.rarityOf(word)), 1),
  };
  const isCommon = (word: string): boolean => segments.some((segment) => segment.isCommon(word));
  const compare = async (at: number, numbers: readonly number[]): Promise<Found[]> => {
    const segment = segments[at];
    if (segment === undefined || numbers.length === 0) return [];
    const found: Found[] = [];
    for (const entity of (await segment.entitiesAt(numbers)).values()) {
      const agreed = agree(query, asked, segment, entity, rarity);
      if (agreed === undefined) continue;
      found.push({ segment, at, entity, matchedName: agreed.name, band: agreed.band, score: agreed.score });
    }
    return found;
  };
  const whole = await Promise.all(
    segments.map(async (segment, at) => compare(at, await entitiesWithKey(segment, asked))),
  );
  // A name that stands on a list as it is needs no look at names that are nearly it.
  if (whole.flat().some(({ band }) => band === 'exact-name')) return whole.flat();
  const near = await Promise.all(
    segments.map(async (segment, at) => compare(at, (await entitiesNear(segment, asked, isCommon)).slice(0, COMPARED))),
  );
  return near.flat();
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
        found.push({ segment, at, entity, matchedName: shown, band: 'exact-id', score: 1 - rank * 0.01 });
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
