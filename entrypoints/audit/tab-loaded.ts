import { browser } from '../../lib/browser.ts';
import { sleep } from './sleep.ts';

/**
 * Waits until a tab has loaded.
 *
 * @param patience  milliseconds
 */
export async function tabLoaded(tabId: number, patience: number): Promise<'loaded' | 'timeout' | 'tab-closed'> {
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
