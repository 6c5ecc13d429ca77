import { browser } from '../../lib/browser.ts';

/** Whether a person wants to be told by the browser when a watched list has changed. */
export type Notices = 'on' | 'off';

const PERMISSION = { permissions: ['notifications' as const] };

/** The permission is the setting: there is nothing else to keep in step with it. */
export const wantsNotices = async (): Promise<Notices> =>
  (await browser.permissions.contains(PERMISSION)) ? 'on' : 'off';

/** Asks the browser for leave to notify, or gives it back. To be called from a click. */
export async function askForNotices(wanted: Notices): Promise<Notices> {
  await (wanted === 'on' ? browser.permissions.request(PERMISSION) : browser.permissions.remove(PERMISSION));
  return wantsNotices();
}
