import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexedDbStore } from '../../../../lib/audit/projects/indexed-db-store.ts';
import { memoryStore } from '../../../../lib/audit/projects/memory-store.ts';
import { openProjectStore } from '../../../../lib/audit/projects/open-store.ts';
import { newProject } from '../../../../lib/audit/projects/project.ts';
import { ProjectChangedElsewhereError, StorageFullError } from '../../../../lib/audit/projects/store.ts';

const NOW = Date.UTC(2026, 10, 24);
const rowsOf = (count: number, word = 'row') => Array.from({ length: count }, (_, at) => ({ n: at, word }));
const project = () => newProject('suppliers', 'Spring list', {}, NOW);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['the browser’s storage', async () => indexedDbStore(async () => ({}))],
  ['memory', async () => memoryStore('private browsing')],
])('a project in %s', (_where, open) => {
  it('comes back as it was saved, over many chunks', async () => {
    const store = await open();
    const saved = await store.save(project(), [{ table: 'rows', from: 0, rows: rowsOf(2500) }], NOW);
    expect(saved).toMatchObject({ revision: 1, tables: { rows: 2500 } });
    expect(await store.rows(saved.id, 'rows')).toEqual(rowsOf(2500));
    expect(await store.rows(saved.id, 'decisions')).toEqual([]);
    expect(await store.list()).toEqual([saved]);
  });

  it('a change says what the table is from one row on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 2500 }), fc.nat({ max: 2500 }), fc.string({ maxLength: 3 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (steps) => {
          const store = await open();
          let head = project();
          let expected: unknown[] = [];
          for (const [at, count, word] of steps) {
            const from = Math.min(at, expected.length);
            const rows = rowsOf(count, word);
            head = await store.save(head, [{ table: 'rows', from, rows }], NOW);
            expected = [...expected.slice(0, from), ...rows];
          }
          expect(await store.rows(head.id, 'rows')).toEqual(expected);
          store.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is not overwritten by a window that does not know its last state', async () => {
    const store = await open();
    const first = await store.save(project(), [{ table: 'rows', from: 0, rows: rowsOf(3) }], NOW);
    await store.save({ ...first, name: 'Elsewhere' }, [], NOW);
    await expect(store.save(first, [{ table: 'rows', from: 0, rows: [] }], NOW)).rejects.toThrow(
      ProjectChangedElsewhereError,
    );
    expect(await store.rows(first.id, 'rows')).toHaveLength(3);
    expect(await store.head(first.id)).toMatchObject({ name: 'Elsewhere' });
  });

  it('leaves nothing behind when it is removed, and nothing else with it', async () => {
    const store = await open();
    const [one, other] = [project(), project()];
    await store.save(one, [{ table: 'rows', from: 0, rows: rowsOf(1500) }], NOW);
    await store.save(other, [{ table: 'rows', from: 0, rows: rowsOf(5) }], NOW);
    await store.remove(one.id);
    expect((await store.list()).map(({ id }) => id)).toEqual([other.id]);
    expect(await store.rows(other.id, 'rows')).toHaveLength(5);
    const again = await store.save(one, [], NOW);
    expect(await store.rows(again.id, 'rows')).toEqual([]);
  });
});

describe('when the browser has no room', () => {
  it('a save fails as a whole, says what to do, and can be done again', async () => {
    const store = await indexedDbStore(async () => ({}));
    const saved = await store.save(project(), [{ table: 'rows', from: 0, rows: rowsOf(1200) }], NOW);
    let puts = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      puts += 1;
      if (puts === 2) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const change = { table: 'rows', from: 0, rows: rowsOf(3000, 'new') };
    await expect(store.save({ ...saved, name: 'New' }, [change], NOW)).rejects.toThrow(StorageFullError);
    vi.restoreAllMocks();
    expect(await store.rows(saved.id, 'rows')).toEqual(rowsOf(1200));
    expect(await store.head(saved.id)).toEqual(saved);
    await store.save({ ...saved, name: 'New' }, [change], NOW);
    expect(await store.rows(saved.id, 'rows')).toEqual(rowsOf(3000, 'new'));
  });
});

describe('where the browser keeps nothing', () => {
  it('projects live in memory and the page is told why', async () => {
    vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted on a database', 'InvalidStateError');
    });
    const store = await openProjectStore();
    expect(store.kind).toMatchObject({ kind: 'memory', why: expect.stringContaining('export') });
    const saved = await store.save(project(), [{ table: 'rows', from: 0, rows: rowsOf(2) }], NOW);
    expect(await store.rows(saved.id, 'rows')).toEqual(rowsOf(2));
  });
});
