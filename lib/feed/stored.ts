import type { Database } from '../model/database.ts';
import type { Manifest } from '../model/manifest.ts';
import { acceptManifest } from './accept-manifest.ts';
import { DamagedFeedError } from './errors.ts';
import { openDatabase } from './open-database.ts';
import { readTrustedRoot } from './root.ts';
import type { FeedStore, StoredFeed } from './store.ts';

/**
 * Opens the synchronised data of a feed. Signatures are checked again at every opening: a millisecond, and data whose
 * key was withdrawn does not answer.
 *
 * @throws DamagedFeedError where there is none, or a segment is gone
 * @throws FeedError, SegmentDamagedError
 */
export async function openStored(store: FeedStore, id: string, trustedRoot: string): Promise<Database> {
  const stored = await store.feed(id);
  if (stored === undefined) throw new DamagedFeedError('the browser lost it');
  return openManifestOf(await storedManifest(stored, trustedRoot), store);
}

/** The manifest now in force, under the newer of the stored and the packaged root. @throws FeedError */
export async function storedManifest(stored: StoredFeed, trustedRoot: string): Promise<Manifest> {
  const [followed, vouched] = await Promise.all([readTrustedRoot(stored.root), readTrustedRoot(trustedRoot)]);
  return acceptManifest(stored.manifest, followed.version >= vouched.version ? followed : vouched);
}

/** Opens the segments of a manifest out of the store. @throws DamagedFeedError where one is gone */
export function openManifestOf(manifest: Manifest, store: FeedStore): Promise<Database> {
  return openDatabase(manifest, async ({ kind, sha256 }) => {
    const blob = await store.segment(sha256);
    if (blob === undefined) throw new DamagedFeedError(`the browser lost its ${kind}`);
    return blob;
  });
}
