import type { NameQuery } from '../model/database.ts';
import type { Entity } from '../model/entity.ts';
import type { Band, Match } from '../model/match.ts';
import { foldName, isUnspaced, wordsOf } from '../names/fold.ts';
import { keysOf, withoutLegalForm } from '../names/legal-forms.ts';
import type { Segment } from './segment.ts';

/** One name an entity goes by. */
interface IndexedName {
  entity: Entity;
  name: string;
  /** The name stands in no checked source: possible at most. */
  weak: boolean;
}

/** Everything a lookup asks, built once for each set of open segments. */
export interface NameIndex {
  byKey: ReadonlyMap<string, readonly IndexedName[]>;
  byDomain: ReadonlyMap<string, Entity>;
  /** Names by the hash of each word with one letter left out, for names one letter apart. */
  byNearWord: ReadonlyMap<string, readonly IndexedName[]>;
}

/** Words so common in company names that sharing them says nothing (folded). */
const GENERIC = new Set(
  'and the of de for clothing apparel garment garments textile textiles fashion home store shop trading trade industry industrial technology tech manufacturing products international china xinjiang'.split(
    ' ',
  ),
);

/** Shortest word that may be one letter apart and still be taken for the same; shorter ones are other names. */
const MIN_NEAR_WORD = 6;
/** Most candidates of one near word looked at. */
const MAX_NEAR = 200;

/** Builds the tables of all open segments. A later segment's entity replaces an earlier one of the same id. */
export function indexNames(segments: readonly Segment[]): NameIndex {
  const entities = new Map(segments.flatMap((segment) => [...segment.entities]));
  const byKey = new Map<string, IndexedName[]>();
  const byDomain = new Map<string, Entity>();
  const byNearWord = new Map<string, IndexedName[]>();
  const add = (map: Map<string, IndexedName[]>, key: string, value: IndexedName) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else if (!list.includes(value)) list.push(value);
  };
  for (const entity of entities.values()) {
    for (const domain of entity.domains) byDomain.set(domain.toLowerCase(), entity);
    const names = [
      ...[entity.name, ...entity.aliases].map((name) => ({ entity, name, weak: false })),
      ...entity.weakAliases.map((name) => ({ entity, name, weak: true })),
    ];
    for (const indexed of names) {
      const { full, core } = keysOf(indexed.name);
      for (const key of new Set([full, core])) if (key.length > 1) add(byKey, key, indexed);
      if (entity.kind === 'person' || entity.ambiguous) continue;
      for (const word of distinctiveWords(indexed.name))
        for (const near of deletions(word)) add(byNearWord, near, indexed);
    }
  }
  return { byKey, byDomain, byNearWord };
}

/**
 * Finds the entities one name on a page may mean, best first (METHOD.md §1).
 *
 * A host is looked up among the entities' own domains and nothing else. An everyday word that is also a brand matches
 * only in a brand field, whole, or on the brand's own domain. A country that contradicts the entity's makes a match
 * merely possible.
 */
export function findNames(index: NameIndex, query: NameQuery): Match[] {
  if (query.role === 'host') return hostMatch(index, query);
  const { full, core } = keysOf(query.name);
  const best = new Map<string, Match>();
  const offer = (indexed: IndexedName, band: Band, score: number) => {
    const match: Match = {
      role: query.role,
      query: query.name.slice(0, 300),
      entity: indexed.entity,
      matchedName: indexed.name,
      band: band === 'exact-name' && isDoubtful(indexed, query, full) ? 'close-name' : band,
      score,
    };
    const before = best.get(indexed.entity.id);
    if (before === undefined || order(match, before) < 0) best.set(indexed.entity.id, match);
  };
  if (full.length > 1) {
    for (const indexed of index.byKey.get(full) ?? [])
      if (mayMatch(indexed, query, full)) offer(indexed, 'exact-name', 1);
    for (const indexed of index.byKey.get(core) ?? [])
      if (mayMatch(indexed, query, full)) offer(indexed, 'exact-name', 0.95);
    if (best.size === 0)
      for (const [indexed, score] of nearNames(index, query.name)) offer(indexed, 'close-name', score);
  }
  return [...best.values()].sort(order);
}

