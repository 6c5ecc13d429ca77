import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../lib/browser.ts';
import { isOwnTab } from './own-tabs.ts';

/**
 * Tells of every page that finishes loading in a tab of the user's. The browser tells addresses only of sites that the
 * user allowed, so only those are heard of.
 *
 * @returns stops listening
 */
export function watchVisits(onVisit: (tabId: number, url: string) => void): () => void {
  const listen = (tabId: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    if (change.status !== 'complete' || tab.url === undefined || isOwnTab(tabId)) return;
    if (/^https?:/.test(tab.url)) onVisit(tabId, tab.url);
  };
  browser.tabs.onUpdated.addListener(listen);
  return () => browser.tabs.onUpdated.removeListener(listen);
}
