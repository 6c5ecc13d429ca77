import { existsSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { partPath, TIMESTAMP } from '../../feed/layout.ts';
import { packagedManifest } from '../../feed/packaged.ts';
import { unpackSegment } from '../../feed/unpack.ts';
import type { Entity } from '../../model/entity.ts';
import type { Manifest, SegmentRef } from '../../model/manifest.ts';
import { allEntities, bytesOf, openSegment, type Segment } from '../../search/index.ts';

/** A file of a feed's folder. */
export const readFrom =
  (folder: string) =>
  (path: string): Promise<Blob> =>
    openAsBlob(join(folder, path));

/** The manifest a folder holds, or `undefined` where it holds no feed yet. */
export async function manifestIn(folder: string): Promise<Manifest | undefined> {
  return existsSync(join(folder, TIMESTAMP)) ? packagedManifest(readFrom(folder)) : undefined;
}

/** A whole segment of a folder, unpacked. */
export async function segmentBytes(folder: string, ref: SegmentRef): Promise<Uint8Array> {
  const whole = await unpackSegment(ref, ({ sha256 }) => openAsBlob(join(folder, partPath(sha256))));
  return new Uint8Array(await whole.arrayBuffer());
}

/** Every entity that a folder's feed holds now: newest record of each, withdrawn ones left out. */
export async function* entitiesIn(folder: string, manifest: Manifest): AsyncGenerator<Entity> {
  const segments: Segment[] = [];
  for (const ref of manifest.segments.filter(({ kind }) => kind !== 'reference')) {
    segments.push(await openSegment(bytesOf(await segmentBytes(folder, ref))));
  }
  const seen = new Set<string>();
  for (const segment of segments.reverse()) {
    for await (const entity of allEntities(segment)) {
      if (seen.has(entity.id)) continue;
      if (segments.length > 1) seen.add(entity.id);
      yield entity;
    }
    for (const id of segment.tombstones) seen.add(id);
  }
}
