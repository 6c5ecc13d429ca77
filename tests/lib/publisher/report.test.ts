import { describe, expect, it } from 'vitest';
import type { SourceReport } from '../../../lib/publisher/read-source.ts';
import { reportLines, sourceLines } from '../../../lib/publisher/report.ts';

const report = (more: Partial<SourceReport> = {}): SourceReport => ({
  source: 'made-up',
  state: 'fresh',
  read: 60,
  kept: 1,
  outOfScope: { 'the facility is closed': 2 },
  rejected: 57,
  reasons: [{ row: 4, why: 'no name' }],
  retrieved: '2026-11-24',
  ...more,
});

describe('the report of a build', () => {
  it('accounts for every row, with reasons and dates', () => {
    expect(sourceLines(report({ documentDate: '2026-11-20' }))).toEqual([
      'made-up (read now; edition of 2026-11-20, retrieved 2026-11-24): 60 rows read, 1 kept, 57 rejected',
      '  2 left out: the facility is closed',
      '  row 4: no name',
      '  and 56 more rejected',
    ]);
  });

  it('says that the last good data is used, and why', () => {
    const lines = sourceLines(report({ state: 'last-good', trouble: 'made-up has changed its format.' }));
    expect(lines.slice(0, 2).join()).toMatch(/could not be read; what was read before is used.*changed its format/);
  });

  it('names who left a list, and who seems to have', () => {
    const names = Array.from({ length: 25 }, (_, at) => `Madeup ${at}`);
    const lines = sourceLines(report({ delisted: ['Madeup Ltd'], doubted: names })).join('\n');
    expect(lines).toContain('no longer on the list, entry withdrawn: Madeup Ltd');
    expect(lines).toMatch(/entry kept; please look: Madeup 0; .*Madeup 19 and 5 more/);
  });

  it('has the rows of our own files as well', () => {
    const curated = [{ source: '/made/up.jsonl', read: 2, kept: 1, rejected: [{ row: 2, reason: 'no name' }] }];
    expect(reportLines({ reports: [], curated, merged: 1 })).toEqual([
      'up.jsonl: 2 rows read, 1 kept, 1 rejected',
      '  line 2: no name',
      '1 record merged into others',
    ]);
  });
});
