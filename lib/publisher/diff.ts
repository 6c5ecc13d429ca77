import type { Entity, Listing } from '../model/entity.ts';
import { fingerprint } from './feed/compare.ts';

/** What became of one entity between two builds, in words for the person who signs. */
export interface EntityChange {
  id: string;
  name: string;
  change: 'added' | 'changed' | 'withdrawn';
  /** What differs: "now on the UFLPA Entity List since 2026-08-03", "2 names added". */
  notes: string[];
}

/**
 * Compares two sets of entities. Both are held in memory; for feeds of a million use the fingerprints of
 * `feed/compare.ts`, which tell the ids alone.
 */
export function diffEntities(before: Iterable<Entity>, after: Iterable<Entity>): EntityChange[] {
  const old = new Map<string, Entity>();
  for (const entity of before) old.set(entity.id, entity);
  const changes: EntityChange[] = [];
  for (const entity of after) {
    const known = old.get(entity.id);
    old.delete(entity.id);
    const { id, name } = entity;
    if (known === undefined) {
      changes.push({ id, name, change: 'added', notes: entity.listings.map((listing) => `on ${inWords(listing)}`) });
    } else if (fingerprint(known) !== fingerprint(entity)) {
      changes.push({ id, name, change: 'changed', notes: notesOn(known, entity) });
    }
  }
  for (const { id, name } of old.values()) changes.push({ id, name, change: 'withdrawn', notes: [] });
  return changes;
}

/** "12 entries added, 1 withdrawn"; "nothing changed" where nothing did. */
export function diffSummary(changes: readonly Pick<EntityChange, 'change'>[]): string {
  const counts = (['added', 'changed', 'withdrawn'] as const)
    .map((change) => ({ change, count: changes.filter((each) => each.change === change).length }))
    .filter(({ count }) => count > 0);
  const [first, ...rest] = counts.map(({ change, count }, at) => {
    const noun = at > 0 ? '' : count === 1 ? ' entry' : ' entries';
    return `${count}${noun} ${change}`;
  });
  return first === undefined ? 'nothing changed' : [first, ...rest].join(', ');
}

function notesOn(before: Entity, after: Entity): string[] {
  const gone = before.listings.filter(({ id }) => !after.listings.some((each) => each.id === id));
  const fresh = after.listings.filter(({ id }) => !before.listings.some((each) => each.id === id));
  return [
    ...(before.name === after.name ? [] : [`renamed from ${before.name}`]),
    ...fresh.map((listing) => `now on ${inWords(listing)}`),
    ...gone.map((listing) => `no longer on ${inWords(listing)}`),
    ...sizes('name', before.aliases, after.aliases),
    ...sizes(
      'record of evidence',
      before.evidence.map(({ id }) => id),
      after.evidence.map(({ id }) => id),
      'records of evidence',
    ),
    ...sizes('domain', before.domains, after.domains),
  ];
}

const inWords = ({ list, since }: Listing): string => `the ${list}${since === undefined ? '' : ` since ${since}`}`;

function sizes(what: string, before: readonly string[], after: readonly string[], many = `${what}s`): string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const added = [...fresh].filter((each) => !old.has(each)).length;
  const gone = [...old].filter((each) => !fresh.has(each)).length;
  const words = (count: number, change: string): string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? what : many} ${change}`];
  return [...words(added, 'added'), ...words(gone, 'removed')];
}
