import { MAGIC } from './layout.ts';

/** A segment as small as this is read whole when it is opened, and kept from then on. */
export const KEPT_WHOLE = 256 * 1024;

/** Where the bytes of a segment lie: read in place, never loaded whole. */
export interface SegmentBytes {
  size: number;
  /** Bytes from `offset`, `length` of them, or fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Bytes from the first on that are read in another way than the rest, where there are two ways. */
  readonly headBytes?: number;
  /** `true` while every read hands out the same bytes of memory. */
  readonly isHeld?: boolean;
  /** Takes all of it into memory, for a caller about to read tens of thousands of times; later reads cost nothing. */
  hold?(): Promise<void>;
}

/** Bytes already in memory. */
export function bytesOf(bytes: Uint8Array): SegmentBytes {
  return {
    size: bytes.length,
    isHeld: true,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** A `Blob` or `File` (IndexedDB, OPFS, a packaged file), read by slice until it is held. */
export function bytesOfBlob(blob: Blob): SegmentBytes {
  let held: Promise<Uint8Array> | undefined;
  let isHeld = false;
  const readSlice = async (from: number, to: number) => new Uint8Array(await blob.slice(from, to).arrayBuffer());
  return {
    size: blob.size,
    get isHeld() {
      return isHeld;
    },
    read: async (offset, length) =>
      held === undefined ? readSlice(offset, offset + length) : (await held).subarray(offset, offset + length),
    async hold() {
      held ??= readSlice(0, blob.size).catch((error: unknown) => {
        held = undefined;
        throw error;
      });
      await held;
      isHeld = true;
    },
  };
}

/**
 * Bytes of the head of a segment, of whatever version.
 *
 * @returns `undefined` where bytes do not say of themselves that they are a segment
 */
export async function headBytesOf(blob: Blob): Promise<number | undefined> {
  const first = new Uint8Array(await blob.slice(0, MAGIC.length + 5).arrayBuffer());
  if (first.length !== MAGIC.length + 5 || MAGIC.some((sign, at) => first[at] !== sign)) return undefined;
  const bytes = new DataView(first.buffer).getUint32(MAGIC.length + 1, true);
  return bytes <= blob.size ? bytes : undefined;
}
