import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ExtensionInFirefox, openFirefox } from '../browser/firefox.ts';

const LISTED = 'Guangdong Esquel Textile Co., Ltd.';
const PASTED = `Supplier\tCountry\n${LISTED}\tChina\nZyxxo Plimbert\tPortugal`;

/** Presses a button once it is there and may be pressed; after a reload, WebDriver's own way to find it may never end. */
const press = (page: Page, name: string) =>
  vi.waitFor(
    () =>
      page.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === label);
        if (button === undefined || button.disabled) throw new Error(`There is no button “${label}” to press.`);
        button.click();
      }, name),
    { timeout: 20_000, interval: 100 },
  );
const text = (page: Page) => page.$eval('main', (main) => (main as HTMLElement).innerText);
const says = (page: Page, words: string) => expect.poll(() => text(page), { timeout: 20_000 }).toContain(words);

async function screenPasted(page: Page): Promise<void> {
  await press(page, 'New list');
  await page.locator('textarea').fill(PASTED);
  await press(page, 'Read what I pasted');
  await says(page, 'Rows read: 3');
  await press(page, 'Use this list');
  await press(page, 'Search the list');
  await says(page, 'Rows with candidates: 1 of 2');
}

describe.each([
  ['in Firefox', {}],
  ['in Firefox that never leaves private browsing', { privateBrowsing: 'always' }],
] as const)('checking suppliers %s', (_where, options) => {
  let firefox: ExtensionInFirefox;
  let page: Page;
  beforeAll(async () => {
    firefox = await openFirefox({ extensionDir: resolve('.output/firefox-mv3-granted'), ...options });
    page = await firefox.extensionPage('suppliers.html');
  });
  afterAll(async () => {
    await firefox?.close();
  });
  const isPrivate = 'privateBrowsing' in options;

  it('says whether lists are kept', async () => {
    await says(page, 'There are no lists yet');
    expect((await text(page)).includes('Nothing is stored in this browser')).toBe(isPrivate);
  });

  it('reads, searches and shows a list', async () => {
    await screenPasted(page);
    await page.locator('.grid-body .grid-row').click();
    await says(page, 'is on the UFLPA Entity List');
  });

  it(
    isPrivate ? 'has the list as long as the page is open' : 'has the list after the page is loaded again',
    async () => {
      if (!isPrivate) {
        // The page as it was says the same words, until it is gone.
        await page.evaluate('globalThis.isOld = true; location.reload()').catch(() => undefined);
        await vi.waitUntil(() => page.evaluate('globalThis.isOld !== true').catch(() => false), { timeout: 20_000 });
        await says(page, 'Rows with candidates: 1 of 2');
      }
      await press(page, 'All lists');
      await says(page, 'Rows: 2. Last changed');
    },
  );
});
