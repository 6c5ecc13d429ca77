import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../../lib/audit/projects/memory-store.ts';
import { exportProject, readProjectFile } from '../../../../lib/audit/projects/project-file.ts';
import { type ProjectStore, StorageFullError } from '../../../../lib/audit/projects/store.ts';
import { trackedTable } from '../../../../lib/audit/projects/tracked-table.ts';
import { runScreening } from '../../../../lib/audit/suppliers/run-screening.ts';
import { openSession, startSession } from '../../../../lib/audit/suppliers/session.ts';
import type { Supplier } from '../../../../lib/audit/suppliers/supplier.ts';
import { SUPPLIER_FORMAT } from '../../../../lib/audit/suppliers/supplier-project.ts';
import type { Database } from '../../../../lib/model/database.ts';
import type { Entity } from '../../../../lib/model/entity.ts';
import { sampleSettings } from './sample-settings.ts';

const NOW = Date.UTC(2026, 10, 24, 1);
const at = new Date(NOW).toISOString();
const SUPPLIERS: Supplier[] = [
  { n: 2, name: 'Made Up Mill', code: 'CN' },
  { n: 3, name: 'Zyxxo Plimbert' },
  { n: 4, name: 'Made Up Mill', code: 'CN', sameAs: 2 },
];
const settings = () => sampleSettings({ imported: at, rows: 3, duplicates: 1 });
const source = { publisher: 'A ministry', title: 'A list' };
const party = (lists: string[]): Entity => ({
  id: 'mill',
  kind: 'company',
  name: 'Made Up Mill',
  aliases: [],
  weakAliases: [],
  country: 'CN',
  domains: [],
  identifiers: [],
  ambiguous: false,
  surveillance: false,
  sectors: [],
  ownedBy: [],
  evidence: [],
  listings: lists.map((list) => ({
    id: list,
    list,
    kind: 'forced-labour' as const,
    uyghurRegion: true,
    sources: [source],
    confidence: 'one_source' as const,
  })),
});
const databaseOf = (version: number, parties: Entity[], name = 'Made Up Mill'): Database => ({
  stamp: async () => ({ version, created: at, expires: '2027-01-01T00:00:00.000Z', records: 1, gaps: [] }),
  sources: async () => [],
  reference: async () => ({ labels: [], goods: [], countries: [], recommendations: [], status: [] }),
  hosts: async () => [],
  find: async (query) =>
    query.name === name
      ? parties.map((entity) => ({
          role: query.role,
          query: query.name,
          entity,
          matchedName: entity.name,
          band: 'exact-name' as const,
          score: 1,
        }))
      : [],
  entity: async () => undefined,
});
const options = (signal = new AbortController().signal) => ({
  now: () => NOW,
  signal,
  pause: async () => undefined,
  clock: () => performance.now(),
  onProgress: () => undefined,
});
const start = (store: ProjectStore) => startSession(store, 'Uniforms', settings(), SUPPLIERS, () => NOW);
const decision = {
  kind: 'decide',
  at,
  initials: 'AB',
  n: 2,
  candidate: 'mill',
  verdict: 'accept',
  reason: 'Same',
} as const;

