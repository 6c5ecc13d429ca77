import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditRow } from '../../../../lib/audit/pages/audit.ts';
import {
  changes,
  countries,
  failures,
  labelsClaimed,
  levelsByBrand,
  levelsCompared,
  originStated,
} from '../../../../lib/audit/pages/figures.ts';
import { likelyProducts, linksOfListing } from '../../../../lib/audit/pages/links.ts';
import { summaryOf } from '../../../../lib/audit/pages/summary.ts';
import { arrange, fits, group } from '../../../../lib/audit/pages/table.ts';
import type { Level } from '../../../../lib/model/finding.ts';
import { addressesOf, resultOf, said } from './sample.ts';

interface Made {
  brand?: string;
  level?: Level;
  places?: string[];
  labels?: string[];
}

const rowsOf = (made: readonly (Made | 'waiting' | 'failed')[]): AuditRow[] =>
  addressesOf(made.length).map((address, n) => {
    const of = made[n];
    if (of === undefined || of === 'waiting') return { ...address, n, state: { kind: 'waiting', attempts: 0 } };
    if (of === 'failed') {
      return { ...address, n, state: { kind: 'failed', attempts: 3, ended: 2, reason: 'timeout' } };
    }
    const { brand, level = 'nothing-found', places = [], labels = [] } = of;
    const result = resultOf(address.url, level, {
      ...(brand === undefined ? {} : { brand: said(brand) }),
      origins: places.map((place) => said({ place, stage: 'made' as const }, `Made in ${place}`)),
      claims: labels.map((label) => said({ label }, label)),
    });
    return { ...address, n, state: { kind: 'done', attempts: 1, began: 1, ended: 2 }, summary: summaryOf(result) };
  });

const sample = rowsOf([
  { brand: 'Tansy', level: 'context', places: ['PT'] },
  { brand: 'Alder', level: 'listed', places: ['CN', 'TR'], labels: ['better-cotton'] },
  { brand: 'Tansy', places: ['PT'], labels: ['better-cotton', 'unheard-of'] },
  {},
  'waiting',
]);

describe('a figure', () => {
  it('counts levels of each brand, the brand with most pages first, and pages without a brand', () => {
    const { lines } = levelsByBrand(sample);
    expect(lines.map(({ key }) => key)).toEqual(['Tansy', '', 'Alder']);
    expect(lines[0]?.cells.map(({ count }) => count)).toEqual([0, 0, 0, 1, 1, 0]);
  });

  it('tells stated, contradicting and not stated origins apart', () => {
    expect(originStated(sample).lines.map(({ key, cells }) => [key, cells[0]?.count])).toEqual([
      ['stated', 2],
      ['contradicting', 1],
      ['not-stated', 1],
    ]);
  });

  it('gives a label the facts the data has of it, and none where it has none', () => {
    const label = {
      id: 'better-cotton',
      name: 'Better Cotton',
      aliases: [],
      coversLabour: true,
      tracing: 'mass-balance' as const,
      inRegion: 'no, since 2020',
      limits: 'Does not show where the cotton of this product was grown.',
      sources: [],
      confidence: 'one_source' as const,
    };
    const { lines } = labelsClaimed(sample, [label]);
    expect(lines.map(({ key, label: facts }) => [key, facts?.tracing])).toEqual([
      ['better-cotton', 'mass-balance'],
      ['unheard-of', undefined],
    ]);
  });

  it('counts pages that were not checked by the reason why', () => {
    expect(failures(rowsOf(['failed', {}, 'failed', 'waiting'])).lines).toEqual([
      { key: 'timeout', cells: [{ count: 2, rows: { reason: 'timeout' } }] },
    ]);
  });

  it('has behind every number exactly as many rows', () => {
    const made = fc.record(
      {
        brand: fc.constantFrom('Tansy', 'Alder', ''),
        level: fc.constantFrom<Level>('listed', 'context', 'nothing-found'),
        places: fc.uniqueArray(fc.constantFrom('PT', 'CN', 'CN-XJ'), { maxLength: 3 }),
        labels: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(made, fc.constantFrom('waiting' as const, 'failed' as const)), { maxLength: 30 }),
        (all) => {
          const rows = rowsOf(all);
          const earlier = rowsOf(all.slice(1));
          for (const { lines } of [
            levelsByBrand(rows),
            originStated(rows),
            countries(rows),
            labelsClaimed(rows, []),
            failures(rows),
            levelsCompared(earlier, rows),
          ]) {
            for (const { cells } of lines) {
              for (const { count, rows: filter } of cells) {
                expect(rows.filter((row) => fits(row, filter))).toHaveLength(count);
              }
            }
          }
        },
      ),
    );
  });
});

