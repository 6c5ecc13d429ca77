import { SegmentDamagedError } from './errors.ts';
import type { Numbers } from './guarded.ts';
import { beginning, ending, pagesWith, reversed } from './word-order.ts';

/** A word of a dictionary that is the one looked up, or one slip away from it. */
export interface WordFound {
  word: string;
  references: readonly number[];
}

/** Where one direction of a dictionary lies. */
export interface DictionaryPages {
  fences: Numbers;
  /** Content of some consecutive pages, whose checksums hold. */
  read(first: number, last: number): Promise<Uint8Array[]>;
}

/** Words this long may bear two slips (lib/names/edit.ts). */
const LONG = 9;

/**
 * `true` where two words are one slip apart: a letter lost, gained, changed or swapped with its neighbour; for long words
 * also two slips near each other.
 */
function isNear(a: Uint16Array, aLength: number, b: Uint16Array, bLength: number): boolean {
  const shorter = Math.min(aLength, bLength);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from++;
  let behind = 0;
  while (behind < shorter - from && a[aLength - 1 - behind] === b[bLength - 1 - behind]) behind++;
  const restA = aLength - from - behind;
  const restB = bLength - from - behind;
  if (restA <= 1 && restB <= 1) return true;
  if (restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]) return true;
  if (shorter < LONG) return false;
  return Math.max(restA, restB) <= 2 || (restA === 3 && restB === 3 && a[from + 1] === b[from + 1]);
}

const units = new Uint16Array(512);
const asked = new Uint16Array(512);

/** Words of one page that are near a word, each with its references. */
function scanPage(page: Uint8Array, word: string, found: (text: string, references: number[]) => void): void {
  for (let at = 0; at < word.length; at++) asked[at] = word.charCodeAt(at);
  const isWanted = (length: number): boolean => length >= word.length - 1 && length <= word.length + 1;
  let at = 0;
  const varint = (): number => {
    let byte = page[at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = page[at++] ?? 0;
      value += (byte & 0x7f) * scale;
    }
    return value;
  };
  while (at < page.length) {
    const counts = page[at++] ?? 0;
    let shared = counts >> 4;
    let rest = counts & 15;
    if (shared === 15) shared += varint();
    if (rest === 15) rest += varint();
    const length = shared + rest;
    if (length > units.length) throw new SegmentDamagedError('dictionary');
    for (let unit = shared; unit < length; unit++) units[unit] = varint();
    const count = varint();
    if (isWanted(length) && isNear(asked, word.length, units, length)) {
      const references: number[] = [];
      for (let place = at; place < at + count * 3; place += 3) {
        references.push((page[place] ?? 0) | ((page[place + 1] ?? 0) << 8) | ((page[place + 2] ?? 0) << 16));
      }
      found(String.fromCharCode(...units.subarray(0, length)), references);
    }
    at += count * 3;
  }
}

/** Pages next to each other, or nearly, are one read: a read costs more than the bytes between. */
const GAP = 8;

function spansOf(pages: readonly number[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const page of pages) {
    const span = spans.at(-1);
    if (span !== undefined && page - span.last <= GAP) span.last = page;
    else spans.push({ first: page, last: page });
  }
  return spans;
}

/** Most pages looked through for one word in one direction: two units can open a great many short words. */
const PAGES_MOST = 24;

async function searchPages(
  dictionary: DictionaryPages,
  word: string,
  starts: readonly string[],
): Promise<Map<string, number[]>> {
  const pages = new Set<number>();
  const look = (start: string, length: number): void => {
    const { first, last } = pagesWith(dictionary.fences, start, length);
    for (let page = first; page <= last && pages.size < PAGES_MOST; page++) pages.add(page);
  };
  const [start = '', ...others] = starts;
  for (let length = Math.max(start.length, word.length - 1); length <= word.length + 1; length++) look(start, length);
  for (const other of others) look(other, word.length);
  const wanted = [...pages].sort((a, b) => a - b);
  const found = new Map<string, number[]>();
  await Promise.all(
    spansOf(wanted).map(async ({ first, last }) => {
      const contents = await dictionary.read(first, last);
      contents.forEach((content, at) => {
        if (pages.has(first + at)) scanPage(content, word, (text, references) => found.set(text, references));
      });
    }),
  );
  return found;
}

/** Beginnings to look at: that of the word, and of one of four letters also with those in the middle swapped, which leaves neither end whole. */
function startsOf(word: string, start: string): string[] {
  return word.length === 4 ? [start, word.charAt(0) + word.charAt(2)] : [start];
}

/** The beginning and the end of a word that one slip leaves whole: one of the two at least. */
export function outerParts(word: string): { start: string; end: string } {
  return { start: word.slice(0, beginning(word.length)), end: word.slice(-ending(word.length)) };
}

/**
 * Words that are `word` or one slip away from it, looked up by its beginning and by its end.
 *
 * @param sides  which of the two may lead to something (the filter knows)
 */
export async function wordsNear(
  dictionary: { forward: DictionaryPages; backward: DictionaryPages },
  word: string,
  sides: { start: boolean; end: boolean },
): Promise<WordFound[]> {
  const { start, end } = outerParts(word);
  const mirror = reversed(word);
  const none = Promise.resolve(new Map<string, number[]>());
  const [forward, backward] = await Promise.all([
    sides.start ? searchPages(dictionary.forward, word, startsOf(word, start)) : none,
    sides.end ? searchPages(dictionary.backward, mirror, [reversed(end)]) : none,
  ]);
  for (const [text, references] of backward) forward.set(reversed(text), references);
  return [...forward].map(([text, references]) => ({ word: text, references }));
}
