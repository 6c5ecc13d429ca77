import { browser } from '../../lib/browser.ts';
import { tabKey } from '../../lib/check/tab-memory.ts';

/** Calls `again` when another verdict is remembered, or none any more, of the tab that `tabNow` names. */
export function followVerdict(tabNow: () => number | undefined, again: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const tabId = tabNow();
    if (area === 'session' && tabId !== undefined && tabKey(tabId) in changes) again();
  });
}

/** Calls `again` when another tab comes to the front, or the one in front goes to another page. */
export function followFront(again: () => void): void {
  browser.tabs.onActivated.addListener(again);
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (tab.active && (change.status !== undefined || change.url !== undefined)) again();
  });
}
