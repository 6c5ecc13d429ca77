import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DamagedFeedError, FeedError } from '../../../lib/feed/errors.ts';
import { type FeedState, newFeedState } from '../../../lib/feed/feed-state.ts';
import { openFeedHttp } from '../../../lib/feed/http.ts';
import { isDamage, openNewest } from '../../../lib/feed/open-newest.ts';
import { type FeedStore, openFeedStore, type StoredFeed } from '../../../lib/feed/store.ts';
import { syncFeed } from '../../../lib/feed/sync.ts';
import type { Database } from '../../../lib/model/database.ts';
import { type FeedServer, serveFeed } from '../../../lib/publisher/feed/serve.ts';
import { SegmentDamagedError, SegmentVersionError } from '../../../lib/search/index.ts';
import { DAY, FIRST_DAY, type SampleFeed, sampleEntities, sampleFeed } from './sample-feed.ts';
import { onDay } from './sample-trust.ts';

// Two versions are synchronised once: version 1 of day 1 knows ten companies, version 2 of day 2 withdrew the first.
const companies = sampleEntities(10);
const withdrawn = ['sample-0'];
let feed: SampleFeed;
let server: FeedServer;
let first: Awaited<ReturnType<SampleFeed['publish']>>['manifest'];
let second: typeof first;
let kept: StoredFeed;
let blobs: Map<string, Blob>;
beforeAll(async () => {
  feed = await sampleFeed();
  server = await serveFeed(feed.folder);
  const from = await openFeedStore('open-newest');
  const root = readFileSync(join(feed.keys, 'root.json'), 'utf8');
  const sync = () =>
    syncFeed(
      { id: 'sample', root, floor: { timestamp: 0, manifest: 0 } },
      {
        http: openFeedHttp(server.address, new AbortController().signal),
        store: from,
        now: FIRST_DAY + 3 * DAY,
        onProgress: () => {},
      },
    );
  ({ manifest: first } = await feed.publish(companies));
  await sync();
  ({ manifest: second } = await feed.publish(companies.slice(1)));
  await sync();
  kept = (await from.feed('sample')) as StoredFeed;
  blobs = new Map();
  for (const name of kept.segments) blobs.set(name, (await from.segment(name)) as Blob);
  from.close();
});
afterAll(() => server.close());

let store: FeedStore;
let stores = 0;
beforeEach(async () => {
  stores += 1;
  store = await openFeedStore(`open-newest-${stores}`);
  await store.switchTo(kept, blobs);
});
afterEach(() => store.close());

const config = () =>
  ({
    id: 'sample',
    address: server.address,
    root: readFileSync(join(feed.keys, 'root.json'), 'utf8'),
    kind: 'built-in',
  }) as const;
const state = (changes: Partial<FeedState> = {}): FeedState => ({
  ...newFeedState(0),
  version: 2,
  created: onDay(2),
  withdrawn,
  ...changes,
});
/** The package’s own data of a day: it knows all ten companies, as the one of day 1 that it was made of does. */
const packagedOn = (day: number) => async (): Promise<Database> => {
  const stamp = { version: 1, created: onDay(day), expires: onDay(day + 90), records: 10, gaps: [] };
  return {
    stamp: async () => stamp,
    find: async () => companies.map((entity) => ({ entity })),
    entity: async (id: string) => companies.find((entity) => entity.id === id),
  } as unknown as Database;
};
const open = (of = state(), packaged?: () => Promise<Database>, from: FeedStore | undefined = store) =>
  openNewest(config(), of, from, packaged);
/** Whether the withdrawn company and one that was not answer. */
const answers = async (database: Database | undefined) =>
  Promise.all(['sample-0', 'sample-7'].map(async (id) => (await database?.entity(id)) !== undefined));
const versionOf = async (database: Database | undefined) => (await database?.stamp())?.version;
/** Segments that one version names and the other does not. */
const onlyIn = (one: typeof first, other: typeof first) =>
  one.segments.map(({ sha256 }) => sha256).filter((name) => !other.segments.some(({ sha256 }) => sha256 === name));
const lose = (names: readonly string[]) => store.dropSegments(names);

