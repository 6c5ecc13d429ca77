import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { type LoggingProxy, openProxy } from '../browser/logging-proxy.ts';

const extensionDir = resolve('.output/chrome-mv3-granted');
let shop: DemoServer;
beforeAll(async () => {
  shop = await serveDemo();
});
afterAll(async () => {
  await shop?.close();
});

describe('everything that leaves the browser', () => {
  const VISITS = 100;
  let proxy: LoggingProxy;
  let browser: ExtensionInChromium;
  const visited: string[] = [];

  beforeAll(async () => {
    proxy = await openProxy();
    browser = await openChromium({ extensionDir, headless: true, proxy: `http://127.0.0.1:${proxy.port}` });
    const pages = readdirSync('tests/pages').filter((file) => file.endsWith('.html'));
    const tab = await browser.context.newPage();
    for (let visit = 0; visit < VISITS; visit += 1) {
      const url = `${shop.origin}/${pages[visit % pages.length]}`;
      await tab.goto(url);
      visited.push(url);
      if (visit % 10 === 0) await openPopup(browser, tab);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
  });

  it(`in ${VISITS} visits with popups opened is what the pages themselves asked for`, () => {
    // Chromium asks for a shop's favicon by itself; its own services are refused by the proxy and named here.
    const own = proxy.log.filter(({ url }) => !url.startsWith(shop.origin));
    const shopRequests = proxy.log.filter(({ url }) => url.startsWith(shop.origin) && !url.endsWith('/favicon.ico'));
    expect(shopRequests.map(({ url }) => url)).toEqual(visited);
    expect(own.filter(({ url }) => !/\.(?:google|googleapis|gstatic)\.com(?::\d+)?(?:\/|$)/.test(url))).toEqual([]);
  });

  it('says nothing of the extension and nothing of its user', () => {
    for (const { method, headers, body, url } of proxy.log.filter((each) => each.url.startsWith(shop.origin))) {
      expect(method).toBe('GET');
      expect(body).toBe('');
      expect(headers.origin).toBeUndefined();
      expect(headers.cookie).toBeUndefined();
      expect(JSON.stringify({ headers, url })).not.toMatch(new RegExp(`whence|extension|${browser.extensionId}`, 'i'));
    }
  });
});

describe('a shop that tries to find out', () => {
  /** What the spying page saw, in a browser with the extension (its popup opened) and in one without. */
  async function seenBy(page: Page, id: string): Promise<unknown> {
    const files = readdirSync(extensionDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:js|json|html|png|css)$/.test(file),
    );
    return page.evaluate(
      ([own, names]) =>
        (window as unknown as { look: (id: string, files: string[]) => Promise<unknown> }).look(own, names),
      [id, files.slice(0, 40)] as const,
    );
  }

  it('sees the same with and without the extension', async () => {
    const browser = await openChromium({ extensionDir, headless: true });
    const plain = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
    try {
      const page = await browser.context.newPage();
      await page.goto(`${shop.origin}/spy.html`);
      await expect.poll(() => buttonTitle(browser, page), { timeout: 8_000 }).toContain('H&M');
      await openPopup(browser, page);
      const withExtension = await seenBy(page, browser.extensionId);
      const without = await plain.newPage();
      await without.goto(`${shop.origin}/spy.html`);
      await without.waitForTimeout(3_000);
      expect(withExtension).toEqual(await seenBy(without, browser.extensionId));
      expect((withExtension as { mutations: string[] }).mutations).toEqual([]);
    } finally {
      await plain.close();
      await browser.close();
    }
  });
});

async function tabOf(browser: ExtensionInChromium, page: Page): Promise<number> {
  const worker = await browser.worker();
  const id = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  return id ?? -1;
}

async function buttonTitle(browser: ExtensionInChromium, page: Page): Promise<string> {
  const worker = await browser.worker();
  return worker.evaluate((tabId) => chrome.action.getTitle({ tabId }), await tabOf(browser, page));
}

async function openPopup(browser: ExtensionInChromium, page: Page): Promise<void> {
  const popup = await browser.popup(await tabOf(browser, page));
  await popup.waitForSelector('main h1');
  await popup.close();
}
