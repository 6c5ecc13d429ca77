import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProductPage } from '../../lib/model/product-page.ts';
import { type ExtensionInFirefox, openFirefox } from '../browser/firefox.ts';
import { type ReadingPages, serveReadingPages } from '../browser/reading-pages.ts';

let firefox: ExtensionInFirefox;
let pages: ReadingPages;

beforeAll(async () => {
  pages = await serveReadingPages();
  firefox = await openFirefox({ extensionDir: resolve('.output/firefox-mv3-granted') });
});
afterAll(async () => {
  await firefox?.close();
  pages?.close();
});

/** What the reader, injected as the background injects it, gives of a page. */
async function read(path: string): Promise<ProductPage> {
  const tab = await firefox.browser.newPage();
  await tab.goto(pages.origin + path);
  const inject = `browser.scripting.executeScript({ target: { tabId: ${await firefox.tabOf(pages.origin + path)} }, files: ['/reader.js'] })`;
  const page = await firefox.console.evaluate(`${inject}.then(([injected]) => injected.result)`);
  await tab.close();
  return page as ProductPage;
}

const placesOf = ({ origins }: ProductPage): string[] => origins.map(({ value }) => value.place);

it('reads open shadow roots in Firefox', async () => {
  const page = await read('/open');
  expect(page.title?.value).toBe('Fernbank Shirt');
  expect(page.materials.map(({ value }) => value.fibre)).toEqual(['cotton', 'polyester']);
});

it('reads closed shadow roots and frames in Firefox', async () => {
  expect(placesOf(await read('/closed'))).toEqual(['PT']);
  expect(placesOf(await read('/framed'))).toEqual(['PT']);
  expect((await read('/framed-whole')).brand?.value).toBe('Fernbank');
});

it('reads the product of an open layer over a list in Firefox, and no closed one', async () => {
  expect((await read('/list')).kind).toBe('product');
  expect((await read('/list-closed')).kind).not.toBe('product');
});

it('ends bounded on a page of a million nodes in Firefox', async () => {
  const page = await read('/large');
  expect(page.materials.map(({ value }) => value)).toEqual([{ fibre: 'cotton', percent: 100 }]);
  expect(page.limits.join()).toContain('nodes not read');
});
