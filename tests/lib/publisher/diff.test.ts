import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Listing } from '../../../lib/model/entity.ts';
import { newEntity } from '../../../lib/publisher/curated/new-entity.ts';
import { diffEntities, diffSummary } from '../../../lib/publisher/diff.ts';

const company = (id: string, more: Partial<Entity> = {}): Entity =>
  newEntity({ id, kind: 'company', name: `Madeup ${id}`, ...more });
const listing: Listing = {
  id: 'made:1',
  list: 'Made-up List',
  kind: 'sanctions',
  since: '2026-08-03',
  uyghurRegion: true,
  sources: [{ publisher: 'Made-up Office', title: 'Made-up List' }],
  confidence: 'one_source',
};

describe('the difference of two builds', () => {
  it('tells who came, who changed and how, and who went', () => {
    const before = [company('a'), company('b', { listings: [listing] }), company('c')];
    const after = [company('a', { listings: [listing], aliases: ['Made A', 'A'] }), company('b'), company('d')];
    expect(diffEntities(before, after)).toEqual([
      {
        id: 'a',
        name: 'Madeup a',
        change: 'changed',
        notes: ['now on the Made-up List since 2026-08-03', '2 names added'],
      },
      { id: 'b', name: 'Madeup b', change: 'changed', notes: ['no longer on the Made-up List since 2026-08-03'] },
      { id: 'd', name: 'Madeup d', change: 'added', notes: [] },
      { id: 'c', name: 'Madeup c', change: 'withdrawn', notes: [] },
    ]);
  });

  it.each([
    [['added', 'added', 'withdrawn'], '2 entries added, 1 withdrawn'],
    [['changed'], '1 entry changed'],
    [[], 'nothing changed'],
  ] as const)('%j reads “%s”', (changes, text) => {
    expect(diffSummary(changes.map((change) => ({ change })))).toBe(text);
  });

  it('of a build with itself is nothing, and backwards it is the same with its ends changed', () => {
    const set = fc
      .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), surveillance: fc.boolean() }), {
        selector: ({ id }) => id,
      })
      .map((rows) => rows.map(({ id, surveillance }) => company(id, { surveillance })));
    const ids = (changes: ReturnType<typeof diffEntities>, change: string) =>
      changes
        .filter((each) => each.change === change)
        .map(({ id }) => id)
        .sort();
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(diffEntities(a, structuredClone(a))).toEqual([]);
        expect(ids(diffEntities(a, b), 'added')).toEqual(ids(diffEntities(b, a), 'withdrawn'));
        expect(ids(diffEntities(a, b), 'changed')).toEqual(ids(diffEntities(b, a), 'changed'));
      }),
      { numRuns: 50 },
    );
  });
});
