import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from '../../../lib/names/analyse.ts';
import { compareNames } from '../../../lib/names/compare.ts';
import { MAX_NAME_CHARS } from '../../../lib/names/fold.ts';

const MEGABYTE = 1_000_000;

describe('a name that is none', () => {
  it.each(['', '   ', '!?', '\ud800', '\u202e\u200f\u2066', '\u0000\u0007', '()', '（）'])(
    '%j has no reading',
    (name) => {
      expect(readName(name)).toEqual([]);
    },
  );

  it.each([
    ['letters', 'a'],
    ['brackets', '('],
    ['pairs of brackets', '(a)'],
    ['words', 'société anonyme '],
    ['Han signs', '新疆有限公司'],
    ['lone surrogates', '\udc00a'],
    ['marks', 'a\u0301'],
    ['two scripts', 'bank банк '],
  ])('a megabyte of %s is read up to its bound', (_what, piece) => {
    const readings = readName(piece.repeat(Math.ceil(MEGABYTE / piece.length)));
    expect(readings.length).toBeLessThanOrEqual(12);
    for (const { joined, full } of readings) {
      expect(Math.max(joined.length, full.length)).toBeLessThanOrEqual(4 * MAX_NAME_CHARS);
    }
  });

  it('never throws and never scores outside 0 to 1, whatever two names are', () => {
    const ugly = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      fc.property(ugly, ugly, (one, other) => {
        const { score } = compareNames(readName(one), readName(other));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
