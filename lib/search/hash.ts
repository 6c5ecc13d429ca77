/** Two independent 32-bit hashes of a text. */
export interface Hash {
  high: number;
  low: number;
}

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hashes UTF-16 units with two multipliers (after FNV-1a, finished by the 32-bit mixer of MurmurHash3). */
export function hashText(text: string): Hash {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return { high: mix(a ^ text.length), low: mix(b) };
}

/** Position of a hash among `count` places, without the bias and cost of a remainder. */
export function placeOf(hash: number, count: number): number {
  return Math.floor((hash / 2 ** 32) * count);
}

/** The words of some bytes in place, or of a copy of them where they do not begin at a multiple of four. */
function wordsOf(bytes: Uint8Array, words: number): Uint32Array {
  if (bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, words);
  return new Uint32Array(bytes.slice(0, words * 4).buffer);
}

/**
 * 32-bit checksum of bytes, four at a time. It finds damage on disk or on the way; against forgery stands the SHA-256
 * of the signed manifest.
 */
export function checksum(bytes: Uint8Array): number {
  const words = bytes.length >>> 2;
  const numbers = wordsOf(bytes, words);
  let sum = bytes.length | 0;
  for (let at = 0; at < words; at++) {
    sum = Math.imul(sum ^ (numbers[at] as number), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  for (let at = words * 4; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return mix(sum);
}
