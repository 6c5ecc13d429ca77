import { browser } from '../../lib/browser.ts';
import { sleep } from './sleep.ts';

/**
 * How long a tab may stand on its blank first page, which is "complete" in every browser and whose address Firefox does
 * not tell. A page of a site that is not allowed tells no address either; after this while it is taken for one.
 */
const BLANK_MS = 3_000;

const isPage = (url: string | undefined): boolean => url !== undefined && url !== '' && url !== 'about:blank';

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
    const arrived = async (seen: 'now' | 'for-a-while' = 'now') => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (tab === undefined) answer('tab-closed');
      else if (tab.status !== 'complete') return;
      else if (isPage(tab.url) || seen === 'for-a-while') answer('loaded');
      else await sleep(BLANK_MS, over.signal).then(() => arrived('for-a-while'));
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
