import { browser } from '../../lib/browser.ts';
import type { Progress } from '../../lib/feed/download.ts';
import { FeedError } from '../../lib/feed/errors.ts';
import type { FeedConfig } from '../../lib/feed/feed-state.ts';
import { openFeedHttp } from '../../lib/feed/http.ts';
import { runSync, type SyncResult } from '../../lib/feed/run-sync.ts';
import { dueAfterFailure, isDue } from '../../lib/feed/schedule.ts';
import { reassessTabs } from './check-tab.ts';
import { feedStore, forgetOpened } from './database.ts';
import { planLooks } from './feed-alarms.ts';
import { feedConfigs, feedState, saveFeedState } from './feed-settings.ts';
import { watchLists } from './watch-lists.ts';

const PROGRESS = 'feed-progress';
/** Set while tabs may show verdicts of older data than answers, should the worker be stopped before they are renewed. */
const TABS_BEHIND = 'feed-tabs-behind';
/** A worker that calls nothing of the browser's is stopped after half a minute, a slow download or not. */
const AWAKE_MS = 20_000;
const TELL_EVERY_MS = 200;
/** What the browser forbids is tried again after as long as a host that failed this often. */
const BLOCKED_STEPS = 4;

/** Looks at every feed that is due; what tabs show is held against the data's own date as well. */
export async function syncDueFeeds(): Promise<void> {
  for (const config of await feedConfigs()) {
    if (isDue(Date.now(), (await feedState(config.id)).dueAt)) await syncFeedNow(config);
  }
  await reassessTabs();
  await planLooks();
}

/** Looks at the feeds that waited for leave to reach their host, once it is given. */
export async function syncAllowedFeeds(): Promise<void> {
  for (const config of await feedConfigs()) {
    const { fault } = await feedState(config.id);
    if (fault?.fault === 'no-permission' && (await whyNot(config)) === undefined) await syncFeedNow(config);
  }
}

/** Looks at every feed, due or not, until one look is cancelled. */
export async function syncAllFeeds(): Promise<SyncResult[]> {
  const results: SyncResult[] = [];
  for (const config of await feedConfigs()) {
    const result = await syncFeedNow(config);
    results.push(result);
    if (result.kind === 'failed' && result.fault === 'cancelled') break;
  }
  return results;
}

/** Renews what tabs show where a worker was stopped between a new version and that. */
export async function catchUpTabs(): Promise<void> {
  const { [TABS_BEHIND]: behind } = await browser.storage.session.get(TABS_BEHIND);
  if (behind === undefined) return;
  await reassessTabs();
  await browser.storage.session.remove(TABS_BEHIND);
}

let running: AbortController | undefined;

/** Stops what is being fetched; what was fetched is kept. */
export const cancelSync = (): void => running?.abort();

/**
 * Looks at one feed now. Only one synchronisation runs at a time, in whatever context: a second one asked for meanwhile
 * waits for its turn and then finds nothing new.
 */
export function syncFeedNow(config: FeedConfig): Promise<SyncResult> {
  return navigator.locks.request('whence-feeds', async () => {
    const control = new AbortController();
    running = control;
    const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
    try {
      await browser.storage.session.set({ [TABS_BEHIND]: true });
      const result = await look(config, control.signal);
      await catchUpTabs();
      return result;
    } finally {
      running = undefined;
      clearInterval(awake);
      await browser.storage.session.remove(PROGRESS);
      await planLooks();
    }
  });
}

async function look(config: FeedConfig, signal: AbortSignal): Promise<SyncResult> {
  const before = await feedState(config.id);
  const refused = await whyNot(config);
  if (refused !== undefined) {
    // Nobody was asked in vain, so this is no failure of the host; leave that is given wakes us by itself.
    const dueAt = dueAfterFailure(Date.now(), BLOCKED_STEPS, Math.random());
    await saveFeedState(config.id, { ...before, dueAt, fault: refused });
    return { kind: 'failed', ...refused };
  }
  const telling = tellProgress(config.id);
  const world = { http: openFeedHttp(config.address, signal), now: Date.now(), onProgress: telling.tell };
  const store = await feedStore();
  const { state, result } = await runSync(config, before, { ...world, store }, Math.random());
  await telling.told();
  await saveFeedState(config.id, state);
  // Also when nothing is new: data that could not be opened a while ago may answer again.
  if (result.kind !== 'failed') forgetOpened();
  if (result.kind === 'updated') void watchLists();
  return result;
}

/** Writes down how far a synchronisation is, a few times a second: pages read it while it runs. */
function tellProgress(id: string): { tell(progress: Progress): void; told(): Promise<void> } {
  let last = 0;
  let writing: Promise<void> = Promise.resolve();
  return {
    tell(progress) {
      const now = performance.now();
      if (last > 0 && now - last < TELL_EVERY_MS && progress.done < progress.total) return;
      last = now;
      writing = browser.storage.session.set({ [PROGRESS]: { id, ...progress } });
    },
    told: () => writing,
  };
}

/** How far the synchronisation under way is, and of which feed. */
export async function syncProgress(): Promise<(Progress & { id: string }) | undefined> {
  return (await browser.storage.session.get(PROGRESS))[PROGRESS] as (Progress & { id: string }) | undefined;
}

async function whyNot({
  address,
}: FeedConfig): Promise<{ fault: 'no-permission' | 'storage'; message: string } | undefined> {
  try {
    await refuseUnallowed(address);
    await feedStore();
    return undefined;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { fault: error.fault === 'no-permission' ? error.fault : 'storage', message: error.message };
  }
}

/**
 * Without leave to reach the feed's host nothing is fetched: Firefox would send an `Origin` with the id of this very
 * profile, which tells one user from another.
 *
 * @throws FeedError `no-permission`
 */
export async function refuseUnallowed(address: string): Promise<void> {
  const { origin, host } = new URL(address);
  if (await browser.permissions.contains({ origins: [`${origin}/*`] })) return;
  throw new FeedError('no-permission', `Whence may not reach ${host}. Allow it in the options.`);
}
