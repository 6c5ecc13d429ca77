import { describe, expect, it } from 'vitest';
import { reportOf } from './page/report.ts';
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
  const times = { detectorCold: 1, detector: 1, surveyCold: 1, readerCold: 6, readerColdWall: 9, reader: 2 };
  const others = { longestTask: 0, innerTextFirst: 1, innerText: 1, textWalk: 0.5, readability: 9, metascraper: 30 };
  const printed = JSON.stringify(reportOf([{ ...times, ...others }]));
  const shown = showReading(`talk before\n${printed}`);
  expect(shown).toContain('| readability | 9 | 9 | 9 | 4.5 × |');
  expect(shown).toContain('| metascraper / reader | 15 | 15 |');
});

it('libraries stand beside our index of the same size', () => {
  const tally = {
    asked: 500,
    p99Ms: 1,
    recall: { exact: 1, typo: 0.85 },
    precision: 0.9,
    absentAnswered: 0.01,
    absentSure: 0,
  };
  const spread = { p50: 2, p95: 3, most: 4 };
  const ours = { bytesOnDisk: 4e6, bytesHeld: 2e5, pages: spread, rounds: spread, namesASecond: 5000 };
  const woken = { names: 100, wakes: 20, p99Ms: 40 };
  const printed = JSON.stringify({
    node: [
      { library: 'whence', names: 100, wakeMs: 1, tally: { ...tally, p50Ms: 0.05 }, ours },
      { library: 'other', names: 100, wakeMs: 500, tally: { ...tally, p50Ms: 0.5 } },
    ],
    worker: [
      { library: 'whence', p50Ms: 10, absentP50Ms: 8, oursP50Ms: 4, oursAbsentP50Ms: 2, ...woken },
      { library: 'other', p50Ms: 300, ...woken },
    ],
  });
  const shown = showSearching(printed);
  expect(shown).toContain(
    '| other | 100 | 500 | 500 × | 0.500 | 10 × | 1.00 | 1.000 | 0.850 | 0.900 | 0.010 / 0.000 | 500 |',
  );
  expect(shown).toContain('| 100 | 4.00 | 0.20 | 2 / 3 / 4 | 2 / 3 / 4 | 5000 |');
  expect(shown).toContain('| whence | 100 | 10.0 | – | 40.0 | 8.0 | 4.0 / 2.0 | 20 |');
  expect(shown).toContain('| other | 100 | 300.0 | 30 × | 40.0 | – | – | 20 |');
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
