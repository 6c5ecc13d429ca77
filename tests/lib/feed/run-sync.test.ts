import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FeedError } from '../../../lib/feed/errors.ts';
import { newFeedState, salvageFeedState } from '../../../lib/feed/feed-state.ts';
import { runSync } from '../../../lib/feed/run-sync.ts';
import { openFeedStore } from '../../../lib/feed/store.ts';
import { makeFeedKeys } from '../../../lib/publisher/feed/roots.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const keys = mkdtempSync(join(tmpdir(), 'whence-run-sync-'));
await makeFeedKeys(keys, 'sample');
const config = {
  id: 'sample',
  address: 'http://127.0.0.1:9/',
  root: readFileSync(join(keys, 'root.json'), 'utf8'),
  kind: 'added',
} as const;
/** One look at a host whose first answer is a failure. */
const lookAt = async (failure: unknown) =>
  runSync(
    config,
    { ...newFeedState(0), version: 3, floor: { timestamp: 30, manifest: 3 } },
    {
      http: { get: () => Promise.reject(failure) },
      store: await openFeedStore('run-sync'),
      now: NOW,
      onProgress: () => {},
    },
    0,
  );

describe('one look at a feed', () => {
  it('that fails keeps version and floor, says why, and waits a quarter of an hour', async () => {
    const { state, result } = await lookAt(new FeedError('refused', 'The feed’s host answered 500.'));
    expect(result).toEqual({ kind: 'failed', fault: 'refused', message: 'The feed’s host answered 500.' });
    expect(state).toMatchObject({ version: 3, floor: { timestamp: 30, manifest: 3 }, failures: 1, lookedAt: NOW });
    expect(state.dueAt - NOW).toBe(15 * 60_000);
  });

  it('that a person cancels changes nothing of what is remembered', async () => {
    const { state } = await lookAt(new FeedError('cancelled', 'Synchronising was cancelled.'));
    expect(state).toMatchObject({ failures: 0, dueAt: 0 });
  });

  it('during which the browser loses a blob is a fault of its storage', async () => {
    const { result } = await lookAt(new DOMException('gone', 'NotReadableError'));
    expect(result).toMatchObject({ fault: 'storage', message: expect.stringContaining('disk space') });
  });

  it('that stumbles over a mistake of ours hides nothing', async () => {
    await expect(lookAt(new TypeError('undefined is no function'))).rejects.toThrow(TypeError);
  });
});

describe('a state that a newer Whence wrote', () => {
  it('lends its floor and what was withdrawn, so that a downgrade lets nothing old back in', () => {
    const newer = { floor: { timestamp: 30, manifest: 3 }, withdrawn: ['wronged'], created: '2026-11-01', moods: [] };
    expect(salvageFeedState(newer, 7)).toMatchObject({
      ...newFeedState(7),
      floor: newer.floor,
      withdrawn: ['wronged'],
    });
  });

  it.each([[undefined], ['text'], [{ floor: 3, withdrawn: 'all' }]])(
    'of which nothing is usable begins anew: %j',
    (stored) => {
      expect(salvageFeedState(stored, 7)).toEqual(newFeedState(7));
    },
  );
});
