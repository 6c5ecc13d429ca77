// `npm run picture`: makes the README's picture of the popup from the built extension on the demo shop.
import { mkdirSync } from 'node:fs';
import { openChromium } from '../browser/chromium.ts';
import { serveDemo } from '../browser/demo-server.ts';
import { freshBuild } from '../browser/fresh-build.ts';

const FOLDER = 'assets/readme';

const shop = await serveDemo();
const browser = await openChromium({ extensionDir: freshBuild('chrome'), headless: true });
try {
  const page = await browser.context.newPage();
  const url = `${shop.origin}/listed-maker.html`;
  await page.goto(url);
  const worker = await browser.worker();
  const tabId = await worker.evaluate(
    async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id ?? -1,
    url,
  );
  const popup = await browser.popup(tabId);
  await popup.setViewportSize({ width: 400, height: 860 });
  await popup.waitForSelector('main:not([aria-busy]) h1');
  mkdirSync(FOLDER, { recursive: true });
  await popup.screenshot({ path: `${FOLDER}/popup.png` });
} finally {
  await browser.close();
  await shop.close();
}
