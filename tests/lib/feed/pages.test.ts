import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { DamagedFeedError } from '../../../lib/feed/errors.ts';
import { openFeedStore, type StoredFeed } from '../../../lib/feed/store.ts';
import { MAGIC, VERSION } from '../../../lib/search/layout.ts';

const HEAD = 50_000;
const SIZE = 300_001;

/** Bytes that say of themselves that they are a segment, none like its neighbours. */
function largeSegment(): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: SIZE }, (_, at) => (at * 2_654_435_761) >>> 13);
  bytes.set([...MAGIC, VERSION]);
  new DataView(bytes.buffer).setUint32(8, HEAD, true);
  return bytes;
}
const LARGE = largeSegment();
const feed = (segments: string[]): StoredFeed => ({ id: 'one', root: '', timestamp: '', manifest: '', segments });

let names = 0;
async function storeWith(kept: Record<string, Uint8Array<ArrayBuffer>>) {
  names += 1;
  const name = `pages-${names}`;
  const store = await openFeedStore(name);
  await store.switchTo(
    feed(Object.keys(kept)),
    new Map(Object.entries(kept).map(([sha256, bytes]) => [sha256, new Blob([bytes])])),
  );
  return { name, store };
}
/** Segments that have pages, once for each page. */
async function paged(name: string): Promise<string[]> {
  const db = await openDB(name);
  const keys = (await db.getAllKeys('pages')) as [string, number][];
  db.close();
  return keys.map(([sha256]) => sha256);
}
async function losePage(name: string, sha256: string, page: number): Promise<void> {
  const db = await openDB(name);
  await db.delete('pages', [sha256, page]);
  db.close();
}

describe('a large segment in the store', () => {
  it('reads as the file it was, wherever it is read', async () => {
    const { store } = await storeWith({ large: LARGE });
    const bytes = await store.segmentBytes('large');
    expect(bytes).toMatchObject({ size: SIZE, headBytes: HEAD, isHeld: false });
    const place = fc.nat(SIZE + 100);
    await fc.assert(
      fc.asyncProperty(place, fc.oneof(fc.nat(40_000), place), async (offset, length) => {
        expect(await bytes?.read(offset, length)).toEqual(LARGE.subarray(offset, offset + length));
      }),
      {
        numRuns: 60,
        examples: [
          [HEAD, 16_384],
          [HEAD - 1, 2],
          [HEAD + 16_383, 2],
          [0, SIZE],
          [SIZE, 1],
        ],
      },
    );
    await bytes?.hold?.();
    expect(bytes?.isHeld).toBe(true);
    expect(await bytes?.read(HEAD - 5, 20_000)).toEqual(LARGE.subarray(HEAD - 5, HEAD + 19_995));
  });

  it('is handed out whole, so that its hash can be worked out', async () => {
    const { store } = await storeWith({ large: LARGE });
    expect(new Uint8Array(await ((await store.segment('large')) as Blob).arrayBuffer())).toEqual(LARGE);
  });

  it('is read together with others in one turn', async () => {
    const other = LARGE.slice();
    other[200_000] = 1;
    const { store } = await storeWith({ large: LARGE, other });
    const [one, two] = await Promise.all([store.segmentBytes('large'), store.segmentBytes('other')]);
    const reads = await Promise.all([one?.read(200_000, 3), two?.read(200_000, 3), one?.read(60_000, 40_000)]);
    expect(reads).toEqual([
      LARGE.subarray(200_000, 200_003),
      other.subarray(200_000, 200_003),
      LARGE.subarray(60_000, 100_000),
    ]);
  });

  it('that lost a page is damaged, and cannot be handed out', async () => {
    const { name, store } = await storeWith({ large: LARGE });
    await losePage(name, 'large', 3);
    const bytes = await store.segmentBytes('large');
    await expect(bytes?.read(HEAD + 3 * 16_384, 10)).rejects.toThrow(DamagedFeedError);
    await expect(bytes?.hold?.()).rejects.toThrow(DamagedFeedError);
    expect(await bytes?.read(HEAD, 10)).toEqual(LARGE.subarray(HEAD, HEAD + 10));
    expect(await store.segment('large')).toBeUndefined();
  });

  it('goes with its pages, whether it is dropped or swept away', async () => {
    const { name, store } = await storeWith({ a: LARGE, b: LARGE, c: LARGE });
    expect(new Set(await paged(name))).toEqual(new Set(['a', 'b', 'c']));
    await store.dropSegments(['a']);
    expect(new Set(await paged(name))).toEqual(new Set(['b', 'c']));
    expect(await store.segmentBytes('a')).toBeUndefined();
    await store.switchTo(feed(['c']), new Map());
    await store.sweep([]);
    const left = await paged(name);
    expect(new Set(left)).toEqual(new Set(['c']));
    expect(left).toHaveLength(Math.ceil((SIZE - HEAD) / 16_384));
  });

  it('whose switch never came leaves no page behind after the next sweep', async () => {
    const { name, store } = await storeWith({ large: LARGE });
    const db = await openDB(name);
    for (const page of [0, 1, 2]) await db.put('pages', new ArrayBuffer(4), ['half-written', page]);
    db.close();
    await store.sweep([]);
    expect(new Set(await paged(name))).toEqual(new Set(['large']));
  });
});

describe('what lies in no pages', () => {
  it.each([
    ['a small segment', LARGE.slice(0, 200_000)],
    ['a large file that is no segment', new Uint8Array(SIZE).fill(7)],
    ['one whose head would be longer than the file', largeSegment().fill(0xff, 8, 12)],
  ])('is %s', async (_what, bytes) => {
    const { name, store } = await storeWith({ other: bytes });
    expect(await paged(name)).toEqual([]);
    expect(await (await store.segmentBytes('other'))?.read(100_000, 50)).toEqual(bytes.subarray(100_000, 100_050));
  });

  it('is a segment that an older Whence stored, and it is read as before', async () => {
    const db = await openDB('older', 1, {
      upgrade(old) {
        old.createObjectStore('feeds', { keyPath: 'id' });
        old.createObjectStore('segments');
        old.createObjectStore('parts');
      },
    });
    await db.put('feeds', feed(['large']));
    await db.put('segments', new Blob([LARGE]), 'large');
    db.close();
    const store = await openFeedStore('older');
    expect(await store.feed('one')).toEqual(feed(['large']));
    expect(await (await store.segmentBytes('large'))?.read(HEAD, 50)).toEqual(LARGE.subarray(HEAD, HEAD + 50));
    expect((await store.segment('large'))?.size).toBe(SIZE);
  });
});
