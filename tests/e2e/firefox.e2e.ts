import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLevel } from '../../lib/risk/wording.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { expectedVerdicts } from '../browser/expected-verdicts.ts';
import { type ExtensionInFirefox, openFirefox } from '../browser/firefox.ts';

const extensionDir = resolve('.output/firefox-mv3-granted');
let shop: DemoServer;

beforeAll(async () => {
  shop = await serveDemo();
});
afterAll(async () => {
  await shop?.close();
});

async function open(firefox: ExtensionInFirefox, path: string): Promise<{ page: Page; tabId: number }> {
  const page = await firefox.browser.newPage();
  const url = `${shop.origin}/${path}`;
  await page.goto(url);
  return { page, tabId: await firefox.tabOf(url) };
}

async function popupText(firefox: ExtensionInFirefox, tabId: number): Promise<string> {
  const popup = await firefox.popup(tabId);
  await popup.waitForSelector('main:not([aria-busy]) h1', { timeout: 20_000 });
  const text = await popup.$eval('main', (main) => (main as HTMLElement).innerText);
  await popup.close();
  return text;
}

describe('in Firefox', () => {
  let firefox: ExtensionInFirefox;
  beforeAll(async () => {
    firefox = await openFirefox({ extensionDir });
  });
  afterAll(async () => {
    await firefox?.close();
  });

  it.each(expectedVerdicts())('$page ($shows) comes to "$level" on the button and in the popup', async (expected) => {
    const { page, tabId } = await open(firefox, expected.page);
    const words = sayLevel(expected.level);
    if (expected.level !== 'not-checked') {
      await expect.poll(async () => (await firefox.button(tabId)).title, { timeout: 20_000 }).toContain(words);
    }
    await expect.poll(async () => (await firefox.button(tabId)).badge).toBe(expected.badge);
    const text = await popupText(firefox, tabId);
    expect(text).toContain(words);
    if (expected.words !== null) expect(text).toContain(expected.words);
    await page.close();
  });

  it('follows a shop that changes pages without loading', async () => {
    const { page, tabId } = await open(firefox, 'spa.html?item=shirt');
    await expect.poll(async () => (await firefox.button(tabId)).title, { timeout: 20_000 }).toContain('H&M');
    await page.evaluate(() => document.getElementById('to-beanie')?.click());
    await expect.poll(async () => (await firefox.button(tabId)).title, { timeout: 20_000 }).toContain('Alder & Wren');
    await page.close();
  });
});

it('answers in a Firefox that never leaves private browsing', async () => {
  const firefox = await openFirefox({ extensionDir, privateBrowsing: 'always' });
  try {
    const { tabId } = await open(firefox, 'listed-maker.html');
    expect(await popupText(firefox, tabId)).toContain('On a government list');
  } finally {
    await firefox.close();
  }
});
