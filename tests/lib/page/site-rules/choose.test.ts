import { expect, test } from 'vitest';
import { shopOf } from '../../../../lib/page/site-rules/choose.ts';

const table = {
  hosts: { amazon: 'amazon', 'next.co.uk': 'next', 'gap.com': 'gap', 'rakuten.co.jp': 'rakuten' },
  signs: {},
};

test.each([
  ['smile.amazon.de', 'amazon'],
  ['www.amazon.co.uk', 'amazon'],
  ['www.AMAZON.com.au', 'amazon'],
  ['amazon.com', 'amazon'],
  ['amazon.example.com', undefined],
  ['notamazon.com', undefined],
  ['www.next.co.uk', 'next'],
  ['www.next.com', undefined],
  ['oldnavy.gap.com', 'gap'],
  ['gap.com.example', undefined],
  ['item.rakuten.co.jp', 'rakuten'],
  ['co.jp', undefined],
  ['localhost', undefined],
  ['amazon', undefined],
  ['', undefined],
  ['constructor.com', undefined],
  ['__proto__.co.uk', undefined],
])('the rule for %s is that of %s', (host, id) => {
  expect(shopOf(host, table)).toBe(id);
});
