import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PACE } from '../../../../lib/audit/pages/audit.ts';
import { backoff, type Ending, makeSchedule, type Scheduled } from '../../../../lib/audit/pages/schedule.ts';

const rowsOf = (count: number, host = 'shop.example'): Scheduled[] =>
  Array.from({ length: count }, (_, n) => ({ n, host, state: { kind: 'waiting', attempts: 0 } }));
const pace = { ...DEFAULT_PACE, perMinute: 20, atOnce: 2, tries: 3 };

describe('the schedule', () => {
  it('keeps pages of one shop three seconds apart at twenty a minute', () => {
    const schedule = makeSchedule(rowsOf(3), pace);
    expect(schedule.next(0)).toEqual({ kind: 'begin', n: 0 });
    schedule.began(0, 0);
    expect(schedule.next(1)).toEqual({ kind: 'wait', ms: 2999 });
    expect(schedule.next(3000)).toEqual({ kind: 'begin', n: 1 });
  });

  it('does not make one shop wait for another', () => {
    const schedule = makeSchedule(
      [...rowsOf(2), { n: 2, host: 'other.example', state: { kind: 'waiting', attempts: 0 } }],
      pace,
    );
    schedule.began(0, 0);
    expect(schedule.next(1)).toEqual({ kind: 'begin', n: 2 });
  });

  it('opens no more pages at once than allowed', () => {
    const schedule = makeSchedule(rowsOf(5), pace);
    schedule.began(0, 0);
    schedule.began(1, 3000);
    expect(schedule.next(60_000)).toEqual({ kind: 'busy' });
    schedule.ended(0, 'settled', 60_000);
    expect(schedule.next(60_000)).toEqual({ kind: 'begin', n: 2 });
  });

  it('tries a page again later, the others first, and gives up after the last try', () => {
    const schedule = makeSchedule(rowsOf(2), { ...pace, tries: 2 });
    schedule.began(0, 0);
    expect(schedule.ended(0, 'again', 1000)).toBe(1000 + backoff(1));
    expect(schedule.next(3000)).toEqual({ kind: 'begin', n: 1 });
    schedule.began(1, 3000);
    schedule.ended(1, 'settled', 3500);
    expect(schedule.next(6000)).toEqual({ kind: 'begin', n: 0 });
    schedule.began(0, 6000);
    expect(schedule.ended(0, 'again', 7000)).toBeUndefined();
    expect(schedule.next(7000)).toEqual({ kind: 'finished' });
  });

  it('leaves a shop that asks for it alone, longer each time', () => {
    const schedule = makeSchedule(rowsOf(5), { ...pace, perMinute: 600 });
    schedule.began(0, 0);
    schedule.ended(0, 'slow-down', 0);
    expect(schedule.next(1000)).toEqual({ kind: 'wait', ms: 4000 });
    schedule.began(1, 5000);
    schedule.ended(1, 'slow-down', 5000);
    expect(schedule.next(5000)).toEqual({ kind: 'wait', ms: 10_000 });
  });

  it('begins again with what was cut off and keeps the time a page is to wait for', () => {
    const schedule = makeSchedule(
      [
        { n: 0, host: 'a.example', state: { kind: 'running', attempts: 1, since: 5 } },
        { n: 1, host: 'b.example', state: { kind: 'done', attempts: 1, began: 1, ended: 2 } },
        { n: 2, host: 'c.example', state: { kind: 'failed', attempts: 3, ended: 2, reason: 'timeout' } },
        { n: 3, host: 'd.example', state: { kind: 'waiting', attempts: 1, notBefore: 9000 } },
      ],
      pace,
    );
    expect(schedule.next(0)).toEqual({ kind: 'begin', n: 0 });
    schedule.began(0, 0);
    expect(schedule.next(0)).toEqual({ kind: 'wait', ms: 9000 });
  });

  it('reckons the time left from pace and from how long pages take', () => {
    const schedule = makeSchedule(rowsOf(11), pace);
    expect(schedule.timeLeft(0)).toBeUndefined();
    schedule.began(0, 0);
    schedule.ended(0, 'settled', 1000);
    // Ten pages, three seconds apart, the first at 3 s, the last takes one more second.
    expect(schedule.timeLeft(1000)).toBe(2000 + 9 * 3000 + 1000);
  });

  it('in every course of events begins each page until it is settled, never two more than allowed, never too early', () => {
    const endings = fc.constantFrom<Ending>('settled', 'settled', 'again', 'slow-down');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(endings, { minLength: 1, maxLength: 40 }),
        (count, atOnce, fates) => {
          const schedule = makeSchedule(rowsOf(count), { ...pace, atOnce });
          let now = 0;
          let last = Number.NEGATIVE_INFINITY;
          let fate = 0;
          const open: number[] = [];
          const settled = new Set<number>();
          const tries = new Map<number, number>();
          for (let guard = 0; guard < 10_000; guard += 1) {
            const step = schedule.next(now);
            if (step.kind === 'finished') break;
            if (step.kind === 'begin') {
              expect(settled.has(step.n)).toBe(false);
              expect(now - last).toBeGreaterThanOrEqual(3000);
              last = now;
              schedule.began(step.n, now);
              tries.set(step.n, (tries.get(step.n) ?? 0) + 1);
              open.push(step.n);
              expect(open.length).toBeLessThanOrEqual(atOnce);
            } else if (open.length > 0) {
              now += 700;
              const n = open.shift() ?? -1;
              const again = schedule.ended(n, fates[fate++ % fates.length] ?? 'settled', now);
              if (again === undefined) settled.add(n);
            } else if (step.kind === 'wait') now += step.ms;
          }
          expect(settled.size).toBe(count);
          expect(Math.max(...tries.values())).toBeLessThanOrEqual(pace.tries);
        },
      ),
    );
  });
});
