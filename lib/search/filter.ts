import type { Numbers } from './guarded.ts';
import { type Hash, placeOf } from './hash.ts';

// A Bloom filter of three bits a term. It lies in memory whole, so scattered bits cost next to nothing.

/** Order matters for speed alone: a term that is missing mostly shows at the first bit. */
function third({ high, low }: Hash): number {
  return ((high + Math.imul(low, 0x10000)) ^ (low >>> 7)) >>> 0;
}

export function addToFilter(words: Uint32Array, hash: Hash): void {
  const bits = words.length * 32;
  for (const part of [hash.low, hash.high, third(hash)]) {
    const bit = placeOf(part, bits);
    words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** `false` means that no name was filed under the term; `true` that one may have been. */
export function mayHold(words: Numbers, hash: Hash): boolean {
  const bits = words.length * 32;
  const isSet = (part: number): boolean => {
    const bit = placeOf(part, bits);
    return (words.at(bit >>> 5) & (1 << (bit & 31))) !== 0;
  };
  return isSet(hash.low) && isSet(hash.high) && isSet(third(hash));
}
