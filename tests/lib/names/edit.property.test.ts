import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editBudget, editCost } from '../../../lib/names/edit.ts';

/** Lost, gained, changed and swapped letters between two words, each counted as one: the whole table, no weights. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom(...'abdefgh'), minLength: 5, maxLength: 14 });

it('words within the budget of the shorter one are misspellings of each other, and no words past it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(), (a, b, cut) => {
      // The second word shares an end with the first, or chance would hardly ever bring two near each other.
      const other = a.slice(0, cut % a.length) + b.slice(0, a.length + 1 - (cut % a.length));
      const budget = editBudget(Math.min(a.length, other.length));
      expect(editCost(a, other) < Infinity).toBe(a === other || (budget > 0 && edits(a, other) <= budget));
    }),
    { numRuns: 2000 },
  );
});

it('costs the same either way round', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editCost(a, b)).toBe(editCost(b, a));
    }),
  );
});
