import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../../lib/audit/projects/memory-store.ts';
import { newProject } from '../../../../lib/audit/projects/project.ts';
import {
  exportProject,
  importProject,
  NotAProjectError,
  type ProjectFormat,
  readProjectFile,
} from '../../../../lib/audit/projects/project-file.ts';

const NOW = Date.UTC(2026, 10, 24);
const FORMAT: ProjectFormat = {
  kind: 'suppliers',
  settings: v.strictObject({ columns: v.array(v.string()) }),
  tables: { rows: v.strictObject({ name: v.string() }) },
};
const head = () => newProject('suppliers', 'Frühjahr 供应商', { columns: ['name'] }, NOW);
const rows = Array.from({ length: 2300 }, (_, at) => ({ name: `Nähfabrik ${at} 纺织` }));

const packed = (lines: readonly unknown[]) =>
  new Blob([gzipSync(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))]);
const first = { format: 'whence-project', version: 1, head: { ...head(), tables: { rows: 1 } } };

describe('a project file', () => {
  it('holds the whole project and comes in as a project of its own', async () => {
    const file = await exportProject(head(), new Map([['rows', rows]]));
    const store = memoryStore('test');
    const one = await importProject(store, file, [FORMAT], NOW);
    const two = await importProject(store, file, [FORMAT], NOW);
    expect(one).toMatchObject({ name: 'Frühjahr 供应商', settings: { columns: ['name'] }, tables: { rows: 2300 } });
    expect(one.id).not.toBe(two.id);
    expect(await store.rows(one.id, 'rows')).toEqual(rows);
  });

  it('is refused where a byte of it is missing or another', async () => {
    const bytes = new Uint8Array(await (await exportProject(head(), new Map([['rows', rows]]))).arrayBuffer());
    await expect(readProjectFile(new Blob([bytes.slice(0, -30)]), [FORMAT])).rejects.toThrow(NotAProjectError);
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    await expect(readProjectFile(new Blob([bytes]), [FORMAT])).rejects.toThrow(NotAProjectError);
  });

  it.each([
    ['text that is not compressed', new Blob(['name,country\nA,CN'])],
    ['nothing', new Blob([])],
    ['a file cut after its rows', packed([first, { table: 'rows', rows: [{ name: 'A' }] }])],
    ['a file with a line taken out', packed([first, { end: true, lines: 2 }])],
    ['fewer rows than its head counts', packed([first, { end: true, lines: 1 }])],
    [
      'a row that does not fit',
      packed([first, { table: 'rows', rows: [{ name: 'A', script: 1 }] }, { end: true, lines: 2 }]),
    ],
    ['an unknown table', packed([first, { table: 'constructor', rows: [{}] }, { end: true, lines: 2 }])],
    [
      'a project of another kind',
      packed([
        { ...first, head: { ...first.head, kind: 'audit' } },
        { end: true, lines: 1 },
      ]),
    ],
    [
      'settings that do not fit',
      packed([
        { ...first, head: { ...first.head, settings: {} } },
        { end: true, lines: 1 },
      ]),
    ],
    ['polluting names', packed(['{"format":"whence-project","version":1,"head":{"__proto__":{}}}'])],
    ['a bomb', new Blob([gzipSync(new Uint8Array(80_000_000).fill(32), { level: 1 })])],
  ])('is refused where it is %s', async (_what, file) => {
    await expect(readProjectFile(file, [FORMAT])).rejects.toThrow(NotAProjectError);
  });
});
