import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords } from '../../lib/i18n/read-words.ts';
import { levelIn } from '../../lib/risk/wording/in-words.ts';
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

/** Chooses a language as the options do. */
async function choose(tag: string): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate((language) => chrome.storage.local.set({ language }), tag);
}

async function tabOf(path: string): Promise<number> {
  const page = await browser.context.newPage();
  const url = `${shop.origin}/${path}`;
  await page.goto(url);
  const worker = await browser.worker();
  return worker.evaluate(
    async (address) => (await chrome.tabs.query({})).findLast((tab) => tab.url === address)?.id ?? -1,
    url,
  );
}

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

const scrollsSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
const spokenOf = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

describe.each([
  { tag: 'de', dir: 'ltr' },
  { tag: 'zh-Hant', dir: 'ltr' },
  { tag: 'ar', dir: 'rtl' },
  { tag: 'ug', dir: 'rtl' },
])('with $tag chosen', ({ tag, dir }) => {
  const words = readWords(tag);

  it('the popup speaks it, from its own side, with nothing for axe to object to and no sideways scroll', async () => {
    await choose(tag);
    const popup = await browser.popup(await tabOf('cotton-shirt.html'));
    await popup.waitForSelector('main:not([aria-busy]) h1');
    expect(await spokenOf(popup)).toEqual({ lang: tag, dir });
    expect(await popup.locator('h1').innerText()).toBe(levelIn(words, 'documented'));
    expect(await popup.locator('#found').innerText()).toBe(words.say('found_heading'));
    expect(await popup.evaluate(() => getComputedStyle(document.body).direction)).toBe(dir);
    await unfold(popup);
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      expect(await violations(popup)).toEqual([]);
    }
    await popup.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => scrollsSideways(popup)).toBe(false);
    await popup.close();
  });

  it('the page about Whence speaks it too', async () => {
    await choose(tag);
    const about = await browser.context.newPage();
    await about.goto(`chrome-extension://${browser.extensionId}/about.html`);
    await about.waitForSelector('.items');
    await unfold(about);
    expect(await spokenOf(about)).toEqual({ lang: tag, dir });
    expect(await about.title()).toBe(words.say('about_title'));
    expect(await violations(about)).toEqual([]);
    await about.setViewportSize({ width: 320, height: 800 });
    expect(await scrollsSideways(about)).toBe(false);
    await about.close();
  });

  it('the icon’s title speaks it at the next verdict', async () => {
    await choose(tag);
    const tabId = await tabOf('listed-maker.html');
    const title = async () => (await browser.worker()).evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
    const popup = await browser.popup(tabId);
    await popup.waitForSelector('main:not([aria-busy]) h1');
    await expect.poll(title, { timeout: 20_000 }).toContain(levelIn(words, 'listed'));
    await popup.close();
  });
});

it('an unknown choice falls back to the browser’s language', async () => {
  await choose('tlh');
  const popup = await browser.popup(await tabOf('clean.html'));
  await popup.waitForSelector('main:not([aria-busy]) h1');
  expect(await spokenOf(popup)).toEqual({ lang: 'en', dir: 'ltr' });
  await popup.close();
});

it('the page about Whence changes its language at once, and gives it back to the browser', async () => {
  const about = await browser.context.newPage();
  await about.goto(`chrome-extension://${browser.extensionId}/about.html`);
  await about.selectOption('.language-choice select', 'ar');
  await expect.poll(() => spokenOf(about)).toEqual({ lang: 'ar', dir: 'rtl' });
  await about.selectOption('.language-choice select', 'browser');
  await expect.poll(() => spokenOf(about)).toEqual({ lang: 'en', dir: 'ltr' });
  await about.close();
});
