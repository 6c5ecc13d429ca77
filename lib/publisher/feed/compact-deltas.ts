import type { Manifest, SegmentRef } from '../../model/manifest.ts';
import { bytesOf, openSegment } from '../../search/index.ts';
import { writeSegment } from '../../search/write-segment.ts';
import { type Encoding, writeParts } from './parts.ts';
import { entitiesIn, segmentBytes } from './read-folder.ts';

// Every lookup asks every segment, so deltas cannot pile up; but what is put together, every client downloads again. So
// deltas have levels by their size, as in Lucene, and eight of a level become one of the next: a record is sent once for
// each level, three times in all before a new base, and most versions cost what they change.

/** So many deltas of a level are put together. */
const FANOUT = 8;
/** Deltas up to this size are of the lowest level: a thousand records and more. */
const LOWEST_BYTES = 512 * 1024;

const levelOf = ({ size }: SegmentRef): number =>
  size <= LOWEST_BYTES ? 0 : 1 + Math.floor(Math.log(size / LOWEST_BYTES) / Math.log(FANOUT));

/** The newest deltas that want to be put together: all those up to a level, where there are enough. Oldest first. */
function ripeRun(deltas: readonly SegmentRef[], level: number): number {
  let from = deltas.length;
  for (let older = deltas[from - 1]; older !== undefined && levelOf(older) <= level; older = deltas[from - 1])
    from -= 1;
  return deltas.length - from >= FANOUT ? from : deltas.length;
}

/**
 * Puts deltas together where there are many of a level, and writes the parts of the new ones.
 *
 * @param deltas  as the manifest before names them, oldest first
 * @returns the deltas that say the same, oldest first
 */
export async function compactDeltas(
  folder: string,
  before: Manifest,
  deltas: readonly SegmentRef[],
  form: { encoding: Encoding; partBytes?: number },
): Promise<SegmentRef[]> {
  let out = [...deltas];
  const highest = Math.max(0, ...out.map(levelOf));
  for (let level = 0; level <= highest; level += 1) {
    const from = ripeRun(out, level);
    const run = out.slice(from);
    if (run.length === 0) continue;
    out = [...out.slice(0, from), await together(folder, { ...before, segments: run }, form)];
  }
  return out;
}

/** One delta that says what a run of them says: the newest record of each entity, and who is gone. */
async function together(
  folder: string,
  run: Manifest,
  form: { encoding: Encoding; partBytes?: number },
): Promise<SegmentRef> {
  const entities = [];
  const held = new Set<string>();
  for await (const entity of entitiesIn(folder, run)) {
    entities.push(entity);
    held.add(entity.id);
  }
  const gone = new Set<string>();
  for (const ref of run.segments) {
    const { tombstones } = await openSegment(bytesOf(await segmentBytes(folder, ref)));
    for (const id of tombstones) if (!held.has(id)) gone.add(id);
  }
  // In one order whatever they came from, so that the same data gives the same bytes.
  entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = writeSegment(entities, { tombstones: [...gone].sort() });
  return writeParts(folder, { kind: 'delta', bytes, records: entities.length }, form.encoding, form.partBytes);
}
