import type { Page } from 'playwright-core';
import type { ExtensionInChromium } from './chromium.ts';

/** The browser's own number of the tab that shows a page; -1 where there is none. */
export async function tabOf(browser: ExtensionInChromium, page: Page): Promise<number> {
  const worker = await browser.worker();
  const id = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  return id ?? -1;
}

/** What the toolbar button says of a page. */
export async function titleOf(browser: ExtensionInChromium, page: Page): Promise<string> {
  const tabId = await tabOf(browser, page);
  return (await browser.worker()).evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
}

/** Opens the popup about a page, as a tab, until its verdict stands there. */
export async function openPopup(browser: ExtensionInChromium, page: Page): Promise<void> {
  const popup = await browser.popup(await tabOf(browser, page));
  await popup.waitForSelector('main:not([aria-busy]) h1');
  await popup.close();
}
