import { SegmentDamagedError } from './errors.ts';
import { checksum } from './hash.ts';

/** Content behind its checksum. */
export function sealed(content: Uint8Array): Uint8Array {
  const out = new Uint8Array(content.length + 4);
  out.set(content, 4);
  new DataView(out.buffer).setUint32(0, checksum(content), true);
  return out;
}

/** The content, if it agrees with its checksum. @throws SegmentDamagedError */
export function unsealed(bytes: Uint8Array, part: string): Uint8Array {
  if (bytes.length < 4) throw new SegmentDamagedError(part);
  const content = bytes.subarray(4);
  const stated = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (stated !== checksum(content)) throw new SegmentDamagedError(part);
  return content;
}

/**
 * The pieces of one part of a file, each behind its checksum: held against it whenever it was read anew, and once where
 * the file lies in memory, since what was sound there stays so.
 */
export class Seals {
  readonly #part: string;
  readonly #isHeld: () => boolean;
  readonly #pieces: number;
  #sound: Uint8Array | undefined;

  constructor(part: string, pieces: number, isHeld: () => boolean) {
    this.#part = part;
    this.#isHeld = isHeld;
    this.#pieces = pieces;
  }

  /**
   * `true` where a piece needs no look at its checksum; after `false` the caller looks, and then {@link note}s it.
   */
  isKnown(piece: number): boolean {
    return this.#sound?.[piece] === 1 && this.#isHeld();
  }

  /** Notes that a piece agreed with its checksum. */
  note(piece: number): void {
    if (!this.#isHeld()) return;
    this.#sound ??= new Uint8Array(this.#pieces);
    this.#sound[piece] = 1;
  }

  /** The content of a piece. @throws SegmentDamagedError */
  open(piece: number, bytes: Uint8Array): Uint8Array {
    if (this.isKnown(piece)) return bytes.subarray(4);
    const content = unsealed(bytes, this.#part);
    this.note(piece);
    return content;
  }
}
