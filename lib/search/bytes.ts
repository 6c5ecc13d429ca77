/** Where the bytes of a segment lie: read in place, never loaded whole. */
export interface SegmentBytes {
  size: number;
  /** Bytes from `offset`, `length` of them, or fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes already in memory. */
export function bytesOf(bytes: Uint8Array): SegmentBytes {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** A `Blob` or `File` (IndexedDB, OPFS, a packaged file), read by slice. */
export function bytesOfBlob(blob: Blob): SegmentBytes {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}
