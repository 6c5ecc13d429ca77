import { hasDigit } from './script.ts';

const LONGEST = 48;
const FIRST_LETTER = 1.3;
const CONFUSABLE = 0.6;
const CONFUSED = ['0o', '1l', '1i', 'il', '5s', 'vw', 'iy', 'ck', 'sz', 'uv', 'mn', 'qk', 'eа', 'oо', 'ph'];

/**
 * Edits a word may bear and still be the same word misspelt: none up to three letters, one up to eight, two beyond;
 * four letters allow only a swap or a doubled letter (logarithmic budgets of the screening engines, rounded to steps).
 */
export function editBudget(letters: number): number {
  return letters <= 3 ? 0 : letters <= 8 ? 1 : 2;
}

const pairOf = (x: number, y: number): number => x * 65_536 + y;
const CONFUSED_PAIRS = new Set(
  CONFUSED.flatMap((two) => [
    pairOf(two.charCodeAt(0), two.charCodeAt(1)),
    pairOf(two.charCodeAt(1), two.charCodeAt(0)),
  ]),
);
const swapCost = (x: number, y: number): number => (CONFUSED_PAIRS.has(pairOf(x, y)) ? CONFUSABLE : 1);

// Words are compared by the thousand for one long list: the rows of the table are made once.
let before = new Float64Array(LONGEST + 1);
let above = new Float64Array(LONGEST + 1);
let row = new Float64Array(LONGEST + 1);

/**
 * Cost of turning one word into the other by lost, gained, changed or swapped neighbouring letters; `Infinity` past the
 * budget of the shorter word. Signs that look or sound alike cost less, a different first letter more, and a digit
 * never changes. Words past 48 letters only equal themselves, so that the work stays bounded.
 */
export function editCost(a: string, b: string): number {
  if (a === b) return 0;
  const budget = editBudget(Math.min(a.length, b.length));
  if (budget === 0 || Math.abs(a.length - b.length) > budget) return Infinity;
  if (a.length > LONGEST || b.length > LONGEST) return Infinity;
  const edits = alignedCost(a, b, budget * FIRST_LETTER, budget);
  if (edits === Infinity || hasDigit(a) || hasDigit(b)) return Infinity;
  if (Math.min(a.length, b.length) === 4 && edits >= 1 && !isDoubling(a, b)) return Infinity;
  return edits;
}

/**
 * Least cost of an alignment, `Infinity` past `most`. A lost or gained letter costs 1, so that only the cells of the table
 * no more than `apart` from its diagonal can lie on an alignment that cheap.
 */
function alignedCost(a: string, b: string, most: number, apart: number): number {
  const width = b.length + 1;
  for (let j = 0; j < width; j++) above[j] = j === 0 ? 0 : FIRST_LETTER + j - 1;
  before.fill(Infinity, 0, width);
  let x = 0;
  for (let i = 1; i <= a.length; i++) {
    const xBefore = x;
    x = a.charCodeAt(i - 1);
    const from = Math.max(1, i - apart);
    const to = Math.min(b.length, i + apart);
    row[from - 1] = from === 1 ? FIRST_LETTER + i - 1 : Infinity;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const y = b.charCodeAt(j - 1);
      const first = i === 1 && j === 1 ? FIRST_LETTER : 1;
      let cost = (above[j - 1] as number) + (x === y ? 0 : first * swapCost(x, y));
      if ((above[j] as number) + 1 < cost) cost = (above[j] as number) + 1;
      if ((row[j - 1] as number) + 1 < cost) cost = (row[j - 1] as number) + 1;
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && xBefore === y) {
        cost = Math.min(cost, (before[j - 2] as number) + 0.9);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    if (to < b.length) row[to + 1] = Infinity;
    [before, above, row] = [above, row, before];
  }
  const edits = above[b.length] as number;
  return edits > most ? Infinity : edits;
}

/** A word of five letters and the same word without one of them: a slip where the rest of the name agrees. */
export function hasLostLetter(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== 5 || short.length !== 4 || hasDigit(long)) return false;
  let at = 0;
  while (at < 4 && long[at] === short[at]) at++;
  return at > 0 && long.slice(at + 1) === short.slice(at);
}

function isDoubling(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length === short.length) return false;
  for (let at = 1; at < long.length; at++) {
    if (long[at] === long[at - 1] && long.slice(0, at) + long.slice(at + 1) === short) return true;
  }
  return false;
}
