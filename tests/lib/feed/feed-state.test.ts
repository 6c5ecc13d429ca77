import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FeedConfig, FeedState, HISTORY_KEPT, newFeedState, salvageFeedState } from '../../../lib/feed/feed-state.ts';

describe('the state of a feed nobody has looked at', () => {
  it('has no floor, no version and no history, and is due when it is told', () => {
    expect(newFeedState(7)).toEqual({
      floor: { timestamp: 0, manifest: 0 },
      withdrawn: [],
      dueAt: 7,
      failures: 0,
      history: [],
    });
    expect(v.is(FeedState, newFeedState(7))).toBe(true);
  });
});

describe('a state that a newer Whence wrote', () => {
  const newer = { floor: { timestamp: 30, manifest: 3 }, withdrawn: ['wronged'], created: '2026-11-01', moods: [] };
  const { floor, withdrawn, created } = newer;

  it('lends its floor, its date and what was withdrawn, so that a downgrade lets nothing old back in', () => {
    expect(salvageFeedState(newer, 7)).toEqual({ ...newFeedState(7), floor, withdrawn, created });
  });

  it('lends each of them where another is of no use', () => {
    expect(salvageFeedState({ ...newer, floor: { timestamp: -1, manifest: 3 } }, 7)).toEqual({
      ...newFeedState(7),
      withdrawn,
      created,
    });
    expect(salvageFeedState({ ...newer, withdrawn: 'all' }, 7)).toEqual({ ...newFeedState(7), floor, created });
    expect(salvageFeedState({ ...newer, created: 3 }, 7)).toEqual({ ...newFeedState(7), floor, withdrawn });
    expect('created' in salvageFeedState({ floor, withdrawn }, 7)).toBe(false);
  });

  it.each([[undefined], [null], ['text'], [[]], [{ floor: 3, withdrawn: 'all' }]])(
    'of which nothing is usable begins anew: %j',
    (stored) => {
      expect(salvageFeedState(stored, 7)).toEqual(newFeedState(7));
    },
  );
});

describe('what is remembered is bounded', () => {
  const event = { at: 1, version: 1, change: { kind: 'unknown', records: 3 } };
  const is = (changes: object) => v.is(FeedState, { ...newFeedState(7), ...changes });

  it.each([
    ['history', { history: Array(HISTORY_KEPT).fill(event) }, { history: Array(HISTORY_KEPT + 1).fill(event) }],
    ['withdrawn ids', { withdrawn: Array(2000).fill('a') }, { withdrawn: Array(2001).fill('a') }],
    [
      'a reason',
      { fault: { fault: 'slow', message: 'a'.repeat(500) } },
      { fault: { fault: 'slow', message: 'a'.repeat(501) } },
    ],
    ['failures', { failures: 0 }, { failures: -1 }],
    ['versions', { version: 3 }, { version: 3.5 }],
    ['fields', {}, { more: 1 }],
  ])('%s', (_what, most, more) => {
    expect([is(most), is(more)]).toEqual([true, false]);
  });

  it('as is where a feed comes from', () => {
    const config = { id: 'whence', address: 'https://example.org/', root: '{}', kind: 'built-in' };
    const of = (changes: object) => v.is(FeedConfig, { ...config, ...changes });
    expect(of({})).toBe(true);
    expect([of({ id: 'a'.repeat(40) }), of({ id: 'a'.repeat(41) }), of({ id: '' }), of({ id: 'A' })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([of({ root: 'a'.repeat(65_536) }), of({ root: 'a'.repeat(65_537) })]).toEqual([true, false]);
    expect(of({ kind: 'found' })).toBe(false);
  });
});
