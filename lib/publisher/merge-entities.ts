import type { Entity } from '../model/entity.ts';
import { foldName } from '../names/fold.ts';
import { keysOf } from '../names/legal-forms.ts';
import { mergeListings } from './merge-listings.ts';

/** Entities after merging, and how many records went into others. */
export interface Merged {
  entities: Entity[];
  merged: number;
}

/** What a record of the model holds at most. */
const MOST = { aliases: 200, weakAliases: 50, domains: 60, identifiers: 30, ownedBy: 8, listings: 60, evidence: 200 };
const MAX_SECTORS = 12;
/** Parties of one name that are looked at; with more, a name is too common to tell anything, and work stays linear. */
const MAX_NAMESAKES = 16;

/**
 * Makes one entity of all records that are one party: they share a checked name, whole or without its legal form, or a
 * company number, and contradict each other in nothing. A brand never merges with a company ("Youngor" the shirt, Youngor
 * Group the maker), nor a person with either. All names, numbers, owners, listings and evidence are kept: a record that
 * would not fit into the model beside the others stays an entity of its own. The records given are not changed.
 */
export function mergeEntities(records: readonly Entity[]): Merged {
  const groups: Entity[] = [];
  const byKey = new Map<string, number | number[]>();
  let merged = 0;
  for (const record of records) {
    const keys = mergeKeys(record);
    const at = slotFor(record, keys, groups, byKey);
    const known = at === undefined ? undefined : groups[at];
    const joined = known === undefined ? undefined : together(known, record);
    if (at === undefined || joined === undefined) {
      groups.push(record);
      for (const key of keys) remember(byKey, key, groups.length - 1);
    } else {
      groups[at] = joined;
      merged += 1;
      for (const key of keys) remember(byKey, key, at);
    }
  }
  return { entities: groups.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)), merged };
}

function slotFor(
  record: Entity,
  keys: readonly string[],
  groups: readonly Entity[],
  byKey: ReadonlyMap<string, number | number[]>,
): number | undefined {
  for (const key of keys) {
    const slots = byKey.get(key);
    for (const at of typeof slots === 'number' ? [slots] : (slots ?? [])) {
      const group = groups[at];
      if (group !== undefined && mayBeOne(group, record) && hasRoom(group, record)) return at;
    }
  }
  return undefined;
}

/** Most names belong to one party: only namesakes cost a list. The oldest namesakes make room for new ones. */
function remember(byKey: Map<string, number | number[]>, key: string, at: number): void {
  const slots = byKey.get(key);
  if (slots === undefined) byKey.set(key, at);
  else if (typeof slots === 'number') {
    if (slots !== at) byKey.set(key, [slots, at]);
  } else if (!slots.includes(at)) {
    if (slots.length >= MAX_NAMESAKES) slots.splice(1, 1);
    slots.push(at);
  }
}

/** Numbers that name one company in the world. */
const UNIQUE = new Set<string>(['uscc', 'lei']);

/** Keys of the company's numbers and all its checked names. A core of one short word is too little to join two. */
function mergeKeys(entity: Entity): string[] {
  const numbers = entity.identifiers
    .filter(({ scheme }) => UNIQUE.has(scheme))
    .map(({ scheme, value }) => `${scheme}=${value}`);
  const names = namesKeys([entity.name, ...entity.aliases]);
  return [...new Set([...numbers, ...names])].map((key) => `${classOf(entity)}:${key}`);
}

function namesKeys(names: readonly string[]): string[] {
  const keys = names.map(keysOf);
  const whole = keys.map(({ full }) => full);
  const cores = keys.filter(({ full, core }) => core.length >= 6 && core !== full).map(({ core }) => core);
  return [...whole, ...cores].filter((key) => key.length > 1);
}

/** The kinds of party that may be one; a letter, because it stands before a million keys. */
const classOf = ({ kind }: Entity): string => (kind === 'brand' ? 'b' : kind === 'person' ? 'p' : 'o');

function mayBeOne(a: Entity, b: Entity): boolean {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  return [...UNIQUE].every((scheme) => {
    const ours = a.identifiers.filter((each) => each.scheme === scheme);
    const theirs = b.identifiers.filter((each) => each.scheme === scheme);
    const shared = ours.some(({ value }) => theirs.some((each) => each.value === value));
    return ours.length === 0 || theirs.length === 0 || shared;
  });
}

/** Whether both fit into one record even if they share nothing. */
const hasRoom = (a: Entity, b: Entity): boolean =>
  a.aliases.length + b.aliases.length < MOST.aliases &&
  a.weakAliases.length + b.weakAliases.length <= MOST.weakAliases &&
  a.domains.length + b.domains.length <= MOST.domains &&
  a.identifiers.length + b.identifiers.length <= MOST.identifiers &&
  a.ownedBy.length + b.ownedBy.length <= MOST.ownedBy &&
  a.listings.length + b.listings.length <= MOST.listings &&
  a.evidence.length + b.evidence.length <= MOST.evidence;

function together(a: Entity, b: Entity): Entity {
  const own = foldName(a.name);
  const names = [b.name, ...b.aliases].filter((name) => foldName(name) !== own);
  const aliases = distinct([...a.aliases, ...names]);
  const weak = distinct([...a.weakAliases, ...b.weakAliases]);
  const country = a.country ?? b.country;
  return {
    ...a,
    aliases,
    weakAliases: weak.filter((name) => name !== a.name && !aliases.includes(name)),
    domains: distinct([...a.domains, ...b.domains]),
    sectors: distinct([...a.sectors, ...b.sectors]).slice(0, MAX_SECTORS),
    identifiers: byOwnKey([...a.identifiers, ...b.identifiers], ({ scheme, value }) => `${scheme}=${value}`),
    ownedBy: byOwnKey([...a.ownedBy, ...b.ownedBy], ({ entityId }) => entityId),
    surveillance: a.surveillance || b.surveillance,
    ...(country === undefined ? {} : { country }),
    listings: mergeListings([...a.listings, ...b.listings]),
    evidence: byOwnKey([...a.evidence, ...b.evidence], ({ id }) => id),
  };
}

/** The first of each key. */
function byOwnKey<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const value of values) if (!kept.has(keyOf(value))) kept.set(keyOf(value), value);
  return [...kept.values()];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
