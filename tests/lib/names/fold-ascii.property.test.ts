import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldName } from '../../../lib/names/fold.ts';

it('plain ASCII folds the short way to what the long way makes of it', () => {
  const plain = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'\'"`&+./ -A'),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 40,
  });
  fc.assert(
    fc.property(plain, (name) => {
      // A zero-width space vanishes in folding, and takes the name the long way.
      expect(foldName(name)).toBe(foldName(`${name}\u200b`));
    }),
    { numRuns: 500 },
  );
});
