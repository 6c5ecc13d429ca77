import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOfBothSides } from '../browser/axe.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';

let browser: ExtensionInChromium;
let shop: DemoServer;

beforeAll(async () => {
  shop = await serveDemo();
  browser = await openChromium({
    extensionDir: resolve('.output/chrome-mv3-granted'),
    headless: true,
    keepWelcome: true,
  });
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
  await page.waitForSelector('main h1');
  return page;
}

it('installing opens the first page once', async () => {
  const opened = () => browser.context.pages().some((page) => page.url().endsWith('/welcome.html'));
  await expect.poll(opened, { timeout: 20_000 }).toBe(true);
  expect(browser.context.pages().filter((page) => page.url().endsWith('/welcome.html'))).toHaveLength(1);
});

const PAGES = ['options.html', 'lookup.html', 'audit.html', 'suppliers.html', 'about.html'];

describe.each(['welcome.html', 'lookup.html?name=H%26M', ...PAGES])('%s', (path) => {
  it('has nothing for axe to object to, in light and dark, from either side', async () => {
    const page = await open(path);
    if (path === 'about.html') await page.waitForSelector('.items');
    else await page.waitForTimeout(400);
    await unfold(page);
    expect(await violationsOfBothSides(page)).toEqual([]);
    await page.close();
  });

  it('fits 320 pixels, also with text twice as large', async () => {
    const page = await open(path);
    await unfold(page);
    await page.setViewportSize({ width: 320, height: 800 });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await sideways()).toBe(false);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sideways()).toBe(false);
    await page.close();
  });
});

it.each(PAGES)('%s has the head that every page has, and says there which page it is', async (path) => {
  const page = await open(path);
  const links = page.locator('.masthead nav a');
  expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual(
    expect.arrayContaining(PAGES.map((each) => `/${each}`)),
  );
  expect(await page.locator('.masthead [aria-current=page]').getAttribute('href')).toBe(`/${path}`);
  await page.close();
});

it('the page About tells how to ask for a correction and what was taken back, each report once', async () => {
  const page = await open('about.html');
  const section = page.locator('section[aria-labelledby=corrections]');
  // In the data of the package: no entry was withdrawn, and one report was corrected by those who published it.
  await section.locator('text=Corrected: a report about').waitFor();
  expect(await section.locator('.sources > li').count()).toBe(1);
  expect(await section.locator('text=Entries that were withdrawn').count()).toBe(0);
  expect(await section.textContent()).toContain('error report');
  expect(await section.getAttribute('aria-busy')).toBe('false');
  await page.close();
});

describe('the look-up', () => {
  it('finds as one types, leads to everything recorded, and back, by keyboard alone', async () => {
    const page = await open('lookup.html');
    const isInResults = () => page.evaluate(() => document.activeElement?.closest('.results') !== null);
    await page.keyboard.type('Hikvisio');
    await page.waitForSelector('.results a');
    // One letter more brings another answer, and Tab is faster: the answer must not take the focus back.
    await page.keyboard.press('n');
    for (let presses = 0; presses < 6 && !(await isInResults()); presses += 1) await page.keyboard.press('Tab');
    await page.waitForTimeout(600);
    expect(await isInResults()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('main.entity h1');
    expect(await page.textContent('main.entity')).toContain('Sources');
    await unfold(page);
    expect(await violationsOfBothSides(page)).toEqual([]);
    await page.goBack();
    await page.waitForSelector('.results a');
    expect(await page.inputValue('#name')).toBe('Hikvision');
    await page.close();
  });

  it('stays with an entity that is loaded again, whatever name was searched before', async () => {
    const page = await open('lookup.html?name=Hikvision');
    await page.click('.results a');
    await page.waitForSelector('main.entity h1');
    await page.reload();
    await page.waitForSelector('main.entity h1');
    await page.waitForTimeout(600);
    expect(await page.locator('main.entity h1').count()).toBe(1);
    await page.goBack();
    await page.waitForSelector('.results a');
    expect(await page.inputValue('#name')).toBe('Hikvision');
    await page.close();
  });

  it('says that what is not found says something about the data', async () => {
    const page = await open('lookup.html');
    await page.keyboard.type('Qwertzuiop Nobody');
    await page.waitForFunction(() => document.querySelector('#results')?.textContent?.includes('Nothing found'));
    expect(await violationsOfBothSides(page)).toEqual([]);
    await page.close();
  });
});

describe('the options', () => {
  it('mute a brand on the button at once, and the popup still shows everything', async () => {
    const options = await open('options.html');
    await options.fill('input[type="text"]', 'H&M');
    await options.click('button:has-text("Add")');
    await options.waitForSelector('bdi:has-text("h&m")');
    const page = await browser.context.newPage();
    await page.goto(`${shop.origin}/cotton-shirt.html`);
    const title = () =>
      options.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
        return tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
      }, `${shop.origin}/cotton-shirt.html`);
    await expect.poll(title, { timeout: 20_000 }).toContain('muted here');
    await options.click('button[aria-label="Unmute h&m"]');
    await page.reload();
    await expect.poll(title, { timeout: 20_000 }).toContain('H&M');
    await page.close();
    await options.close();
  });

  it('delete everything kept, after asking once more', async () => {
    const options = await open('options.html');
    await options.click('button:has-text("Delete everything kept")');
    await options.click('button:has-text("Delete it all now")');
    await options.waitForSelector('text=Everything was deleted.');
    const kept = await options.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
    expect(kept.filter((key) => key !== 'userRole')).toEqual([]);
    await options.close();
  });
});

