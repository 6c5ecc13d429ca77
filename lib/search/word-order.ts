import type { Numbers } from './head-part.ts';
import { LONGEST_WORD } from './layout.ts';

// Words of a dictionary stand by their first two units, then by length, then by the rest: words that begin alike and
// are about as long as a word looked up are neighbours.

/** From this length on a word may bear two slips (lib/names/edit.ts). */
export const LONG_WORD = 9;

/**
 * Units a slip leaves whole: the beginning of a word of `length`, or else the end. The two halves of a shorter word are
 * all of it, since two units make a poor beginning: only a swap across its middle breaks both (see {@link middleSwapped}).
 */
export const beginning = (length: number): number =>
  length < LONG_WORD ? Math.max(2, length >> 1) : (length - 1) >> 1;
export const ending = (length: number): number =>
  Math.max(2, length - beginning(length) - (length < LONG_WORD ? 0 : 1));

/** A shorter word with the two units on either side of its middle swapped; `undefined` for a long one, or where they are one. */
export function middleSwapped(word: string): string | undefined {
  const middle = beginning(word.length);
  const [left, right] = [word.charAt(middle - 1), word.charAt(middle)];
  if (word.length >= LONG_WORD || right === '' || left === right) return undefined;
  return word.slice(0, middle - 1) + right + left + word.slice(middle + 1);
}

export const cutWord = (word: string): string => word.slice(0, LONGEST_WORD);

/** A word's units the other way round (surrogates too: it is only ever compared). */
export function reversed(word: string): string {
  let out = '';
  for (let at = word.length - 1; at >= 0; at--) out += word[at];
  return out;
}

export function compareWords(a: string, b: string): number {
  const headA = a.slice(0, 2);
  const headB = b.slice(0, 2);
  if (headA !== headB) return headA < headB ? -1 : 1;
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The three numbers of a fence. Units past `a.length` count as `fill`: 0 for the first word so far, 0xffff for the last. */
export function fenceOf(units: string, length: number, fill: number): [number, number, number] {
  const unit = (at: number): number => (at < units.length ? units.charCodeAt(at) : fill);
  return [
    unit(0) * 65_536 + (units.length < 2 && length < 2 ? 0 : unit(1)),
    Math.min(length, 255) * 65_536 + unit(2),
    unit(3) * 65_536 + unit(4),
  ];
}

/** `true` where the fence of a page is at or before a place. */
function isUpTo(fences: Numbers, page: number, place: readonly [number, number, number]): boolean {
  for (let part = 0; part < 3; part++) {
    const own = fences.at(page * 3 + part);
    const other = place[part] ?? 0;
    if (own !== other) return own < other;
  }
  return true;
}

function pagesUpTo(fences: Numbers, place: readonly [number, number, number]): number {
  let low = 0;
  let top = fences.length / 3;
  while (low < top) {
    const middle = (low + top) >>> 1;
    if (isUpTo(fences, middle, place)) low = middle + 1;
    else top = middle;
  }
  return low;
}

/** First and last page that may hold words of `length` that begin with `start`; first > last where none can. */
export function pagesWith(fences: Numbers, start: string, length: number): { first: number; last: number } {
  // A page whose fence looks equal may open in the middle of words that differ past the fence: the one before counts too.
  const [a, b, c] = fenceOf(start, length, 0);
  const before = c > 0 ? ([a, b, c - 1] as const) : ([a, b - 1, 0xffff_ffff] as const);
  const first = Math.max(0, pagesUpTo(fences, before) - 1);
  return { first, last: pagesUpTo(fences, fenceOf(start, length, 0xffff)) - 1 };
}