describe('the data that answers', () => {
  it('is what was synchronised last', async () => {
    const opened = await open();
    expect(opened).toEqual({ database: expect.anything(), from: 'newest' });
    expect(await versionOf(opened.database)).toBe(2);
    expect(await answers(opened.database)).toEqual([false, true]);
  });

  it('is the version before where the newest is damaged, silent about what was withdrawn since', async () => {
    await lose(onlyIn(second, first));
    const opened = await open();
    expect(opened.from).toBe('version-before');
    expect(opened.damage?.message).toBe(new DamagedFeedError('the browser lost its delta').message);
    expect(await versionOf(opened.database)).toBe(1);
    expect(await answers(opened.database)).toEqual([false, true]);
    // Silent because of what is remembered, not because of what that version holds.
    expect(await answers((await open(state({ withdrawn: [] }))).database)).toEqual([true, true]);
  });

  it('is the version before, too, where the newest is no document any more', async () => {
    await store.switchTo({ ...kept, manifest: '{}' }, new Map());
    const opened = await open();
    expect(opened.from).toBe('version-before');
    expect(opened.damage).toMatchObject({ fault: 'not-a-feed' });
  });

  it('is none where both versions are damaged, and the damage of the newest is told', async () => {
    await store.switchTo({ ...kept, manifest: '{}' }, new Map());
    await lose(first.segments.map(({ sha256 }) => sha256));
    expect(await open()).toEqual({ from: 'nowhere', damage: expect.objectContaining({ fault: 'not-a-feed' }) });
  });

  it('is none where the newest is damaged and there is none before', async () => {
    const { previous: _, ...alone } = kept;
    await store.switchTo(alone, new Map());
    await lose(onlyIn(second, first));
    expect(await open()).toEqual({ from: 'nowhere', damage: expect.any(DamagedFeedError) });
  });

  it('is none before the first synchronisation, which is no damage', async () => {
    const fresh = newFeedState(0);
    await store.removeFeed('sample');
    expect(await open(fresh)).toStrictEqual({ from: 'nowhere' });
    // A browser without IndexedDB has lost nothing.
    expect(await openNewest(config(), state(), undefined, undefined)).toStrictEqual({ from: 'nowhere' });
  });

  it('is none where the browser lost the store, or cannot read it, which is', async () => {
    const lost = { from: 'nowhere', damage: new DamagedFeedError('the browser lost it') };
    await store.removeFeed('sample');
    expect(await open()).toEqual(lost);
    const broken = { ...store, feed: () => Promise.reject(new FeedError('storage', 'The browser does not.')) };
    expect(await open(state(), undefined, broken)).toEqual(lost);
  });

  it('does not hide a mistake of ours', async () => {
    const mistake = new TypeError('undefined is no function');
    const broken: FeedStore = { ...store, segment: () => Promise.reject(mistake) };
    await expect(open(state(), undefined, broken)).rejects.toBe(mistake);
  });
});

describe('the package’s own data', () => {
  it('gives way to what was synchronised, made on the same day or later', async () => {
    for (const day of [1, 2]) expect((await open(state(), packagedOn(day))).from).toBe('newest');
  });

  it('wins where it is newer than what was synchronised, and says all it knows', async () => {
    const opened = await open(state(), packagedOn(2.5));
    expect(opened).toStrictEqual({ database: expect.anything(), from: 'package' });
    expect(await versionOf(opened.database)).toBe(1);
    expect(await answers(opened.database)).toEqual([true, true]);
  });

  it('answers where nothing was synchronised yet, and says all it knows', async () => {
    await store.removeFeed('sample');
    const opened = await open(newFeedState(0), packagedOn(1));
    expect(opened).toStrictEqual({ database: expect.anything(), from: 'package' });
    expect(await answers(opened.database)).toEqual([true, true]);
    // Nothing is known to be newer than it.
    const unknown = await open({ ...newFeedState(0), withdrawn }, packagedOn(1));
    expect(await answers(unknown.database)).toEqual([true, true]);
  });

  it('answers where what was synchronised is lost or damaged, with the damage told', async () => {
    await store.removeFeed('sample');
    expect(await open(state(), packagedOn(1))).toEqual({
      database: expect.anything(),
      from: 'package',
      damage: new DamagedFeedError('the browser lost it'),
    });
  });

  it('is silent about what was withdrawn since where it is older than what was synchronised once', async () => {
    await store.removeFeed('sample');
    const silent = async (day: number) => answers((await open(state(), packagedOn(day))).database);
    expect(await silent(1)).toEqual([false, true]);
    expect(await silent(2)).toEqual([true, true]);
    expect(await silent(3)).toEqual([true, true]);
  });

  it('wins over an older version before, when the newest is damaged, and is silent, too', async () => {
    await lose(onlyIn(second, first));
    const opened = await open(state(), packagedOn(1.5));
    expect(opened).toMatchObject({ from: 'package', damage: expect.any(DamagedFeedError) });
    expect(await answers(opened.database)).toEqual([false, true]);
  });
});

describe('damage', () => {
  it.each([
    [new DamagedFeedError('lost'), true],
    [new FeedError('bad-signature', 'Not signed.'), true],
    [new SegmentDamagedError('head'), true],
    [new SegmentVersionError(1, 2), true],
    [new TypeError('undefined is no function'), false],
    ['text', false],
  ])('%s: %s', (error, is) => {
    expect(isDamage(error)).toBe(is);
  });
});
