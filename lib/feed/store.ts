import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { bytesOfBlob, headBytesOf, KEPT_WHOLE, type SegmentBytes } from '../search/index.ts';
import { FeedError } from './errors.ts';
import { bytesOfPages, type InPages, type PagesSchema, pagesOf, wholeOfPages, writePages } from './pages.ts';

/** What is kept of one feed: its signed documents as they came, verified anew whenever they are read. */
export interface StoredFeed {
  id: string;
  root: string;
  timestamp: string;
  manifest: string;
  /** The manifest before; its segments are kept in case the newest turns out damaged. */
  previous?: string;
  /** Segments that `manifest` and `previous` name: what the store may not throw away. */
  segments: string[];
}

/** Where synchronised data lies. Every method may fail with a FeedError `storage`. */
export interface FeedStore {
  feed(id: string): Promise<StoredFeed | undefined>;
  /** Those of the hashes whose part or segment is there. */
  held(kind: 'parts' | 'segments', hashes: readonly string[]): Promise<Set<string>>;
  part(sha256: string): Promise<Blob | undefined>;
  putPart(sha256: string, bytes: Uint8Array): Promise<void>;
  /** All of a segment. */
  segment(sha256: string): Promise<Blob | undefined>;
  /** A segment to be read in place, as quickly as the store can. */
  segmentBytes(sha256: string): Promise<SegmentBytes | undefined>;
  /** Adds segments and makes `feed` the one that answers, in one step that either happens or does not. */
  switchTo(feed: StoredFeed, segments: ReadonlyMap<string, Blob>): Promise<void>;
  /** Forgets damaged segments, so that the next synchronisation fetches them again. */
  dropSegments(hashes: readonly string[]): Promise<void>;
  /** Removes segments that no feed names and parts that have served. */
  sweep(spent: readonly string[]): Promise<void>;
  removeFeed(id: string): Promise<void>;
  close(): void;
}

interface Schema extends PagesSchema {
  feeds: { key: string; value: StoredFeed };
  segments: { key: string; value: Blob | InPages };
  parts: { key: string; value: ArrayBuffer };
}

const NAME = 'whence-feeds';
/** 2: large segments lie in pages; those of 1 are Blobs, and stay so until a synchronisation replaces them. */
const VERSION = 2;
/** A database that does not open in this time is one that a hung page or a broken profile holds. */
const OPEN_MS = 5_000;

/**
 * Opens the store in IndexedDB. A store that a newer Whence made is thrown away: it holds nothing that cannot be fetched
 * again.
 *
 * @throws FeedError `storage`, say in permanent private browsing in Firefox, where IndexedDB does not work
 */
export async function openFeedStore(name = NAME): Promise<FeedStore> {
  let db = await openHealing(name);
  /** A connection that the browser closed (a deleted database, another context's change) is opened anew, once. */
  const using = async <T>(work: (open: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(db);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'InvalidStateError')) throw storageError(error);
      db = await openHealing(name);
      return safely(() => work(db));
    }
  };
  return {
    feed: (id) => using((open) => open.get('feeds', id)),
    held: (kind, hashes) =>
      using(async (open) => {
        const keys = new Set(await open.getAllKeys(kind));
        return new Set(hashes.filter((hash) => keys.has(hash)));
      }),
    part: (sha256) =>
      using(async (open) => {
        const bytes = await open.get('parts', sha256);
        return bytes === undefined ? undefined : new Blob([bytes]);
      }),
    putPart: (sha256, bytes) =>
      using(async (open) => {
        // A copy of exactly these bytes: a view may lie in a larger buffer, which would be stored whole.
        await open.put('parts', bytes.slice().buffer as ArrayBuffer, sha256);
      }),
    segment: (sha256) =>
      using(async (open) => {
        const kept = await open.get('segments', sha256);
        return kept === undefined || kept instanceof Blob ? kept : wholeOfPages(pagesIn(open), sha256, kept);
      }),
    async segmentBytes(sha256) {
      const kept = await using((open) => open.get('segments', sha256));
      if (kept === undefined) return undefined;
      if (kept instanceof Blob) return bytesOfBlob(kept);
      return bytesOfPages((work) => using((open) => work(pagesIn(open))), sha256, kept);
    },
    switchTo: (feed, segments) =>
      using(async (open) => {
        const values: [string, Blob | InPages][] = [];
        for (const [sha256, blob] of segments) values.push([sha256, await laidDown(open, sha256, blob)]);
        // Strict: a version counts as switched only once it is on the disk. Nothing but the database is awaited inside.
        const change = open.transaction(['feeds', 'segments'], 'readwrite', { durability: 'strict' });
        const writes = values.map(([sha256, value]) => change.objectStore('segments').put(value, sha256));
        await Promise.all([...writes, change.objectStore('feeds').put(feed), change.done]);
      }),
    dropSegments: (hashes) =>
      using(async (open) => {
        const change = open.transaction(['segments', 'pages'], 'readwrite');
        const removals = hashes.flatMap((hash) => [
          change.objectStore('segments').delete(hash),
          change.objectStore('pages').delete(pagesOf(hash)),
        ]);
        await Promise.all([...removals, change.done]);
      }),
    sweep: (spent) => using((open) => sweep(open, spent)),
    removeFeed: (id) => using((open) => open.delete('feeds', id)),
    close: () => db.close(),
  };
}

