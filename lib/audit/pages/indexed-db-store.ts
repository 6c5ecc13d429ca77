import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  type Address,
  type Audit,
  type AuditRow,
  MAX_ADDRESSES,
  type PageResult,
  type RowState,
  type RowSummary,
} from './audit.ts';
import { AuditStorageFullError, NoSuchAuditError, NothingKeptError } from './errors.ts';
import type { AuditStore, Outcome } from './store.ts';
import { summaryOf } from './summary.ts';

// Addresses lie in chunks and are written once; how far a page is lies in a small row of its own, written only once the
// page has begun. So starting an audit of 100,000 pages is a hundred writes, and each page after that two small ones and
// one of its size. A row and its result are written in one transaction: there is no moment in which a page is done and
// its result is not there.

interface AuditsSchema extends DBSchema {
  audits: { key: string; value: Audit };
  addresses: { key: [string, number]; value: Address[] };
  rows: { key: [string, number]; value: { n: number; state: RowState; summary?: RowSummary } };
  results: { key: [string, number]; value: PageResult };
}
type Stores = 'audits' | 'addresses' | 'rows' | 'results';

/** Addresses kept in one stored value; the key of a chunk is the number of its first address. */
const CHUNK = 1000;

const all = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/**
 * Opens the browser's own storage for audits.
 *
 * @throws NothingKeptError
 */
export async function openAuditStore(name = 'whence-audits'): Promise<AuditStore> {
  const db = await openTables(name).catch((error: unknown) => {
    throw new NothingKeptError(error);
  });
  return {
    list: async () => (await db.getAll('audits')).sort((a, b) => b.created - a.created),
    get: async (id) => auditOf(db, id),
    create: (audit, addresses) =>
      write(db, ['audits', 'addresses'], async (tx) => {
        if ((await tx.objectStore('audits').get(audit.id)) !== undefined) return;
        await tx.objectStore('audits').put({ ...audit, addresses: addresses.length });
        await putChunks(tx.objectStore('addresses'), audit.id, 0, addresses);
      }),
    restore: (audit, rows, results) =>
      write(db, ['audits', 'addresses', 'rows', 'results'], async (tx) => {
        await tx.objectStore('audits').put(audit);
        const addresses = rows.map(({ id, url }) => ({ id, url }));
        await putChunks(tx.objectStore('addresses'), audit.id, 0, addresses);
        for (const { id: _id, url: _url, ...row } of rows) {
          const begun = row.state.kind !== 'waiting' || row.state.attempts > 0;
          if (begun) await tx.objectStore('rows').put(row, [audit.id, row.n]);
        }
        for (const [n, result] of results) await tx.objectStore('results').put(result, [audit.id, n]);
      }),
    change: (id, change) =>
      write(db, ['audits'], async (tx) => {
        const audit = await tx.objectStore('audits').get(id);
        if (audit === undefined) throw new NoSuchAuditError(id);
        const changed = { ...audit, ...change };
        await tx.objectStore('audits').put(changed);
        return changed;
      }),
    append: (id, addresses) =>
      write(db, ['audits', 'addresses'], async (tx) => {
        const audit = await tx.objectStore('audits').get(id);
        if (audit === undefined) throw new NoSuchAuditError(id);
        const known = new Set((await tx.objectStore('addresses').getAll(all(id))).flat().map((each) => each.id));
        const fresh = addresses.filter((each) => !known.has(each.id)).slice(0, MAX_ADDRESSES - audit.addresses);
        await putChunks(tx.objectStore('addresses'), id, audit.addresses, fresh);
        await tx.objectStore('audits').put({ ...audit, addresses: audit.addresses + fresh.length });
        return fresh.map((each, at) => ({ ...each, n: audit.addresses + at, state: NOT_BEGUN }));
      }),
    async rows(id) {
      const tx = db.transaction(['addresses', 'rows']);
      const [chunks, begun] = await Promise.all([
        tx.objectStore('addresses').getAll(all(id)),
        tx.objectStore('rows').getAll(all(id)),
      ]);
      const byNumber = new Map(begun.map((row) => [row.n, row]));
      return chunks.flat().map((address, n) => ({ ...address, ...(byNumber.get(n) ?? { n, state: NOT_BEGUN }) }));
    },
    settled: async (id) =>
      (await db.getAll('rows', all(id))).filter(({ state }) => state.kind === 'done' || state.kind === 'failed').length,
    result: (id, n) => db.get('results', [id, n]),
    async *results(id) {
      // A cursor would hold one transaction open over everything the caller does with a result.
      const keys = await db.getAllKeys('results', all(id));
      for (const key of keys) {
        const result = await db.get('results', key);
        if (result !== undefined) yield { n: key[1], result };
      }
    },
    begin: (id, n, now) =>
      changeRow(db, id, n, ({ state }) =>
        state.kind === 'done' ? undefined : { state: { kind: 'running', attempts: state.attempts + 1, since: now } },
      ),
    end: (id, n, outcome, now, notBefore) =>
      changeRow(db, id, n, ({ state }) => (state.kind === 'done' ? undefined : ended(state, outcome, now, notBefore))),
    again: async (id, numbers) => {
      const rows: AuditRow[] = [];
      for (const n of numbers) {
        rows.push(
          await changeRow(db, id, n, ({ state }) =>
            state.kind === 'failed' ? { state: { kind: 'waiting', attempts: 0 } } : undefined,
          ),
        );
      }
      return rows;
    },
    remove: (id) =>
      write(db, ['audits', 'addresses', 'rows', 'results'], async (tx) => {
        await tx.objectStore('audits').delete(id);
        for (const store of ['addresses', 'rows', 'results'] as const) await tx.objectStore(store).delete(all(id));
      }),
    close: () => db.close(),
  };
}

