import * as v from 'valibot';
import { newProject } from '../projects/project.ts';
import { NotAProjectError, type ProjectFormat, readProjectFile, writeProject } from '../projects/project-file.ts';
import { Address, Audit, type AuditRow, PageResult, RowState } from './audit.ts';
import type { AuditStore } from './store.ts';
import { summaryOf } from './summary.ts';

const Settings = v.strictObject({ audit: Audit });
const Row = v.strictObject({ ...Address.entries, state: RowState });
const Kept = v.strictObject({ n: v.pipe(v.number(), v.integer(), v.minValue(0)), result: PageResult });

/** What a file of an audit holds: its settings, a row for each address, the results there are. */
const AUDIT_FORMAT: ProjectFormat = { kind: 'audit', settings: Settings, tables: { rows: Row, results: Kept } };

/**
 * A whole audit as one compressed file, of the form every project of the workbench has. Results are read one by one: there
 * may be more of them than memory holds.
 *
 * @param onRows  hears how many more rows and results are written
 */
export async function exportAudit(store: AuditStore, id: string, onRows?: (count: number) => void): Promise<Blob> {
  const audit = await store.get(id);
  const rows = await store.rows(id);
  // An audit may go on meanwhile; the file holds it as it was when its rows were read.
  const read = new Set(rows.filter(({ summary }) => summary !== undefined).map(({ n }) => n));
  return writeProject(
    newProject('audit', audit.name, { audit }, audit.created),
    [
      { table: 'rows', count: rows.length, rows: rows.map(({ id: page, url, state }) => ({ id: page, url, state })) },
      { table: 'results', count: read.size, rows: resultsOf(store, id, read) },
    ],
    onRows,
  );
}

async function* resultsOf(
  store: AuditStore,
  id: string,
  wanted: ReadonlySet<number>,
): AsyncGenerator<{ n: number; result: PageResult }> {
  for await (const kept of store.results(id)) if (wanted.has(kept.n)) yield kept;
}

/**
 * Keeps the audit of a file as a new one beside those there are; it waits until the user continues it.
 *
 * @throws NotAProjectError where the file is no audit, is damaged or does not fit together
 */
export async function importAudit(store: AuditStore, file: Blob): Promise<Audit> {
  const { head, tables } = await readProjectFile(file, [AUDIT_FORMAT]);
  const { audit } = v.parse(Settings, head.settings);
  const rows = (tables.get('rows') ?? []) as v.InferOutput<typeof Row>[];
  const results = new Map(
    (tables.get('results') as v.InferOutput<typeof Kept>[] | undefined)?.map((kept) => [kept.n, kept.result]),
  );
  const restored = rows.map(({ id, url, state }, n): AuditRow => {
    const result = results.get(n);
    if (state.kind === 'done' && result === undefined)
      throw new NotAProjectError(`the result of row ${n + 1} is missing`);
    return { n, id, url, state, ...(result === undefined ? {} : { summary: summaryOf(result) }) };
  });
  const kept: Audit = { ...audit, id: crypto.randomUUID(), wanted: 'pause', addresses: rows.length };
  await store.restore(kept, restored, results);
  return kept;
}
