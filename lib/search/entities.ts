import type { Entity } from '../model/entity.ts';
import type { NamedEntity } from './entity-bytes.ts';
import type { Segment } from './segment.ts';

/** `true` where a newer segment withdraws an entity or holds a newer record of it. Segments are given oldest first. */
export async function isSuperseded(segments: readonly Segment[], from: number, id: string): Promise<boolean> {
  for (const newer of segments.slice(from + 1)) {
    if (newer.tombstones.has(id) || (await newer.find(id)) !== undefined) return true;
  }
  return false;
}

/** Newest record of an id; `undefined` where none is held or a tombstone withdrew it. Segments are given oldest first. */
export async function readEntity(segments: readonly Segment[], id: string): Promise<Entity | undefined> {
  for (const segment of [...segments].reverse()) {
    const found = await segment.find(id);
    if (found !== undefined) return segment.record(found);
    if (segment.tombstones.has(id)) return undefined;
  }
  return undefined;
}

/** Every entity of one segment with its full record, block by block. */
export async function* allEntities(segment: Segment): AsyncGenerator<Entity> {
  for (let block = 0; block < segment.blocks; block++) {
    const entities: NamedEntity[] = await segment.blockEntities(block);
    for (const entity of entities) yield segment.record(entity);
  }
}
