import type { Entity, Listing } from '../model/entity.ts';
import { foldName } from '../names/fold.ts';
import { keysOf } from '../names/legal-forms.ts';

/** Entities after merging, and how many records went into others. */
export interface Merged {
  entities: Entity[];
  merged: number;
}

/**
 * Makes one entity of all records that are one party: they share a checked name, whole or without its legal form, and
 * contradict each other in nothing. A brand never merges with a company ("Youngor" the shirt, Youngor Group the maker),
 * nor a person with anything. All listings and evidence are kept.
 */
export function mergeEntities(records: readonly Entity[]): Merged {
  const groups: Entity[] = [];
  const byKey = new Map<string, Entity>();
  let merged = 0;
  for (const record of records) {
    const keys = mergeKeys(record);
    const known = keys.map((key) => byKey.get(key)).find((each) => each !== undefined && mayBeOne(each, record));
    // Absorbing replaces lists and never changes them in place, so a copy of the outer record is enough.
    const target = known ?? { ...record };
    if (known === undefined) groups.push(target);
    else {
      absorb(target, record);
      merged += 1;
    }
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, target);
  }
  return { entities: groups.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)), merged };
}

/** Keys of all checked names. A core of one short word is too little to make two companies one. */
function mergeKeys(entity: Entity): string[] {
  const keys = [entity.name, ...entity.aliases].flatMap((name) => {
    const { full, core } = keysOf(name);
    return core.length >= 6 && core !== full ? [full, core] : [full];
  });
  return [...new Set(keys)].filter((key) => key.length > 1).map((key) => `${classOf(entity)}:${key}`);
}

const classOf = ({ kind }: Entity): string => (kind === 'brand' || kind === 'person' ? kind : 'organisation');

const mayBeOne = (a: Entity, b: Entity): boolean =>
  a.country === undefined || b.country === undefined || a.country === b.country;

function absorb(target: Entity, record: Entity): void {
  const names = [record.name, ...record.aliases].filter((name) => foldName(name) !== foldName(target.name));
  target.aliases = distinct([...target.aliases, ...names]);
  target.weakAliases = distinct([...target.weakAliases, ...record.weakAliases]).filter(
    (name) => name !== target.name && !target.aliases.includes(name),
  );
  target.domains = distinct([...target.domains, ...record.domains]);
  target.sectors = distinct([...target.sectors, ...record.sectors]).slice(0, 12);
  target.surveillance ||= record.surveillance;
  if (target.country === undefined && record.country !== undefined) target.country = record.country;
  target.listings = withoutRepeats([...target.listings, ...record.listings]);
  target.evidence = [...new Map([...target.evidence, ...record.evidence].map((each) => [each.id, each])).values()];
}

/** One list may name a company twice, under two spellings: the entry with the date, else the first, stays. */
function withoutRepeats(listings: readonly Listing[]): Listing[] {
  const kept = new Map<string, Listing>();
  for (const listing of listings) {
    const key = `${listing.list}:${listing.since ?? ''}:${listing.about ?? ''}`;
    if (!kept.has(key)) kept.set(key, listing);
  }
  return [...kept.values()];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
