import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { explain } from '../../lib/risk/explain.ts';
import { readRecord } from '../../lib/risk/record.ts';
import { sayLevel } from '../../lib/risk/wording.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { expectedVerdicts } from '../browser/expected-verdicts.ts';

let shop: DemoServer;
let browser: ExtensionInChromium;

beforeAll(async () => {
  shop = await serveDemo();
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
  await detectorReady();
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** A tab that a failed test left open would be taken for the next one's of the same address. */
afterEach(async () => {
  for (const page of browser.context.pages()) if (page.url().startsWith(shop.origin)) await page.close();
});

/** The detector is registered when the extension is installed; pages opened before that are read on demand only. */
async function detectorReady(): Promise<void> {
  const worker = await browser.worker();
  await vi.waitFor(
    async () => {
      const registered = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      expect(registered).toHaveLength(1);
    },
    { timeout: 20_000 },
  );
}

async function open(path: string): Promise<{ page: Page; tabId: number }> {
  const page = await browser.context.newPage();
  await page.goto(`${shop.origin}/${path}`);
  return { page, tabId: await tabOf(page) };
}

async function tabOf(page: Page): Promise<number> {
  const worker = await browser.worker();
  const id = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  if (id === undefined) throw new Error(`No tab shows ${page.url()}`);
  return id;
}

async function button(tabId: number): Promise<{ title: string; badge: string }> {
  const worker = await browser.worker();
  return worker.evaluate(
    async (id) => ({
      title: await chrome.action.getTitle({ tabId: id }),
      badge: await chrome.action.getBadgeText({ tabId: id }),
    }),
    tabId,
  );
}

async function popupText(tabId: number): Promise<string> {
  const popup = await browser.popup(tabId);
  await popup.waitForSelector('main:not([aria-busy]) h1');
  const text = await popup.locator('main').innerText();
  await popup.close();
  return text;
}

describe('a page of the demo shop', () => {
  it.each(expectedVerdicts())('$page ($shows) comes to "$level" on the button and in the popup', async (expected) => {
    const { page, tabId } = await open(expected.page);
    const words = sayLevel(expected.level);
    if (expected.level !== 'not-checked') {
      await expect.poll(async () => (await button(tabId)).title, { timeout: 20_000 }).toContain(words);
    }
    // Title and badge are set at once but heard of one after the other.
    await expect.poll(async () => (await button(tabId)).badge).toBe(expected.badge);
    const text = await popupText(tabId);
    expect(text).toContain(words);
    if (expected.words !== null) expect(text).toContain(expected.words);
    if (expected.recommendation !== null) expect(text).toContain(`number ${expected.recommendation},`);
    await page.close();
  });
});

it('tells level and brand on the button within a second of loading', async () => {
  const { page, tabId } = await open('cotton-shirt.html');
  await expect.poll(async () => (await button(tabId)).title, { timeout: 1_000, interval: 50 }).toContain('– H&M');
  await page.close();
});

it('answers from storage in a popup opened after the worker was killed', async () => {
  const { page, tabId } = await open('listed-maker.html');
  await expect.poll(async () => (await button(tabId)).badge, { timeout: 20_000 }).toBe('LIST');
  await browser.killWorker();
  const text = await popupText(tabId);
  expect(text).toContain('On a government list');
  expect(text).toContain('Guangdong Esquel Textile');
  await page.close();
});

it('shows the verdict before the worker answers, even if it never does', async () => {
  const { page, tabId } = await open('listed-maker.html');
  await expect.poll(async () => (await button(tabId)).badge, { timeout: 20_000 }).toBe('LIST');
  const popup = await browser.context.newPage();
  await popup.addInitScript(() => {
    chrome.runtime.sendMessage = (() => new Promise(() => {})) as typeof chrome.runtime.sendMessage;
  });
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html?tab=${tabId}`);
  const text = () => popup.locator('main').innerText();
  await expect.poll(text, { timeout: 20_000 }).toContain('On a government list');
  // What was found is drawn once the verdict is on the screen.
  await expect.poll(text, { timeout: 20_000 }).toContain('Reply: none recorded.');
  // What needs the worker is not there: this is the remembered verdict.
  expect(await popup.locator('.stamp').count()).toBe(0);
  await popup.close();
  await page.close();
});

it('reads a page at all when the worker is killed while the page loads', async () => {
  const { page, tabId } = await open('camera.html');
  await browser.killWorker();
  expect(await popupText(tabId)).toContain('On a government list');
  await page.close();
});

it('follows a shop that changes pages without loading, and never shows the product before', async () => {
  const { page, tabId } = await open('spa.html?item=shirt');
  await expect.poll(async () => (await button(tabId)).title, { timeout: 20_000 }).toContain('H&M');
  await page.click('#to-beanie');
  await expect.poll(async () => (await button(tabId)).title, { timeout: 20_000 }).toContain('Alder & Wren');
  expect(await popupText(tabId)).toContain('Nothing found in our data');
  await page.click('#to-list');
  await expect.poll(async () => (await button(tabId)).title, { timeout: 20_000 }).toContain('Not checked');
  await page.goBack();
  await expect.poll(async () => (await button(tabId)).title, { timeout: 20_000 }).toContain('Alder & Wren');
  await page.close();
});

it('brings the reader into a page once, however often the page changes', async () => {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  let readers = 0;
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.endsWith('/reader.js')) readers += 1;
  });
  await session.send('Debugger.enable');
  await page.goto(`${shop.origin}/spa.html?item=shirt`);
  const tabId = await tabOf(page);
  await expect.poll(async () => (await button(tabId)).title, { timeout: 20_000 }).toContain('H&M');
  expect(readers).toBe(1);
  await page.click('#to-beanie');
  await expect.poll(async () => (await button(tabId)).title, { timeout: 20_000 }).toContain('Alder & Wren');
  expect(readers).toBe(1);
  await page.reload();
  await expect.poll(() => readers, { timeout: 20_000 }).toBe(2);
  await page.close();
});

it('takes the verdict off the button when the tab goes to another page', async () => {
  const { page, tabId } = await open('listed-maker.html');
  await expect.poll(async () => (await button(tabId)).badge, { timeout: 20_000 }).toBe('LIST');
  await page.goto(`${shop.origin}/article.html`);
  await expect.poll(async () => (await button(tabId)).badge, { timeout: 20_000 }).toBe('');
  expect(await popupText(tabId)).toContain('not a product page');
  await page.close();
});

it('is not moved by a hostile page', async () => {
  const { page, tabId } = await open('hostile.html');
  const popup = await browser.popup(tabId);
  await popup.waitForSelector('main:not([aria-busy]) h1');
  expect(await popup.locator('main script, main img').count()).toBe(0);
  expect(await popup.locator('main').innerText()).toContain('Broken shirt');
  expect(await popup.evaluate(() => (Object.prototype as { polluted?: string }).polluted)).toBeUndefined();
  await popup.close();
  await page.close();
});

it('shows a quote in the page and leaves no trace in its document', async () => {
  const { page, tabId } = await open('listed-maker.html');
  const before = await page.content();
  const popup = await browser.popup(tabId);
  await popup.click('.read summary');
  await popup.click('.read .quote button >> nth=0');
  await expect.poll(() => page.evaluate(() => document.getAnimations().length), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await page.content()).toBe(before);
  await popup.close();
  await page.close();
});

it('remembers who reads', async () => {
  const { page, tabId } = await open('cotton-shirt.html');
  const popup = await browser.popup(tabId);
  await popup.check('input[value="journalist"]');
  await expect.poll(() => popup.locator('input[value="journalist"]').isChecked()).toBe(true);
  await popup.close();
  const again = await browser.popup(tabId);
  await again.waitForSelector('input[value="journalist"]:checked');
  await again.close();
  await page.close();
});

it('has a page about the method, all 38 items of the report, and the data', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/about.html`);
  await page.waitForSelector('.items');
  expect(await page.locator('.items > li').count()).toBe(38);
  expect(await page.locator('#method ~ details').count()).toBe(16);
  expect(await page.locator('main').innerText()).toContain('90 of the 187');
  await page.close();
});

it('saves a record that gives the same verdict when it is worked out again', async () => {
  const { page, tabId } = await open('listed-maker.html');
  const popup = await browser.popup(tabId);
  // For a journalist the record is one of the first things to do.
  await popup.check('input[value="journalist"]');
  const [download] = await Promise.all([popup.waitForEvent('download'), popup.click('text=Save the record')]);
  const record = readRecord(readFileSync(await download.path(), 'utf8'));
  expect(record.assessment?.level).toBe('listed');
  expect(explain(record).verdict).toBe('same');
  await popup.close();
  await page.close();
});
