import * as v from 'valibot';
import { text } from '../../model/text.ts';

/** What a project is about; each kind owns its settings and its tables. */
export const ProjectKind = v.picklist(['suppliers', 'audit']);
export type ProjectKind = v.InferOutput<typeof ProjectKind>;

/** Rows kept together in one stored value. A value for each row costs 50 to 300 times as much to write. */
export const CHUNK_ROWS = 1000;
/** Most rows of one table: ten times the largest list the workbench promises to handle. */
export const MAX_ROWS = 1_000_000;

const TableName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/));

/** All of a project but its rows: small, read whole to list the projects there are. */
export const ProjectHead = v.strictObject({
  schema: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/)),
  kind: ProjectKind,
  name: text(200),
  /** ISO date-times (UTC). */
  created: v.pipe(v.string(), v.isoTimestamp()),
  changed: v.pipe(v.string(), v.isoTimestamp()),
  /** Counts the saves, so that two windows on one project cannot overwrite each other unseen. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Rows of each table. */
  tables: v.record(TableName, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ROWS))),
  /** What the kind keeps beside its tables; the kind's own schema checks it. */
  settings: v.record(text(40), v.unknown()),
});
export type ProjectHead = v.InferOutput<typeof ProjectHead>;

/** Rows of a table as values that JSON can say. */
export type Rows = readonly unknown[];

/** "From row `from` on, the table is `rows`": a new table, a longer one, or one with another end. */
export interface TableChange {
  table: string;
  /** At most the number of rows the table has. */
  from: number;
  rows: Rows;
}

/** A project that does not exist yet. */
export function newProject(
  kind: ProjectKind,
  name: string,
  settings: ProjectHead['settings'],
  now: number,
): ProjectHead {
  const at = new Date(now).toISOString();
  return {
    schema: 1,
    id: crypto.randomUUID(),
    kind,
    name,
    created: at,
    changed: at,
    revision: 0,
    tables: {},
    settings,
  };
}

/** The head after a save: one revision on, with the new number of rows of each table that changed. */
export function headAfter(head: ProjectHead, changes: readonly TableChange[], now: number): ProjectHead {
  const tables = new Map(Object.entries(head.tables));
  for (const { table, from, rows } of changes) tables.set(table, from + rows.length);
  return {
    ...head,
    changed: new Date(now).toISOString(),
    revision: head.revision + 1,
    tables: Object.fromEntries(tables),
  };
}
