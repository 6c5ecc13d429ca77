import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/risk/assess.ts';
import { goodName } from '../../../../lib/risk/goods/product-kinds.ts';
import { fact, fibre, input, origin, page } from '../make.ts';

describe('priority sectors of the US law, where the list of goods has no row', () => {
  const verdict = (metric: string, value: string, more: Parameters<typeof fact>[3] = {}) =>
    assess(
      input({
        page: page({
          title: 'Shirt',
          brand: 'Example',
          materials: [fibre('cotton', 100)],
          origins: [origin('made', 'CN', 'Made in China')],
        }),
        reference: {
          countries: [fact('sectors', 'CN', 'China', { fact: 'policy', metric, value, year: 2025, ...more })],
        },
      }),
    ).findings.filter(({ kind }) => kind === 'goods-country');

  it('give context by the name of the sector, dated by the year of the strategy', () => {
    const [finding, ...more] = verdict('UFLPA high-priority sectors', 'tomatoes; cotton (and its products); steel');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      level: 'context',
      age: { date: '2025', state: 'current' },
      wording: { template: 'goods.sector', values: { good: 'cotton (and its products)', country: 'China' } },
    });
  });

  it.each([
    ['a measure of that law that names no sectors', 'UFLPA shipments detained', 'cotton', {}],
    ['sectors of somebody else', 'high-priority sectors of a trade body', 'cotton', {}],
    ['another country', 'UFLPA high-priority sectors', 'cotton', { place: 'VN' }],
    ['other goods', 'UFLPA high-priority sectors', 'tomatoes; ; steel', {}],
    ['no sector at all', 'UFLPA high-priority sectors', ' ', {}],
    ['another kind of fact', 'UFLPA high-priority sectors', 'cotton', { fact: 'dependence' as const }],
    ['a row nobody has checked', 'UFLPA high-priority sectors', 'cotton', { confidence: 'unsourced' as const }],
  ])('give nothing for %s', (_what, metric, value, more) => {
    expect(verdict(metric, value, more)).toEqual([]);
  });
});

it.each([
  ['Cotton (raw)', 'cotton'],
  ['  Thread/Yarn ', 'thread/yarn'],
  ['(unnamed)', ''],
  ['', ''],
])('the good %j is compared as %j', (name, compared) => {
  expect(goodName(name)).toBe(compared);
});
