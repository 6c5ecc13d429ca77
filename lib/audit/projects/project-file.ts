import * as v from 'valibot';
import { linesOf } from './bounded-lines.ts';
import { CHUNK_ROWS, MAX_ROWS, ProjectHead, type TableChange } from './project.ts';
import type { ProjectStore } from './store.ts';

// A project travels as one file: compressed lines of JSON. The first line is the head, each further one some rows of one
// table, the last counts the lines, so that a file cut short is told from a whole one.

/** What a kind of project promises about its settings and rows; an imported file is held against it. */
export interface ProjectFormat {
  kind: ProjectHead['kind'];
  settings: v.GenericSchema<unknown, ProjectHead['settings']>;
  /** Schema of one row of each table. */
  tables: Readonly<Record<string, v.GenericSchema>>;
}

/** A file that is no project, or one this version cannot read. Nothing of it was kept. */
export class NotAProjectError extends Error {
  override readonly name = 'NotAProjectError';
  readonly reason: string;
  constructor(reason: string, cause?: unknown) {
    super(`This file cannot be imported: ${reason}. Choose a project file that Whence exported.`, { cause });
    this.reason = reason;
  }
}

const FirstLine = v.strictObject({ format: v.literal('whence-project'), version: v.literal(1), head: ProjectHead });
const TableLine = v.strictObject({ table: v.string(), rows: v.pipe(v.array(v.unknown()), v.maxLength(10_000)) });
const LastLine = v.strictObject({ end: v.literal(true), lines: v.number() });

/** One table on its way into a file. How many rows it has is written before the first of them is read. */
export interface TableOut {
  table: string;
  count: number;
  rows: Iterable<unknown> | AsyncIterable<unknown>;
}

/**
 * A whole project as one compressed file. `tables` are the rows as the page holds them, so that a project whose last
 * save failed is exported with everything in it.
 */
export function exportProject(head: ProjectHead, tables: ReadonlyMap<string, readonly unknown[]>): Promise<Blob> {
  return writeProject(
    head,
    [...tables].map(([table, rows]) => ({ table, count: rows.length, rows })),
  );
}

/**
 * The same from tables that may hold more than memory does: rows are read, packed and let go of, {@link CHUNK_ROWS} at a
 * time, and the browser keeps a large file on its disk.
 *
 * @param onRows  hears how many more rows are written
 * @throws MissingRowsError where a table gives other than the rows it said
 */
export function writeProject(
  head: ProjectHead,
  tables: readonly TableOut[],
  onRows: (count: number) => void = () => {},
): Promise<Blob> {
  const encoder = new TextEncoder();
  const lines = linesOut(head, tables, onRows);
  const text = new ReadableStream<Uint8Array>({
    async pull(to) {
      const { done, value } = await lines.next();
      if (done === true) to.close();
      else to.enqueue(encoder.encode(`${value}\n`));
    },
  });
  const packed = text.pipeThrough(
    new CompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array>,
  );
  return new Response(packed, { headers: { 'content-type': 'application/gzip' } }).blob();
}

/** A table changed or lost rows while it was written into a file; the file is not made. */
export class MissingRowsError extends Error {
  override readonly name = 'MissingRowsError';
  constructor(table: string, count: number, stated: number) {
    super(`${table} has ${count} of ${stated} rows. Nothing was saved; try again when nothing else is running.`);
  }
}

async function* linesOut(
  head: ProjectHead,
  tables: readonly TableOut[],
  onRows: (count: number) => void,
): AsyncGenerator<string> {
  const counts = Object.fromEntries(tables.map(({ table, count }) => [table, count]));
  yield JSON.stringify({ format: 'whence-project', version: 1, head: { ...head, tables: counts } });
  let lines = 1;
  for (const { table, count, rows } of tables) {
    let written = 0;
    for await (const some of chunksOf(rows)) {
      yield `{"table":${JSON.stringify(table)},"rows":[${some.join(',')}]}`;
      lines += 1;
      written += some.length;
      onRows(some.length);
    }
    if (written !== count) throw new MissingRowsError(table, written, count);
  }
  yield JSON.stringify({ end: true, lines });
}

