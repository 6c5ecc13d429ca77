import { type Hash, placeOf } from './hash.ts';
import { GUARDED_BYTES, upper } from './layout.ts';

// A Bloom filter of three bits a term, all in one piece of a kilobyte: what a name asks of it is then a dozen small reads
// where it is not in memory, and one checksum a term where it is. A piece holds a thousand terms, so that hardly one is
// fuller than the others.

/** Bits of the number of a bit in its piece. */
const BITS = 13;

/** Place of a bit of a term within its piece. */
type BitAt = 0 | 1 | 2;
const bitOf = ({ high, low }: Hash, at: BitAt): number =>
  at === 0 ? upper(low, 0, BITS) : at === 1 ? upper(low, BITS, BITS) : upper(high, 32 - BITS, BITS);

/** The piece of a filter of so many that has the bits of a term. */
export const pieceOf = ({ high }: Hash, pieces: number): number => placeOf(high, pieces);

export function addToFilter(filter: Uint8Array, hash: Hash): void {
  const from = GUARDED_BYTES * pieceOf(hash, filter.length / GUARDED_BYTES);
  for (const at of [0, 1, 2] as const) {
    const bit = bitOf(hash, at);
    filter[from + (bit >>> 3)] = (filter[from + (bit >>> 3)] ?? 0) | (1 << (bit & 7));
  }
}

/**
 * `false` means that no name was filed under the term; `true` that one may have been.
 *
 * @param bytes  of which the term's piece begins at `from`
 */
export function mayHold(bytes: Uint8Array, from: number, hash: Hash): boolean {
  const isSet = (at: BitAt): boolean => {
    const bit = bitOf(hash, at);
    return ((bytes[from + (bit >>> 3)] ?? 0) & (1 << (bit & 7))) !== 0;
  };
  return isSet(0) && isSet(1) && isSet(2);
}