const openTables = (name: string): Promise<IDBPDatabase<AuditsSchema>> =>
  openDB<AuditsSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('audits', { keyPath: 'id' });
      for (const store of ['addresses', 'rows', 'results'] as const) database.createObjectStore(store);
    },
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
  });

const NOT_BEGUN: RowState = { kind: 'waiting', attempts: 0 };

interface Change {
  state: RowState;
  result?: PageResult;
}

function ended(state: RowState, outcome: Outcome, now: number, notBefore: number | undefined): Change {
  const { attempts } = state;
  if (outcome.kind === 'checked') {
    const began = state.kind === 'running' ? state.since : now;
    return { state: { kind: 'done', attempts, began, ended: now }, result: outcome.result };
  }
  if (notBefore !== undefined) return { state: { kind: 'waiting', attempts, notBefore } };
  const { reason, status, result } = outcome;
  return {
    state: { kind: 'failed', attempts, ended: now, reason, ...(status === undefined ? {} : { status }) },
    ...(result === undefined ? {} : { result }),
  };
}

/** Changes one row, together with its result where there is one; `undefined` leaves it as it is. */
function changeRow(
  db: IDBPDatabase<AuditsSchema>,
  id: string,
  n: number,
  change: (row: { state: RowState }) => Change | undefined,
): Promise<AuditRow> {
  return write(db, ['addresses', 'rows', 'results'], async (tx) => {
    const key = await chunkKey(tx.objectStore('addresses'), id, n);
    const [chunk, stored] = await Promise.all([
      tx.objectStore('addresses').get(key),
      tx.objectStore('rows').get([id, n]),
    ]);
    const address = chunk?.[n - key[1]];
    if (address === undefined) throw new NoSuchAuditError(id);
    const row = stored ?? { n, state: NOT_BEGUN };
    const changed = change(row);
    if (changed === undefined) return { ...address, ...row };
    const { state, result } = changed;
    const after = { n, state, ...(result === undefined ? {} : { summary: summaryOf(result) }) };
    await tx.objectStore('rows').put(after, [id, n]);
    if (result !== undefined) await tx.objectStore('results').put(result, [id, n]);
    return { ...address, ...after };
  });
}

/** The key of the chunk an address lies in: the last one that begins at or before it. */
async function chunkKey(
  store: { openKeyCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ key: [string, number] } | null> },
  id: string,
  n: number,
): Promise<[string, number]> {
  const cursor = await store.openKeyCursor(IDBKeyRange.bound([id, 0], [id, n]), 'prev');
  if (cursor === null) throw new NoSuchAuditError(id);
  return cursor.key;
}

async function putChunks(
  store: { put?(value: Address[], key: [string, number]): Promise<unknown> },
  id: string,
  from: number,
  addresses: readonly Address[],
): Promise<void> {
  for (let at = 0; at < addresses.length; at += CHUNK) {
    await store.put?.(addresses.slice(at, at + CHUNK), [id, from + at]);
  }
}

async function auditOf(db: IDBPDatabase<AuditsSchema>, id: string): Promise<Audit> {
  const audit = await db.get('audits', id);
  if (audit === undefined) throw new NoSuchAuditError(id);
  return audit;
}

/** Runs `work` in one strict transaction; an error anywhere in it takes all of it back. */
async function write<T, S extends Stores[]>(
  db: IDBPDatabase<AuditsSchema>,
  stores: S,
  work: (tx: ReturnType<typeof writing<S>>) => Promise<T>,
): Promise<T> {
  const tx = writing(db, stores);
  const done = tx.done.then(
    () => undefined,
    (error: unknown) => error ?? new Error('The browser stopped the save.'),
  );
  let value: T;
  try {
    value = await work(tx);
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself, for the reason that follows.
    }
    const cause = await done;
    throw isFull(cause) || isFull(error) ? new AuditStorageFullError(cause) : error;
  }
  const failed = await done;
  if (failed !== undefined) throw isFull(failed) ? new AuditStorageFullError(failed) : failed;
  return value;
}

const writing = <S extends Stores[]>(db: IDBPDatabase<AuditsSchema>, stores: S) =>
  db.transaction(stores, 'readwrite', { durability: 'strict' });

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';
