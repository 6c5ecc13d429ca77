import * as v from 'valibot';
import { Entity } from '../../model/entity.ts';
import { text } from '../../model/text.ts';
import type { ProjectFormat } from '../projects/project-file.ts';
import { Change } from './changes.ts';
import { ReviewEvent } from './review.ts';
import { Opinion, Result, Run } from './screening.ts';
import { Supplier } from './supplier.ts';
import { Columns } from './table/columns.ts';
import { DELIMITERS, ENCODINGS } from './table/table.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a list came from and how it was read, for the report. */
export const ListSource = v.strictObject({
  /** Name of the file; "pasted" for pasted text. */
  name: text(300),
  form: v.variant('kind', [
    v.strictObject({
      kind: v.literal('text'),
      encoding: v.picklist(ENCODINGS),
      delimiter: v.picklist(DELIMITERS),
      guessed: v.array(v.picklist(['encoding', 'delimiter'])),
    }),
    v.strictObject({ kind: v.literal('workbook'), sheet: v.string(), sheets: v.array(v.string()) }),
  ]),
  imported: v.pipe(v.string(), v.isoTimestamp()),
  rows: count,
  duplicates: count,
  unnamed: v.array(v.number()),
  ragged: count,
  cut: count,
});
export type ListSource = v.InferOutput<typeof ListSource>;

/** What a project of supplier checks keeps beside its tables. */
export const SupplierSettings = v.strictObject({
  source: ListSource,
  columns: Columns,
  runs: v.pipe(v.array(Run), v.maxLength(1000)),
  /** Who reviews on this computer. */
  initials: v.pipe(v.string(), v.maxLength(12)),
  /** The buying organisation, as letters and report name it. */
  buyer: v.pipe(v.string(), v.maxLength(200)),
  /** What the list covers, in the buyer's words. */
  scope: v.pipe(v.string(), v.maxLength(4000)),
  /** Whether the list is searched again when newer data is there. */
  monitor: v.picklist(['on', 'off']),
  /** How many of the changes a person has looked at; none where it is absent. */
  seen: v.exactOptional(count),
  /** Second opinions asked of another service. */
  opinions: v.pipe(v.array(Opinion), v.maxLength(1000)),
});
export type SupplierSettings = v.InferOutput<typeof SupplierSettings>;

/** Tables of a project of supplier checks. */
export const SUPPLIER_FORMAT: ProjectFormat = {
  kind: 'suppliers',
  settings: SupplierSettings,
  tables: { suppliers: Supplier, results: Result, entities: Entity, log: ReviewEvent, changes: Change },
};
