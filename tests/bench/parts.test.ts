import { describe, expect, it } from 'vitest';
import { PARTS, ratio, showReading, showSearching, showWaking } from './parts.ts';

describe('a ratio', () => {
  it.each([
    [30, 10, false, '3.0 ×'],
    [1000, 10, false, '100 ×'],
    [5, 10, false, '0.5 ×'],
    [10, 10, true, '–'],
    [5, 0, false, 'not told'],
  ])('of %d over %d is said plainly', (theirs, ours, own, said) => {
    expect(ratio(theirs, ours, own)).toBe(said);
  });
});

it('peers stand beside the reader with their ratio to it', () => {
  const row = { p95: 2, largest: 3, timesInnerText: 1 };
  const printed = JSON.stringify({
    pages: 7,
    contestants: [
      { name: 'reader', median: 2, ...row },
      { name: 'readability', median: 9, ...row },
    ],
  });
  expect(showReading(`talk before\n${printed}`)).toContain('| readability | 9 | 2 | 3 | 1 | 4.5 × |');
});

it('libraries stand beside our index of the same size', () => {
  const shares = { exact: 1, typo: 0.85 };
  const row = { queries: 500, p99Ms: 1, shares };
  const printed = JSON.stringify([
    { library: 'whence', names: 100, wakeMs: 1, p50Ms: 0.05, ...row },
    { library: 'other', names: 100, wakeMs: 500, p50Ms: 0.5, ...row },
  ]);
  expect(showSearching(printed)).toContain('| other | 100 | 500 | 500 × | 0.500 | 10 × | 1.00 | 1.00 | 0.85 | 500 |');
});

it('waking stands beside an extension that does nothing, and alone where that cannot do the same', () => {
  const ours = { tries: 25, median: 30, p95: 40 };
  const printed = JSON.stringify({
    kills: 25,
    rows: [
      { what: 'a message', ours, floor: { tries: 25, median: 15, p95: 20 } },
      { what: 'a verdict', ours },
    ],
  });
  const shown = showWaking(printed);
  expect(shown).toContain('| a message | 30 | 40 | 15 | 20 | 2.0 × |');
  expect(shown).toContain('| a verdict | 30 | 40 | – | – | – |');
});

it('a part that needs what was not given is skipped, and says what to give', () => {
  const nothing = { pages: undefined, names: undefined, size: 'quick' } as const;
  for (const { command, needs } of PARTS) {
    if (command(nothing) === undefined) expect(needs).toContain('DIR');
    else expect(needs).toBe('nothing');
  }
  expect(new Set(PARTS.map(({ id }) => id)).size).toBe(PARTS.length);
});