/** A line is ended once it has so many characters, well before a reader would refuse it. */
const LONG_LINE = 8 * 1024 * 1024;

/** Rows as JSON, cut where a line has enough of them. */
async function* chunksOf(rows: TableOut['rows']): AsyncGenerator<string[]> {
  let chunk: string[] = [];
  let length = 0;
  for await (const row of rows) {
    const text = JSON.stringify(row);
    chunk.push(text);
    length += text.length;
    if (chunk.length < CHUNK_ROWS && length < LONG_LINE) continue;
    yield chunk;
    chunk = [];
    length = 0;
  }
  if (chunk.length > 0) yield chunk;
}

/** What an imported file holds, checked. */
export interface ProjectFile {
  head: ProjectHead;
  tables: Map<string, unknown[]>;
}

/**
 * Reads a project file.
 *
 * @throws NotAProjectError for a file of another form, cut short, too large, or with rows that do not fit
 */
export async function readProjectFile(file: Blob, formats: readonly ProjectFormat[]): Promise<ProjectFile> {
  let found: { head: ProjectHead; format: ProjectFormat } | undefined;
  const tables = new Map<string, unknown[]>();
  let lines = 0;
  let ended = false;
  try {
    for await (const line of linesOf(file)) {
      const value: unknown = JSON.parse(line);
      if (ended) throw new NotAProjectError('it goes on after its end');
      if (found === undefined) found = readFirst(value, formats);
      else if (v.is(LastLine, value)) ended = checkedEnd(value.lines, lines);
      else addRows(tables, fits(TableLine, value, `line ${lines + 1}`), found.format);
      lines += 1;
    }
  } catch (error) {
    if (error instanceof NotAProjectError) throw error;
    throw new NotAProjectError(error instanceof Error ? error.message : 'it cannot be read', error);
  }
  if (found === undefined || !ended) throw new NotAProjectError('it is cut short');
  const counts = Object.entries(found.head.tables).filter(([table, rows]) => (tables.get(table)?.length ?? 0) !== rows);
  if (counts.length > 0) throw new NotAProjectError(`rows of ${counts[0]?.[0]} are missing`);
  return { head: found.head, tables };
}

/** Stores an imported project as a new one beside those there are; its history comes with it. */
export async function importProject(
  store: ProjectStore,
  file: Blob,
  formats: readonly ProjectFormat[],
  now: number,
): Promise<ProjectHead> {
  const { head, tables } = await readProjectFile(file, formats);
  const changes: TableChange[] = [...tables].map(([table, rows]) => ({ table, from: 0, rows }));
  return store.save({ ...head, id: crypto.randomUUID(), revision: 0, tables: {} }, changes, now);
}

function readFirst(value: unknown, formats: readonly ProjectFormat[]): { head: ProjectHead; format: ProjectFormat } {
  const { head } = fits(FirstLine, value, 'its first line');
  const format = formats.find(({ kind }) => kind === head.kind);
  if (format === undefined) throw new NotAProjectError(`it is a project of another kind (${head.kind})`);
  return { head: { ...head, settings: fits(format.settings, head.settings, 'its settings') }, format };
}

function checkedEnd(stated: number, lines: number): true {
  if (stated !== lines) throw new NotAProjectError('lines are missing');
  return true;
}

function addRows(tables: Map<string, unknown[]>, line: v.InferOutput<typeof TableLine>, format: ProjectFormat): void {
  const schema = Object.hasOwn(format.tables, line.table) ? format.tables[line.table] : undefined;
  if (schema === undefined) throw new NotAProjectError(`it has an unknown table (${line.table.slice(0, 40)})`);
  const rows = tables.get(line.table) ?? [];
  tables.set(line.table, rows);
  for (const row of line.rows) rows.push(fits(schema, row, `${line.table}, row ${rows.length + 1}`));
  if (rows.length > MAX_ROWS) throw new NotAProjectError(`${line.table} has more than ${MAX_ROWS} rows`);
}

function fits<S extends v.GenericSchema>(schema: S, value: unknown, what: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new NotAProjectError(`${what} does not fit (${v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message})`);
}
