import type { Database } from '../model/database.ts';
import type { Manifest } from '../model/manifest.ts';
import { DamagedFeedError } from './errors.ts';
import { openDatabase } from './open-database.ts';
import { type Root, readTrustedRoot } from './root.ts';
import type { FeedStore } from './store.ts';

/** The newer of the root followed so far and the one vouched for, which a new package may bring. @throws FeedError */
export async function newerRoot(followed: string, vouched: string): Promise<Root> {
  if (followed === vouched) return readTrustedRoot(vouched);
  const [a, b] = await Promise.all([readTrustedRoot(followed), readTrustedRoot(vouched)]);
  return a.feed === b.feed && a.version >= b.version ? a : b;
}

/** Opens the segments of a manifest out of the store. @throws DamagedFeedError where one is gone */
export function openManifestOf(manifest: Manifest, store: FeedStore): Promise<Database> {
  return openDatabase(manifest, async ({ kind, sha256 }) => {
    const kept = await (kind === 'reference' ? store.segment(sha256) : store.segmentBytes(sha256));
    if (kept === undefined) throw new DamagedFeedError(`the browser lost its ${kind}`);
    return kept;
  });
}
