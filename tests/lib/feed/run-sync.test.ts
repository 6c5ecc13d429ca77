import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FeedError } from '../../../lib/feed/errors.ts';
import { type FeedEvent, type FeedState, HISTORY_KEPT, newFeedState } from '../../../lib/feed/feed-state.ts';
import { type FeedHttp, openFeedHttp } from '../../../lib/feed/http.ts';
import { runSync } from '../../../lib/feed/run-sync.ts';
import { type FeedStore, openFeedStore } from '../../../lib/feed/store.ts';
import { type FeedServer, serveFeed } from '../../../lib/publisher/feed/serve.ts';
import { DAY, FIRST_DAY, type SampleFeed, sampleEntities, sampleFeed } from './sample-feed.ts';
import { onDay } from './sample-trust.ts';

const HOUR = 3_600_000;
const companies = sampleEntities(10);
let feed: SampleFeed;
let server: FeedServer;
let store: FeedStore;
let stores = 0;
beforeEach(async () => {
  feed = await sampleFeed();
  server = await serveFeed(feed.folder);
  stores += 1;
  store = await openFeedStore(`run-sync-${stores}`);
});
afterEach(async () => {
  store.close();
  await server.close();
});
const at = (day: number) => FIRST_DAY + day * DAY;

/** One look at the feed’s host, or at another, on a day. */
const lookAt = (state: FeedState, day: number, { http, chance = 0 }: { http?: FeedHttp; chance?: number } = {}) =>
  runSync(
    { id: 'sample', address: server.address, root: readFileSync(join(feed.keys, 'root.json'), 'utf8'), kind: 'added' },
    state,
    {
      http: http ?? openFeedHttp(server.address, new AbortController().signal),
      store,
      now: at(day),
      onProgress: () => {},
    },
    chance,
  );
/** A host whose first answer is a failure. */
const failing = (error: unknown) => ({ http: { get: () => Promise.reject(error) } });
const refused = failing(new FeedError('refused', 'The feed’s host answered 500.'));

describe('a look at a feed', () => {
  it('that brings its first version remembers floor, dates and when to look again', async () => {
    await feed.publish(companies);
    const { state, result } = await lookAt(newFeedState(0), 2);
    expect(result).toEqual({ kind: 'updated', change: { kind: 'unknown', records: 10 } });
    expect(state).toEqual({
      floor: { timestamp: at(1) / 1000, manifest: 1, root: 1 },
      version: 1,
      created: onDay(1),
      expires: onDay(91),
      withdrawn: [],
      lookedAt: at(2),
      confirmedAt: at(2),
      dueAt: at(2) + 5.1 * HOUR,
      failures: 0,
      history: [{ at: at(2), version: 1, change: { kind: 'unknown', records: 10 } }],
    });
  });

  it('that brings a later version tells what changed, and what was withdrawn', async () => {
    await feed.publish(companies);
    const first = await lookAt(newFeedState(0), 2);
    await feed.publish(companies.slice(1));
    const { state, result } = await lookAt(first.state, 3, { chance: 1 });
    const change = { kind: 'counted', added: 0, changed: 0, withdrawn: 1 };
    expect(result).toEqual({ kind: 'updated', change });
    expect(state).toMatchObject({ version: 2, withdrawn: ['sample-0'], dueAt: at(3) + 6.9 * HOUR });
    expect(state.history).toEqual([...first.state.history, { at: at(3), version: 2, change }]);
  });

  it('that brings nothing new says so, and confirms what is held', async () => {
    await feed.publish(companies);
    const first = await lookAt(newFeedState(0), 2);
    const { state, result } = await lookAt(first.state, 3, { chance: 0.5 });
    expect(result).toEqual({ kind: 'unchanged' });
    expect(state).toEqual({ ...first.state, lookedAt: at(3), confirmedAt: at(3), dueAt: at(3) + 6 * HOUR });
  });

  it('that goes well forgets failures before it', async () => {
    await feed.publish(companies);
    const before: FeedState = { ...newFeedState(0), failures: 4, fault: { fault: 'slow', message: 'Too slow.' } };
    const { state } = await lookAt(before, 2);
    expect(state.failures).toBe(0);
    expect('fault' in state).toBe(false);
  });

  it('keeps the fifty newest lines of history', async () => {
    await feed.publish(companies);
    const event = (version: number): FeedEvent => ({ at: version, version, change: { kind: 'unknown', records: 1 } });
    const history = Array.from({ length: 50 }, (_, version) => event(version));
    const { state } = await lookAt({ ...newFeedState(0), history }, 2);
    expect(HISTORY_KEPT).toBe(50);
    expect(state.history.map(({ at: when }) => when)).toEqual([...history.slice(1).map((each) => each.at), at(2)]);
  });
});

describe('a look that fails', () => {
  const held: FeedState = { ...newFeedState(0), version: 3, floor: { timestamp: 30, manifest: 3 }, confirmedAt: 1 };

  it('keeps version and floor, says why, and waits a quarter of an hour', async () => {
    const { state, result } = await lookAt(held, 2, refused);
    expect(result).toEqual({ kind: 'failed', fault: 'refused', message: 'The feed’s host answered 500.' });
    expect(state).toEqual({
      ...held,
      lookedAt: at(2),
      failures: 1,
      dueAt: at(2) + HOUR / 4,
      fault: { fault: 'refused', message: 'The feed’s host answered 500.' },
    });
  });

  it('again waits longer, and by chance up to twice as long', async () => {
    const { state } = await lookAt({ ...held, failures: 2 }, 2, { ...refused, chance: 1 });
    expect(state).toMatchObject({ failures: 3, dueAt: at(2) + 2 * HOUR });
  });

  it('remembers no more than 500 signs of why, and tells all of it', async () => {
    const { state, result } = await lookAt(held, 2, failing(new FeedError('refused', 'a'.repeat(501))));
    expect(state.fault).toEqual({ fault: 'refused', message: 'a'.repeat(500) });
    expect(result).toMatchObject({ message: 'a'.repeat(501) });
  });

  it('because a person cancels it changes nothing of what is remembered', async () => {
    const { state, result } = await lookAt(
      held,
      2,
      failing(new FeedError('cancelled', 'Synchronising was cancelled.')),
    );
    expect(state).toBe(held);
    expect(result).toEqual({ kind: 'failed', fault: 'cancelled', message: 'Synchronising was cancelled.' });
  });

  it('because the browser loses a blob is a fault of its storage', async () => {
    const { state, result } = await lookAt(held, 2, failing(new DOMException('gone', 'NotReadableError')));
    const message =
      'The browser could not keep the data (NotReadableError). Free some disk space, then synchronise again.';
    expect(result).toEqual({ kind: 'failed', fault: 'storage', message });
    expect(state.fault).toEqual({ fault: 'storage', message });
  });

  it('because of a mistake of ours hides nothing', async () => {
    const mistake = new TypeError('undefined is no function');
    await expect(lookAt(held, 2, failing(mistake))).rejects.toBe(mistake);
  });
});
