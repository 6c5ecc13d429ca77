import { makeZip } from 'client-zip';
import * as v from 'valibot';
import { messageOf } from '../../message-of.ts';
import { text } from '../../model/text.ts';
import { plainFileName } from '../file-name.ts';
import { exportAudit } from '../pages/audit-file.ts';
import type { AuditStore } from '../pages/store.ts';
import { exportProject } from '../projects/project-file.ts';
import type { ProjectStore } from '../projects/store.ts';

// Everything kept travels as one zip file: `whence-kept.json` says what is in it, and beside it lies each audit and each
// supplier list in the file the workbench itself saves and imports. One audit is read at a time, so that what is held in
// memory does not grow with what is kept.

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The index of the file. Settings are as `storage.local` has them: role, language, mutes, feeds and their states. */
export const KeptIndex = v.strictObject({
  format: v.literal('whence-kept'),
  version: v.literal(1),
  /** ISO date-time (UTC). */
  made: v.pipe(v.string(), v.isoTimestamp()),
  /** Version of the extension that made the file. */
  extension: text(40),
  settings: v.record(v.string(), v.unknown()),
  /** The audits and supplier lists, each with its file and the number of its pages or suppliers. */
  projects: v.array(
    v.strictObject({ file: text(300), kind: v.picklist(['audit', 'suppliers']), name: text(200), rows: Count }),
  ),
  /** What could not be read and so is not in the file, and why. */
  left: v.array(v.strictObject({ name: text(200), why: text(2000) })),
  /** What is left out of every such file. */
  notIncluded: v.array(text(500)),
});
export type KeptIndex = v.InferOutput<typeof KeptIndex>;

export const INDEX_NAME = 'whence-kept.json';
const READ_ME_NAME = 'READ-ME.txt';
const READ_ME = `Everything one browser kept for Whence.

${INDEX_NAME}   what is in this file, and all settings: role, language, mutes, shops, feeds and their states
audits/              one file for each audit; open Whence's page "Audit a shop" and import the file there
suppliers/           one file for each list of suppliers; open Whence's page "Check suppliers" and import the file there

The files of audits and lists are compressed lines of JSON (gzip): the first line is the head, each further one some
rows of one table, the last counts the lines.

Settings are for reading: set them again in the options.
`;

const NOT_INCLUDED = [
  'The synchronised data itself (lists, reports, names): it is fetched again from its feeds, whose addresses and keys are in the settings.',
  'Permissions for sites: the browser keeps them, and asks again.',
  'Verdicts on open tabs: they are kept in memory only and end with the browser.',
];

/** What there is to write; a store is absent where this browser keeps nothing of its kind. */
export interface Kept {
  settings: Readonly<Record<string, unknown>>;
  audits?: AuditStore | undefined;
  projects?: ProjectStore | undefined;
  extension: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** How far the writing is, in rows of audits and lists. */
export interface KeptProgress {
  done: number;
  total: number;
}

/** A finished file, and the names of what could not be read. */
export interface KeptFile {
  file: Blob;
  left: readonly string[];
}

interface Entry {
  kind: 'audit' | 'suppliers';
  name: string;
  /** Pages or suppliers. */
  rows: number;
  /** Steps of progress. */
  steps: number;
  write: (onRows: (count: number) => void) => Promise<Blob>;
}

/** Writes everything kept into one zip file. An audit or list that cannot be read is named in it, and stops nothing. */
export async function writeKept(
  kept: Kept,
  onProgress: (progress: KeptProgress) => void = () => {},
): Promise<KeptFile> {
  const entries = [...(await auditEntries(kept.audits)), ...(await projectEntries(kept.projects))];
  const total = entries.reduce((sum, { steps }) => sum + steps, 0);
  const projects: KeptIndex['projects'] = [];
  const left: KeptIndex['left'] = [];
  const date = new Date(kept.now);
  let done = 0;
  onProgress({ done, total });

  async function* files(): AsyncGenerator<{ name: string; input: Blob | string; lastModified: Date }> {
    yield { name: READ_ME_NAME, input: READ_ME, lastModified: date };
    for (const [at, entry] of entries.entries()) {
      const before = done;
      const written = await entry
        .write((count) => {
          done += count;
          onProgress({ done, total });
        })
        .catch((error: unknown) => {
          left.push({ name: entry.name, why: messageOf(error) });
        });
      done = before + entry.steps;
      onProgress({ done, total });
      if (written === undefined) continue;
      const file = fileOf(entry, at + 1);
      projects.push({ file, kind: entry.kind, name: entry.name, rows: entry.rows });
      yield { name: file, input: written, lastModified: date };
    }
    const index: KeptIndex = {
      format: 'whence-kept',
      version: 1,
      made: date.toISOString(),
      extension: kept.extension,
      settings: { ...kept.settings },
      projects,
      left,
      notIncluded: NOT_INCLUDED,
    };
    yield { name: INDEX_NAME, input: JSON.stringify(index, null, 1), lastModified: date };
  }
  const zip = makeZip(files(), { buffersAreUTF8: true });
  const file = await new Response(zip, { headers: { 'content-type': 'application/zip' } }).blob();
  return { file, left: left.map(({ name }) => name) };
}

async function auditEntries(store: AuditStore | undefined): Promise<Entry[]> {
  const audits = (await store?.list()) ?? [];
  return audits.map(({ id, name, addresses }) => ({
    kind: 'audit',
    name,
    rows: addresses,
    // A row and at most one result for each.
    steps: addresses * 2,
    write: (onRows) => exportAudit(store as AuditStore, id, onRows),
  }));
}

async function projectEntries(store: ProjectStore | undefined): Promise<Entry[]> {
  if (store === undefined) return [];
  return (await store.list()).map((head) => {
    const tables = Object.keys(head.tables);
    return {
      kind: head.kind,
      name: head.name,
      rows: head.tables.suppliers ?? 0,
      steps: Object.values(head.tables).reduce((sum, rows) => sum + rows, 0),
      async write() {
        // Read together: the file says how many rows there are before it has the first.
        const rows = await Promise.all(tables.map((table) => store.rows(head.id, table)));
        return exportProject(head, new Map(tables.map((table, at) => [table, rows[at] ?? []])));
      },
    };
  });
}

/** A file's name, with a number that tells two of one title apart. */
const fileOf = ({ kind, name }: Entry, n: number): string =>
  `${kind === 'audit' ? 'audits' : 'suppliers'}/${n}-${plainFileName(name) || kind}.whence.gz`;