function hostMatch({ byDomain }: NameIndex, query: NameQuery): Match[] {
  const labels = query.name.toLowerCase().split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const domain = labels.slice(at).join('.');
    const entity = byDomain.get(domain);
    if (entity !== undefined) {
      return [{ role: 'host', query: query.name, entity, matchedName: domain, band: 'exact-id', score: 1 }];
    }
  }
  return [];
}

/** Whether a shared key may count at all: everyday words and persons need more than that. */
function mayMatch({ entity, name }: IndexedName, query: NameQuery, full: string): boolean {
  const whole = keysOf(name).full === full;
  if (entity.kind === 'person') return whole;
  if (!entity.ambiguous) return true;
  return (query.role === 'brand' && whole) || onOwnDomain(entity, query.host);
}

const onOwnDomain = (entity: Entity, host: string | undefined): boolean =>
  host !== undefined && entity.domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/**
 * A match that only a person can settle: an unchecked alias, another country, or a name cut down so far that it no longer
 * tells companies apart. "Camel Group Co., Ltd." makes batteries and is listed; a tent of the brand "Camel" is not its
 * product, so one word left over from a longer name counts only beside a legal form of its own.
 */
function isDoubtful({ entity, weak, name }: IndexedName, query: NameQuery, full: string): boolean {
  if (weak) return true;
  if (query.country !== undefined && entity.country !== undefined && query.country !== entity.country) return true;
  if (keysOf(name).full === full) return false;
  const core = withoutLegalForm(foldName(name));
  if (isUnspaced(core)) return core.length < 4;
  const bareQuery = keysOf(query.name).core === full;
  return core.length < 5 || (bareQuery && wordsOf(core).filter((word) => !GENERIC.has(word)).length < 2);
}

/** Names that differ from the query by one letter in one distinctive word and nothing else that matters. */
function nearNames({ byNearWord }: NameIndex, name: string): [IndexedName, number][] {
  const words = distinctiveWords(name);
  const candidates = new Set<IndexedName>();
  for (const word of words) {
    for (const near of deletions(word))
      for (const each of (byNearWord.get(near) ?? []).slice(0, MAX_NEAR)) candidates.add(each);
  }
  const found: [IndexedName, number][] = [];
  for (const candidate of candidates) {
    const score = likeness(words, distinctiveWords(candidate.name));
    if (score > 0) found.push([candidate, score]);
  }
  return found;
}

/** The share of words that agree, `0` where one stands against another. */
function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length !== right.length || left.length === 0) return 0;
  const open = [...right];
  let exact = 0;
  for (const word of left) {
    const at = open.indexOf(word);
    const near = at >= 0 ? at : open.findIndex((other) => isNear(word, other));
    if (near < 0) return 0;
    if (at >= 0) exact += 1;
    open.splice(near, 1);
  }
  return left.length - exact > 1 ? 0 : 0.5 + (0.4 * exact) / left.length;
}

/** One insertion, deletion, substitution or neighbouring swap apart; digits never are. */
function isNear(a: string, b: string): boolean {
  if (/\d/.test(a + b) || Math.min(a.length, b.length) < MIN_NEAR_WORD || Math.abs(a.length - b.length) > 1)
    return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

const distinctiveWords = (name: string): string[] =>
  wordsOf(withoutLegalForm(foldName(name))).filter((word) => !GENERIC.has(word));

/** A word and all its forms with one letter left out. */
function deletions(word: string): string[] {
  if (word.length < MIN_NEAR_WORD || word.length > 40) return [];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

const BANDS: readonly Band[] = ['exact-id', 'exact-name', 'close-name'];
function order(a: Match, b: Match): number {
  const byBand = BANDS.indexOf(a.band) - BANDS.indexOf(b.band);
  if (byBand !== 0) return byBand;
  if (a.score !== b.score) return b.score - a.score;
  return a.entity.id < b.entity.id ? -1 : a.entity.id > b.entity.id ? 1 : 0;
}
