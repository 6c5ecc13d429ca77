import { SegmentDamagedError } from './errors.ts';
import type { Numbers } from './head-part.ts';
import { REFERENCE_BITS } from './layout.ts';
import { beginning, ending, LONG_WORD, middleSwapped, pagesWith, reversed } from './word-order.ts';

/** A word of a dictionary that is the one looked up, or one slip away from it. */
export interface WordFound {
  word: string;
  /** Numbers of the entities that stand under it, ascending. */
  entities: readonly number[];
  /** Of each, some bits of a hash of the rest of the name. */
  signs: readonly number[];
  signBits: number;
}

/** Where one direction of a dictionary lies. */
export interface DictionaryPages {
  fences: Numbers;
  /** Bits of the signs of a word of so many entries. */
  signBits(entries: number): number;
  /** Content of some pages, in one read with whatever lies between them; their checksums hold. */
  read(pages: readonly number[]): Promise<Uint8Array[]>;
}

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
  if (shorter < LONG_WORD) return false;
  return Math.max(restA, restB) <= 2 || (restA === 3 && restB === 3 && a[from + 1] === b[from + 1]);
}

const units = new Uint16Array(512);
const asked = new Uint16Array(512);

const headOf = (word: string): number => word.charCodeAt(0) * 65_536 + (word.length < 2 ? 0 : word.charCodeAt(1));

/**
 * Words of one page that are near a word, each with its references. By hand: pages by the dozen are read for a name.
 *
 * @param last  greatest first two units of a word that is looked for: nothing behind them is read
 */
function scanPage(
  page: Uint8Array,
  word: string,
  last: number,
  signBitsOf: (entries: number) => number,
  found: (word: WordFound) => void,
): void {
  const wanted = word.length;
  for (let at = 0; at < wanted; at++) asked[at] = word.charCodeAt(at);
  const end = page.length;
  let at = 0;
  const longVarint = (first: number): number => {
    let value = first & 0x7f;
    for (let scale = 0x80, byte = first; byte >= 0x80; scale *= 0x80) {
      byte = page[at++] ?? 0;
      value += (byte & 0x7f) * scale;
    }
    return value;
  };
  const varint = (): number => {
    const byte = page[at++] ?? 0;
    return byte < 0x80 ? byte : longVarint(byte);
  };
  while (at < end) {
    const counts = page[at++] as number;
    let shared = counts >> 4;
    let rest = counts & 15;
    if (shared === 15) shared += varint();
    if (rest === 15) rest += varint();
    const length = shared + rest;
    if (length > units.length) throw new SegmentDamagedError('dictionary');
    for (let unit = shared; unit < length; unit++) {
      const byte = page[at++] ?? 0;
      units[unit] = byte < 0x80 ? byte : longVarint(byte);
    }
    const head = (units[0] as number) * 65_536 + (length < 2 ? 0 : (units[1] as number));
    if (head > last || (head === last && length > wanted + 1)) return;
    const count = varint();
    if (count * 3 > end - at) throw new SegmentDamagedError('dictionary');
    if (length >= wanted - 1 && length <= wanted + 1 && isNear(asked, wanted, units, length)) {
      const signBits = signBitsOf(count);
      const most = 2 ** (REFERENCE_BITS - signBits) - 1;
      const entities: number[] = [];
      const signs: number[] = [];
      let entity = 0;
      for (let place = at; place < at + count * 3; place += 3) {
        const entry = (page[place] ?? 0) | ((page[place + 1] ?? 0) << 8) | ((page[place + 2] ?? 0) << 16);
        const gap = entry >>> signBits;
        entity += gap;
        if (gap === most) continue;
        entities.push(entity);
        signs.push(entry & (2 ** signBits - 1));
      }
      found({ word: String.fromCharCode(...units.subarray(0, length)), entities, signs, signBits });
    }
    at += count * 3;
  }
}

/** Pages next to each other, or nearly, are one read: a read costs more than the bytes between. */
const GAP = 4;

function spansOf(pages: readonly number[]): number[][] {
  const spans: number[][] = [];
  for (const page of pages) {
    const span = spans.at(-1);
    if (span !== undefined && page - (span.at(-1) ?? 0) <= GAP) span.push(page);
    else spans.push([page]);
  }
  return spans;
}

/** Most pages looked through for a name in each direction. */
export const PAGES_LOOKED_THROUGH = 24;

/** A word itself stands on a page, or where fences do not tell words apart, on one of several. */
const PAGES_OF_ONE = PAGES_LOOKED_THROUGH;

/** What to look for in one direction: words about as long as the one asked for that begin with a part, and one word as it is. */
interface Look {
  start?: string;
  whole?: string;
}

async function searchPages(
  dictionary: DictionaryPages,
  word: string,
  { start, whole }: Look,
  pagesMost: number,
): Promise<Map<string, WordFound>> {
  const pages = new Set<number>();
  const look = (begins: string, length: number): void => {
    const { first, last } = pagesWith(dictionary.fences, begins, length);
    for (let page = first; page <= last && pages.size < pagesMost; page++) pages.add(page);
  };
  if (whole !== undefined) look(whole, whole.length);
  if (start !== undefined) {
    // The word's own length first: where the pages do not suffice for all, it is the likeliest.
    for (const length of [word.length, word.length - 1, word.length + 1])
      if (length >= start.length) look(start, length);
  }
  const wanted = [...pages].sort((a, b) => a - b);
  const last = Math.max(headOf(word), headOf(whole ?? word));
  const found = new Map<string, WordFound>();
  await Promise.all(
    spansOf(wanted).map(async (span) => {
      for (const content of await dictionary.read(span)) {
        scanPage(content, word, last, dictionary.signBits, (one) => found.set(one.word, one));
      }
    }),
  );
  return found;
}

/**
 * Words that are `word` or one slip away from it, looked up by its beginning and by its end.
 *
 * @param pagesMost  pages looked through in each direction: two units can open a great many short words
 * @param mayHold  `false` where no word of the dictionary has a beginning, or an end (the filter knows)
 */
export async function wordsNear(
  dictionary: { forward: DictionaryPages; backward: DictionaryPages },
  word: string,
  pagesMost: number,
  mayHold: { start: (start: string) => boolean; end: (end: string) => boolean },
): Promise<WordFound[]> {
  const [first, last] = [beginning(word.length), ending(word.length)];
  const [start, end] = [word.slice(0, first), word.slice(-last)];
  const swapped = middleSwapped(word);
  const forward: Look = {};
  if (mayHold.start(start)) forward.start = start;
  if (swapped !== undefined && mayHold.start(swapped.slice(0, first)) && mayHold.end(swapped.slice(-last))) {
    forward.whole = swapped;
  }
  const backward: Look = mayHold.end(end) ? { start: reversed(end) } : {};
  const [found, mirrored] = await Promise.all([
    searchPages(dictionary.forward, word, forward, pagesMost),
    searchPages(dictionary.backward, reversed(word), backward, pagesMost),
  ]);
  for (const one of mirrored.values()) {
    const read = reversed(one.word);
    found.set(read, { ...one, word: read });
  }
  return [...found.values()];
}

/** The word of the dictionary that is `word`. */
export async function wordItself(forward: DictionaryPages, word: string): Promise<WordFound[]> {
  const found = (await searchPages(forward, word, { whole: word }, PAGES_OF_ONE)).get(word);
  return found === undefined ? [] : [found];
}
