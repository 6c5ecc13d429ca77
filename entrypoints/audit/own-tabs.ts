import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';

// Tabs that an audit opened and has not closed yet. They are remembered outside the page, so that tabs left behind by a
// page that was closed in the middle are closed by the next one; session storage ends with the browser, as tab numbers do.

const KEY = 'auditTabs';
const Numbers = v.array(v.pipe(v.number(), v.integer()));

let open = new Set<number>();

export async function rememberOwnTab(tabId: number): Promise<void> {
  open.add(tabId);
  await keep();
}

export async function forgetOwnTab(tabId: number): Promise<void> {
  open.delete(tabId);
  await keep();
}

/** Whether a tab was opened by an audit of this page. */
export const isOwnTab = (tabId: number): boolean => open.has(tabId);

const keep = () => browser.storage.session.set({ [KEY]: [...open] });

/** Closes the tabs an earlier page left behind. The caller holds the lock of audits: nobody else's tabs are open. */
export async function closeLeftTabs(): Promise<void> {
  const stored = v.safeParse(Numbers, (await browser.storage.session.get(KEY))[KEY]);
  open = new Set();
  await keep();
  if (!stored.success) return;
  await Promise.all(stored.output.map((tabId) => browser.tabs.remove(tabId).catch(() => undefined)));
}

/** Closes the open tabs at once, without waiting: for a page that is being closed. */
export function closeOwnTabs(): void {
  void browser.tabs.remove([...open]).catch(() => undefined);
}
