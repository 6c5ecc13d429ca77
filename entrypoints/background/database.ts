import { browser } from '../../lib/browser.ts';
import type { FeedConfig } from '../../lib/feed/feed-state.ts';
import { isDamage, type Opened, openNewest } from '../../lib/feed/open-newest.ts';
import { openPackaged } from '../../lib/feed/packaged.ts';
import { type FeedStore, openFeedStore } from '../../lib/feed/store.ts';
import type { Database } from '../../lib/model/database.ts';
import { planLooks } from './feed-alarms.ts';
import { feedConfigs, feedState, saveFeedState } from './feed-settings.ts';

let store: Promise<FeedStore> | undefined;
let own: Promise<Database> | undefined;
const opened = new Map<string, Promise<Opened>>();

/** Where synchronised data lies. A failed opening is tried again at the next question. @throws FeedError `storage` */
export function feedStore(): Promise<FeedStore> {
  store ??= openFeedStore().catch((error: unknown) => {
    store = undefined;
    throw error;
  });
  return store;
}

/** The data of the package, opened once in a worker's life. */
export function packaged(): Promise<Database> {
  own ??= openPackaged(readPackaged).catch((error: unknown) => {
    own = undefined;
    throw error;
  });
  return own;
}

/** The newest data there is: the built-in feed's, else the package's. */
export async function database(): Promise<Database> {
  const config = await builtInConfig();
  return (config === undefined ? undefined : (await openedFeed(config)).database) ?? packaged();
}

/** Begins to open the data while the browser still brings the event that woke the worker. Whoever asks meets what goes wrong. */
export function openAhead(): void {
  feedStore().catch(() => {});
  database().catch(() => {});
}

const builtInConfig = async (): Promise<FeedConfig | undefined> =>
  (await feedConfigs()).find(({ kind }) => kind === 'built-in');

/**
 * Asks the data a question that has one answer. Damage may show only when a page of a segment is read: the damaged
 * segments are then forgotten, so that the next synchronisation brings them anew, and the whole question is asked again
 * of the next best data, so that no verdict is made of two versions.
 */
export async function askDatabase<T>(question: (database: Database) => Promise<T>): Promise<T> {
  // Newest, version before, package: after two failures the package's own data is what is left.
  for (let failures = 0; ; failures += 1) {
    const data = failures < 2 ? await database() : await packaged();
    try {
      return await question(data);
    } catch (error) {
      const config = await builtInConfig();
      if (config === undefined || failures === 2 || !(isDamage(error) || isLost(error))) throw error;
      await quarantine(config);
    }
  }
}

/** The same of a feed that the user added; `undefined` where it has no data that can be read. */
export async function askAdded<T>(
  config: FeedConfig,
  question: (database: Database) => Promise<T>,
): Promise<T | undefined> {
  const { database: data } = await openedFeed(config);
  if (data === undefined) return undefined;
  try {
    return await question(data);
  } catch (error) {
    if (!(isDamage(error) || isLost(error))) throw error;
    await quarantine(config);
    return undefined;
  }
}

/** Lets newly synchronised data answer. */
export const forgetOpened = (): void => opened.clear();

/** Deletes what was synchronised, and lets go of it. */
export async function closeStore(): Promise<void> {
  const open = await store?.catch(() => undefined);
  open?.close();
  store = undefined;
  opened.clear();
}

function openedFeed(config: FeedConfig): Promise<Opened> {
  const known = opened.get(config.id);
  if (known !== undefined) return known;
  const opening = openBest(config).catch((error: unknown) => {
    opened.delete(config.id);
    throw error;
  });
  opened.set(config.id, opening);
  return opening;
}

async function openBest(config: FeedConfig): Promise<Opened> {
  const [kept, state] = await Promise.all([feedStore().catch(() => undefined), feedState(config.id)]);
  const own = config.kind === 'built-in' ? packaged : undefined;
  const best = await openNewest(config, state, kept, own);
  if (best.damage !== undefined) await quarantine(config);
  return best;
}

/** A blob whose bytes are gone from the disk cannot be read any more. */
const isLost = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'NotReadableError');

async function quarantine(config: FeedConfig): Promise<void> {
  opened.delete(config.id);
  const kept = await feedStore().catch(() => undefined);
  const stored = await kept?.feed(config.id).catch(() => undefined);
  if (kept !== undefined && stored !== undefined) {
    const names = stored.segments;
    const sound = await Promise.all(names.map((name) => isSound(kept, name)));
    await kept.dropSegments(names.filter((_, at) => sound[at] !== true));
  }
  await saveFeedState(config.id, { ...(await feedState(config.id)), dueAt: 0 });
  await planLooks();
}

/** Whether a segment still is what its name says. Its hash is worked out once, when something was found wrong. */
async function isSound(kept: FeedStore, sha256: string): Promise<boolean> {
  try {
    const blob = await kept.segment(sha256);
    if (blob === undefined) return false;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
  } catch {
    return false;
  }
}

/** Reads a file of the package. This is no network request: the browser serves it from the installed extension. */
async function readPackaged(path: string): Promise<Blob> {
  const answer = await fetch(browser.runtime.getURL(`/feed/${path}`));
  if (!answer.ok) throw new Error(`The packaged file feed/${path} is missing; reinstall Whence.`);
  return answer.blob();
}
