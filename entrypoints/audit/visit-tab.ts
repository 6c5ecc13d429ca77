import type { AuditRow, FailureReason } from '../../lib/audit/pages/audit.ts';
import type { Outcome } from '../../lib/audit/pages/store.ts';
import { browser } from '../../lib/browser.ts';
import { WorkerError } from '../../lib/messages.ts';
import { forgetOwnTab, rememberOwnTab } from './own-tabs.ts';
import { readSettled } from './read-settled.ts';
import { sleep } from './sleep.ts';
import { tabLoaded } from './tab-loaded.ts';

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
    const loading = await tabLoaded(tabId, patience * 1000);
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

async function readLoaded(tabId: number, url: string): Promise<Outcome> {
  const answer = await httpStatus(tabId);
  if (answer.kind === 'failed') return answer;
  const { status } = answer;
  const said = status === undefined ? {} : { status };
  const refusal = refusalOf(status);
  if (refusal !== undefined) return { kind: 'failed', reason: refusal, ...said };
  const { assessment, page, shown } = await readSettled(tabId);
  const result = { ...(page === undefined ? {} : { page }), assessment, shown: shown ?? page?.url ?? url, ...said };
  const { notChecked } = assessment;
  if (notChecked === undefined) return { kind: 'checked', result };
  return { kind: 'failed', reason: notChecked === 'pending' ? 'unreadable' : notChecked, ...said, result };
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
