import { type Hash, placeOf } from './hash.ts';

// A Bloom filter of two bits a term. It lies in memory whole, so two scattered bits cost nothing.

export function addToFilter(words: Uint32Array, hash: Hash): void {
  for (const half of [hash.high, hash.low]) {
    const bit = placeOf(half, words.length * 32);
    words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** `false` means that no name was filed under the term; `true` that one may have been. */
export function mayHold(words: Uint32Array, hash: Hash): boolean {
  const bits = words.length * 32;
  const a = placeOf(hash.high, bits);
  if (((words[a >>> 5] ?? 0) & (1 << (a & 31))) === 0) return false;
  const b = placeOf(hash.low, bits);
  return ((words[b >>> 5] ?? 0) & (1 << (b & 31))) !== 0;
}
