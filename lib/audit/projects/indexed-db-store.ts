import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { cutIntoChunks, packRows, unpackRows } from './chunks.ts';
import { CHUNK_ROWS, headAfter, type ProjectHead, type TableChange } from './project.ts';
import {
  ProjectChangedElsewhereError,
  ProjectDamagedError,
  type ProjectStore,
  StorageFullError,
  type StorageUse,
} from './store.ts';

// Two stores: a head for each project, and its rows in packed chunks under [project, table, number]. A save packs its
// chunks first and then writes all of them with the head in one transaction, because a transaction does not outlive
// other waiting in every browser, and so that a save that fails half-way leaves no trace.

interface ProjectsSchema extends DBSchema {
  heads: { key: string; value: ProjectHead };
  chunks: { key: [string, string, number]; value: Uint8Array };
}

const DATABASE = 'whence-projects';

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

const tableRange = (id: string, table: string, from = 0): IDBKeyRange =>
  IDBKeyRange.bound([id, table, from], [id, table, Number.MAX_SAFE_INTEGER]);
/** Every chunk of a project: an array sorts after every string, so `[id, []]` is past its last table. */
const projectRange = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

async function packChange(
  db: IDBPDatabase<ProjectsSchema>,
  id: string,
  { table, from, rows }: TableChange,
): Promise<{ range: IDBKeyRange; writes: { key: [string, string, number]; bytes: Uint8Array }[] }> {
  const first = Math.floor(from / CHUNK_ROWS);
  const within = from % CHUNK_ROWS;
  const stored = within === 0 ? undefined : await db.get('chunks', [id, table, first]);
  const kept = stored === undefined ? [] : (await unpackRows(stored)).slice(0, within);
  if (kept.length < within) throw new ProjectDamagedError(`${table} ends before row ${from}`);
  const chunks = cutIntoChunks([...kept, ...rows], first);
  const writes = await Promise.all(
    chunks.map(async ({ chunk, rows }) => ({
      key: [id, table, chunk] as [string, string, number],
      bytes: await packRows(rows),
    })),
  );
  return { range: tableRange(id, table, first), writes };
}

type Writing = IDBPTransaction<ProjectsSchema, ('heads' | 'chunks')[], 'readwrite'>;

/** Runs `work` in one transaction; an error anywhere in it, even before a request is made, takes all of it back. */
async function allOrNothing(db: IDBPDatabase<ProjectsSchema>, work: (tx: Writing) => Promise<void>): Promise<void> {
  const tx = db.transaction(['heads', 'chunks'], 'readwrite', { durability: 'strict' });
  // Watched from the start: a transaction that fails while its requests are still made must not go unheard.
  const done = tx.done.then(
    () => undefined,
    (error: unknown) => error ?? new Error('The browser stopped the save.'),
  );
  try {
    await work(tx);
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself, for the reason given below.
    }
    const cause = await done;
    throw isFull(cause) ? cause : error;
  }
  const failed = await done;
  if (failed !== undefined) throw failed;
}

/** A request whose failure the transaction reports as its own. */
function leaveToTransaction(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** Whether this browser has ever stored a project; looking leaves no trace, as opening would. */
export async function hasProjects(): Promise<boolean> {
  const databases = await indexedDB.databases().catch(() => []);
  return databases.some(({ name }) => name === DATABASE);
}

/**
 * Opens the browser's own storage for projects.
 *
 * @throws whatever the browser throws where it keeps nothing for us (permanent private browsing in Firefox)
 */
export async function indexedDbStore(estimate: () => Promise<StorageUse>): Promise<ProjectStore> {
  const db = await openDB<ProjectsSchema>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('heads', { keyPath: 'id' });
      database.createObjectStore('chunks');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    kind: { kind: 'kept' },
    list: async () => (await db.getAll('heads')).sort((a, b) => (a.changed < b.changed ? 1 : -1)),
    head: async (id) => db.get('heads', id),
    async rows(id, table) {
      const tx = db.transaction(['heads', 'chunks']);
      const [head, chunks] = await Promise.all([
        tx.objectStore('heads').get(id),
        tx.objectStore('chunks').getAll(tableRange(id, table)),
      ]);
      const rows = (await Promise.all(chunks.map(unpackRows))).flat();
      const expected = head?.tables[table] ?? 0;
      if (rows.length !== expected) throw new ProjectDamagedError(`${table} has ${rows.length} of ${expected} rows`);
      return rows;
    },
    async save(head, changes, now) {
      try {
        const packed = await Promise.all(changes.map((change) => packChange(db, head.id, change)));
        const after = headAfter(head, changes, now);
        await allOrNothing(db, async (tx) => {
          const stored = await tx.objectStore('heads').get(head.id);
          if ((stored?.revision ?? 0) !== head.revision) throw new ProjectChangedElsewhereError(head.name);
          const chunks = tx.objectStore('chunks');
          for (const { range, writes } of packed) {
            leaveToTransaction(chunks.delete(range));
            for (const { key, bytes } of writes) leaveToTransaction(chunks.put(bytes, key));
          }
          leaveToTransaction(tx.objectStore('heads').put(after));
        });
        return after;
      } catch (error) {
        if (isFull(error)) throw new StorageFullError(error);
        throw error;
      }
    },
    async remove(id) {
      await allOrNothing(db, async (tx) => {
        leaveToTransaction(tx.objectStore('heads').delete(id));
        leaveToTransaction(tx.objectStore('chunks').delete(projectRange(id)));
      });
    },
    use: estimate,
    close: () => db.close(),
  };
}
