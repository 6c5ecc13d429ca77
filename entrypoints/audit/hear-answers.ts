import type { WebRequest } from 'webextension-polyfill';
import { type Exchange, exchangeOf } from '../../lib/audit/evidence/exchange.ts';
import { browser } from '../../lib/browser.ts';

const PERMISSION = { permissions: ['webRequest' as const] };
const PAGES: WebRequest.RequestFilter = { urls: ['https://*/*', 'http://*/*'], types: ['main_frame'] };
/** Answers kept for one tab: a page and the redirects before it. */
const MOST = 20;

/** The answers tabs have been given since hearing began. */
export interface Answers {
  /** In the order they came; none where the browser told of none. */
  of(tabId: number): Exchange[];
  stop(): Promise<void>;
}

/**
 * Asks the browser for leave to see the answers of servers, hears them until it is stopped, and gives the leave back. To
 * be called from a click, before anything is awaited.
 *
 * @returns `undefined` where the leave was refused
 */
export async function hearAnswers(): Promise<Answers | undefined> {
  if (!(await browser.permissions.request(PERMISSION))) return undefined;
  const heard = new Map<number, Exchange[]>();
  const note = (details: WebRequest.OnResponseStartedDetailsType | WebRequest.OnBeforeRedirectDetailsType) => {
    const known = heard.get(details.tabId) ?? [];
    heard.set(details.tabId, known);
    if (known.length < MOST) known.push(exchangeOf(details));
  };
  browser.webRequest.onBeforeRedirect.addListener(note, PAGES, ['responseHeaders']);
  browser.webRequest.onResponseStarted.addListener(note, PAGES, ['responseHeaders']);
  return {
    of: (tabId) => heard.get(tabId) ?? [],
    async stop() {
      browser.webRequest.onBeforeRedirect.removeListener(note);
      browser.webRequest.onResponseStarted.removeListener(note);
      // A build that has the permission from the start cannot give it back.
      await browser.permissions.remove(PERMISSION).catch(() => undefined);
    },
  };
}
