import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
beforeEach(async () => {
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.storage.local.remove('onPage'));
});

/** Watches, from inside the page and from its first moment, everything a page could notice of us. */
async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const seen = { added: [] as string[], shifts: 0 };
    Object.assign(window, { seen });
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        for (const node of records.flatMap((record) => [...record.addedNodes]))
          seen.added.push(node instanceof Element ? node.outerHTML : node.nodeName);
      }).observe(document, { childList: true, attributes: true, subtree: true });
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${shop.origin}/${path}`);
  return page;
}

const seenBy = (page: Page) =>
  page.evaluate(() => ({
    ...(window as unknown as { seen: { added: string[]; shifts: number } }).seen,
    children: [...document.documentElement.children].map(({ tagName }) => tagName),
    html: document.documentElement.outerHTML,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    resources: performance.getEntriesByType('resource').map(({ name }) => name),
    focus: document.activeElement?.tagName,
  }));

async function tabOf(page: Page): Promise<number> {
  const worker = await browser.worker();
  return worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    page.url(),
  );
}

/** Turns it on for the demo shop as a person does, in the popup. */
async function turnOn(page: Page): Promise<void> {
  const popup = await browser.popup(await tabOf(page));
  await popup.click('text=Show results on this shop’s pages');
  await popup.waitForSelector('text=Show nothing on this shop’s pages');
  await popup.close();
}

/** What a person sees of our layer: through the browser's own tree, since the shadow root is closed to scripts. */
async function layerText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const texts: string[] = [];
  const walk = (node: typeof root, inside: boolean): void => {
    const at = node.attributes ?? [];
    if (inside && node.nodeType === 3) texts.push(node.nodeValue);
    if (inside && at.includes('aria-label')) texts.push(at[at.indexOf('aria-label') + 1] ?? '');
    for (const child of node.children ?? []) walk(child, inside);
    for (const shadow of node.shadowRoots ?? []) walk(shadow, shadow.shadowRootType === 'closed');
  };
  walk(root, false);
  await session.detach();
  return texts.join('\n');
}

describe('results on a shop’s own pages', () => {
  it('are not there until turned on: nothing at all touches the page', async () => {
    const page = await open('cotton-shirt.html');
    const tabId = await tabOf(page);
    const title = async () => (await browser.worker()).evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
    await expect.poll(title, { timeout: 20_000 }).toContain('H&M');
    const { added, children } = await seenBy(page);
    expect(added).toEqual([]);
    expect(children).toEqual(['HEAD', 'BODY']);
    await page.close();
  });

  it('stand on a product page once turned on for its shop, with no shift, no focus taken and nothing that names us', async () => {
    const first = await open('cotton-shirt.html');
    await turnOn(first);
    await first.close();
    const page = await open('cotton-shirt.html');
    await expect.poll(() => layerText(page), { timeout: 20_000 }).toContain('Named in a published report');
    expect(await layerText(page)).toContain('does not show');
    const { added, shifts, html, resources, focus } = await seenBy(page);
    expect(added).toEqual(['<div></div>']);
    expect(shifts).toBe(0);
    expect(focus).toBe('BODY');
    expect(html).not.toMatch(/whence|extension:/i);
    expect(resources.filter((name) => name.includes('extension:'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => (window as { whenceOnPage?: unknown }).whenceOnPage)).toBeUndefined();
    await page.close();
  });

  it('mark the products of a list whose brand is in our data, and no other, with no shift', async () => {
    const first = await open('cotton-shirt.html');
    await turnOn(first);
    await first.close();
    const page = await open('brands.html');
    await expect.poll(() => layerText(page), { timeout: 20_000 }).toContain('H&M: Named in a published report');
    const text = await layerText(page);
    expect(text).not.toContain('Alder');
    // Navigation and filters name brands too: only cards are marked, each once, beside one line of the legend.
    expect(text.match(/H&M: Named/g)).toHaveLength(3);
    expect((await seenBy(page)).shifts).toBe(0);
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitForTimeout(300);
    expect((await seenBy(page)).shifts).toBe(0);
    await page.close();
  });

  it('go away when turned off, also on the page that is open', async () => {
    const page = await open('cotton-shirt.html');
    await turnOn(page);
    await expect.poll(() => layerText(page), { timeout: 20_000 }).toContain('Named in');
    const popup = await browser.popup(await tabOf(page));
    await popup.click('text=Show nothing on this shop’s pages');
    await expect.poll(() => layerText(page), { timeout: 20_000 }).toBe('');
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await popup.close();
    await page.close();
  });
});
