import { PAGE_BYTES } from './layout.ts';
import { sealed } from './sealed.ts';
import { ByteWriter } from './varint.ts';
import { compareWords, fenceOf, reversed } from './word-order.ts';

/** References filed under each word. */
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

function writeWord(out: ByteWriter, before: string, word: string, references: readonly number[]): void {
  const shared = sharedUnits(before, word);
  const rest = word.length - shared;
  out.byte((Math.min(shared, 15) << 4) | Math.min(rest, 15));
  if (shared >= 15) out.varint(shared - 15);
  if (rest >= 15) out.varint(rest - 15);
  for (let at = shared; at < word.length; at++) out.varint(word.charCodeAt(at));
  out.varint(references.length);
  for (const reference of references) out.u24(reference);
}

function writePages(words: readonly string[], referencesOf: (word: string) => readonly number[]): WrittenDictionary {
  const pages: Uint8Array[] = [];
  const fences: number[] = [];
  let out = new ByteWriter();
  let before = '';
  for (const word of words) {
    if (out.length === 0) fences.push(...fenceOf(word, word.length, 0));
    writeWord(out, before, word, referencesOf(word));
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
export function writeDictionaries(filed: WordReferences): { forward: WrittenDictionary; backward: WrittenDictionary } {
  const words = [...filed.keys()].sort(compareWords);
  const mirrored = words.map(reversed).sort(compareWords);
  return {
    forward: writePages(words, (word) => filed.get(word) ?? []),
    backward: writePages(mirrored, (word) => filed.get(reversed(word)) ?? []),
  };
}
