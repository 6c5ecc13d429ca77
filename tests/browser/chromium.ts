import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Chromium with the extension in it. */
export interface ExtensionInChromium {
  context: BrowserContext;
  extensionId: string;
  /** The worker now running; a stopped one is woken first. */
  worker(): Promise<Worker>;
  /** The popup as a tab of its own, about the given tab. */
  popup(tabId: number): Promise<Page>;
  /** Stops the worker as the browser does to save memory: at once, whatever it is doing. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps Chromium from asking the network for things of its own; the rest is what extensions need. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Closes the page that a new installation opens: it comes while a test has begun and hides the test's own tab, which
 * Chromium then draws once a second only, so that every click waits two.
 */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
    const welcome = context.pages().find(isWelcome);
    if (welcome !== undefined) return welcome.close();
    await new Promise((later) => setTimeout(later, 20));
  }
}

/** Starts Chromium on a fresh profile, or on `userDataDir`, with one unpacked extension. */
export async function openChromium(options: {
  extensionDir: string;
  headless: boolean;
  userDataDir?: string;
  /** A proxy that every request goes through, those to this machine included. */
  proxy?: string;
  /** Leaves the page open that a new installation opens. */
  keepWelcome?: boolean;
}): Promise<ExtensionInChromium> {
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'whence-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    headless: options.headless,
    executablePath: findBrowser('chromium'),
    ...(options.proxy === undefined ? {} : { proxy: { server: options.proxy, bypass: '<-loopback>' } }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...FLAGS, `--disable-extensions-except=${options.extensionDir}`, `--load-extension=${options.extensionDir}`],
    ...(options.headless ? {} : { viewport: null }),
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const extensionId = new URL(first.url()).host;
  const address = (page: string) => `chrome-extension://${extensionId}/${page}`;
  if (options.keepWelcome !== true) await closeWelcome(context);

  /** A page of the extension that needs no worker, to talk to the browser through. */
  const openSession = async (): Promise<CDPSession> => {
    const page = await context.newPage();
    await page.goto(address('icon/16.png'));
    const opened = await context.newCDPSession(page);
    await opened.send('ServiceWorker.enable');
    return opened;
  };
  let session: Promise<CDPSession> | undefined;

  return {
    context,
    extensionId,
    async worker() {
      const running = context.serviceWorkers()[0];
      if (running !== undefined) return running;
      const woken = context.waitForEvent('serviceworker', { timeout: 20_000 });
      const page = await context.newPage();
      await page.goto(address('popup.html?tab=-1'));
      const worker = await woken;
      await page.close();
      return worker;
    },
    async popup(tabId) {
      const page = await context.newPage();
      await page.setViewportSize({ width: 400, height: 900 });
      await page.goto(address(`popup.html?tab=${tabId}`));
      return page;
    },
    async killWorker() {
      session ??= openSession();
      await (await session).send('ServiceWorker.stopAllWorkers');
    },
    async close() {
      await context.close();
      if (options.userDataDir === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}
