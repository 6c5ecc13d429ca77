import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type FeedHost, openFeedHost } from '../browser/feed-host.ts';
import { type SampleFeed, sampleEntity, sampleFeed } from '../lib/feed/sample-feed.ts';

// A watched list from the first search to a change, with a real feed: the build as it is, but for the address of the feed
// that it has built in.

/** Day of a version such that today lies within its life. */
const today = (): number => Math.floor((Date.now() - Date.parse('2026-11-01T00:00:00Z')) / 86_400_000);
const QURRA = sampleEntity('qurra', 'Qurra Testwear Ltd');
const listedAgain = {
  ...QURRA,
  listings: [...QURRA.listings, { ...QURRA.listings[0], id: 'qurra-2', list: 'Second Made-up List' }],
} as typeof QURRA;

let folder: string;
let feed: SampleFeed;
let host: FeedHost;
let browser: ExtensionInChromium;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whence-watch-'));
  feed = await sampleFeed('whence');
  await feed.publish([QURRA], { day: today() - 2 });
  host = await openFeedHost(() => feed.folder);
  const extensionDir = join(folder, 'extension');
  cpSync(resolve('.output/chrome-mv3-granted'), extensionDir, { recursive: true });
  const root = readFileSync(join(feed.keys, 'root.json'), 'utf8');
  const builtIn = [{ id: 'whence', address: host.address, root, kind: 'built-in' }];
  writeFileSync(join(extensionDir, 'feed/built-in.json'), JSON.stringify(builtIn));
  browser = await openChromium({ extensionDir, headless: true });
  page = await browser.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`chrome-extension://${browser.extensionId}/suppliers.html`);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const notices = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** Publishes a version and has it fetched, as the worker does by the clock. */
async function publish(entities: readonly (typeof QURRA)[], day: number): Promise<void> {
  await feed.publish(entities, { day });
  await page.evaluate(async () => chrome.runtime.sendMessage({ name: 'feeds:sync', request: {} }));
}

describe('a watched list', () => {
  it('is searched with the data there is, and left', async () => {
    await page.evaluate(async () => chrome.runtime.sendMessage({ name: 'feeds:sync', request: {} }));
    await button('New list').click();
    await page.locator('textarea').fill('Supplier\nQurra Testwear Ltd\nNuova Testwear Ltd');
    await button('Read what I pasted').click();
    await button('Use this list').click();
    await button('Search the list').click();
    await page.getByText('Rows with candidates: 1 of 2').waitFor();
    expect(await notices()).toEqual([]);
    await button('All lists').click();
    await page.getByText('Rows: 2. Last changed').waitFor();
  });

  it('is searched again by the worker when newer data has come, and says so, there and by a notification', async () => {
    await publish([listedAgain, sampleEntity('nuova', 'Nuova Testwear Ltd')], today() - 1);
    await page.getByText('Changes not looked at yet: 2').waitFor();
    await expect.poll(notices).toEqual([expect.stringMatching(/^list:[0-9a-f-]+$/)]);
  });

  it('shows what changed, with its day and both versions, until it was looked at', async () => {
    await page.getByRole('button', { name: /^Open / }).click();
    await button('Changes (2)').click();
    const changes = await page.locator('.lines').innerText();
    expect(changes).toContain('row 2, Qurra Testwear Ltd: A new list entry: Second Made-up List');
    expect(changes).toContain('row 3, Nuova Testwear Ltd: A new candidate');
    expect(changes).toContain('data 1 → 2');
    await button('Changes').waitFor();
    await expect.poll(() => page.locator('.save-state').textContent()).toBe('Saved');
  });

  it('is searched by its own page while it is open', async () => {
    await button('Review').click();
    await publish([listedAgain], today());
    await page.getByText('Changes not looked at yet: 1').waitFor();
    await page.getByText('Rows with candidates: 1 of 2').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
