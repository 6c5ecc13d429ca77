import type { PartRef, SegmentRef } from '../model/manifest.ts';
import { DamagedFeedError } from './errors.ts';

/**
 * Puts a segment together from its parts, one at a time, so that no more than one part is ever held: the browser keeps
 * what a `Blob` refers to out of the script's memory.
 *
 * @param partOf  a part, checked against its hash by now
 * @throws DamagedFeedError where the result is not of the size the manifest gives
 */
export async function unpackSegment(ref: SegmentRef, partOf: (part: PartRef) => Promise<Blob>): Promise<Blob> {
  const pieces: Blob[] = [];
  let size = 0;
  for (const part of ref.parts) {
    const sent = await partOf(part);
    const piece = ref.encoding === 'identity' ? sent : await gunzip(sent, ref.size - size);
    size += piece.size;
    pieces.push(piece);
  }
  if (size !== ref.size) throw new DamagedFeedError(`${ref.kind} has ${size} of ${ref.size} bytes`);
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : new Blob(pieces);
}

/** Unpacks one part. It may not grow past what is left of the segment: a small file can unpack to a huge one. */
async function gunzip(part: Blob, most: number): Promise<Blob> {
  const reader = part.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new DamagedFeedError('a part unpacks to more than its segment');
      pieces.push(next.value);
    }
  } catch (error) {
    if (error instanceof DamagedFeedError) throw error;
    throw new DamagedFeedError('a part cannot be unpacked', error);
  }
  return new Blob(pieces as BlobPart[]);
}
