import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deleteFeedStore, type FeedStore, openFeedStore, type StoredFeed } from '../../../lib/feed/store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const feed = (segments: string[]): StoredFeed => ({ id: 'one', root: '', timestamp: '', manifest: '', segments });
let names = 0;
const open = () => {
  names += 1;
  return openFeedStore(`store-${names}`);
};
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A page that holds the database of a name and lets nobody else change it, until it is told to go. */
const hungPage = (name: string): Promise<() => void> =>
  new Promise((held) => {
    const opening = indexedDB.open(name, 1);
    opening.onsuccess = () => held(() => opening.result.close());
  });
/** Lets IndexedDB do what it has to do; its own clock is not the one that tests set. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
};
const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
/** Whether a database can be deleted: nobody holds it. */
const isFree = (name: string): Promise<boolean> =>
  new Promise((done) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => done(true);
    deleting.onblocked = () => done(false);
  });

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

  it('forgets damaged segments, and no others', async () => {
    const store = await open();
    await store.switchTo(feed(['s1', 's2', 's3']), new Map(['s1', 's2', 's3'].map((name) => [name, new Blob([name])])));
    await store.dropSegments(['s1', 's3', 'unheard-of']);
    expect(await store.held('segments', ['s1', 's2', 's3'])).toEqual(new Set(['s2']));
    expect(await store.segment('s1')).toBeUndefined();
    expect(await (await store.segment('s2'))?.text()).toBe('s2');
  });

  it('keeps segments that any feed names, until the feed is removed', async () => {
    const store = await open();
    await store.switchTo(feed(['shared', 's1']), new Map(['shared', 's1'].map((name) => [name, new Blob([name])])));
    await store.switchTo({ ...feed(['shared']), id: 'two' }, new Map());
    await store.sweep([]);
    expect(await store.held('segments', ['shared', 's1'])).toEqual(new Set(['shared', 's1']));
    await store.removeFeed('one');
    expect(await store.feed('one')).toBeUndefined();
    await store.sweep([]);
    expect(await store.held('segments', ['shared', 's1'])).toEqual(new Set(['shared']));
  });

  it('of one feed keeps no part after a sweep, of this synchronisation or an older one', async () => {
    const store = await open();
    await store.switchTo(feed([]), new Map());
    await store.putPart('of-long-ago', bytes('1'));
    await store.sweep([]);
    expect(await store.part('of-long-ago')).toBeUndefined();
  });

  it('counts a version as switched only once it is on the disk', async () => {
    const store = await open();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.switchTo(feed([]), new Map());
    expect(transaction.mock.calls).toEqual([[['feeds', 'segments'], 'readwrite', { durability: 'strict' }]]);
  });

  it('of which a switch fails answers as before', async () => {
    const store = await open();
    await store.switchTo(feed(['s1']), new Map([['s1', new Blob(['s1'])]]));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const request = put.call(this, value, key);
      if (this.name === 'feeds') this.transaction.abort();
      return request;
    });
    await expect(store.switchTo(feed(['s2']), new Map([['s2', new Blob(['s2'])]]))).rejects.toMatchObject({
      fault: 'storage',
    });
    vi.restoreAllMocks();
    expect(await store.feed('one')).toEqual(feed(['s1']));
    expect(await store.held('segments', ['s1', 's2'])).toEqual(new Set(['s1']));
  });

  it('has one name for everyone who opens it', async () => {
    const store = await openFeedStore();
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain('whence-feeds');
    store.close();
    await deleteFeedStore();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('whence-feeds');
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

  it('lets go of its database when another context wants to delete it, and opens again', async () => {
    const name = 'wanted-elsewhere';
    const store = await openFeedStore(name);
    await store.putPart('a', bytes('a'));
    await deleteFeedStore(name);
    expect(await store.held('parts', ['a'])).toEqual(new Set());
    store.close();
  });

  it('that is closed holds nothing', async () => {
    const store = await openFeedStore('closed');
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    store.close();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(await isFree('closed')).toBe(true);
  });
});

describe('a fault of the store', () => {
  const failing = async (error: unknown): Promise<FeedStore> => {
    const store = await open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw error;
    });
    return store;
  };
  const full =
    'There is no room for the data. Free some disk space, then synchronise again; the data held so far still answers.';
  const refused = (why: string) =>
    `The browser does not let Whence keep data (${why}). The data in the package answers.`;

  it.each([
    ['its name says so', new DOMException('The disk is at its end', 'QuotaExceededError'), full],
    ['its words say so', new Error('Exceeded the Quota for this origin'), full],
    ['a mistake of another kind is met', new TypeError('no such thing'), refused('TypeError: no such thing')],
    ['no error is thrown', 'out of order', refused('out of order')],
    ['the browser says much', new Error('x'.repeat(300)), refused(`Error: ${'x'.repeat(193)}`)],
  ])('is told to a person: where %s', async (_what, error, message) => {
    const store = await failing(error);
    await expect(store.putPart('a', bytes('a'))).rejects.toMatchObject({ fault: 'storage', message, cause: error });
  });

  it('is one where the connection is closed again as soon as it is opened', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const store = await failing(new DOMException('The connection is closing', 'InvalidStateError'));
    expect(opened).toHaveBeenCalledTimes(1);
    await expect(store.putPart('a', bytes('a'))).rejects.toMatchObject({
      fault: 'storage',
      message: refused('InvalidStateError: The connection is closing'),
    });
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it('of another kind does not open the database again', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const store = await failing(new Error('once'));
    await expect(store.putPart('a', bytes('a'))).rejects.toMatchObject({ fault: 'storage' });
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('is a database that a hung page holds for five seconds', async () => {
    const letGo = await hungPage('hung');
    fakeTimers();
    let outcome: unknown = 'waiting';
    deleteFeedStore('hung').then(
      () => {
        outcome = 'deleted';
      },
      (error: unknown) => {
        outcome = error;
      },
    );
    await settled();
    await vi.advanceTimersByTimeAsync(4999);
    expect(outcome).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await settled();
    expect(outcome).toMatchObject({
      fault: 'storage',
      message: refused('Error: IndexedDB did not answer in time'),
    });
    letGo();
  });

  it('that opens after all, when nobody waits any more, holds up nobody', async () => {
    const letGo = await hungPage('late');
    // Whoever deletes it stands in the queue before us.
    const deleting = isFree('late');
    fakeTimers();
    const opening = openFeedStore('late').catch((error: unknown) => error);
    await settled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await opening).toMatchObject({ fault: 'storage' });
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    letGo();
    await deleting;
    vi.useRealTimers();
    // The page's connection, and then ours, of which nobody will ask for anything.
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2));
    expect(await isFree('late')).toBe(true);
  });

  it('leaves no clock running where the database opens in time', async () => {
    fakeTimers();
    const store = await open();
    await settled();
    expect(vi.getTimerCount()).toBe(0);
    store.close();
  });
});
