import type { Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

/** A browser with the extension in it, as far as tests of feeds drive it: the same words for Chromium and Firefox. */
export interface FeedDriver {
  /** Asks the worker as the options and the popup do. */
  ask<T>(name: string, request?: object): Promise<T>;
  /** Runs code in a page of the extension; what it returns has to be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Opens a page in a tab and tells the tab's number. */
  open(url: string): Promise<number>;
  /** What the toolbar button of a tab says in its corner. */
  badge(tabId: number): Promise<string>;
  /** Stops the worker as the browser does to save memory: at once, whatever it is doing. */
  kill(): Promise<void>;
  /** Sets the clock of the running worker wrong, by so many milliseconds; a new worker has the right one. */
  setClock(wrongBy: number): Promise<void>;
  /** Lets the running worker open no database any more. */
  breakDatabase(): Promise<void>;
  /** Lets the extension keep so many bytes; Firefox cannot be told to. */
  allow?(bytes: number | 'all'): Promise<void>;
  close(): Promise<void>;
}

const API = '(globalThis.browser ?? globalThis.chrome)';
const SET_CLOCK = (world: string, wrongBy: number) =>
  `(() => { const real = ${world}.Date.now; ${world}.Date.now = () => real.call(${world}.Date) + (${wrongBy}); })()`;
const BREAK_DATABASE = (world: string) =>
  `(() => { ${world}.IDBFactory.prototype.open = () => { throw new Error('no database today'); }; })()`;

/** What both browsers do in the same way, through a page of the extension. */
function throughPage(evaluate: FeedDriver['evaluate']): Pick<FeedDriver, 'ask' | 'evaluate' | 'badge'> {
  return {
    evaluate,
    async ask<T>(name: string, request: object = {}) {
      const message = JSON.stringify({ name, request });
      const reply = await evaluate<{ ok: boolean; answer: T; error?: string }>(
        `${API}.runtime.sendMessage(${message})`,
      );
      if (reply?.ok !== true) throw new Error(reply?.error ?? 'the worker did not answer');
      return reply.answer;
    },
    badge: (tabId) => evaluate(`${API}.action.getBadgeText({ tabId: ${tabId} })`),
  };
}

const tabOf = async (evaluate: FeedDriver['evaluate'], url: string): Promise<number> => {
  const id = await evaluate<number | null>(
    `${API}.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? null)`,
  );
  if (id === null) throw new Error(`No tab shows ${url}`);
  return id;
};

/** Starts Chromium on a fresh profile. */
export async function driveChromium(extensionDir: string): Promise<FeedDriver> {
  const browser = await openChromium({ extensionDir, headless: true });
  const console: Page = await browser.popup(-1);
  const evaluate = <T>(expression: string): Promise<T> => console.evaluate(expression) as Promise<T>;
  const inWorker = async (expression: string) => void (await (await browser.worker()).evaluate(expression));
  return {
    ...throughPage(evaluate),
    async open(url) {
      await (await browser.context.newPage()).goto(url);
      return tabOf(evaluate, url);
    },
    kill: browser.killWorker,
    setClock: (wrongBy) => inWorker(SET_CLOCK('self', wrongBy)),
    breakDatabase: () => inWorker(BREAK_DATABASE('self')),
    async allow(bytes) {
      const session = await browser.context.newCDPSession(console);
      const origin = `chrome-extension://${browser.extensionId}`;
      await session.send('Storage.overrideQuotaForOrigin', bytes === 'all' ? { origin } : { origin, quotaSize: bytes });
    },
    close: browser.close,
  };
}

/** Starts Firefox on a fresh profile. Its worker is a page, which other pages of the extension can reach into. */
export async function driveFirefox(extensionDir: string): Promise<FeedDriver> {
  const firefox = await openFirefox({ extensionDir, privateWindows: 'not' });
  const evaluate = async <T>(expression: string): Promise<T> => (await firefox.console.evaluate(expression)) as T;
  const inWorker = (work: (world: string) => string) =>
    evaluate<void>(`browser.runtime.getBackgroundPage().then((world) => ${work('world')})`);
  return {
    ...throughPage(evaluate),
    async open(url) {
      await (await firefox.browser.newPage()).goto(url);
      return tabOf(evaluate, url);
    },
    kill: firefox.killWorker,
    setClock: (wrongBy) => inWorker((world) => SET_CLOCK(world, wrongBy)),
    breakDatabase: () => inWorker(BREAK_DATABASE),
    close: firefox.close,
  };
}