const pagesIn = (open: IDBPDatabase<Schema>): IDBPDatabase<PagesSchema> => open as unknown as IDBPDatabase<PagesSchema>;

/** What the store keeps of a segment; what follows the head of a large one lies in pages from here on. */
async function laidDown(open: IDBPDatabase<Schema>, sha256: string, segment: Blob): Promise<Blob | InPages> {
  const headBytes = segment.size <= KEPT_WHOLE ? undefined : await headBytesOf(segment);
  if (headBytes === undefined) return segment;
  await writePages(pagesIn(open), sha256, segment.slice(headBytes));
  return { head: segment.slice(0, headBytes), bytes: segment.size };
}

/** Deletes everything synchronised; the packaged data answers from then on. */
export const deleteFeedStore = (name = NAME): Promise<void> => safely(() => inTime(deleteDB(name)));

async function openHealing(name: string): Promise<IDBPDatabase<Schema>> {
  try {
    return await open(name);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'VersionError')) throw storageError(error);
    await deleteFeedStore(name);
    return safely(() => open(name));
  }
}

function open(name: string): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(name, VERSION, {
    upgrade(db) {
      for (const store of ['feeds', 'segments', 'parts', 'pages'] as const) {
        if (db.objectStoreNames.contains(store)) continue;
        if (store === 'feeds') db.createObjectStore(store, { keyPath: 'id' });
        else db.createObjectStore(store);
      }
    },
    // Another context wants to change or delete the database: this connection must not hold it up.
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  // One that opens after all, when nobody waits any more, must not hold up others.
  return inTime(opening, (late) => late.close());
}

/** The browser tells nobody that a request waits for a page that holds the database; it may wait for ever. */
function inTime<T>(asked: Promise<T>, tooLate: (value: T) => void = () => {}): Promise<T> {
  return new Promise((done, fail) => {
    let waiting = true;
    const timer = setTimeout(() => {
      waiting = false;
      fail(new Error('IndexedDB did not answer in time'));
    }, OPEN_MS);
    asked.then((value) => (waiting ? done(value) : tooLate(value)), fail).finally(() => clearTimeout(timer));
  });
}

async function sweep(db: IDBPDatabase<Schema>, spent: readonly string[]): Promise<void> {
  const change = db.transaction(['feeds', 'segments', 'parts', 'pages'], 'readwrite');
  const [feeds, segments] = await Promise.all([
    change.objectStore('feeds').getAll(),
    change.objectStore('segments').getAllKeys(),
  ]);
  const named = new Set(feeds.flatMap((feed) => feed.segments));
  const stale = segments.filter((hash) => !named.has(hash));
  const pages = change.objectStore('pages');
  // Also those of a segment whose switch never came. One look for each segment, not for each of its thousands of pages.
  const unnamed: string[] = [];
  for (let cursor = await pages.openKeyCursor(); cursor !== null; ) {
    const [hash] = cursor.key;
    if (!named.has(hash)) unnamed.push(hash);
    cursor = await cursor.continue([hash, Infinity]);
  }
  await Promise.all([
    ...unnamed.map((hash) => pages.delete(pagesOf(hash))),
    ...stale.map((hash) => change.objectStore('segments').delete(hash)),
    // Another feed may be half downloaded; where there is none, nothing is worth keeping.
    ...(feeds.length > 1
      ? spent.map((hash) => change.objectStore('parts').delete(hash))
      : [change.objectStore('parts').clear()]),
    change.done,
  ]);
}

async function safely<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}

function storageError(error: unknown): FeedError {
  const full = error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
  const message = full
    ? 'There is no room for the data. Free some disk space, then synchronise again; the data held so far still answers.'
    : `The browser does not let Whence keep data (${reason(error)}). The data in the package answers.`;
  return new FeedError('storage', message, error);
}

/** What the browser says, for a report of an error: browsers differ, and so do their remedies. */
const reason = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 200);