describe('the change between two audits', () => {
  it('names levels and origins that changed, new pages, gone pages and those that are the same', () => {
    const before = rowsOf([{ level: 'context' }, { places: ['PT'] }, {}, {}]);
    const after = rowsOf([{ level: 'listed' }, { places: ['TR'] }, {}]);
    const [fresh] = addressesOf(1, 'new.example').map((address) => ({ ...address, id: 'p-00000000000000ff', n: 3 }));
    const found = changes(before, [
      ...after,
      ...(fresh === undefined
        ? []
        : [{ ...fresh, state: after[0]?.state ?? { kind: 'waiting' as const, attempts: 0 } }]),
    ]);
    expect(found.map(({ kind, from, to, pages }) => [kind, from, to, pages.size])).toEqual([
      ['level', 'context', 'listed', 1],
      ['origin', 'PT', 'TR', 1],
      ['new', '', '', 1],
      ['gone', '', '', 1],
      ['same', '', '', 1],
    ]);
  });

  it('counts levels before and after over the same pages', () => {
    const before = rowsOf([{ level: 'context' }, { level: 'context' }, { level: 'listed' }]);
    const { lines } = levelsCompared(before, rowsOf([{ level: 'listed' }, { level: 'context' }]));
    expect(lines.map(({ key, cells }) => [key, cells.map(({ count }) => count)])).toEqual([
      ['listed', [0, 1]],
      ['context', [2, 1]],
    ]);
  });

  it('never says that a page without a verdict is gone', () => {
    const found = changes(rowsOf([{ level: 'context' }]), rowsOf(['waiting']));
    expect(found.map(({ kind, from, to }) => [kind, from, to])).toEqual([['level', 'context', 'not-checked']]);
  });

  it.each(['waiting', 'failed'] as const)(
    'never says of a page that is %s that it no longer states its origin',
    (to) => {
      const stating = rowsOf([{ level: 'context', places: ['PT'] }]);
      const kinds = (before: AuditRow[], after: AuditRow[]) => changes(before, after).map(({ kind }) => kind);
      expect(kinds(stating, rowsOf([to]))).toEqual(['level']);
      expect(kinds(rowsOf([to]), stating)).toEqual(['level']);
    },
  );
});

describe('the table', () => {
  it('finds all words in any order and any field', () => {
    expect(arrange(sample, { text: 'P/0 tansy' }, { column: 'n', direction: 'ascending' }).map(({ n }) => n)).toEqual([
      0,
    ]);
  });

  it('sorts the strongest level first and pages without a verdict last', () => {
    const sorted = arrange(sample, {}, { column: 'level', direction: 'ascending' });
    expect(sorted.map(({ n }) => n)).toEqual([1, 0, 2, 3, 4]);
  });

  it('groups rows under heads and hides those of closed groups', () => {
    const lines = group(sample, 'brand', new Set(['Tansy']));
    expect(lines.map((line) => (line.kind === 'group' ? `${line.key} ${line.count}` : line.row.n))).toEqual([
      'Tansy 2',
      'Alder 1',
      1,
      ' 2',
      3,
      4,
    ]);
  });

  it('arranges a hundred thousand rows in a moment', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => ({ ...(sample[n % 5] ?? sample[0]), n }) as AuditRow);
    const began = performance.now();
    arrange(many, { text: 'tansy' }, { column: 'brand', direction: 'descending' });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('the links of a listing', () => {
  const listing = 'https://shop.example/shirts?page=2';
  it('are the web addresses on the same shop, each once, without the listing', () => {
    const found = [
      listing,
      `${listing}#top`,
      'https://www.shop.example/p/1',
      'https://shop.example/p/1',
      'https://cdn.example/x',
      'mailto:a@b.c',
      7,
    ];
    expect(linksOfListing(found, listing)).toEqual(['https://www.shop.example/p/1', 'https://shop.example/p/1']);
    expect(linksOfListing('not a list', listing)).toEqual([]);
  });

  it('are likely products where many are alike', () => {
    const products = Array.from({ length: 5 }, (_, n) => `https://shop.example/p/shirt-${n}`);
    const { likely, other } = likelyProducts([
      ...products,
      'https://shop.example/help',
      'https://shop.example/about-us',
    ]);
    expect(likely).toEqual(products);
    expect(other).toHaveLength(2);
  });
});
