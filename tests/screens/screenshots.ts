// `npm run screenshots [part of a name]`: pictures of every screen, light, dark, from right to left, 320 pixels wide and
// with text twice as large, in test-results/screenshots, to be looked at by a person.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openChromium } from '../browser/chromium.ts';
import { serveDemo } from '../browser/demo-server.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { openScreen, SCREENS, type Screen, speak } from './screens.ts';

const FOLDER = 'test-results/screenshots';

/** One way of looking at a screen. */
interface View {
  name: string;
  language: string;
  width?: number;
  prepare: (page: Page) => Promise<void>;
}

const VIEWS: readonly View[] = [
  { name: 'light', language: 'en', prepare: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'dark', language: 'en', prepare: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
  {
    name: 'forced',
    language: 'en',
    prepare: (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
  },
  { name: '320', language: 'de', width: 320, prepare: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'rtl', language: 'ar', prepare: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  {
    name: 'large',
    language: 'en',
    prepare: (page) =>
      page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      }),
  },
];

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
const widthOf = ({ about }: Screen): number => (about === undefined ? 1000 : 400);

const shop = await serveDemo();
const browser = await openChromium({ extensionDir: freshBuild('chrome'), headless: true });
mkdirSync(FOLDER, { recursive: true });
try {
  for (const view of VIEWS) {
    await speak(browser, view.language);
    for (const screen of SCREENS) {
      const name = `${screen.name}-${view.name}`;
      if (!isWanted(name)) continue;
      const page = await openScreen(browser, shop, screen);
      await page.setViewportSize({ width: view.width ?? widthOf(screen), height: 800 });
      await view.prepare(page);
      await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true, animations: 'disabled' });
      await page.close();
      console.log(`${FOLDER}/${name}.png`);
    }
  }
} finally {
  await browser.close();
  await shop.close();
}
