import * as v from 'valibot';
import { Entity } from '../model/entity.ts';

// A segment is one immutable file of entities. This first form is a line of magic, then one JSON array of entities; the
// reader builds its key tables when it opens the file. It serves the starter feed of about two thousand entities. The
// paged form of DESIGN.md §5, read in place, replaces it behind `writeSegment` and `openSegment`.

const MAGIC = 'WHENCE-SEGMENT-1\n';

/** Bytes that are read by slice: a buffer, a Blob, a file. */
export interface SegmentBytes {
  size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export const bytesOf = (bytes: Uint8Array): SegmentBytes => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});

export const bytesOfBlob = (blob: Blob): SegmentBytes => ({
  size: blob.size,
  read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
});

/** A segment is not what it should be: cut short, of another form, or with records that fail their schema. */
export class DamagedSegmentError extends Error {
  override readonly name = 'DamagedSegmentError';
  constructor(reason: string, cause?: unknown) {
    super(`A data file is damaged (${reason}). Synchronise again, or reinstall Whence.`, { cause });
  }
}

/** Writes entities as one segment. The same entities give the same bytes. */
export function writeSegment(entities: Iterable<Entity>): Uint8Array {
  return new TextEncoder().encode(MAGIC + JSON.stringify([...entities]));
}

/** An open segment. */
export interface Segment {
  entities: ReadonlyMap<string, Entity>;
}

/** @throws DamagedSegmentError where the bytes are no whole segment */
export async function openSegment(source: SegmentBytes): Promise<Segment> {
  const text = new TextDecoder().decode(await source.read(0, source.size));
  if (!text.startsWith(MAGIC)) throw new DamagedSegmentError('it does not begin as a segment');
  const entities = parse(text.slice(MAGIC.length));
  return { entities: new Map(entities.map((entity) => [entity.id, entity])) };
}

function parse(text: string): Entity[] {
  try {
    return v.parse(v.array(Entity), JSON.parse(text));
  } catch (error) {
    throw new DamagedSegmentError('its records do not fit their schema', error);
  }
}
