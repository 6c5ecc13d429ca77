import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

/** Firefox with the extension in it. */
export interface ExtensionInFirefox {
  browser: Browser;
  /** A page of the extension: the popup as a tab of its own, about the given tab. */
  popup(tabId: number): Promise<Page>;
  /** Any other page of the extension, by its path. */
  extensionPage(path: string): Promise<Page>;
  /** The number of the tab that shows an address. */
  tabOf(url: string): Promise<number>;
  /** What the toolbar button of a tab says. */
  button(tabId: number): Promise<{ title: string; badge: string }>;
  /** Stops the background as the browser does to save memory: at once, whatever it is doing. */
  killWorker(): Promise<void>;
  /** A page of the extension to ask from, open all the time. */
  console: Page;
  close(): Promise<void>;
}

const EXTENSION_ID = 'whence@whence.example';

/** WebDriver BiDi as puppeteer speaks it, for what puppeteer has no word for. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
const connectionOf = (browser: Browser): Connection => (browser as unknown as { connection: Connection }).connection;

/** Stops the background from Firefox's own part of the browser, where its add-on manager can be asked to. */
async function stopBackground(browser: Browser): Promise<void> {
  const connection = connectionOf(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const expression = `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  })`;
  await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
}

/** Installs the extension and lets it into private windows, which only Firefox's own part of the protocol can do. */
async function install(browser: Browser, path: string, privateWindows: 'allowed' | 'not'): Promise<void> {
  const extensionData = { type: 'path', path };
  const allowed = privateWindows === 'allowed' ? { 'moz:allowPrivateBrowsing': true } : {};
  await connectionOf(browser).send('webExtension.install', { extensionData, ...allowed });
}

/** Starts headless Firefox on a fresh profile with the extension installed as a temporary add-on. */
export async function openFirefox(options: {
  extensionDir: string;
  /** `always`: a profile that never leaves private browsing, where IndexedDB does not work. */
  privateBrowsing?: 'always';
  /** `not`: leave for private windows, once given, starts the extension a second time, in the middle of its install. */
  privateWindows?: 'not';
}): Promise<ExtensionInFirefox> {
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    protocol: 'webDriverBiDi',
    // Firefox lets WebDriver into an extension's own pages only with this.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }),
      ...(options.privateBrowsing === 'always' ? { 'browser.privatebrowsing.autostart': true } : {}),
    },
  });
  await install(browser, options.extensionDir, options.privateWindows ?? 'allowed');
  const console = await open('popup.html?tab=-1');

  /** WebDriver never hears that an extension's page has loaded, so its own word is asked for. */
  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`moz-extension://${uuid}/${path}`, { timeout: 1500 }).catch(() => {});
    await page.waitForFunction('document.readyState === "complete"', { timeout: 20_000 });
    return page;
  }
  const ask = <T>(expression: string): Promise<T> => console.evaluate(expression) as Promise<T>;

  return {
    browser,
    popup: (tabId) => open(`popup.html?tab=${tabId}`),
    extensionPage: open,
    async tabOf(url) {
      const id = await ask<number | null>(
        `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? null)`,
      );
      if (id === null) throw new Error(`No tab shows ${url}`);
      return id;
    },
    button: (tabId) =>
      ask(
        `Promise.all([browser.action.getTitle({ tabId: ${tabId} }), browser.action.getBadgeText({ tabId: ${tabId} })]).then(([title, badge]) => ({ title, badge }))`,
      ),
    killWorker: () => stopBackground(browser),
    console,
    close: () => browser.close(),
  };
}
