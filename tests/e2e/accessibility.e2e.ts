import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';

let shop: DemoServer;
let browser: ExtensionInChromium;

beforeAll(async () => {
  shop = await serveDemo();
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** A popup about a demo page, with everything that can be unfolded unfolded. */
async function popupAbout(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  const url = `${shop.origin}/${path}`;
  await page.goto(url);
  const worker = await browser.worker();
  const tabId = await worker.evaluate(
    async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id,
    url,
  );
  const popup = await browser.popup(tabId ?? -1);
  await popup.waitForSelector('main:not([aria-busy]) h1');
  await unfold(popup);
  return popup;
}

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

const scrollsSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

describe.each(['cotton-shirt.html', 'listed-maker.html', 'xinjiang-cotton-zh.html', 'clean.html', 'listing.html'])(
  'the popup about %s',
  (path) => {
    it.each(['light', 'dark'] as const)('has nothing for axe to object to in %s', async (colorScheme) => {
      const popup = await popupAbout(path);
      await popup.emulateMedia({ colorScheme });
      expect(await violations(popup)).toEqual([]);
      await popup.close();
    });

    it('fits 320 pixels, also with text twice as large and from right to left', async () => {
      const popup = await popupAbout(path);
      await popup.setViewportSize({ width: 320, height: 800 });
      expect(await scrollsSideways(popup)).toBe(false);
      await popup.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        document.documentElement.dir = 'rtl';
      });
      expect(await violations(popup)).toEqual([]);
      await popup.close();
    });
  },
);

it('everything in the popup can be reached and used by keyboard', async () => {
  const popup = await popupAbout('listed-maker.html');
  const usable = await popup.evaluate(
    () =>
      [...document.querySelectorAll('a, button, summary, input')].filter((each) => (each as HTMLElement).tabIndex >= 0)
        .length,
  );
  const reached = new Set<string>();
  for (let press = 0; press < usable + 5; press += 1) {
    await popup.keyboard.press('Tab');
    reached.add(
      await popup.evaluate(
        () =>
          `${document.activeElement?.tagName}${document.activeElement?.textContent}${(document.activeElement as HTMLInputElement | null)?.value ?? ''}`,
      ),
    );
  }
  expect([...reached].some((each) => each.startsWith('SUMMARY'))).toBe(true);
  expect([...reached].some((each) => each.includes('Copy a letter'))).toBe(true);
  expect([...reached].some((each) => each.startsWith('A'))).toBe(true);
  await popup.close();
});
