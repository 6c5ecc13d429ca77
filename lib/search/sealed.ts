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
