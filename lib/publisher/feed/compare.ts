import { hash } from 'node:crypto';
import { Entity } from '../../model/entity.ts';

/** What differs between two sets of entities. */
export interface Difference {
  added: string[];
  changed: string[];
  withdrawn: string[];
}

/** 48 bits of each record's hash, by id: a million of them take some hundred megabytes, the records themselves more. */
export type Fingerprints = Map<string, number>;

/** A part of a record in one fixed order of fields, whatever order it was made in. */
const canonical = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
};

// By name rather than sorted for each of a million records.
const FIELDS = Object.keys(Entity.entries) as (keyof Entity)[];

/** The fingerprint of one record; records that say the same have the same. */
export const fingerprint = (entity: Entity): number =>
  hash('sha256', JSON.stringify(FIELDS.map((field) => canonical(entity[field]))), 'buffer').readUIntBE(0, 6);

/** Fingerprints of many records. */
export async function fingerprintsOf(entities: AsyncIterable<Entity> | Iterable<Entity>): Promise<Fingerprints> {
  const out: Fingerprints = new Map();
  for await (const entity of entities) out.set(entity.id, fingerprint(entity));
  return out;
}

/** Ids that are new, differ, or are gone. */
export function compareFingerprints(before: Fingerprints, after: Fingerprints): Difference {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [id, print] of after) {
    const old = before.get(id);
    if (old === undefined) added.push(id);
    else if (old !== print) changed.push(id);
  }
  return { added, changed, withdrawn: [...before.keys()].filter((id) => !after.has(id)) };
}

export const isEmpty = ({ added, changed, withdrawn }: Difference): boolean =>
  added.length + changed.length + withdrawn.length === 0;
