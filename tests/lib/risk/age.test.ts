import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_RULES, addMonths, ageOf, ageOfStatement, earliestDay, latestDay } from '../../../lib/risk/age.ts';

const dates = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('months', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-11-23', 24, '2026-11-23'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2021-12-31', 18, '2023-06-30'],
    ['2020-10-15', 3, '2021-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('added never come out before the day, and more months never earlier than fewer', () => {
    fc.assert(
      fc.property(dates, fc.nat(120), fc.nat(120), (date, a, b) => {
        expect(addMonths(date, a) >= date).toBe(true);
        expect(addMonths(date, a + b) >= addMonths(date, a)).toBe(true);
      }),
    );
  });
});

describe('partial dates', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-07-08', '2021-07-08', '2021-07-08'],
  ])('%s may mean %s to %s', (date, first, last) => {
    expect([earliestDay(date), latestDay(date)]).toEqual([first, last]);
  });
});

describe('ages', () => {
  it('never become younger as days pass', () => {
    const order = ['current', 'ageing', 'historic'];
    fc.assert(
      fc.property(dates, dates, dates, (date, a, b) => {
        const [early, late] = [a, b].sort() as [string, string];
        const rank = (day: string) => order.indexOf(ageOf(date, AGE_RULES.investigation, day).state);
        expect(rank(late)).toBeGreaterThanOrEqual(rank(early));
      }),
    );
  });

  it('a ruling never ages', () => {
    fc.assert(
      fc.property(dates, dates, (date, day) => {
        expect(ageOf(date, AGE_RULES.ruling, day).state).toBe('current');
      }),
    );
  });

  it('press has no ageing phase', () => {
    expect(ageOf('2024-11-23', AGE_RULES.press, '2026-11-23').state).toBe('current');
    expect(ageOf('2024-11-22', AGE_RULES.press, '2026-11-23').state).toBe('historic');
  });

  it('a statement counts for its year and 18 months', () => {
    expect(ageOfStatement('2023', '2025-06-30').state).toBe('current');
    expect(ageOfStatement('2023', '2025-07-01').state).toBe('historic');
  });

  it('evidence dated after the day counts as current', () => {
    expect(ageOf('2030', AGE_RULES.investigation, '2026-11-23').state).toBe('current');
  });
});
