import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../../lib/audit/projects/memory-store.ts';
import type { ProjectStore } from '../../../../lib/audit/projects/store.ts';
import {
  isOutdated,
  type MonitorWorld,
  searchWatched,
  unseenChanges,
} from '../../../../lib/audit/suppliers/monitor.ts';
import { runScreening } from '../../../../lib/audit/suppliers/run-screening.ts';
import { openSession, startSession } from '../../../../lib/audit/suppliers/session.ts';
import type { Database } from '../../../../lib/model/database.ts';
import { sampleEntity } from '../../feed/sample-feed.ts';
import { sampleSettings } from './sample-settings.ts';

const DAY = Date.UTC(2026, 10, 24);
const iso = (ms: number) => new Date(ms).toISOString();

/** Data of a version that finds the given names. */
const dataOf = (version: number, ...names: string[]): Database => ({
  stamp: async () => ({ version, created: iso(DAY), expires: '2027-01-01T00:00:00.000Z', records: 1, gaps: [] }),
  sources: async () => [],
  reference: async () => ({ labels: [], goods: [], countries: [], recommendations: [], status: [] }),
  hosts: async () => [],
  find: async ({ role, name }) =>
    names.includes(name)
      ? [{ role, query: name, entity: sampleEntity(name, name), matchedName: name, band: 'exact-name', score: 1 }]
      : [],
  entity: async () => undefined,
});

const world = (now: number, changes: Partial<MonitorWorld> = {}): MonitorWorld => ({
  now: () => now,
  clock: () => 0,
  pause: async () => undefined,
  onProgress: () => undefined,
  whileClosed: (_id, work) => work(new AbortController().signal),
  ...changes,
});

const settings = (monitor: 'on' | 'off') => sampleSettings({ imported: iso(DAY), rows: 2, duplicates: 0 }, monitor);

/** A list of "Mill" and "Loom" as a person left it, searched with version 1, which knows neither. */
async function leave(store: ProjectStore, name: string, monitor: 'on' | 'off' = 'on'): Promise<string> {
  const rows = [
    { n: 1, name: 'Mill' },
    { n: 2, name: 'Loom' },
  ];
  const session = startSession(store, name, settings(monitor), rows, () => DAY);
  await runScreening(session, dataOf(1), { ...world(DAY), signal: new AbortController().signal });
  return session.head.id;
}

describe('a watched list', () => {
  it('is searched again when newer data is there, and what changed is kept with its day', async () => {
    const store = memoryStore('test');
    const id = await leave(store, 'Uniforms');
    const found = await searchWatched(store, dataOf(2, 'Mill'), world(DAY + 1000));
    expect(found).toEqual([{ id, name: 'Uniforms', changes: 1 }]);
    const head = await store.head(id);
    if (head === undefined) throw new Error('the list is gone');
    expect(unseenChanges(head)).toBe(1);
    const session = await openSession(store, head, () => DAY);
    expect(session.changes).toMatchObject([
      { at: iso(DAY + 1000), before: 1, after: 2, n: 1, kind: 'candidate-new', party: 'Mill' },
    ]);
    expect(session.settings.runs.map(({ cause }) => cause)).toEqual([undefined, 'newer-data']);
    expect(session.review.log).toEqual([]);
  });

  it('is searched once for each version of the data', async () => {
    const store = memoryStore('test');
    await leave(store, 'Uniforms');
    await searchWatched(store, dataOf(2, 'Mill'), world(DAY + 1000));
    const [head] = await store.list();
    expect(await searchWatched(store, dataOf(2, 'Mill'), world(DAY + 2000))).toEqual([]);
    expect((await store.list())[0]?.revision).toBe(head?.revision);
  });

  it('tells of nothing where newer data says the same', async () => {
    const store = memoryStore('test');
    await leave(store, 'Uniforms');
    expect(await searchWatched(store, dataOf(2), world(DAY + 1000))).toEqual([]);
    expect((await store.list())[0]).toMatchObject({ settings: { runs: [{ run: 1 }, { run: 2 }] } });
  });

  it('goes on where its worker was stopped, and then tells of all it found', async () => {
    const store = memoryStore('test');
    const id = await leave(store, 'Uniforms');
    const stopped = new AbortController();
    stopped.abort();
    const cutOff = world(DAY + 1000, { whileClosed: (_id, work) => work(stopped.signal) });
    expect(await searchWatched(store, dataOf(2, 'Mill', 'Loom'), cutOff)).toEqual([]);
    const again = await searchWatched(store, dataOf(2, 'Mill', 'Loom'), world(DAY + 5000));
    expect(again).toEqual([{ id, name: 'Uniforms', changes: 2 }]);
    expect((await store.head(id))?.settings).toMatchObject({ runs: [{ run: 1 }, { run: 2, searched: 2 }] });
  });

  it('is left alone while it is open, while it is not watched, and before a person has searched it', async () => {
    const store = memoryStore('test');
    await leave(store, 'Open');
    await leave(store, 'Not watched', 'off');
    await startSession(store, 'Not searched', settings('on'), [{ n: 1, name: 'Mill' }], () => DAY).save();
    const before = await store.list();
    const asked: string[] = [];
    const open = world(DAY + 1000, {
      whileClosed: async (id, work) => {
        const name = (await store.head(id))?.name ?? '';
        asked.push(name);
        return name === 'Open' ? 'open' : work(new AbortController().signal);
      },
    });
    expect(await searchWatched(store, dataOf(2, 'Mill'), open)).toEqual([]);
    expect(asked.sort()).toEqual(['Not searched', 'Not watched', 'Open']);
    expect(await store.list()).toEqual(before);
  });

  it('is not searched on by itself where a person stopped the search', () => {
    const run = { run: 1, started: iso(DAY), method: 1, rows: 2, searched: 1, withCandidates: 0, failed: 0 };
    const data = { version: 1, created: iso(DAY), expires: iso(DAY), records: 1, gaps: [] };
    expect(isOutdated({ ...settings('on'), runs: [{ ...run, data }] }, 2)).toBe(false);
    expect(isOutdated({ ...settings('on'), runs: [{ ...run, data, cause: 'newer-data' }] }, 2)).toBe(true);
  });
});
