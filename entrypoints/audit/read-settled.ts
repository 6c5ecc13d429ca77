import type { Messages } from '../../lib/messages.ts';
import { askWorker } from './ask-worker.ts';
import { sleep } from './sleep.ts';

/** How long a page that shows no product yet is given to fetch one. */
const SETTLE_MS = 2_500;

/**
 * The verdict on a tab that has loaded. A page that shows no product is looked at once more after a while: many shops
 * fetch the product when the page is there.
 *
 * @throws WorkerUnreachableError when the worker is stopped time and again
 * @throws WorkerError when the tab is gone
 */
export async function readSettled(tabId: number): Promise<Messages['audit:check']['response']> {
  const checked = await askWorker(tabId, 'remembered');
  if (checked.page?.kind === 'product' || checked.assessment.notChecked === 'no-permission') return checked;
  await sleep(SETTLE_MS, new AbortController().signal);
  return askWorker(tabId, 'fresh');
}
