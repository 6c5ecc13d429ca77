import * as v from 'valibot';
import { Entity } from './entity.ts';
import { text } from './text.ts';

/** The part a party plays for the product on the page. */
export const Role = v.picklist(['brand', 'manufacturer', 'seller', 'importer', 'packer', 'host', 'owner', 'mentioned']);
export type Role = v.InferOutput<typeof Role>;

/**
 * How sure the name match is (METHOD.md §1). `exact-id`: registration number, GTIN owner, official domain.
 * `exact-name`: name or published alias, distinctive or with country or domain agreeing. `close-name`: a possible match
 * for a person to check; it never changes level or icon.
 */
export const Band = v.picklist(['exact-id', 'exact-name', 'close-name']);
export type Band = v.InferOutput<typeof Band>;

/** An entity found for one name on the page. */
export const Match = v.strictObject({
  role: Role,
  /** The name, host or number that was looked up, as the page has it. */
  query: text(300),
  entity: Entity,
  /** The entity's own name that agreed. */
  matchedName: text(300),
  band: Band,
  /** 0–1, only for ordering within a band. */
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Match = v.InferOutput<typeof Match>;
