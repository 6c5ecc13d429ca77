import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAfterFailure, dueAfterSuccess, firstDue, isDue, nextLook } from '../../../lib/feed/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-24T12:00:00Z');
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('when a feed is looked at', () => {
  it('first within ten minutes, then about every six hours, each client at another moment', () => {
    expect([firstDue(NOW, 0), firstDue(NOW, 1)]).toEqual([NOW, NOW + 10 * MINUTE]);
    expect([dueAfterSuccess(NOW, 0), dueAfterSuccess(NOW, 1)]).toEqual([NOW + 5.1 * HOUR, NOW + 6.9 * HOUR]);
  });

  it('in between in proportion to chance, on a whole tick of the clock', () => {
    expect(firstDue(NOW, 0.25)).toBe(NOW + 2.5 * MINUTE);
    expect(dueAfterSuccess(NOW, 0.5)).toBe(NOW + 6 * HOUR);
    expect(dueAfterSuccess(NOW, 0.25)).toBe(NOW + 5.55 * HOUR);
    expect(dueAfterFailure(NOW, 1, 0.5)).toBe(NOW + 22.5 * MINUTE);
    for (const due of [firstDue(NOW, 1 / 3), dueAfterSuccess(NOW, 1 / 7), dueAfterFailure(NOW, 1, 1 / 7)])
      expect(Number.isInteger(due)).toBe(true);
  });

  it('after failures at growing distances, never more than a day', () => {
    const waits = [1, 2, 3, 4, 9, 60].map((failures) => (dueAfterFailure(NOW, failures, 0) - NOW) / MINUTE);
    expect(waits).toEqual([15, 30, 60, 120, 1440, 1440]);
    // By chance up to twice as long, but for the longest.
    const longest = [1, 2, 7, 8].map((failures) => (dueAfterFailure(NOW, failures, 1) - NOW) / MINUTE);
    expect(longest).toEqual([30, 60, 1440, 1440]);
    // However often a host failed, the wait is a number.
    expect(dueAfterFailure(NOW, 5000, 1)).toBe(NOW + 24 * HOUR);
  });

  it('is always within a day, so a due time further ahead was set under a wrong clock and counts as due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), chance, (failures, by) => {
        for (const due of [firstDue(NOW, by), dueAfterSuccess(NOW, by), dueAfterFailure(NOW, failures, by)]) {
          expect(due - NOW).toBeGreaterThanOrEqual(0);
          expect(due - NOW).toBeLessThanOrEqual(24 * HOUR);
        }
      }),
    );
    expect(isDue(NOW, NOW + 24 * HOUR + 1)).toBe(true);
    expect(isDue(NOW, NOW + 24 * HOUR)).toBe(false);
    expect([isDue(NOW, NOW - 1), isDue(NOW, NOW), isDue(NOW, NOW + 1)]).toEqual([true, true, false]);
  });

  it('wakes for the feed that is due first, not sooner than in a minute, and never without feeds', () => {
    expect(nextLook(NOW, [NOW + 3 * HOUR, NOW + 2 * HOUR])).toBe(NOW + 2 * HOUR);
    expect(nextLook(NOW, [NOW + 3 * HOUR, NOW - HOUR])).toBe(NOW + MINUTE);
    expect(nextLook(NOW, [NOW + 4000 * HOUR])).toBe(NOW + MINUTE);
    expect(nextLook(NOW, [NOW + MINUTE + 1])).toBe(NOW + MINUTE + 1);
    expect(nextLook(NOW, [NOW + MINUTE - 1])).toBe(NOW + MINUTE);
    expect(nextLook(NOW, [])).toBeUndefined();
  });
});
