import type { AuditRow, FailureReason } from '../../lib/audit/pages/audit.ts';
import type { Outcome } from '../../lib/audit/pages/store.ts';
import { browser } from '../../lib/browser.ts';
import { type Messages, send, WorkerError, WorkerUnreachableError } from '../../lib/messages.ts';
import { forgetOwnTab, rememberOwnTab } from './own-tabs.ts';
import { sleep } from './sleep.ts';

/** How long a page that shows no product yet is given to fetch one. */
const SETTLE_MS = 2_500;
/** Times a worker that was stopped is asked again, and the pause before. */
const ASKED_AGAIN = 5;
const BEFORE_ASKING_MS = 400;
const TAB_GONE = /no tab with id|invalid tab id/i;

/**
 * Opens an address in a background tab, has the worker read it and closes the tab. Whatever happens is an outcome.
 *
 * @param patience  seconds the page may take to load
 */
export async function visitTab(row: AuditRow, patience: number): Promise<Outcome> {
  const tab = await browser.tabs.create({ url: row.url, active: false }).catch(() => undefined);
  if (tab?.id === undefined) return { kind: 'failed', reason: 'unreachable' };
  const tabId = tab.id;
  try {
    await rememberOwnTab(tabId);
    void browser.tabs.update(tabId, { muted: true }).catch(() => undefined);
    const loading = await loaded(tabId, patience * 1000);
    if (loading !== 'loaded') return { kind: 'failed', reason: loading };
    const over = new AbortController();
    const late = sleep(patience * 1000, over.signal).then((): Outcome => ({ kind: 'failed', reason: 'timeout' }));
    return await Promise.race([readLoaded(tabId, row.url), late]).finally(() => over.abort());
  } catch (error) {
    if (error instanceof WorkerError)
      return { kind: 'failed', reason: TAB_GONE.test(error.message) ? 'tab-closed' : 'unreadable' };
    throw error;
  } finally {
    await browser.tabs.remove(tabId).catch(() => undefined);
    await forgetOwnTab(tabId);
  }
}

/** Waits until a tab has loaded. */
async function loaded(tabId: number, patience: number): Promise<'loaded' | 'timeout' | 'tab-closed'> {
  const over = new AbortController();
  const heard = new Promise<'loaded' | 'tab-closed'>((answer) => {
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'complete') void arrived();
    };
    const onRemoved = (id: number) => {
      if (id === tabId) answer('tab-closed');
    };
    const arrived = async () => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (tab === undefined) answer('tab-closed');
      // A new tab is "complete" on its blank page for a moment.
      else if (tab.status === 'complete' && tab.url !== 'about:blank' && tab.url !== '') answer('loaded');
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    over.signal.addEventListener('abort', () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    });
    void arrived();
  });
  const late = sleep(patience, over.signal).then(() => 'timeout' as const);
  return Promise.race([heard, late]).finally(() => over.abort());
}

async function readLoaded(tabId: number, url: string): Promise<Outcome> {
  const answer = await httpStatus(tabId);
  if (answer.kind === 'failed') return answer;
  const { status } = answer;
  const said = status === undefined ? {} : { status };
  const refusal = refusalOf(status);
  if (refusal !== undefined) return { kind: 'failed', reason: refusal, ...said };
  let checked = await check(tabId, 'remembered');
  if (checked.page?.kind !== 'product' && checked.assessment.notChecked !== 'no-permission') {
    await sleep(SETTLE_MS, new AbortController().signal);
    checked = await check(tabId, 'fresh');
  }
  const { assessment, page, shown } = checked;
  const result = { ...(page === undefined ? {} : { page }), assessment, shown: shown ?? page?.url ?? url, ...said };
  const { notChecked } = assessment;
  if (notChecked === undefined) return { kind: 'checked', result };
  return { kind: 'failed', reason: notChecked === 'pending' ? 'unreadable' : notChecked, ...said, result };
}

/** Asks the worker, and again where it was stopped in the middle: asking twice reads the same page, not another. */
async function check(tabId: number, reading: 'remembered' | 'fresh'): Promise<Messages['audit:check']['response']> {
  for (let again = 0; ; again += 1) {
    try {
      return await send('audit:check', { tabId, reading });
    } catch (error) {
      if (!(error instanceof WorkerUnreachableError) || again >= ASKED_AGAIN) throw error;
      await sleep(BEFORE_ASKING_MS, new AbortController().signal);
    }
  }
}

type Status = { kind: 'answered'; status?: number } | { kind: 'failed'; reason: FailureReason };

/** The HTTP status a page came with, where the browser tells; an error page of the browser's own is no page at all. */
async function httpStatus(tabId: number): Promise<Status> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        const [navigation] = performance.getEntriesByType('navigation');
        return (navigation as (PerformanceEntry & { responseStatus?: number }) | undefined)?.responseStatus;
      },
    });
    const status: unknown = injected?.result;
    return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
      ? { kind: 'answered', status }
      : { kind: 'answered' };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/error page/i.test(message)) return { kind: 'failed', reason: 'unreachable' };
    if (TAB_GONE.test(message)) return { kind: 'failed', reason: 'tab-closed' };
    return { kind: 'failed', reason: /permission|cannot access/i.test(message) ? 'no-permission' : 'unreadable' };
  }
}

function refusalOf(status: number | undefined): FailureReason | undefined {
  if (status === undefined || status < 400) return undefined;
  if (status === 429 || status === 503) return 'slow-down';
  return status >= 500 ? 'unreachable' : 'http-error';
}
