import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Candidate } from '../../../../lib/audit/suppliers/screening.ts';
import type { Supplier } from '../../../../lib/audit/suppliers/supplier.ts';
import { matchAddress, matchRequest, readMatches, YenteError } from '../../../../lib/audit/suppliers/yente.ts';

const SUPPLIERS: Supplier[] = [
  {
    n: 2,
    name: 'Made Up Mill Co., Ltd.',
    localName: '样品纺织有限公司',
    country: 'China',
    code: 'CN',
    number: '91320600MA1ABCDE2X',
    address: '12 Renmin Road, Nantong',
    hs: '5205',
    material: 'cotton',
  },
  { n: 3, name: 'Plimbert' },
];
const result = {
  id: 'NK-abc',
  caption: 'Made Up Mill Co., Ltd.',
  schema: 'Company',
  score: 0.91,
  match: true,
  datasets: ['us_dhs_uflpa'],
  properties: {
    name: ['Made Up Mill Co., Ltd.'],
    country: ['cn'],
    registrationNumber: ['91320600-MA1ABCDE2X'],
    address: ['Renmin Road 12, Nantong, Jiangsu'],
  },
};
const answer = (results: unknown, key = 'row-2') =>
  JSON.stringify({
    responses: { [key]: { status: 200, results, total: { value: 1, relation: 'eq' }, query: {} } },
    limit: 5,
  });

describe('what is sent', () => {
  it('is names, country, address and number, and nothing else of the list', () => {
    expect(matchRequest(SUPPLIERS)).toEqual({
      queries: {
        'row-2': {
          schema: 'Company',
          properties: {
            name: ['Made Up Mill Co., Ltd.', '样品纺织有限公司'],
            country: ['cn'],
            address: ['12 Renmin Road, Nantong'],
            registrationNumber: ['91320600MA1ABCDE2X'],
          },
        },
        'row-3': { schema: 'Company', properties: { name: ['Plimbert'] } },
      },
    });
  });

  it.each([
    ['https://yente.example.org', 'https://yente.example.org/match/default?limit=5'],
    ['https://example.org/tools/yente/', 'https://example.org/tools/yente/match/default?limit=5'],
    ['http://localhost:8000', 'http://localhost:8000/match/default?limit=5'],
  ])('goes from %s to %s', (address, target) => {
    expect(matchAddress(address, 'default').href).toBe(target);
  });

  it.each([
    ['http://yente.example.org', 'default'],
    ['yente', 'default'],
    ['javascript:alert(1)', 'default'],
    ['https://me:secret@example.org', 'default'],
    ['https://example.org', '../admin'],
    ['https://example.org', ''],
  ])('goes nowhere for %s, %s', (address, dataset) => {
    expect(() => matchAddress(address, dataset)).toThrow(YenteError);
  });
});

describe('what comes back', () => {
  it('is a candidate with its parts, for a person to check', () => {
    const found = readMatches(answer([result]), SUPPLIERS);
    const [candidate] = found.get(2) ?? [];
    expect(candidate).toMatchObject({
      id: 'yente:NK-abc',
      source: 'yente',
      band: 'close-name',
      lists: ['us_dhs_uflpa'],
      parts: {
        name: 'agrees',
        country: { agreement: 'agrees' },
        number: { agreement: 'agrees' },
        address: { agreement: 'agrees' },
      },
    });
    expect(v.is(Candidate, candidate)).toBe(true);
    expect(found.has(3)).toBe(false);
  });

  it('is nothing for a row the service found nothing for', () => {
    expect(readMatches(answer([]), SUPPLIERS).get(2)).toEqual([]);
  });

  it.each([
    ['another id', [{ ...result, id: '<script>' }]],
    ['no score', [{ ...result, score: 'high' }]],
    ['an endless name', [{ ...result, caption: 'x'.repeat(10_000) }]],
    ['no object', ['NK-abc']],
  ])('leaves out a result with %s', (_what, results) => {
    expect(readMatches(answer(results), SUPPLIERS).get(2)).toEqual([]);
  });

  it.each([['<html>'], ['{}'], ['{"responses":[]}'], ['null'], [answer('all of them')]])(
    'is refused as no answer: %s',
    (text) => {
      expect(() => readMatches(text, SUPPLIERS)).toThrow(YenteError);
    },
  );

  it('takes nothing from polluting keys', () => {
    const polluting = '{"responses":{"__proto__":{"row-2":{"results":[]}},"row-3":{"results":[]}}}';
    expect([...readMatches(polluting, SUPPLIERS).keys()]).toEqual([3]);
  });
});
