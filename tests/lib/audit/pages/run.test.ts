import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAuditStore } from '../../../../lib/audit/pages/indexed-db-store.ts';
import { runAudit, type Surroundings } from '../../../../lib/audit/pages/run.ts';
import type { AuditStore, Outcome } from '../../../../lib/audit/pages/store.ts';
import { addressesOf, auditOf, resultOf } from './sample.ts';

let count = 0;
const freshStore = () => openAuditStore(`audits-${count++}`);

/** A world in which time passes only when something waits for it. */
function world(store: AuditStore, visit: Surroundings['visit']): Surroundings & { begun: number[] } {
  let time = 1000;
  const begun: number[] = [];
  return {
    store,
    begun,
    now: () => time,
    sleep: async (ms) => {
      time += ms;
    },
    visit: (row) => {
      begun.push(row.n);
      time += 500;
      return visit(row);
    },
    onRow: () => undefined,
  };
}

const checked = (url: string): Outcome => ({ kind: 'checked', result: resultOf(url) });
const never = new AbortController().signal;

describe('an audit', () => {
  it('checks every page once and keeps result and summary', async () => {
    const store = await freshStore();
    const audit = auditOf();
    await store.create(audit, addressesOf(7));
    const around = world(store, async ({ url }) => checked(url));
    expect(await runAudit(audit, around, never)).toBe('finished');
    expect(around.begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const rows = await store.rows(audit.id);
    expect(rows.map(({ state }) => state.kind)).toEqual(Array(7).fill('done'));
    expect(rows[3]?.summary?.level).toBe('nothing-found');
    expect((await store.result(audit.id, 3))?.shown).toBe('https://shop.example/p/3');
    const again = world(store, async ({ url }) => checked(url));
    expect(await runAudit(audit, again, never)).toBe('finished');
    expect(again.begun).toEqual([]);
    store.close();
  });

  it('keeps failures as rows with their reasons, after as many tries as allowed', async () => {
    const store = await freshStore();
    const audit = auditOf();
    await store.create(audit, addressesOf(3));
    const around = world(store, async ({ n, url }) => {
      if (n === 0) return { kind: 'failed', reason: 'http-error', status: 404 };
      return n === 1 ? { kind: 'failed', reason: 'timeout' } : checked(url);
    });
    await runAudit(audit, around, never);
    const [gone, slow, good] = await store.rows(audit.id);
    expect(gone?.state).toMatchObject({ kind: 'failed', reason: 'http-error', status: 404, attempts: 1 });
    expect(slow?.state).toMatchObject({ kind: 'failed', reason: 'timeout', attempts: 3 });
    expect(good?.state.kind).toBe('done');
    const [, back] = await store.again(audit.id, [0, 1, 2]);
    expect(back?.state).toEqual({ kind: 'waiting', attempts: 0 });
    expect((await store.rows(audit.id)).map(({ state }) => state.kind)).toEqual(['waiting', 'waiting', 'done']);
    store.close();
  });

  it('pauses after the pages that are open and goes on where it was', async () => {
    const store = await freshStore();
    const audit = auditOf();
    await store.create(audit, addressesOf(5));
    const pause = new AbortController();
    const first = world(store, async ({ n, url }) => {
      if (n === 1) pause.abort();
      return checked(url);
    });
    expect(await runAudit(audit, first, pause.signal)).toBe('paused');
    expect(await store.settled(audit.id)).toBe(2);
    const second = world(store, async ({ url }) => checked(url));
    expect(await runAudit(audit, second, never)).toBe('finished');
    expect([...first.begun, ...second.begun].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(await store.settled(audit.id)).toBe(5);
    store.close();
  });

  it('stops with the store’s own words when there is no room, and loses nothing', async () => {
    const store = await freshStore();
    const audit = auditOf();
    await store.create(audit, addressesOf(3));
    let room = 1;
    const full: AuditStore = {
      ...store,
      end: (...all) => (room-- > 0 ? store.end(...all) : Promise.reject(new Error('no room left'))),
    };
    await expect(
      runAudit(
        audit,
        world(full, async ({ url }) => checked(url)),
        never,
      ),
    ).rejects.toThrow('no room left');
    const around = world(store, async ({ url }) => checked(url));
    await runAudit(audit, around, never);
    expect((await store.rows(audit.id)).every(({ state }) => state.kind === 'done')).toBe(true);
    expect(around.begun).not.toContain(0);
    store.close();
  });

  it('cut off after any step of storage, as often as you like, ends with every page once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 8 }), async (cuts) => {
        const store = await freshStore();
        const audit = auditOf();
        await store.create(audit, addressesOf(6));
        const recorded = new Map<number, number>();
        for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
          let steps = cut;
          const dies = async <T>(work: () => Promise<T>): Promise<T> => {
            if (steps-- <= 0) throw new Error('the browser was closed');
            return work();
          };
          const mortal: AuditStore = {
            ...store,
            begin: (...all) => dies(() => store.begin(...all)),
            end: async (id, n, ...rest) => {
              const row = await dies(() => store.end(id, n, ...rest));
              recorded.set(n, (recorded.get(n) ?? 0) + 1);
              return row;
            },
          };
          await runAudit(
            audit,
            world(mortal, async ({ url }) => checked(url)),
            never,
          ).catch(() => 'cut off');
        }
        expect((await store.rows(audit.id)).map(({ state }) => state.kind)).toEqual(Array(6).fill('done'));
        expect([...recorded.values()]).toEqual(Array(6).fill(1));
        const kept: number[] = [];
        for await (const { n } of store.results(audit.id)) kept.push(n);
        expect(kept).toEqual([0, 1, 2, 3, 4, 5]);
        store.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('the store of audits', () => {
  it('takes no second result for a page that is done', async () => {
    const store = await freshStore();
    await store.create(auditOf(), addressesOf(1));
    const { id } = auditOf();
    await store.begin(id, 0, 1);
    await store.end(id, 0, checked('https://shop.example/p/0'), 2);
    await store.end(id, 0, { kind: 'failed', reason: 'timeout' }, 3);
    await store.begin(id, 0, 4);
    expect((await store.rows(id))[0]?.state).toEqual({ kind: 'done', attempts: 1, began: 1, ended: 2 });
    store.close();
  });

  it('adds addresses once, at the end, over the border of its chunks', async () => {
    const store = await freshStore();
    const all = addressesOf(2100);
    const { id } = auditOf();
    await store.create(auditOf(), all.slice(0, 1500));
    expect((await store.append(id, all.slice(1490))).map(({ n }) => n)[0]).toBe(1500);
    expect(await store.append(id, all)).toEqual([]);
    await store.end(id, 2099, checked('https://shop.example/p/2099'), 5);
    const rows = await store.rows(id);
    expect(rows.map(({ url }) => url)).toEqual(all.map(({ url }) => url));
    expect(rows[2099]?.state.kind).toBe('done');
    expect((await store.get(id)).addresses).toBe(2100);
    store.close();
  });

  it('forgets an audit whole, and no other', async () => {
    const store = await freshStore();
    await store.create(auditOf('audit-000000aa'), addressesOf(2));
    await store.create(auditOf('audit-000000ab'), addressesOf(2));
    await store.end('audit-000000aa', 0, checked('https://shop.example/p/0'), 5);
    await store.end('audit-000000ab', 0, checked('https://shop.example/p/0'), 5);
    await store.remove('audit-000000aa');
    await expect(store.get('audit-000000aa')).rejects.toThrow('no audit');
    expect(await store.rows('audit-000000aa')).toEqual([]);
    expect(await store.result('audit-000000aa', 0)).toBeUndefined();
    expect((await store.rows('audit-000000ab'))[0]?.state.kind).toBe('done');
    store.close();
  });
});
