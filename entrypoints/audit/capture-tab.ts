import * as v from 'valibot';
import { type Capture, PageCopy } from '../../lib/audit/evidence/capture.ts';
import { browser } from '../../lib/browser.ts';
import { askWorker } from './ask-worker.ts';
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

/**
 * Opens an address in front, copies what it shows, takes its picture and has it read; then closes it and comes back.
 *
 * @throws CaptureError
 */
export async function captureTab(asked: string): Promise<Capture> {
  const own = await browser.tabs.getCurrent();
  const tab = await browser.tabs.create({ url: asked, active: true });
  if (tab.id === undefined) throw new CaptureError('The browser opened no tab. Try again.');
  await rememberOwnTab(tab.id);
  try {
    return await capture(tab.id, tab.windowId, asked);
  } finally {
    await browser.tabs.remove(tab.id).catch(() => undefined);
    await forgetOwnTab(tab.id);
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
  return {
    asked,
    taken,
    copy: await copyOf(tabId),
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
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'none', why: `the browser allowed no picture: ${message}`.slice(0, 300) };
  }
}
