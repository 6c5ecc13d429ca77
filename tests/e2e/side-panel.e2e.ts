import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { violationsOfBothSides } from '../browser/axe.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';

let browser: ExtensionInChromium;
let shop: DemoServer;
let panel: Page;
let opened: Page[] = [];

beforeAll(async () => {
  shop = await serveDemo();
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});
beforeEach(async () => {
  panel = await open(`chrome-extension://${browser.extensionId}/sidepanel.html`);
});
afterEach(async () => {
  for (const page of opened) await page.close();
  opened = [];
});

async function open(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  opened.push(page);
  // A page of a slow shop comes to its end later.
  await page.goto(url, { waitUntil: 'commit' });
  return page;
}

const says = (words: string) =>
  expect.poll(() => panel.evaluate(() => document.querySelector('main')?.textContent)).toContain(words);

/** A shop of one page that is served whole but for a script, which keeps the page from being read until it is let go. */
async function slowShop(): Promise<{ url: string; letGo: () => void; close: () => void }> {
  const html = readFileSync('tests/pages/cotton-shirt.html', 'utf8').replace(
    '</body>',
    '<script src="/x.js"></script>$&',
  );
  let letGo = (): void => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  const server: Server = createServer((request, response) => {
    if (request.url !== '/x.js') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return;
    }
    void held.then(() => response.writeHead(200, { 'content-type': 'text/javascript' }).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, letGo, close };
}

it('shows the tab in front and follows it to other pages', async () => {
  const page = await open(`${shop.origin}/cotton-shirt.html`);
  await page.bringToFront();
  await says('H&M');
  await page.goto(`${shop.origin}/clean.html`);
  await says('Alder & Wren');
});

it('follows a shop that changes pages without loading', async () => {
  const page = await open(`${shop.origin}/spa.html?item=shirt`);
  await page.bringToFront();
  await says('H&M');
  await page.click('#to-beanie');
  await says('Alder & Wren');
  await page.goBack();
  await says('H&M');
});

it('shows no other page’s verdict while a page is read, nor one that comes when its tab has gone back', async () => {
  const slow = await slowShop();
  try {
    const clean = await open(`${shop.origin}/clean.html`);
    await clean.bringToFront();
    await says('Alder & Wren');
    const late = await open(slow.url);
    await late.bringToFront();
    await says('Reading this page');
    expect(await violationsOfBothSides(panel)).toEqual([]);
    await clean.bringToFront();
    await says('Alder & Wren');
    // Whatever the panel shows from now on is noted.
    await panel.evaluate(() => {
      const seen: string[] = [];
      const note = () => seen.push(document.querySelector('main')?.textContent ?? '');
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
      Object.assign(globalThis, { seen });
    });
    slow.letGo();
    const titles = () =>
      panel.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return Promise.all(tabs.map(({ id = -1 }) => chrome.action.getTitle({ tabId: id })));
      });
    await expect.poll(async () => (await titles()).join()).toContain('H&M');
    await panel.waitForTimeout(300);
    expect(
      await panel.evaluate(() => (globalThis as { seen?: string[] }).seen?.filter((each) => /H&M/.test(each))),
    ).toEqual([]);
    await says('Alder & Wren');
  } finally {
    slow.close();
  }
});
