import type { Page } from 'playwright-core';
import type { ExtensionInChromium } from '../browser/chromium.ts';
import type { DemoServer } from '../browser/demo-server.ts';

/** One screen of the extension: what it is called and what opens it. */
export interface Screen {
  name: string;
  /** A page of the demo shop the popup is about; absent for pages of the extension's own. */
  about?: string;
  /** Page of the extension, with its query and fragment. */
  page: string;
  /** What is there once the screen is drawn. */
  ready: string;
}

/** Every screen people see: screenshots, accessibility and the record of geometry all go through this one list. */
export const SCREENS: readonly Screen[] = [
  ...['listed-maker', 'cotton-shirt', 'xinjiang-cotton-zh', 'camera', 'marketplace', 'clean', 'listing'].map(
    (shop): Screen => ({
      name: `popup-${shop}`,
      about: `${shop}.html`,
      page: 'popup.html',
      ready: 'main:not([aria-busy]) h1',
    }),
  ),
  { name: 'welcome', page: 'welcome.html', ready: 'main h1' },
  { name: 'options', page: 'options.html', ready: 'main h1' },
  { name: 'lookup', page: 'lookup.html', ready: 'main h1' },
  { name: 'lookup-results', page: 'lookup.html?name=H%26M', ready: '.results a' },
  { name: 'lookup-none', page: 'lookup.html?name=Qwertzuiop', ready: '#results p:not([hidden])' },
  { name: 'about', page: 'about.html', ready: '.items' },
  { name: 'audit', page: 'audit.html', ready: 'main h1' },
  { name: 'suppliers', page: 'suppliers.html', ready: 'main h1' },
];

/** Opens a screen as a page of its own; the demo page it is about stays open behind it. */
export async function openScreen(browser: ExtensionInChromium, shop: DemoServer, screen: Screen): Promise<Page> {
  const address = `chrome-extension://${browser.extensionId}/${screen.page}`;
  const tab = screen.about === undefined ? '' : `?tab=${await tabOf(browser, `${shop.origin}/${screen.about}`)}`;
  const page = await browser.context.newPage();
  await page.goto(address + tab);
  await page.waitForSelector(screen.ready);
  return page;
}

/** The tab that shows an address, opened where there is none. */
async function tabOf(browser: ExtensionInChromium, url: string): Promise<number> {
  if (!browser.context.pages().some((page) => page.url() === url)) {
    await (await browser.context.newPage()).goto(url);
  }
  const worker = await browser.worker();
  return worker.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
    url,
  );
}

/** Opens everything that can be unfolded. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

/** Chooses a language as the options do; pages opened afterwards speak it. */
export async function speak(browser: ExtensionInChromium, language: string): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate((tag) => chrome.storage.local.set({ language: tag }), language);
}
