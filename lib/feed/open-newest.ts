import type { Database } from '../model/database.ts';
import { SegmentDamagedError, SegmentVersionError } from '../search/index.ts';
import { acceptManifest } from './accept-manifest.ts';
import { DamagedFeedError, FeedError } from './errors.ts';
import type { FeedConfig, FeedState } from './feed-state.ts';
import type { FeedStore } from './store.ts';
import { newerRoot, openManifestOf } from './stored.ts';
import { withoutWithdrawn } from './without-withdrawn.ts';

/** Data that answers, where there is any; `damage` tells why it is not the newest where it should have been. */
export interface Opened {
  database?: Database;
  from: 'newest' | 'version-before' | 'package' | 'nowhere';
  damage?: Error;
}

/**
 * Opens the best data there is for a feed: what was synchronised last, else the version before it, else the package's
 * own. A package newer than what was synchronised wins. Older data keeps silent about what was withdrawn since.
 *
 * @param store  absent where the browser has no IndexedDB
 * @param packaged  opens the package's data; absent for a feed that the package has nothing of
 */
export async function openNewest(
  config: FeedConfig,
  state: FeedState,
  store: FeedStore | undefined,
  packaged: (() => Promise<Database>) | undefined,
): Promise<Opened> {
  // Both at once: a worker that was just woken waits for the slower one, and not for one after the other.
  const opening = packaged?.();
  opening?.catch(() => {});
  const best = await openSynchronised(config, state, store);
  if (opening === undefined) return best;
  const own = await opening;
  const { database, damage } = best;
  if (database !== undefined && (await createdOf(database)) >= (await createdOf(own))) return best;
  const older = state.created !== undefined && (await createdOf(own)) < Date.parse(state.created);
  return {
    database: older ? withoutWithdrawn(own, state.withdrawn) : own,
    from: 'package',
    ...(damage === undefined ? {} : { damage }),
  };
}

const createdOf = async (database: Database): Promise<number> => Date.parse((await database.stamp()).created);

async function openSynchronised(config: FeedConfig, state: FeedState, store: FeedStore | undefined): Promise<Opened> {
  const stored = await store?.feed(config.id).catch(() => undefined);
  if (store === undefined || stored === undefined) {
    const lost = store !== undefined && state.version !== undefined;
    return { from: 'nowhere', ...(lost ? { damage: new DamagedFeedError('the browser lost it') } : {}) };
  }
  let damage: Error | undefined;
  for (const text of [stored.manifest, stored.previous]) {
    if (text === undefined) continue;
    try {
      const manifest = await acceptManifest(text, await newerRoot(stored.root, config.root));
      const database = await openManifestOf(manifest, store);
      if (damage === undefined) return { database, from: 'newest' };
      return { database: withoutWithdrawn(database, state.withdrawn), from: 'version-before', damage };
    } catch (error) {
      if (!isDamage(error)) throw error;
      damage ??= error;
    }
  }
  return { from: 'nowhere', ...(damage === undefined ? {} : { damage }) };
}

/** Whether an error says that data is unusable, as against a mistake in the program. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof DamagedFeedError ||
  error instanceof SegmentDamagedError ||
  error instanceof SegmentVersionError ||
  error instanceof FeedError;
