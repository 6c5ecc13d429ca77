import { describe, expect, it } from 'vitest';
import { suggestReason } from '../../components/suppliers/parts.ts';
import { rowsShown, SHOW_ALL } from '../../components/suppliers/row-order.ts';
import { movedTo } from '../../components/suppliers/supplier-table.tsx';
import { WORDS } from '../../components/words/suppliers.ts';
import { replay } from '../../lib/audit/suppliers/review.ts';
import type { Agreement, Candidate } from '../../lib/audit/suppliers/screening.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import { ACCUSING, BANNED, SCORES } from '../lib/risk/banned-words.ts';

/** Every sentence there is; those that take values are given some. */
function sentences(words: object): string[] {
  return Object.values(words).flatMap((each: unknown) => {
    if (typeof each === 'string') return [each];
    if (typeof each === 'function') {
      const values = [3, 5, 7].map((value) => Object.assign(new String(String(value)), { toLocaleString: () => '3' }));
      try {
        return [String(each(...values))];
      } catch {
        return [];
      }
    }
    return typeof each === 'object' && each !== null ? sentences(each) : [];
  });
}

it('the page has no word that the method bans, and no score', () => {
  const all = sentences(WORDS);
  expect(all.length).toBeGreaterThan(120);
  for (const sentence of all) {
    expect(sentence).not.toMatch(BANNED);
    expect(sentence).not.toMatch(SCORES);
    expect(sentence).not.toMatch(ACCUSING);
  }
});

describe('the keys of the table', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['a', 5, undefined],
    ['constructor', 5, undefined],
  ] as const)('%s leads from row %i to %s', (key, from, to) => {
    expect(movedTo(key, from, 10, 5)).toBe(to);
  });
});

describe('the rows shown', () => {
  const suppliers: Supplier[] = [
    { n: 2, name: 'Mill 10', country: 'China', code: 'CN' },
    { n: 3, name: 'Mill 9', localName: '样品厂', country: 'Bangladesh', code: 'BD' },
    { n: 4, name: 'Öffner', sameAs: 2 },
  ];
  const candidate = { id: 'a' } as Candidate;
  const results = new Map([[2, { n: 2, run: 1, candidates: [candidate] }]]);
  const shown = (filter: Partial<typeof SHOW_ALL>) =>
    rowsShown(suppliers, results, replay([]), { ...SHOW_ALL, ...filter }).map((at) => suppliers[at]?.n);

  it.each([
    [{}, [2, 3, 4]],
    [{ sort: 'name' as const }, [3, 2, 4]],
    [{ sort: 'country' as const }, [3, 2, 4]],
    [{ sort: 'state' as const }, [2, 3, 4]],
    [{ text: '样品' }, [3]],
    [{ text: 'CHINA' }, [2]],
    [{ state: 'open' as const }, [2]],
    [{ state: 'repeated' as const }, [4]],
    [{ only: new Set([3]) }, [3]],
    [{ text: 'nobody' }, []],
  ])('for %j are %j', (filter, rows) => {
    expect(shown(filter)).toEqual(rows);
  });
});

describe('a suggested reason', () => {
  const of = (number: Agreement, country: Agreement, address: Agreement = 'not-recorded'): Candidate => ({
    id: 'a',
    source: 'whence',
    name: 'A',
    asked: 'A',
    matchedName: 'A',
    band: 'exact-name',
    order: 1,
    parts: {
      name: 'agrees',
      number: { agreement: number },
      country: { agreement: country },
      address: { agreement: address },
    },
  });
  it('is what the parts say, the strongest first, and never more', () => {
    const { reasons } = WORDS;
    expect(suggestReason(of('agrees', 'differs'), 'accept')).toBe(reasons.number);
    expect(suggestReason(of('not-given', 'agrees'), 'accept')).toBe(reasons.nameCountry);
    expect(suggestReason(of('not-given', 'not-given'), 'accept')).toBe(reasons.name);
    expect(suggestReason(of('differs', 'agrees'), 'reject')).toBe(reasons.numberDiffers);
    expect(suggestReason(of('not-given', 'differs'), 'reject')).toBe(reasons.countryDiffers);
    expect(suggestReason(of('not-given', 'agrees', 'differs'), 'reject')).toBe(reasons.addressDiffers);
    expect(suggestReason(of('not-given', 'agrees'), 'reject')).toBe(reasons.nameOnly);
    expect(suggestReason(of('agrees', 'agrees'), 'unsure')).toBe(reasons.more);
  });
});
