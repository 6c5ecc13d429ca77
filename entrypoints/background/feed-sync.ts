import { browser } from '../../lib/browser.ts';
import type { Progress } from '../../lib/feed/download.ts';
import { FeedError } from '../../lib/feed/errors.ts';
import type { FeedConfig } from '../../lib/feed/feed-state.ts';
import { openFeedHttp } from '../../lib/feed/http.ts';
import { runSync, type SyncResult } from '../../lib/feed/run-sync.ts';
import { isDue } from '../../lib/feed/schedule.ts';
import { feedStore, forgetOpened } from './database.ts';
import { feedConfigs, feedState, saveFeedState } from './feed-settings.ts';
import { watchLists } from './watch-lists.ts';

const ALARM = 'feeds';
/** The alarm only looks whether a feed is due by the clock: a suspended computer cannot put a look off. */
const LOOK_EVERY_MINUTES = 60;
const PROGRESS = 'feed-progress';

/** Sees to it that feeds are looked at. Alarms may vanish with an update, so this runs at every start of the worker. */
export async function scheduleFeeds(): Promise<void> {
  if ((await browser.alarms.get(ALARM)) !== undefined) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: LOOK_EVERY_MINUTES });
}

/** Hears the alarm. Call it while the worker's script first runs. */
export function hearFeedAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void syncDueFeeds();
  });
}

/** Looks at every feed that is due. */
export async function syncDueFeeds(): Promise<void> {
  for (const config of await feedConfigs()) {
    if (isDue(Date.now(), (await feedState(config.id)).dueAt)) await syncFeedNow(config);
  }
}

/** Looks at every feed, due or not. */
export async function syncAllFeeds(): Promise<SyncResult[]> {
  const results: SyncResult[] = [];
  for (const config of await feedConfigs()) results.push(await syncFeedNow(config));
  return results;
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
    try {
      return await look(config, control.signal);
    } finally {
      running = undefined;
      await browser.storage.session.remove(PROGRESS);
    }
  });
}

async function look(config: FeedConfig, signal: AbortSignal): Promise<SyncResult> {
  const before = await feedState(config.id);
  const refused = await whyNot(config);
  if (refused !== undefined) {
    await saveFeedState(config.id, { ...before, fault: refused });
    return { kind: 'failed', ...refused };
  }
  let told: Promise<void> = Promise.resolve();
  const world = {
    http: openFeedHttp(config.address, signal),
    now: Date.now(),
    // Each report is a call of the browser's interface, which keeps the worker from being stopped as idle.
    onProgress: (progress: Progress) => {
      told = browser.storage.session.set({ [PROGRESS]: { id: config.id, ...progress } });
    },
  };
  const store = await feedStore();
  const { state, result } = await runSync(config, before, { ...world, store }, Math.random());
  await told;
  await saveFeedState(config.id, state);
  if (result.kind === 'updated') {
    forgetOpened();
    void watchLists();
  }
  return result;
}

/** How far the synchronisation under way is, and of which feed. */
export async function syncProgress(): Promise<(Progress & { id: string }) | undefined> {
  return (await browser.storage.session.get(PROGRESS))[PROGRESS] as (Progress & { id: string }) | undefined;
}

/**
 * Without leave to reach the feed's host nothing is fetched: Firefox would send an `Origin` with the id of this very
 * profile, which tells one user from another.
 */
async function whyNot({
  address,
}: FeedConfig): Promise<{ fault: 'no-permission' | 'storage'; message: string } | undefined> {
  if (!(await browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] }))) {
    const host = new URL(address).host;
    return { fault: 'no-permission', message: `Whence may not reach ${host}. Allow it in the options.` };
  }
  try {
    await feedStore();
    return undefined;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { fault: 'storage', message: error.message };
  }
}
