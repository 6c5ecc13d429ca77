import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { openPopup, tabOf, titleOf } from '../browser/tabs.ts';

const extensionDir = resolve('.output/chrome-mv3-granted');
/** An id that no extension has. */
const NOBODY = 'abcdefghijklmnopabcdefghijklmnop';

interface Seen {
  mutations: string[];
  touched: string[];
  events: string[];
  globals: string[];
  answer: string;
}
interface Spy {
  look: (id: string, files: readonly string[]) => Promise<Seen>;
  howLong: (ids: readonly string[], file: string, times: number) => Promise<Record<string, number[]>>;
}

let shop: DemoServer;
let browser: ExtensionInChromium;
let plain: Browser;
let watched: Page;
let unwatched: Page;
beforeAll(async () => {
  shop = await serveDemo();
  [browser, plain] = await Promise.all([
    openChromium({ extensionDir, headless: true }),
    chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] }),
  ]);
  // A page that loads before the detector is registered is not looked at by itself.
  const registered = async () =>
    (await browser.worker()).evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await vi.waitUntil(async () => (await registered()) === 1, { timeout: 20_000 });
  watched = await browser.context.newPage();
  unwatched = await plain.newPage({ viewport: watched.viewportSize() });
  await Promise.all([watched, unwatched].map((page) => page.goto(`${shop.origin}/spy.html`)));
});
afterAll(async () => {
  await plain?.close();
  await browser?.close();
  await shop?.close();
});

describe('a shop that tries to find out', () => {
  const ofKind = (kind: RegExp, most: number): string[] =>
    readdirSync(extensionDir, { recursive: true, encoding: 'utf8' })
      .filter((file) => kind.test(file))
      .slice(0, most);

  it('is read, and its verdict shown, without a trace in the page: no mark, call, event, style, global, answer', async () => {
    await expect.poll(() => titleOf(browser, watched), { timeout: 20_000 }).toContain('H&M');
    await openPopup(browser, watched);
    const files = [
      ...['manifest.json', 'licences.txt', 'reader.js', 'detector.js', 'popup.html'],
      ...ofKind(/\.png$/, 2),
      ...ofKind(/\.css$/, 1),
      ...ofKind(/messages\.json$/, 1),
    ];
    const look = (page: Page) =>
      page.evaluate(([id, names]) => (window as unknown as Spy).look(id, names), [browser.extensionId, files] as const);
    const [withExtension, without] = await Promise.all([look(watched), look(unwatched)]);
    expect(withExtension).toEqual(without);
    for (const kind of ['mutations', 'touched', 'events'] as const) expect(withExtension[kind]).toEqual([]);
    expect(withExtension.answer).toBe('no way to send');
  });

  it('learns nothing from how long it is refused files of a known id', async () => {
    const took = await watched.evaluate(
      ([id, nobody]) => (window as unknown as Spy).howLong([id, nobody], 'icon/16.png', 300),
      [browser.extensionId, NOBODY] as const,
    );
    const chance = quickerThan(took[browser.extensionId] ?? [], took[NOBODY] ?? []);
    // A shop that guesses from one try is right half the time; from the best threshold it may be by luck a little more.
    expect(Math.abs(chance - 0.5)).toBeLessThan(0.25);
  });

  it('that stands in a frame of another page is not even read', async () => {
    const outer = await browser.context.newPage();
    await outer.goto(`${shop.origin}/article.html`);
    await outer.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((done) => frame.addEventListener('load', done));
    }, `${shop.origin}/spy.html`);
    await outer.waitForTimeout(700);
    expect(await titleOf(browser, outer)).not.toContain('H&M');
    expect(await tabOf(browser, outer)).toBeGreaterThan(0);
    await outer.close();
  });
});

/** How often a try of `a` is quicker than one of `b`: a half where nothing tells them apart. */
function quickerThan(a: readonly number[], b: readonly number[]): number {
  let wins = 0;
  for (const one of a) for (const other of b) wins += one < other ? 1 : one === other ? 0.5 : 0;
  return wins / (a.length * b.length);
}
