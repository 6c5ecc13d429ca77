import type { Page } from 'playwright-core';
import type { ExtensionInChromium } from '../../browser/chromium.ts';

/** Milliseconds from the start of the navigation, by the page's own clock. */
export interface PopupTimes {
  /** The heading of the verdict is in the document. */
  heading: number;
  /** The first text was drawn. The popup draws nothing before the verdict, so this is the verdict. */
  paint: number;
}

interface Timed {
  whenceHeadingAt?: number;
}

/** Runs before the page's own scripts. */
function watchForHeading(): void {
  const look = (): void => {
    if (document.querySelector('main h1') === null) return;
    (globalThis as Timed).whenceHeadingAt = performance.now();
    watch.disconnect();
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
}

/** Opens the popup about a tab, as a tab of its own, and takes its times. */
export async function timePopup(browser: ExtensionInChromium, tabId: number): Promise<PopupTimes> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.addInitScript(watchForHeading);
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html?tab=${tabId}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.waitForFunction(() => (globalThis as Timed).whenceHeadingAt !== undefined);
  const times = await readTimes(page);
  await page.close();
  return times;
}

const readTimes = (page: Page): Promise<PopupTimes> =>
  page.evaluate(() => ({
    heading: (globalThis as Timed).whenceHeadingAt ?? Number.NaN,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
