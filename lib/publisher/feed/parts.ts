import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { partPath } from '../../feed/layout.ts';
import type { PartRef, SegmentRef } from '../../model/manifest.ts';

/** Unpacked bytes of one part. A packed one takes about half: some ten seconds on a slow line, and little to lose. */
export const PART_BYTES = 512 * 1024;

/** How the parts of a feed are kept: packed for the network, as they are in the package, where they are read in place. */
export type Encoding = SegmentRef['encoding'];

/** SHA-256 in lower-case hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Cuts a segment into parts and writes those that the folder lacks. The same bytes give the same parts.
 *
 * @returns what the manifest says of the segment
 */
export function writeParts(
  folder: string,
  segment: { kind: SegmentRef['kind']; bytes: Uint8Array; records: number },
  encoding: Encoding,
  partBytes = PART_BYTES,
): SegmentRef {
  const { kind, bytes, records } = segment;
  mkdirSync(join(folder, 'parts'), { recursive: true });
  const parts: PartRef[] = [];
  for (let at = 0; at < bytes.length; at += partBytes) {
    const raw = bytes.subarray(at, at + partBytes);
    const sent = encoding === 'gzip' ? gzipSync(raw, { level: 9 }) : raw;
    const sha256 = hashOf(sent);
    const path = join(folder, partPath(sha256));
    if (!existsSync(path)) writeFileSync(path, sent);
    parts.push({ sha256, size: sent.length });
  }
  return { sha256: hashOf(bytes), size: bytes.length, kind, records, encoding, parts };
}
