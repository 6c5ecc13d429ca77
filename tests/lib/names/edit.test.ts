import { describe, expect, it } from 'vitest';
import { editBudget, editCost, hasLostLetter } from '../../../lib/names/edit.ts';

const LONG = 'abdefghj'.repeat(6);

describe('the edits a word may bear', () => {
  it.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [8, 1],
    [9, 2],
    [40, 2],
  ])('of %i letters: %i', (letters, edits) => {
    expect(editBudget(letters)).toBe(edits);
  });
});

describe('what it costs to turn one word into another', () => {
  it.each([
    ['nothing', 'aldi', 'aldi', 0],
    ['nothing, however short', 'bp', 'bp', 0],
    ['nothing, however long', `${LONG}x`, `${LONG}x`, 0],
    ['a letter changed', 'mantel', 'manpel', 1],
    ['the last letter changed', 'mantel', 'manteb', 1],
    ['the first letter changed: people seldom slip there', 'mantel', 'bantel', 1.3],
    ['a letter lost', 'mantel', 'mante', 1],
    ['a letter lost inside', 'mantel', 'matel', 1],
    ['the first letter lost', 'mantel', 'antel', 1.3],
    ['a letter gained before the first', 'mantel', 'emantel', 1.3],
    ['two neighbours swapped', 'mantel', 'mnatel', 0.9],
    ['the last two swapped', 'mantel', 'mantle', 0.9],
    ['the first two swapped', 'mantel', 'amntel', 0.9],
    ['a letter for one that looks alike', 'lisbon', 'llsbon', 0.6],
    ['a letter for one that sounds alike', 'lasaro', 'lazaro', 0.6],
    ['the first letter for one that sounds alike', 'kamera', 'camera', 0.78],
    ['two edits of a long word', 'procurement', 'proqurment', 2],
    ['two edits of which one is a likeness', 'procurement', 'prokurment', 1.6],
    ['two swaps of a long word', 'abdefghjk', 'badefghkj', 1.8],
    ['the first letter and another of a long word', 'procurement', 'brocurment', 2.3],
    ['two letters lost at the end', 'procurement', 'procureme', 2],
    ['a swap and a letter lost', 'procurement', 'rpocuremen', 1.9],
    ['a letter lost here and gained there', 'procurement', 'proocurment', 2],
  ])('%s: %s, %s: %d', (_what, one, other, cost) => {
    expect(editCost(one, other)).toBeCloseTo(cost, 10);
    expect(editCost(other, one)).toBeCloseTo(cost, 10);
  });

  it.each([
    ['three letters are another word with any other letter', 'gap', 'gab'],
    ['three letters swapped are another word', 'bmw', 'bwm'],
    ['the shorter word decides: three letters bear no fourth', 'kia', 'kiia'],
    ['two edits of eight letters', 'glencore', 'clencora'],
    ['two letters more than eight', 'glencore', 'glencoreer'],
    ['three edits of a long word', 'procurement', 'brokurmend'],
    ['three letters lost of a long word', 'procurement', 'procurem'],
    ['four letters with one changed', 'vivo', 'vito'],
    ['four letters with the first changed', 'nike', 'bike'],
    ['four letters and one more that doubles none', 'nike', 'nikes'],
    ['four letters with a double, and one more that is none', 'otto', 'ottos'],
    ['four letters and one more before them', 'nike', 'anike'],
    ['a digit for another', 'mill27', 'mill28'],
    ['a digit for a letter that looks alike', 'yarn0', 'yarno'],
    ['a digit gained', 'textile', 'textile2'],
    ['a letter lost beside a digit that stays', 'textile24', 'texile24'],
    ['a digit of another script', 'textile٣', 'textil٣'],
    ['a letter past the forty-eighth', `${LONG}x`, `${LONG}y`],
    ['a letter lost that makes forty-eight', `${LONG}x`, LONG],
  ])('past the budget: %s (%s, %s)', (_what, one, other) => {
    expect(editCost(one, other)).toBe(Infinity);
    expect(editCost(other, one)).toBe(Infinity);
  });

  it.each([
    ['a swap', 'nike', 'nkie', 0.9],
    ['a letter doubled', 'nike', 'nikke', 1],
    ['the first letter doubled', 'nike', 'nnike', 1],
    ['the last letter doubled', 'nike', 'nikee', 1],
    ['a letter for one that sounds alike', 'soni', 'sony', 0.6],
  ])('four letters bear %s', (_what, one, other, cost) => {
    expect(editCost(one, other)).toBe(cost);
    expect(editCost(other, one)).toBe(cost);
  });

  it('forty-eight letters are still read', () => {
    expect(editCost(LONG, `${LONG.slice(0, -1)}x`)).toBe(1);
    expect(editCost(LONG, LONG.slice(0, -1))).toBe(1);
  });

  it('one comparison leaves nothing behind for the next', () => {
    const before = editCost('mantel', 'mante');
    editCost(LONG, `${LONG.slice(0, -1)}x`);
    editCost('procurement', 'prokurment');
    expect(editCost('mantel', 'mante')).toBe(before);
  });
});

describe('a letter lost of a word of five', () => {
  it.each([
    ['bosch', 'boch', true],
    ['bosch', 'bosc', true],
    ['boch', 'bosch', true],
    ['zegna', 'zgna', true],
    // The first letter is the one people get right.
    ['bosch', 'osch', false],
    // Another letter besides.
    ['bosch', 'bach', false],
    ['bosch', 'bohc', false],
    ['bosch', 'bose', false],
    // One letter lost, but the words are of other lengths.
    ['boschs', 'boshs', false],
    ['nike', 'nke', false],
    ['bosch', 'bos', false],
    ['bosch', 'bosch', false],
    // Digits are never lost.
    ['mill2', 'mil2', false],
    ['mill2', 'mill', false],
  ])('%s, %s: %s', (one, other, lost) => {
    expect(hasLostLetter(one, other)).toBe(lost);
  });
});
