import * as v from 'valibot';
import type { Entity } from '../../model/entity.ts';
import { text } from '../../model/text.ts';
import type { Result } from './screening.ts';

/** What another search of the same list found otherwise than the one before, row by row. */
export const Change = v.strictObject({
  /** When the later search ran, and with which data each ran. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  before: v.number(),
  after: v.number(),
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist([
    'candidate-new',
    'candidate-gone',
    'listed',
    'delisted',
    'evidence-new',
    'evidence-gone',
    'reply',
    'owner',
  ]),
  /** The party the change is about. */
  party: text(400),
  candidate: text(200),
  /** List, fact or owner the change names, as the data has it. */
  what: v.exactOptional(v.pipe(v.string(), v.maxLength(1300))),
});
export type Change = v.InferOutput<typeof Change>;

/** Which searches are compared. */
export interface Compared {
  at: string;
  before: number;
  after: number;
}

type Told = Pick<Change, 'kind' | 'what'>;

function entityChanges(before: Entity, after: Entity): Told[] {
  const told: Told[] = [];
  const say = (kind: Change['kind'], what: string) => told.push({ kind, what: what.slice(0, 1300) });
  const listings = new Map(before.listings.map((listing) => [listing.id, listing]));
  for (const listing of after.listings) {
    const known = listings.get(listing.id);
    if (known === undefined) say('listed', listing.list);
    else if (known.until === undefined && listing.until !== undefined) say('delisted', listing.list);
    listings.delete(listing.id);
  }
  for (const gone of listings.values()) say('delisted', gone.list);
  const evidence = new Map(before.evidence.map((one) => [one.id, one]));
  for (const one of after.evidence) {
    const known = evidence.get(one.id);
    if (known === undefined) say('evidence-new', one.fact);
    else if (known.reply !== one.reply) say('reply', one.reply ?? '');
    else if (!known.flags.includes('withdrawn') && one.flags.includes('withdrawn')) say('evidence-gone', one.fact);
    evidence.delete(one.id);
  }
  for (const gone of evidence.values()) say('evidence-gone', gone.fact);
  const owners = new Set(before.ownedBy.map(({ entityId }) => entityId));
  for (const owner of after.ownedBy) if (!owners.has(owner.entityId)) say('owner', owner.name);
  return told;
}

/** What one search holds, to be held against another. */
export interface Searched {
  results: readonly Result[];
  entities: ReadonlyMap<string, Entity>;
}

/**
 * What changed between two searches of one list: candidates that came or went, and what the data newly says of those that
 * stayed. A row that could not be searched in either is left out: not having looked is no change.
 */
export function changesBetween(before: Searched, after: Searched, compared: Compared): Change[] {
  const known = new Map(before.results.map((result) => [result.n, result]));
  return after.results.flatMap((result) => {
    const old = known.get(result.n);
    if (old === undefined || old.failed !== undefined || result.failed !== undefined) return [];
    const oldById = new Map(old.candidates.map((candidate) => [candidate.id, candidate]));
    const changes: Change[] = [];
    const add = (candidate: { id: string; name: string }, told: Told) =>
      changes.push({ ...compared, n: result.n, party: candidate.name, candidate: candidate.id, ...told });
    for (const candidate of result.candidates) {
      if (!oldById.delete(candidate.id)) {
        add(candidate, { kind: 'candidate-new' });
        continue;
      }
      const [was, is] = [before.entities.get(candidate.id), after.entities.get(candidate.id)];
      if (was !== undefined && is !== undefined) for (const told of entityChanges(was, is)) add(candidate, told);
    }
    // Another service's candidates are asked for by hand and are not expected in a search of our own data.
    for (const gone of oldById.values()) if (gone.source === 'whence') add(gone, { kind: 'candidate-gone' });
    return changes;
  });
}
