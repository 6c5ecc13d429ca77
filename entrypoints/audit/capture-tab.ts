import * as v from 'valibot';
import { type Capture, PageCopy } from '../../lib/audit/evidence/capture.ts';
import { browser } from '../../lib/browser.ts';
import { messageOf } from '../../lib/message-of.ts';
import { askWorker } from './ask-worker.ts';
import { type Answers, hearAnswers } from './hear-answers.ts';
import { forgetOwnTab, rememberOwnTab } from './own-tabs.ts';
import { sleep } from './sleep.ts';
import { tabLoaded } from './tab-loaded.ts';

const PATIENCE_MS = 60_000;
/** How long a page is given after loading to show its pictures. */
const SETTLE_MS = 1_500;

/** A page could not be captured; the message says why and what to do. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';
}

/** Whether the server's answers are recorded as well. To record them the page is loaded once more. */
export type Headers = 'recorded' | 'not-recorded';

/**
 * Opens an address in front, copies what it shows, has it read and closes it again. There is a picture only where the
 * browser allows one of a page that nobody clicked Whence’s button on.
 *
 * @param headers  to record them, call this from a click, before anything is awaited
 * @throws CaptureError
 */
export const captureAddress = (asked: string, headers: Headers): Promise<Capture> =>
  hearing(headers, (answers) => captureNewTab(asked, answers));

async function captureNewTab(asked: string, answers: Answers | undefined): Promise<Capture> {
  const tab = await browser.tabs.create({ url: asked, active: true });
  const tabId = tab.id;
  if (tabId === undefined) throw new CaptureError('The browser opened no tab. Try again.');
  return comingBack(async () => {
    await rememberOwnTab(tabId);
    try {
      return withAnswers(await capture(tabId, tab.windowId, asked), tabId, answers);
    } finally {
      await browser.tabs.remove(tabId).catch(() => undefined);
      await forgetOwnTab(tabId);
    }
  });
}

/**
 * Captures the page that a tab shows and leaves the tab open: as it stands, or loaded once more where headers are to be
 * recorded. A click on Whence’s button on that page lets the browser allow a picture of it.
 *
 * @param headers  to record them, call this from a click, before anything is awaited
 * @throws CaptureError
 */
export const captureOpenTab = (tabId: number, headers: Headers): Promise<Capture> =>
  hearing(headers, (answers) =>
    comingBack(async () => {
      const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
      if (tab === undefined) throw new CaptureError('The tab is closed. Open its page and begin again.');
      if (answers !== undefined) await reloaded(tabId);
      return withAnswers(await capture(tabId, tab.windowId, tab.url ?? ''), tabId, answers);
    }),
  );

/** Loads a tab's page once more, and comes back when it has begun to: until then the tab is still the old page's. */
async function reloaded(tabId: number): Promise<void> {
  const begun = new Promise<void>((done) => {
    const hear = (id: number, change: { status?: string }) => {
      if (id !== tabId || change.status !== 'loading') return;
      browser.tabs.onUpdated.removeListener(hear);
      done();
    };
    browser.tabs.onUpdated.addListener(hear);
  });
  await browser.tabs.reload(tabId, { bypassCache: true });
  await Promise.race([begun, sleep(PATIENCE_MS, new AbortController().signal)]);
}

/** Does work while the answers of servers are heard, where they are wanted and the browser gives leave. */
async function hearing<T>(headers: Headers, work: (answers: Answers | undefined) => Promise<T>): Promise<T> {
  const answers = headers === 'recorded' ? await hearAnswers() : undefined;
  try {
    return await work(answers);
  } finally {
    await answers?.stop();
  }
}

function withAnswers(captured: Capture, tabId: number, answers: Answers | undefined): Capture {
  const exchanges = answers?.of(tabId) ?? [];
  return exchanges.length === 0 ? captured : { ...captured, exchanges };
}

/** Does something that brings another tab to the front, and comes back to this page whatever happens. */
async function comingBack<T>(work: () => Promise<T>): Promise<T> {
  const own = await browser.tabs.getCurrent();
  try {
    return await work();
  } finally {
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true }).catch(() => undefined);
  }
}

async function capture(tabId: number, windowId: number | undefined, asked: string): Promise<Capture> {
  const loading = await tabLoaded(tabId, PATIENCE_MS);
  if (loading === 'timeout')
    throw new CaptureError('The page did not finish loading within a minute. Try again later.');
  if (loading === 'tab-closed') throw new CaptureError('The tab was closed before its page was captured. Try again.');
  await sleep(SETTLE_MS, new AbortController().signal);
  const { page } = await askWorker(tabId, 'fresh');
  const picture = await pictureOf(windowId);
  const taken = new Date().toISOString();
  const copy = await copyOf(tabId);
  return {
    asked: asked === '' ? copy.url : asked,
    taken,
    copy,
    ...(page === undefined ? {} : { page }),
    picture,
    browser: navigator.userAgent,
    extension: browser.runtime.getManifest().version,
  };
}

async function copyOf(tabId: number): Promise<PageCopy> {
  const [injected] = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/page-copy.js'] })
    .catch((error: unknown) => {
      throw new CaptureError('The browser does not let Whence read this page. Allow this shop and try again.', {
        cause: error,
      });
    });
  const copy = v.safeParse(PageCopy, injected?.result);
  if (copy.success) return copy.output;
  throw new CaptureError('The page could not be copied: it is too large or gave back something else.', {
    cause: copy.issues[0].message,
  });
}

/** The part of the page in sight, where the browser allows it. */
async function pictureOf(windowId: number | undefined): Promise<Capture['picture']> {
  try {
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    const data = address.slice(address.indexOf(',') + 1);
    return { kind: 'png', bytes: Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0)) };
  } catch (error) {
    const message = messageOf(error);
    return { kind: 'none', why: `the browser allowed no picture: ${message}`.slice(0, 300) };
  }
}
