import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deleteFeedStore, openFeedStore, type StoredFeed } from '../../../lib/feed/store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const feed = (segments: string[]): StoredFeed => ({ id: 'one', root: '', timestamp: '', manifest: '', segments });
let names = 0;
const open = () => {
  names += 1;
  return openFeedStore(`store-${names}`);
};
afterEach(() => vi.restoreAllMocks());

describe('the store of feeds', () => {
  it('keeps parts until they have served, and exactly their bytes', async () => {
    const store = await open();
    await store.putPart('a', new Uint8Array(bytes('xxhelloxx').buffer, 2, 5));
    expect(await (await store.part('a'))?.text()).toBe('hello');
    expect(await store.held('parts', ['a', 'b'])).toEqual(new Set(['a']));
    await store.sweep(['a']);
    expect(await store.part('a')).toBeUndefined();
  });

  it('switches to a version with all its segments, and sweeps only what no version names', async () => {
    const store = await open();
    await store.switchTo(feed(['s1', 's2']), new Map(['s1', 's2', 's3'].map((name) => [name, new Blob([name])])));
    await store.sweep([]);
    expect(await store.held('segments', ['s1', 's2', 's3'])).toEqual(new Set(['s1', 's2']));
    expect(await store.feed('one')).toEqual(feed(['s1', 's2']));
  });

  it('leaves another feed’s unfinished download alone', async () => {
    const store = await open();
    await store.switchTo(feed([]), new Map());
    await store.switchTo({ ...feed([]), id: 'two' }, new Map());
    await store.putPart('of-one', bytes('1'));
    await store.putPart('of-two', bytes('2'));
    await store.sweep(['of-one']);
    expect(await store.held('parts', ['of-one', 'of-two'])).toEqual(new Set(['of-two']));
  });

  it('says what to do when there is no room, and when the browser has no IndexedDB for us', async () => {
    const store = await open();
    const full = Object.assign(new Error('kQuotaBytes quota exceeded'), { name: 'QuotaExceededError' });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    await expect(store.putPart('a', bytes('a'))).rejects.toMatchObject({ fault: 'storage', message: /room|space/ });
    vi.restoreAllMocks();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('A mutation operation was attempted on a database that did not allow mutations');
    });
    await expect(open()).rejects.toMatchObject({ fault: 'storage', message: /package answers/ });
  });

  it('of a newer Whence is begun anew', async () => {
    const name = 'from-the-future';
    await new Promise<void>((done) => {
      const opening = indexedDB.open(name, 99);
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
    const store = await openFeedStore(name);
    expect(await store.feed('one')).toBeUndefined();
    store.close();
    await deleteFeedStore(name);
  });

  it('whose connection was closed under it opens again', async () => {
    const store = await open();
    await store.putPart('a', bytes('a'));
    store.close();
    expect(await store.held('parts', ['a'])).toEqual(new Set(['a']));
  });
});
