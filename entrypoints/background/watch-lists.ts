import { hasProjects, indexedDbStore } from '../../lib/audit/projects/indexed-db-store.ts';
import { searchWatched, type WatchedChange } from '../../lib/audit/suppliers/monitor.ts';
import { browser } from '../../lib/browser.ts';
import { whileClosed } from '../suppliers/list-lock.ts';
import { database } from './database.ts';
import { words } from './words.ts';

const ALARM = 'watched-lists';
/** A search that was cut off with its worker goes on within the hour; new data is searched with at once. */
const LOOK_EVERY_MINUTES = 60;
/** Says how far a search is; writing it also keeps the worker from being stopped as idle. */
export const PROGRESS = 'watched-lists-progress';
/** What a notification is called, before the id of its list. */
const NOTICE = 'list:';

let running: Promise<void> | undefined;

/** Searches watched lists that newer data is there for. Asked for again meanwhile, it is the same search. */
export function watchLists(): Promise<void> {
  running ??= search().finally(() => {
    running = undefined;
  });
  return running;
}

/** Hears the alarm and clicks on notifications. Call it while the worker's script first runs. */
export function hearListAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void watchLists();
  });
  hearNotices();
  // The interface is there only where the user allowed notifications.
  browser.permissions.onAdded.addListener(hearNotices);
}

/** Adding the same listener twice is adding it once. */
function hearNotices(): void {
  browser.notifications?.onClicked.addListener(openNoticed);
}

function openNoticed(id: string): void {
  if (!id.startsWith(NOTICE)) return;
  void browser.tabs.create({ url: browser.runtime.getURL(`/suppliers.html#list=${id.slice(NOTICE.length)}`) });
  void browser.notifications.clear(id);
}

/** Sees to it that watched lists are looked at; alarms may vanish with an update. */
export async function scheduleLists(): Promise<void> {
  if ((await browser.alarms.get(ALARM)) !== undefined) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: LOOK_EVERY_MINUTES });
}

async function search(): Promise<void> {
  if (!(await hasProjects())) return;
  // Where the browser keeps nothing for us there are no lists, and nothing to tell.
  const store = await indexedDbStore(async () => ({})).catch(() => undefined);
  if (store === undefined) return;
  let looking = (): void => undefined;
  try {
    const found = await searchWatched(store, await database(), {
      now: Date.now,
      clock: () => performance.now(),
      pause: () => new Promise((done) => setTimeout(done, 0)),
      onProgress: (progress) => {
        looking();
        void browser.storage.session.set({ [PROGRESS]: progress });
      },
      whileClosed: (id, work) =>
        whileClosed(id, (signal, stillAlone) => {
          looking = stillAlone;
          return work(signal);
        }),
    });
    for (const change of found) await tell(change);
  } finally {
    store.close();
    await browser.storage.session.remove(PROGRESS);
  }
}

/** Tells of changes by a notification, where the user wants them. The names of suppliers are not in it. */
async function tell({ id, name, changes }: WatchedChange): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const said = await words();
  await browser.notifications?.create(`${NOTICE}${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: said.say('suppliers_notice_title', { name }),
    message: said.say('suppliers_notice', { n: changes }),
  });
}
