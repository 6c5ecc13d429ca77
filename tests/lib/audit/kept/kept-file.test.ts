import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../../lib/audit/evidence/read-zip.ts';
import { type Kept, KeptIndex, type KeptProgress, writeKept } from '../../../../lib/audit/kept/kept-file.ts';
import { importAudit } from '../../../../lib/audit/pages/audit-file.ts';
import { openAuditStore } from '../../../../lib/audit/pages/indexed-db-store.ts';
import type { AuditStore } from '../../../../lib/audit/pages/store.ts';
import { linesOf } from '../../../../lib/audit/projects/bounded-lines.ts';
import { memoryStore } from '../../../../lib/audit/projects/memory-store.ts';
import { newProject } from '../../../../lib/audit/projects/project.ts';
import { importProject, type ProjectFormat } from '../../../../lib/audit/projects/project-file.ts';
import { addressesOf, auditOf, NOW, resultOf } from '../pages/sample.ts';

const FORMAT: ProjectFormat = {
  kind: 'suppliers',
  settings: v.strictObject({ buyer: v.string() }),
  tables: { suppliers: v.strictObject({ name: v.string() }) },
};

async function auditStore(pages: number): Promise<AuditStore> {
  const store = await openAuditStore(`kept-${crypto.randomUUID()}`);
  await store.create(auditOf(), addressesOf(pages));
  await store.begin('audit-00000001', 0, 1);
  const result = resultOf('https://shop.example/p/0', 'context');
  await store.end('audit-00000001', 0, { kind: 'checked', result }, 2);
  return store;
}

async function supplierStore(name: string) {
  const store = memoryStore('test');
  const rows = Array.from({ length: 1500 }, (_, at) => ({ name: `纺织 ${at}` }));
  await store.save(newProject('suppliers', name, { buyer: 'B' }, NOW), [{ table: 'suppliers', from: 0, rows }], NOW);
  return store;
}

const nothing: Kept = { settings: {}, extension: '0.1.0', now: NOW };

async function filesOf(zip: Blob): Promise<Map<string, Uint8Array>> {
  const files = await readZip(new Uint8Array(await zip.arrayBuffer()));
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}
const indexIn = (files: ReadonlyMap<string, Uint8Array>): KeptIndex =>
  v.parse(KeptIndex, JSON.parse(new TextDecoder().decode(files.get('whence-kept.json'))));

describe('the file of everything kept', () => {
  it('holds the settings as they are, and says what it does not hold', async () => {
    const settings = { userRole: 'buyer', language: 'de', mutes: { brands: ['acme'] }, 'feed-state:x': { floor: 1 } };
    const index = indexIn(await filesOf((await writeKept({ ...nothing, settings })).file));
    expect(index).toMatchObject({ settings, extension: '0.1.0', projects: [], left: [] });
    expect(index.notIncluded.join(' ')).toContain('synchronised data itself');
  });

  it('holds each audit with its rows and results, in a file that can be imported', async () => {
    const audits = await auditStore(1200);
    const files = await filesOf((await writeKept({ ...nothing, audits })).file);
    const [listed] = indexIn(files).projects;
    expect(listed).toMatchObject({ kind: 'audit', name: 'Autumn shirts', rows: 1200 });
    const other = await openAuditStore(`kept-${crypto.randomUUID()}`);
    const { id } = await importAudit(other, new Blob([files.get(listed?.file ?? '') as BlobPart]));
    expect(await other.rows(id)).toEqual(await audits.rows('audit-00000001'));
    expect(await other.result(id, 0)).toEqual(await audits.result('audit-00000001', 0));
  });

  it('holds each list of suppliers, in a file that can be imported', async () => {
    const projects = await supplierStore('Frühjahr / 供应商');
    const files = await filesOf((await writeKept({ ...nothing, projects })).file);
    const [listed] = indexIn(files).projects;
    expect(listed).toMatchObject({ kind: 'suppliers', name: 'Frühjahr / 供应商', rows: 1500 });
    const other = memoryStore('test');
    const head = await importProject(other, new Blob([files.get(listed?.file ?? '') as BlobPart]), [FORMAT], NOW);
    expect(await other.rows(head.id, 'suppliers')).toHaveLength(1500);
  });

  it('names files so that any system takes them and two of one name stay apart', async () => {
    const projects = await supplierStore('../../a:b');
    await projects.save(newProject('suppliers', '../../a:b', { buyer: 'B' }, NOW), [], NOW);
    const names = [...(await filesOf((await writeKept({ ...nothing, projects })).file)).keys()];
    expect(names.filter((name) => name.startsWith('suppliers/'))).toEqual([
      'suppliers/1-a-b.whence.gz',
      'suppliers/2-a-b.whence.gz',
    ]);
  });

  it('tells how to read itself', async () => {
    const readMe = new TextDecoder().decode((await filesOf((await writeKept(nothing)).file)).get('READ-ME.txt'));
    expect(readMe).toContain('import the file there');
  });

  it('leaves out what cannot be read, names it, and holds the rest', async () => {
    const audits: AuditStore = {
      ...(await auditStore(3)),
      rows: async () => {
        throw new Error('the disk says no');
      },
    };
    const { file, left } = await writeKept({ ...nothing, audits, projects: await supplierStore('Spring') });
    const index = indexIn(await filesOf(file));
    expect(left).toEqual(['Autumn shirts']);
    expect(index.left).toEqual([{ name: 'Autumn shirts', why: 'the disk says no' }]);
    expect(index.projects.map(({ name }) => name)).toEqual(['Spring']);
  });

  it('tells how far it is, never backwards, and ends at the whole', async () => {
    const told: KeptProgress[] = [];
    await writeKept({ ...nothing, audits: await auditStore(2500), projects: await supplierStore('Spring') }, (each) =>
      told.push(each),
    );
    const done = told.map((each) => each.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(4);
    expect(told.at(-1)).toEqual({ done: 6500, total: 6500 });
  });

  it('holds an audit of 100,000 pages, in lines that each stay small', async () => {
    const result = resultOf('https://shop.example/p/0', 'context');
    const addresses = addressesOf(100_000);
    const audits: AuditStore = {
      ...(await auditStore(1)),
      list: async () => [auditOf(undefined, { addresses: addresses.length })],
      rows: async () =>
        addresses.map((address, n) => ({
          ...address,
          n,
          state: { kind: 'done' as const, attempts: 1, began: 1, ended: 2 },
          summary: {} as never,
        })),
      async *results() {
        for (let n = 0; n < addresses.length; n += 1) yield { n, result };
      },
    };
    const { file, left } = await writeKept({ ...nothing, audits });
    expect(left).toEqual([]);
    const files = await filesOf(file);
    let [lines, longest] = [0, 0];
    for await (const line of linesOf(new Blob([files.get('audits/1-Autumn-shirts.whence.gz') as BlobPart]))) {
      lines += 1;
      longest = Math.max(longest, line.length);
    }
    // A head, a hundred lines of addresses, a hundred of results, an end.
    expect(lines).toBe(202);
    expect(longest).toBeLessThan(8 * 1024 * 1024);
  }, 60_000);
});
