import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setApart, words } from '../../../../lib/risk/goods/product-kind.ts';

const LATIN = '(?:t-?|polo )?shirts?|human hair|jumpers?(?! (?:cables?|leads?))|quần|li-?ion batter(?:y|ies)';
const CJK = '鞋';
/** What the pattern stands for, on the text as it is. */
const MEANT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${LATIN})(?![\\p{L}\\p{N}])|${CJK}`, 'iu');
const PIECES = 't T shirt Shirts polo human hair jumper cable leads quần li ion battery batteries 鞋 x 7'.split(' ');
const PARTINGS = ['', ' ', '-', ', ', ' - ', '/', '.', '  ', '’'];

it('whole words are found in a text set apart where they are in the text itself, and nowhere else', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PARTINGS)), { maxLength: 8 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (each) => {
      expect(words(LATIN, CJK).test(setApart(each))).toBe(MEANT.test(each));
    }),
    { numRuns: 3000 },
  );
});