describe('a project at work', () => {
  it('is there again, whole, when it is opened again', async () => {
    const store = memoryStore('test');
    const session = start(store);
    const run = await runScreening(session, databaseOf(1, [party(['UFLPA'])]), options());
    expect(run).toMatchObject({ run: 1, searched: 2, withCandidates: 1, ended: at });
    session.record(decision);
    await session.save();
    const [head] = await store.list();
    const again = head === undefined ? undefined : await openSession(store, head, () => NOW);
    expect(again?.suppliers).toEqual(SUPPLIERS);
    expect(again?.results.get(2)?.candidates[0]?.id).toBe('mill');
    expect(again?.results.get(3)?.candidates).toEqual([]);
    expect(again?.review.slots.size).toBe(1);
    expect(again?.settings.runs).toHaveLength(1);
    expect(again?.saving).toEqual({ kind: 'saved' });
  });

  it('loses nothing when the browser has no room, and saves all of it later', async () => {
    const kept = memoryStore('test');
    let full = true;
    const store: ProjectStore = {
      ...kept,
      save: async (...args) => {
        if (full) throw new StorageFullError();
        return kept.save(...args);
      },
    };
    const session = start(store);
    session.record(decision);
    await session.save();
    expect(session.saving).toMatchObject({ kind: 'unsaved', why: expect.any(StorageFullError) });
    const file = await readProjectFile(
      await exportProject({ ...session.head, settings: session.settings }, session.tables()),
      [SUPPLIER_FORMAT],
    );
    expect(file.tables.get('log')).toEqual([decision]);
    full = false;
    session.record({ ...decision, verdict: 'reject' });
    await session.save();
    expect(session.saving).toEqual({ kind: 'saved' });
    expect(await kept.rows(session.head.id, 'log')).toHaveLength(2);
    expect(await kept.rows(session.head.id, 'suppliers')).toHaveLength(3);
  });

  it('stores what happened while a save was under way', async () => {
    const store = memoryStore('test');
    const session = start(store);
    const first = session.save();
    session.record(decision);
    await Promise.all([first, session.save()]);
    expect(await store.rows(session.head.id, 'log')).toEqual([decision]);
  });

  it('calls nothing saved that is not: neither before its first save nor between a change and the save after it', async () => {
    const session = start(memoryStore('test'));
    expect(session.saving).toEqual({ kind: 'saving' });
    await session.save();
    expect(session.saving).toEqual({ kind: 'saved' });
    session.change({ initials: 'XY' });
    expect(session.saving).toEqual({ kind: 'saving' });
    const save = session.save();
    session.rename('Another');
    await save;
    expect(session.saving).toEqual({ kind: 'saving' });
    await session.save();
    expect(session.saving).toEqual({ kind: 'saved' });
  });

  it('stores what a search found before it broke off', async () => {
    const store = memoryStore('test');
    const session = start(store);
    const onProgress = () => {
      throw new Error('the page is gone');
    };
    const search = runScreening(session, databaseOf(1, []), { ...options(), onProgress });
    await expect(search).rejects.toThrow('the page is gone');
    expect((await store.rows(session.head.id, 'results')).length).toBeGreaterThan(0);
    expect(session.saving).toEqual({ kind: 'saved' });
  });

  it('goes on with a search that was stopped', async () => {
    const session = start(memoryStore('test'));
    const stop = new AbortController();
    stop.abort();
    const stopped = await runScreening(session, databaseOf(1, []), options(stop.signal));
    expect(stopped).toMatchObject({ run: 1, searched: 0 });
    expect(stopped.ended).toBeUndefined();
    const ended = await runScreening(session, databaseOf(1, []), options());
    expect(ended).toMatchObject({ run: 1, searched: 2, ended: at });
    expect(session.settings.runs).toHaveLength(1);
  });

  it('tells what newer data says otherwise, dated and with both versions', async () => {
    const session = start(memoryStore('test'));
    await runScreening(session, databaseOf(1, [party(['UFLPA'])]), options());
    await runScreening(session, databaseOf(2, [party(['UFLPA', 'EU list'])]), options());
    await runScreening(session, databaseOf(3, []), options());
    await runScreening(session, databaseOf(4, [party([])], 'Zyxxo Plimbert'), options());
    expect(session.changes).toEqual([
      { at, before: 1, after: 2, n: 2, kind: 'listed', party: 'Made Up Mill', candidate: 'mill', what: 'EU list' },
      { at, before: 2, after: 3, n: 2, kind: 'candidate-gone', party: 'Made Up Mill', candidate: 'mill' },
      { at, before: 3, after: 4, n: 3, kind: 'candidate-new', party: 'Made Up Mill', candidate: 'mill' },
    ]);
    expect(session.settings.runs.map(({ run, data }) => [run, data.version])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });
});

describe('a table that knows what is stored', () => {
  it('gives what changed once, also what changed meanwhile', () => {
    const table = trackedTable('t', [1, 2, 3]);
    expect(table.take()).toBeUndefined();
    table.push(4);
    table.replace(1, 20);
    const first = table.take();
    expect(first?.change).toEqual({ table: 't', from: 1, rows: [20, 3, 4] });
    table.push(5);
    expect(table.take()?.change).toEqual({ table: 't', from: 4, rows: [5] });
    first?.giveBack();
    expect(table.take()?.change).toEqual({ table: 't', from: 1, rows: [20, 3, 4, 5] });
    expect(table.take()).toBeUndefined();
  });
});
