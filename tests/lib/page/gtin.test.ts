import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gtinIn } from '../../../lib/page/gtin.ts';

it.each([
  ['4006381333931', '4006381333931'],
  ['4006381333931.', '4006381333931'],
  ['EAN: 4 006381 333931', '4006381333931'],
  ['978-0-306-40615-7', '9780306406157'],
  ['96385074', '96385074'],
  ['036000291452', '036000291452'],
])('%s is a number of GS1', (text, gtin) => {
  expect(gtinIn(text)).toBe(gtin);
});

it.each([
  ['a wrong check digit', '4006381333932'],
  ['a number the shop gave itself', '2012345678903'],
  ['zeros', '0000000000000'],
  ['another length', '40063813339'],
  ['words', 'not available'],
  ['an ISBN of ten digits', '0306406152'],
])('%s is none', (_what, text) => {
  expect(gtinIn(text)).toBeUndefined();
});

it('one wrong digit is always found', () => {
  const digits = '4006381333931';
  fc.assert(
    fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (at, add) => {
      const wrong = digits.slice(0, at) + ((Number(digits[at]) + add) % 10) + digits.slice(at + 1);
      expect(gtinIn(wrong)).toBeUndefined();
    }),
  );
});