describe('ways in', () => {
  it('a selected name leads to the look-up by the menu, bounded and as plain text', async () => {
    const worker = await browser.worker();
    const opened = browser.context.waitForEvent('page');
    await worker.evaluate(() => {
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch(info: object, tab: object): void };
      };
      onClicked.dispatch({ menuItemId: 'check-name', selectionText: ' H&M <b>' }, {});
    });
    const page = await opened;
    await page.waitForSelector('#name');
    expect(await page.inputValue('#name')).toBe('H&M <b>');
    await page.close();
  });

  it('the address bar after the keyword suggests names and leads to the look-up', async () => {
    const worker = await browser.worker();
    const suggested = await worker.evaluate(
      () =>
        new Promise<{ content: string; description: string }[]>((told) => {
          const { onInputStarted, onInputChanged } = chrome.omnibox as unknown as Record<
            string,
            { dispatch(...heard: unknown[]): void }
          >;
          onInputStarted?.dispatch();
          onInputChanged?.dispatch('H&M', told);
        }),
    );
    expect(suggested.length).toBeLessThanOrEqual(6);
    for (const { description } of suggested) expect(description).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/);
    const begun = await worker.evaluate(
      () =>
        new Promise<{ content: string }[]>((told) => {
          (
            chrome.omnibox as unknown as { onInputChanged: { dispatch(...heard: unknown[]): void } }
          ).onInputChanged.dispatch('hikvisio', told);
        }),
    );
    expect(begun.map(({ content }) => content).join()).toMatch(/hikvision/i);
    const opened = browser.context.waitForEvent('page');
    await worker.evaluate(() => {
      (
        chrome.omnibox as unknown as { onInputEntered: { dispatch(...heard: unknown[]): void } }
      ).onInputEntered.dispatch(' H&M ', 'newForegroundTab');
    });
    const page = await opened;
    await page.waitForSelector('#name');
    expect(await page.inputValue('#name')).toBe('H&M');
    await page.close();
  });

  it('the keyboard has a command for the button, which the browser knows', async () => {
    const worker = await browser.worker();
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([['_execute_action', 'Alt+Shift+H']]);
  });

  it('the button opens the popup with the verdict on the tab in front', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${shop.origin}/cotton-shirt.html`);
    const own = await open('lookup.html');
    await page.bringToFront();
    await own.evaluate(() => (chrome.action as unknown as { openPopup(): Promise<void> }).openPopup());
    const shown = () =>
      own.evaluate(() => {
        const { getViews } = chrome.extension as unknown as { getViews(of: { type: 'popup' }): Window[] };
        return getViews({ type: 'popup' })[0]?.document.querySelector('main')?.textContent ?? '';
      });
    await expect.poll(shown, { timeout: 15_000 }).toContain('H&M');
    await page.close();
    await own.close();
  });
});
