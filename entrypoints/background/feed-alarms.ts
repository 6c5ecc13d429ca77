import { browser } from '../../lib/browser.ts';
import { nextLook } from '../../lib/feed/schedule.ts';
import { feedConfigs, feedState } from './feed-settings.ts';

/** Comes round whatever happens: due times are held against the clock, so a suspended computer cannot put a look off. */
const HOURLY = 'feeds';
const LOOK_EVERY_MINUTES = 60;
/** Comes when the next feed is due: the first look of a new user, the next try after a failure. */
const NEXT = 'feeds-next';

/** Sees to it that feeds are looked at. Alarms may vanish with an update, so this runs at every start of the worker. */
export async function scheduleFeeds(): Promise<void> {
  if ((await browser.alarms.get(HOURLY)) === undefined) {
    await browser.alarms.create(HOURLY, { delayInMinutes: LOOK_EVERY_MINUTES, periodInMinutes: LOOK_EVERY_MINUTES });
  }
  if ((await browser.alarms.get(NEXT)) === undefined) await planLooks();
}

/** Sets the alarm for the feed that is due first. */
export async function planLooks(): Promise<void> {
  const states = await Promise.all((await feedConfigs()).map(({ id }) => feedState(id)));
  const when = nextLook(
    Date.now(),
    states.map(({ dueAt }) => dueAt),
  );
  if (when === undefined) await browser.alarms.clear(NEXT);
  else await browser.alarms.create(NEXT, { when });
}

/** Hears the alarms. Call it while the worker's script first runs. */
export function hearFeedAlarms(look: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === HOURLY || name === NEXT) void look();
  });
}
