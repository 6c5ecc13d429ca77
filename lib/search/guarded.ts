import { SegmentDamagedError } from './errors.ts';
import { checksum } from './hash.ts';
import { GUARDED_BYTES } from './layout.ts';

/**
 * Tables of a head whose checksums, one for each kilobyte, are held against the bytes when those are first looked at: a
 * question looks at a few dozen of two thousand, and a worker is woken for one question.
 */
export class Guard {
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #checksums: Uint32Array;
  readonly #seen: Uint8Array;

  /** @param from  first guarded byte; its first checksum guards from there on */
  constructor(bytes: Uint8Array, from: number, checksums: Uint32Array) {
    this.#bytes = bytes;
    this.#from = from;
    this.#checksums = checksums;
    this.#seen = new Uint8Array(checksums.length);
  }

  /** @throws SegmentDamagedError where a byte of `at` to `to` lies on a damaged page */
  check(at: number, to: number): void {
    for (let page = this.#pageOf(at); page <= this.#pageOf(to - 1); page++) {
      if (this.#seen[page] === 1) continue;
      const start = this.#from + page * GUARDED_BYTES;
      if (checksum(this.#bytes.subarray(start, start + GUARDED_BYTES)) !== this.#checksums[page])
        throw new SegmentDamagedError('head');
      this.#seen[page] = 1;
    }
  }

  /** Where a view of the guarded bytes begins among them. */
  placeOf(view: Uint32Array | Uint16Array): number {
    return view.byteOffset - this.#bytes.byteOffset;
  }

  #pageOf(at: number): number {
    return Math.floor((at - this.#from) / GUARDED_BYTES);
  }
}

/** Numbers that can be looked at one by one. */
export interface Numbers {
  readonly length: number;
  at(index: number): number;
}

/** A table of a head, whose numbers are checked before they are believed. */
export class GuardedNumbers implements Numbers {
  readonly #guard: Guard;
  readonly #numbers: Uint32Array | Uint16Array;
  readonly #from: number;

  /** @param numbers  a view of the bytes of `guard` */
  constructor(guard: Guard, numbers: Uint32Array | Uint16Array) {
    this.#guard = guard;
    this.#numbers = numbers;
    this.#from = guard.placeOf(numbers);
  }

  get length(): number {
    return this.#numbers.length;
  }

  /** @throws SegmentDamagedError */
  at(index: number): number {
    const size = this.#numbers.BYTES_PER_ELEMENT;
    this.#guard.check(this.#from + index * size, this.#from + (index + 1) * size);
    return this.#numbers[index] ?? 0;
  }
}
