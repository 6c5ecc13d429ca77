import { messageOf } from '../../message-of.ts';
import type { Database, NameQuery } from '../../model/database.ts';
import type { Entity } from '../../model/entity.ts';
import type { Match } from '../../model/match.ts';
import { readName } from '../../names/analyse.ts';
import { compareNames } from '../../names/compare.ts';
import { compareParts } from './compare-parts.ts';
import { regionWords } from './region-words.ts';
import { type Candidate, DataExpiredError, type Result } from './screening.ts';
import type { Supplier } from './supplier.ts';

// A list is searched in slices: some rows at a time, whose reads of the data overlap, and a pause whenever the page has
// been busy for most of a frame. Each slice is handed out as soon as it is done, so that a cancelled or interrupted
// search keeps what it found and goes on from there.

/** Rows whose lookups overlap. */
const TOGETHER = 16;
/** Rows handed out at once. */
const SLICE = 256;
/** Longest the page is kept busy between pauses, in milliseconds; a frame has 16. */
const BUSY = 10;
const MOST_CANDIDATES = 10;
const BANDS = ['exact-id', 'exact-name', 'close-name'] as const;

/** What a slice of rows gave: a result for each, and the parties (with their owners) the results name. */
export interface ScreenedSlice {
  results: Result[];
  entities: Entity[];
}

/** What a search is run with besides the rows. */
export interface ScreenOptions {
  run: number;
  /** Milliseconds since 1970; decides whether the data still answers. */
  now: number;
  /** Stops the search after the slice at work. */
  signal: AbortSignal;
  /** Lets the page draw and hear; called every few milliseconds of work. */
  pause: () => Promise<void>;
  /** A steady clock in milliseconds, for the pauses. */
  clock: () => number;
}

/**
 * Looks up rows in the data, slice after slice. Rows that repeat an earlier one are left out; a row that cannot be
 * searched has a result that says why.
 *
 * @throws DataExpiredError where the data is past its date
 */
export async function* screen(
  suppliers: readonly Supplier[],
  database: Database,
  options: ScreenOptions,
): AsyncGenerator<ScreenedSlice> {
  const { expires } = await database.stamp();
  if (Date.parse(expires) <= options.now) throw new DataExpiredError(expires);
  const rows = suppliers.filter(({ sameAs }) => sameAs === undefined);
  const owners = new Map<string, Entity | undefined>();
  let busySince = options.clock();
  for (let from = 0; from < rows.length; from += SLICE) {
    if (options.signal.aborted) return;
    const slice: ScreenedSlice = { results: [], entities: [] };
    const entities = new Map<string, Entity>();
    for (const together of groupsOf(rows.slice(from, from + SLICE), TOGETHER)) {
      const found = await Promise.all(together.map((supplier) => screenOne(supplier, database, options.run)));
      for (const { result, matched } of found) {
        slice.results.push(result);
        for (const entity of matched) entities.set(entity.id, entity);
      }
      if (options.clock() - busySince >= BUSY) {
        await options.pause();
        busySince = options.clock();
      }
    }
    for (const owner of await ownersOf([...entities.values()], database, owners)) entities.set(owner.id, owner);
    slice.entities.push(...entities.values());
    yield slice;
  }
}

function* groupsOf<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

async function screenOne(
  supplier: Supplier,
  database: Database,
  run: number,
): Promise<{ result: Result; matched: Entity[] }> {
  const region = supplier.address === undefined ? undefined : regionWords(supplier.address);
  const said = { n: supplier.n, run, ...(region === undefined ? {} : { region: region.slice(0, 200) }) };
  try {
    const matches = await lookUp(supplier, database);
    return {
      result: { ...said, candidates: matches.map((match) => candidateOf(supplier, match)) },
      matched: matches.map(({ match }) => match.entity),
    };
  } catch (error) {
    const failed = messageOf(error).slice(0, 400) || 'unknown';
    return { result: { ...said, candidates: [], failed }, matched: [] };
  }
}

interface Asked {
  asked: string;
  match: Match;
}

async function lookUp(supplier: Supplier, database: Database): Promise<Asked[]> {
  const found: Asked[] = [];
  for (const name of [supplier.name, supplier.localName]) {
    if (name === undefined) continue;
    for (const match of await byName(name, supplier.code, database)) found.push({ asked: name, match });
  }
  if (supplier.number !== undefined && database.findNumber !== undefined) {
    for (const match of await database.findNumber(supplier.number)) found.push({ asked: supplier.number, match });
  }
  const best = new Map<string, Asked>();
  for (const one of found) {
    const known = best.get(one.match.entity.id);
    if (known === undefined || byStrength(one, known) < 0) best.set(one.match.entity.id, one);
  }
  return [...best.values()].sort(byStrength).slice(0, MOST_CANDIDATES);
}

async function byName(name: string, country: string | undefined, database: Database): Promise<Match[]> {
  const query: NameQuery = { role: 'manufacturer', name, ...(country === undefined ? {} : { country }) };
  const found = await database.find(query);
  // What part a row's party plays is not known: an everyday word may be the brand that is meant.
  return found.length > 0 ? found : database.find({ ...query, role: 'brand' });
}

const byStrength = (a: Asked, b: Asked): number =>
  BANDS.indexOf(a.match.band) - BANDS.indexOf(b.match.band) ||
  b.match.score - a.match.score ||
  (a.match.entity.id < b.match.entity.id ? -1 : 1);

function candidateOf(supplier: Supplier, { asked, match }: Asked): Candidate {
  const { entity, matchedName, band, score } = match;
  const numbers = entity.identifiers.filter(({ scheme }) => scheme !== 'gtin-prefix').map(({ value }) => value);
  const recorded = { countries: entity.country === undefined ? [] : [entity.country], numbers, addresses: [] };
  return {
    id: entity.id,
    source: 'whence',
    name: entity.name,
    asked,
    matchedName,
    band,
    order: Math.round(score * 1000) / 1000,
    parts: compareParts(supplier, band, recorded, isSameName(supplier, asked, match)),
  };
}

/** Whether the names agree whole; a match by number may have another name, which a person should see. */
function isSameName(supplier: Supplier, asked: string, { entity, matchedName }: Match): boolean {
  const byNumber = asked === supplier.number;
  const ours = byNumber ? [supplier.name, ...(supplier.localName === undefined ? [] : [supplier.localName])] : [asked];
  const theirs = byNumber ? [entity.name, ...entity.aliases].slice(0, 20) : [matchedName];
  return ours.some((own) =>
    theirs.some((other) => ['equal', 'reordered'].includes(compareNames(readName(own), readName(other)).kind)),
  );
}

/** Recorded owners of parties, two steps up at most; each is read once in a search. */
async function ownersOf(
  parties: readonly Entity[],
  database: Database,
  known: Map<string, Entity | undefined>,
): Promise<Entity[]> {
  const out: Entity[] = [];
  let next = parties;
  for (let step = 0; step < 2; step += 1) {
    const above: Entity[] = [];
    for (const { entityId, confidence } of next.flatMap(({ ownedBy }) => ownedBy)) {
      if (confidence === 'unsourced') continue;
      if (!known.has(entityId)) known.set(entityId, await database.entity(entityId));
      const owner = known.get(entityId);
      if (owner !== undefined) above.push(owner);
    }
    out.push(...above);
    next = above;
  }
  return out;
}
