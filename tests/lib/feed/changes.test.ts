import { describe, expect, it } from 'vitest';
import { changeSince } from '../../../lib/feed/changes.ts';
import type { Manifest } from '../../../lib/model/manifest.ts';

const created = '2026-11-24T00:00:00.000Z';
type Change = [version: number, added: number, withdrawn: number, changed?: number];
const manifest = (version: number, changes: Change[]): Manifest => ({
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
  changes: changes.map(([each, added, withdrawn, changed = 0]) => ({
    version: each,
    created,
    added,
    changed,
    withdrawn,
  })),
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

  it('counts what was changed apart from what was added and withdrawn', () => {
    const after = manifest(3, [
      [2, 0, 0, 40],
      [3, 1, 2, 4],
    ]);
    expect(changeSince(manifest(2, []), after)).toEqual({ kind: 'counted', added: 1, changed: 4, withdrawn: 2 });
    expect(changeSince(manifest(1, []), after)).toEqual({ kind: 'counted', added: 1, changed: 44, withdrawn: 2 });
  });

  it('is known as far back as to the version before the oldest that is told', () => {
    const after = manifest(9, [
      [8, 1, 0],
      [9, 2, 0],
    ]);
    expect(changeSince(manifest(7, []), after)).toMatchObject({ kind: 'counted', added: 3 });
    expect(changeSince(manifest(6, []), after)).toEqual({ kind: 'unknown', records: 500 });
  });

  it('is known after a version that is told itself, though numbers in between were never given', () => {
    // Versions may be numbered by date: 2026110100 is followed by 2026110800.
    const after = manifest(30, [
      [10, 5, 0],
      [20, 3, 0],
      [30, 4, 0],
    ]);
    expect(changeSince(manifest(10, []), after)).toMatchObject({ kind: 'counted', added: 7 });
    expect(changeSince(manifest(30, []), after)).toEqual({ kind: 'counted', added: 0, changed: 0, withdrawn: 0 });
  });

  it('is unknown where the feed tells of no version', () => {
    expect(changeSince(manifest(8, []), manifest(9, []))).toEqual({ kind: 'unknown', records: 500 });
  });

  it('is unknown at a first synchronisation, and after an absence longer than the feed remembers', () => {
    const after = manifest(9, [[9, 1, 0]]);
    expect(changeSince(undefined, after)).toEqual({ kind: 'unknown', records: 500 });
    expect(changeSince(manifest(3, []), after)).toEqual({ kind: 'unknown', records: 500 });
  });
});
