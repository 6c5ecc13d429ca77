import { SegmentDamagedError } from './errors.ts';
import { checksum } from './hash.ts';
import { GUARDED_BYTES } from './layout.ts';

/**
 * A part of a segment's head. Its tables are held against their checksums, one for each kilobyte, when they are first
 * looked at: a question looks at a few dozen of two thousand, and a worker is woken for one question.
 */
export class HeadPart {
  readonly bytes: Uint8Array;
  readonly #from: number;
  readonly #checksums: Uint32Array;
  readonly #sound: Uint8Array;

  /**
   * @param bytes  from a multiple of four on in their buffer
   * @param from  first byte under a checksum, the first of `checksums`
   */
  constructor(bytes: Uint8Array, from: number, checksums: Uint32Array) {
    this.bytes = bytes;
    this.#from = from;
    this.#checksums = checksums;
    this.#sound = new Uint8Array(Math.ceil((bytes.length - from) / GUARDED_BYTES));
  }

  /** @throws SegmentDamagedError where a byte of `at` to `to` lies on a damaged kilobyte */
  check(at: number, to: number): void {
    const last = Math.floor((to - 1 - this.#from) / GUARDED_BYTES);
    for (let guard = Math.floor((at - this.#from) / GUARDED_BYTES); guard <= last; guard++) {
      if (this.#sound[guard] === 1) continue;
      const start = this.#from + guard * GUARDED_BYTES;
      if (checksum(this.bytes.subarray(start, start + GUARDED_BYTES)) !== this.#checksums[guard])
        throw new SegmentDamagedError('head');
      this.#sound[guard] = 1;
    }
  }

  /** Numbers of 32 bits. */
  words(at: number, count: number): Numbers {
    return new GuardedNumbers(this, new Uint32Array(this.bytes.buffer, this.bytes.byteOffset + at, count));
  }

  /** Numbers of 16 bits. */
  halves(at: number, count: number): Numbers {
    return new GuardedNumbers(this, new Uint16Array(this.bytes.buffer, this.bytes.byteOffset + at, count));
  }
}

/** Numbers that can be looked at one by one. */
export interface Numbers {
  readonly length: number;
  at(index: number): number;
}

/** A table of a head, whose numbers are checked before they are believed. */
class GuardedNumbers implements Numbers {
  readonly #part: HeadPart;
  readonly #numbers: Uint32Array | Uint16Array;
  readonly #from: number;

  /** @param numbers  a view of the bytes of `part` */
  constructor(part: HeadPart, numbers: Uint32Array | Uint16Array) {
    this.#part = part;
    this.#numbers = numbers;
    this.#from = numbers.byteOffset - part.bytes.byteOffset;
  }

  get length(): number {
    return this.#numbers.length;
  }

  /** @throws SegmentDamagedError */
  at(index: number): number {
    const size = this.#numbers.BYTES_PER_ELEMENT;
    this.#part.check(this.#from + index * size, this.#from + (index + 1) * size);
    return this.#numbers[index] ?? 0;
  }
}
