import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductPage } from '../../lib/model/product-page.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type ReadingPages, serveReadingPages } from '../browser/reading-pages.ts';

let browser: ExtensionInChromium;
let pages: ReadingPages;

beforeAll(async () => {
  pages = await serveReadingPages();
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
});
afterAll(async () => {
  await browser?.close();
  pages?.close();
});

/** What the reader, injected as the worker injects it, gives of a page, and how long the page waited meanwhile. */
interface Reading {
  page: ProductPage;
  /** Milliseconds until the worker had the answer. */
  took: number;
  /** Milliseconds that the page's own script waited for its turn at most, on pages that measure it. */
  longestWait: number;
}

async function read(path: string): Promise<Reading> {
  const tab = await browser.context.newPage();
  await tab.goto(pages.origin + path);
  await tab.evaluate(() => (globalThis as { settled?: Promise<void> }).settled);
  const worker = await browser.worker();
  const [page, took] = await worker.evaluate(async (url) => {
    const [shown] = (await chrome.tabs.query({})).filter((each) => each.url === url);
    const since = performance.now();
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: shown?.id ?? -1 },
      files: ['/reader.js'],
    });
    return [injected?.result as unknown, performance.now() - since] as const;
  }, pages.origin + path);
  const longestWait = await tab.evaluate(() => (globalThis as { longestWait?: number }).longestWait ?? 0);
  await tab.close();
  return { page: page as ProductPage, took, longestWait };
}

describe('the reader in a page', () => {
  it('reads heading and text in open shadow roots, one inside the other', async () => {
    const { page } = await read('/open');
    expect(page.title?.locator).toEqual({
      kind: 'element',
      path: expect.stringContaining('shop-product:nth-of-type(1) >>> '),
    });
    expect(page.materials.map(({ value }) => value)).toEqual([
      { fibre: 'cotton', percent: 60 },
      { fibre: 'polyester', percent: 40 },
    ]);
  });

  it('reads what a closed shadow root shows', async () => {
    const { page } = await read('/closed');
    expect(page.origins.map(({ value }) => value.place)).toEqual(['PT']);
  });

  it('reads what a frame of the same origin shows', async () => {
    const { page } = await read('/framed');
    expect(page.origins.map(({ value }) => value.place)).toEqual(['PT']);
  });

  it('reads the data of a frame that is shown, and of none that is hidden', async () => {
    const { page } = await read('/framed-whole');
    expect(page.kind).toBe('product');
    expect(page.brand?.value).toBe('Fernbank');
    expect(page.materials.map(({ value }) => value.fibre)).toEqual(['linen']);
  });

  it('of a million nodes ends bounded, with what it found, the reason, and the page’s turns in between', async () => {
    const { page, took, longestWait } = await read('/large');
    expect(page.materials.map(({ value }) => value)).toEqual([{ fibre: 'cotton', percent: 100 }]);
    expect(page.limits.join()).toContain('nodes not read');
    expect(longestWait).toBeGreaterThan(0);
    expect(longestWait).toBeLessThan(took / 2);
  }, 60_000);

  it('reads the product of an open layer over a list, and no closed one', async () => {
    const open = (await read('/list')).page;
    expect([open.kind, open.title?.value, open.materials.length]).toEqual(['product', 'Fernbank Shirt', 1]);
    expect((await read('/list-closed')).page.kind).not.toBe('product');
  });

  it('of 20 megabytes ends bounded, with what it found before the bound', async () => {
    const { page } = await read('/long');
    expect(page.materials.map(({ value }) => value)).toEqual([{ fibre: 'cotton', percent: 100 }]);
    expect(page.limits).not.toEqual([]);
  }, 60_000);

  it('is not misled by form fields called like properties', async () => {
    const { page } = await read('/clobbered');
    expect(page.materials.map(({ value }) => value)).toEqual([{ fibre: 'cotton', percent: 100 }]);
  });
});
