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

  it('after failures at growing distances, never more than a day', () => {
    const waits = [1, 2, 3, 4, 9, 60].map((failures) => (dueAfterFailure(NOW, failures, 0) - NOW) / MINUTE);
    expect(waits).toEqual([15, 30, 60, 120, 1440, 1440]);
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
    expect(isDue(NOW, NOW)).toBe(true);
  });

  it('wakes for the feed that is due first, not sooner than in a minute, and never without feeds', () => {
    expect(nextLook(NOW, [NOW + 3 * HOUR, NOW + 2 * HOUR])).toBe(NOW + 2 * HOUR);
    expect(nextLook(NOW, [NOW + 3 * HOUR, NOW - HOUR])).toBe(NOW + MINUTE);
    expect(nextLook(NOW, [NOW + 4000 * HOUR])).toBe(NOW + MINUTE);
    expect(nextLook(NOW, [])).toBeUndefined();
  });
});
