// `npm run pictures:store`: makes the stores' pictures, 1280 by 800, from the built extension on pages of the demo shop that name
// no real company. A picture shows what the popup shows, unchanged.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { serveDemo } from '../browser/demo-server.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { tabOf } from '../browser/tabs.ts';

const FOLDER = 'assets/store';
const SIZE = { width: 1280, height: 800 };

/** The popup beside the page it is about, as a person sees them. */
async function besideItsPage(browser: ExtensionInChromium, url: string, file: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: SIZE.width - 420, height: SIZE.height });
  await page.goto(url);
  const popup = await browser.popup(await tabOf(browser, page));
  await popup.setViewportSize({ width: 400, height: SIZE.height - 40 });
  await popup.waitForSelector('main:not([aria-busy]) h1');
  const [shop, verdict] = await Promise.all([page.screenshot(), popup.screenshot()]);
  const board = await browser.context.newPage();
  await board.setViewportSize(SIZE);
  const picture = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
  await board.setContent(
    `<style>body{margin:0;background:#e9e5dc;display:flex;align-items:center;height:100vh}img{display:block}
     .popup{margin-left:10px;box-shadow:0 6px 28px #0005;border-radius:6px}</style>
     <img src="${picture(shop)}" width="${SIZE.width - 420}"><img class="popup" src="${picture(verdict)}" width="400">`,
  );
  await board.screenshot({ path: `${FOLDER}/${file}` });
  for (const each of [board, popup, page]) await each.close();
}

async function ofPage(
  browser: ExtensionInChromium,
  path: string,
  file: string,
  prepare: (page: Page) => Promise<unknown>,
) {
  const page = await browser.context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
  await prepare(page);
  await page.screenshot({ path: `${FOLDER}/${file}` });
  await page.close();
}

mkdirSync(FOLDER, { recursive: true });
const shop = await serveDemo();
const browser = await openChromium({ extensionDir: freshBuild('chrome'), headless: true });
try {
  await besideItsPage(browser, `${shop.origin}/clean.html`, '2-nothing-found.png');
  await ofPage(browser, 'lookup.html?name=cotton', '3-look-up.png', (page) => page.waitForTimeout(1_500));
  await ofPage(browser, 'options.html', '4-options.png', (page) => page.waitForSelector('h1'));
  console.log(`Three pictures are in ${FOLDER}.`);
} finally {
  await browser.close();
  await shop.close();
}
