const LONGEST = 48;
const FIRST_LETTER = 1.3;
const CONFUSABLE = 0.6;
const CONFUSED = new Set(['0o', '1l', '1i', 'il', '5s', 'vw', 'iy', 'ck', 'sz', 'uv', 'mn', 'qk', 'eа', 'oо', 'ph']);
const DIGIT = /\p{N}/u;

/**
 * Edits a word may bear and still be the same word misspelt: none up to three letters, one up to eight, two beyond;
 * four letters allow only a swap or a doubled letter (logarithmic budgets of the screening engines, rounded to steps).
 */
export function editBudget(letters: number): number {
  return letters <= 3 ? 0 : letters <= 8 ? 1 : 2;
}

function swapCost(a: string, b: string): number {
  return CONFUSED.has(a + b) || CONFUSED.has(b + a) ? CONFUSABLE : 1;
}

/**
 * Cost of turning one word into the other by lost, gained, changed or swapped neighbouring letters; `Infinity` past the
 * budget of the shorter word. Signs that look or sound alike cost less, a different first letter more, and a digit
 * never changes. Words past 48 letters only equal themselves, so that the work stays bounded.
 */
export function editCost(a: string, b: string): number {
  if (a === b) return 0;
  const budget = editBudget(Math.min(a.length, b.length));
  if (budget === 0 || Math.abs(a.length - b.length) > budget) return Infinity;
  if (a.length > LONGEST || b.length > LONGEST || DIGIT.test(a) || DIGIT.test(b)) return Infinity;
  const width = b.length + 1;
  let before = new Float64Array(width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  let edits = 0;
  for (let j = 0; j < width; j++) above[j] = j === 0 ? 0 : FIRST_LETTER + j - 1;
  for (let i = 1; i <= a.length; i++) {
    row[0] = FIRST_LETTER + i - 1;
    let least = row[0];
    const x = a.charAt(i - 1);
    for (let j = 1; j < width; j++) {
      const y = b.charAt(j - 1);
      const first = i === 1 && j === 1 ? FIRST_LETTER : 1;
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (x === y ? 0 : first * swapCost(x, y)),
      );
      if (i > 1 && j > 1 && x === b.charAt(j - 2) && a.charAt(i - 2) === y)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.9);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > budget * FIRST_LETTER) return Infinity;
    [before, above, row] = [above, row, before];
    edits = above[b.length] ?? Infinity;
  }
  if (edits > budget * FIRST_LETTER) return Infinity;
  if (Math.min(a.length, b.length) === 4 && edits >= 1 && !isDoubling(a, b)) return Infinity;
  return edits;
}

/** A word of five letters and the same word without one of them: a slip where the rest of the name agrees. */
export function hasLostLetter(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== 5 || short.length !== 4 || DIGIT.test(long)) return false;
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
