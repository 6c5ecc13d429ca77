import { type DBSchema, type IDBPDatabase, unwrap } from 'idb';
import type { SegmentBytes } from '../search/index.ts';
import { DamagedFeedError } from './errors.ts';

// A worker that was just woken reads a dozen places of a large segment. Out of a Blob each costs a millisecond, since the
// browser makes a Blob of every slice; a record of a database costs a fifth of that (Chromium, measured). But what is
// read in one, a Blob hands out five times as fast. So of a large segment the head stays a Blob, and what follows it lies
// in pages, a record each. A small one, which is read whole anyway, stays a Blob altogether.

/** Pages of large segments, each under the segment's hash and its own number, counted from the end of the head. */
export interface PagesSchema extends DBSchema {
  pages: { key: [sha256: string, page: number]; value: ArrayBuffer };
}

type Pages = IDBPDatabase<PagesSchema>;

/** Larger ones take longer each; of smaller ones a bucket or a block more often lies on two. */
const PAGE = 16_384;
/** Written, or read for keeping, at once: four megabytes. */
const PAGES_AT_ONCE = 256;

/** Keys of the pages of a segment, all of them where not told. */
export const pagesOf = (sha256: string, from = 0, to: number = Infinity): IDBKeyRange =>
  IDBKeyRange.bound([sha256, from], [sha256, to]);

/** Writes what follows the head of a segment, a few megabytes in each step. It counts for nothing before the store names it. */
export async function writePages(db: Pages, sha256: string, body: Blob): Promise<void> {
  const step = PAGES_AT_ONCE * PAGE;
  for (let from = 0; from < body.size; from += step) {
    const bytes = await body.slice(from, from + step).arrayBuffer();
    const change = db.transaction('pages', 'readwrite');
    const writes: Promise<unknown>[] = [];
    for (let at = 0; at < bytes.byteLength; at += PAGE) {
      writes.push(change.store.put(bytes.slice(at, at + PAGE), [sha256, (from + at) / PAGE]));
    }
    await Promise.all([...writes, change.done]);
  }
}

/** A large segment as it is kept: its head, and the size of all of it. */
export interface InPages {
  head: Blob;
  bytes: number;
}

/** Runs work on the open database. */
type Using = <T>(work: (db: Pages) => Promise<T>) => Promise<T>;

/** A segment in pages, read in place. */
export function bytesOfPages(using: Using, sha256: string, { head, bytes: size }: InPages): SegmentBytes {
  let held: Uint8Array | undefined;
  async function readBody(from: number, to: number): Promise<Uint8Array> {
    const first = Math.floor(from / PAGE);
    const last = Math.ceil(to / PAGE) - 1;
    const pages = await using((db) => readPages(db, sha256, first, last));
    if (pages.length !== last - first + 1) throw new DamagedFeedError('the browser lost pages of it');
    const bytes = joined(pages.map((page) => new Uint8Array(page)));
    return bytes.subarray(from - first * PAGE, to - first * PAGE);
  }
  async function read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(size, offset + length);
    if (held !== undefined) return held.subarray(offset, end);
    if (end <= offset) return new Uint8Array();
    if (offset >= head.size) return readBody(offset - head.size, end - head.size);
    const start = new Uint8Array(await head.slice(offset, end).arrayBuffer());
    return end <= head.size ? start : joined([start, await readBody(0, end - head.size)]);
  }
  return {
    size,
    headBytes: head.size,
    get isHeld() {
      return held !== undefined;
    },
    read,
    async hold() {
      const all = new Uint8Array(size);
      const step = PAGES_AT_ONCE * PAGE;
      for (let at = 0; at < size && held === undefined; at += step) all.set(await read(at, step), at);
      held ??= all;
    },
  };
}

/** The transaction of reads that were asked for in the same turn; by hand, since a worker's first reads wait for each step. */
let turn: { db: IDBDatabase; store: IDBObjectStore } | undefined;

function pagesStore(db: IDBDatabase): IDBObjectStore {
  if (turn?.db === db) return turn.store;
  turn = { db, store: db.transaction('pages').objectStore('pages') };
  queueMicrotask(() => {
    turn = undefined;
  });
  return turn.store;
}

/** Pages from one to another, without those that are gone. */
function readPages(db: Pages, sha256: string, first: number, last: number): Promise<ArrayBuffer[]> {
  return new Promise((done, fail) => {
    const store = pagesStore(unwrap(db));
    const request: IDBRequest =
      first === last ? store.get([sha256, first]) : store.getAll(pagesOf(sha256, first, last));
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const found: ArrayBuffer | ArrayBuffer[] | undefined = request.result;
      done([found ?? []].flat());
    };
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** All of a segment in pages; `undefined` where some are gone. */
export async function wholeOfPages(db: Pages, sha256: string, { head, bytes }: InPages): Promise<Blob | undefined> {
  const pieces = [head];
  const count = Math.ceil((bytes - head.size) / PAGE);
  for (let from = 0; from < count; from += PAGES_AT_ONCE) {
    const to = Math.min(count, from + PAGES_AT_ONCE) - 1;
    pieces.push(new Blob(await db.getAll('pages', pagesOf(sha256, from, to))));
  }
  const whole = new Blob(pieces);
  return whole.size === bytes ? whole : undefined;
}
