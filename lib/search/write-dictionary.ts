import { PAGE_BYTES, REFERENCE_BITS, WORD_SIGN_BITS, wordSignBits } from './layout.ts';
import { sealed } from './sealed.ts';
import { ByteWriter } from './varint.ts';
import { compareWords, fenceOf, reversed } from './word-order.ts';

/** A reference filed under a word: the entity, and as much of the sign as any word has room for. */
export const wordReference = (entity: number, sign: number): number => entity * 2 ** WORD_SIGN_BITS + sign;

/** References filed under each word, ascending. */
export type WordReferences = ReadonlyMap<string, readonly number[]>;

/** Pages of a dictionary and the fence of each. */
export interface WrittenDictionary {
  pages: Uint8Array[];
  fences: number[];
}

function sharedUnits(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Entries of a word with so many bits of sign: gap and sign, and the gaps that are too large on their own. */
function entriesOf(references: readonly number[], signBits: number): number[] {
  const most = 2 ** (REFERENCE_BITS - signBits) - 1;
  const entries: number[] = [];
  let before = 0;
  for (const reference of references) {
    const entity = Math.floor(reference / 2 ** WORD_SIGN_BITS);
    const sign = reference % 2 ** WORD_SIGN_BITS;
    let gap = entity - before;
    before = entity;
    for (; gap >= most; gap -= most) entries.push(most * 2 ** signBits);
    entries.push(gap * 2 ** signBits + Math.floor(sign / 2 ** (WORD_SIGN_BITS - signBits)));
  }
  return entries;
}

/** Entries whose number is the one their signs were sized for: with more entries signs grow, and with them entries. */
function settledEntries(references: readonly number[], entities: number): number[] {
  let entries = entriesOf(references, wordSignBits(entities, references.length));
  for (let sized = references.length; wordSignBits(entities, sized) !== wordSignBits(entities, entries.length); ) {
    sized = entries.length;
    entries = entriesOf(references, wordSignBits(entities, sized));
  }
  return entries;
}

function writeWord(out: ByteWriter, before: string, word: string, entries: readonly number[]): void {
  const shared = sharedUnits(before, word);
  const rest = word.length - shared;
  out.byte((Math.min(shared, 15) << 4) | Math.min(rest, 15));
  if (shared >= 15) out.varint(shared - 15);
  if (rest >= 15) out.varint(rest - 15);
  for (let at = shared; at < word.length; at++) out.varint(word.charCodeAt(at));
  out.varint(entries.length);
  for (const entry of entries) out.u24(entry);
}

function writePages(words: readonly string[], entriesUnder: (word: string) => readonly number[]): WrittenDictionary {
  const pages: Uint8Array[] = [];
  const fences: number[] = [];
  let out = new ByteWriter();
  let before = '';
  for (const word of words) {
    if (out.length === 0) fences.push(...fenceOf(word, word.length, 0));
    writeWord(out, before, word, entriesUnder(word));
    before = word;
    if (out.length < PAGE_BYTES) continue;
    pages.push(sealed(out.done()));
    out = new ByteWriter();
    before = '';
  }
  if (out.length > 0) pages.push(sealed(out.done()));
  return { pages, fences };
}

/** Writes the dictionary of words as they read, and the one of words read backwards. */
export function writeDictionaries(
  filed: WordReferences,
  entities: number,
): { forward: WrittenDictionary; backward: WrittenDictionary } {
  const entriesUnder = (word: string): number[] => settledEntries(filed.get(word) ?? [], entities);
  const words = [...filed.keys()].sort(compareWords);
  const mirrored = words.map(reversed).sort(compareWords);
  return {
    forward: writePages(words, entriesUnder),
    backward: writePages(mirrored, (word) => entriesUnder(reversed(word))),
  };
}
