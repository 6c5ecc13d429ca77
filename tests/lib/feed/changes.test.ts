import { describe, expect, it } from 'vitest';
import { changeSince } from '../../../lib/feed/changes.ts';
import type { Manifest } from '../../../lib/model/manifest.ts';

const created = '2026-11-24T00:00:00.000Z';
const manifest = (version: number, changes: [version: number, added: number, withdrawn: number][]): Manifest => ({
  schema: 1,
  feed: 'sample',
  version,
  created,
  expires: created,
  minimumClient: 1,
  records: 500,
  segments: [],
  sources: [],
  gaps: [],
  changes: changes.map(([each, added, withdrawn]) => ({ version: each, created, added, changed: 0, withdrawn })),
  withdrawn: [],
});

describe('what a synchronisation changed', () => {
  it('adds up the versions after the one held: “12 entries added, 1 withdrawn”', () => {
    const after = manifest(4, [
      [2, 100, 100],
      [3, 7, 0],
      [4, 5, 1],
    ]);
    expect(changeSince(manifest(2, []), after)).toEqual({ kind: 'counted', added: 12, changed: 0, withdrawn: 1 });
    expect(changeSince(manifest(1, []), after)).toMatchObject({ added: 112, withdrawn: 101 });
  });

  it('is unknown at a first synchronisation, and after an absence longer than the feed remembers', () => {
    const after = manifest(9, [[9, 1, 0]]);
    expect(changeSince(undefined, after)).toEqual({ kind: 'unknown', records: 500 });
    expect(changeSince(manifest(3, []), after)).toEqual({ kind: 'unknown', records: 500 });
  });
});
