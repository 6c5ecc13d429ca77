import type { Manifest, PartRef, SegmentRef } from '../model/manifest.ts';
import { DamagedFeedError, FeedError } from './errors.ts';
import type { FeedHttp } from './http.ts';
import { sha256Of } from './keys.ts';
import { manifestPath, partPath } from './layout.ts';
import type { FeedStore } from './store.ts';
import type { Timestamp } from './timestamp.ts';
import { unpackSegment } from './unpack.ts';

/** Bytes fetched of all that this synchronisation needs. */
export interface Progress {
  done: number;
  total: number;
}

/** Fetches a file and holds it against its hash. @throws FeedError `wrong-bytes` and what http.ts throws */
async function fetchNamed(
  http: FeedHttp,
  path: string,
  { sha256, size }: PartRef,
  onBytes: (count: number) => void = () => {},
): Promise<Uint8Array> {
  const answer = await http.get(path, { most: size, size, onBytes });
  if (answer.kind === 'not-changed') throw new FeedError('refused', `The feed’s host did not send ${path}.`);
  if ((await sha256Of(answer.bytes)) !== sha256) {
    throw new FeedError('wrong-bytes', `The feed’s file ${path} is not the one that was signed for. Nothing changed.`);
  }
  return answer.bytes;
}

/** One part, as sent. @throws FeedError */
export const fetchPart = (http: FeedHttp, part: PartRef, onBytes?: (count: number) => void): Promise<Uint8Array> =>
  fetchNamed(http, partPath(part.sha256), part, onBytes);

/** The signed text of the manifest that a timestamp names. */
export async function fetchManifest(http: FeedHttp, { manifest }: Timestamp): Promise<string> {
  return new TextDecoder().decode(await fetchNamed(http, manifestPath(manifest.sha256), manifest));
}

/**
 * Fetches every part that is not there yet. Each is kept as soon as its hash holds, so a synchronisation that is
 * interrupted goes on where it stopped.
 */
export async function fetchParts(
  segments: readonly SegmentRef[],
  http: FeedHttp,
  store: FeedStore,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  // Segments may share a part, and one may hold the same part twice: it is fetched, and counted, once.
  const all = segments.flatMap((segment) => segment.parts);
  const parts = [...new Map(all.map((part) => [part.sha256, part])).values()];
  const held = await store.held('parts', hashesOf(parts));
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  let done = parts.reduce((sum, { size, sha256 }) => sum + (held.has(sha256) ? size : 0), 0);
  onProgress({ done, total });
  for (const part of parts) {
    if (held.has(part.sha256)) continue;
    const bytes = await fetchPart(http, part, (count) => onProgress({ done: done + count, total }));
    await store.putPart(part.sha256, bytes);
    done += part.size;
    onProgress({ done, total });
  }
}

/** Segments of a manifest that the store lacks. */
export async function missingSegments({ segments }: Manifest, store: FeedStore): Promise<SegmentRef[]> {
  const held = await store.held('segments', hashesOf(segments));
  return segments.filter(({ sha256 }) => !held.has(sha256));
}

/** Puts the parts of a segment together. A part that the browser lost or garbled is a fault of its storage. */
export async function assembleSegment(ref: SegmentRef, store: FeedStore): Promise<Blob> {
  try {
    return await unpackSegment(ref, async ({ sha256, size }) => {
      const part = await store.part(sha256);
      if (part?.size === size) return part;
      throw new FeedError('storage', 'The browser lost a part of the data. Synchronise again.');
    });
  } catch (error) {
    if (!(error instanceof DamagedFeedError)) throw error;
    throw new FeedError('not-a-feed', `The feed’s data cannot be put together: ${error.message}`, error);
  }
}

const hashesOf = (refs: readonly { sha256: string }[]): string[] => refs.map(({ sha256 }) => sha256);
