import { type Messages, send, WorkerUnreachableError } from '../../lib/messages.ts';
import { sleep } from './sleep.ts';

/** Times a worker that was stopped is asked again, and the pause before. */
const ASKED_AGAIN = 5;
const BEFORE_ASKING_MS = 400;

/**
 * Asks the worker for the verdict on a tab, and again where it was stopped in the middle: asking twice reads the same
 * page, not another.
 *
 * @throws WorkerUnreachableError when the worker is stopped time and again
 * @throws WorkerError when the tab is gone
 */
export async function askWorker(
  tabId: number,
  reading: 'remembered' | 'fresh',
): Promise<Messages['audit:check']['response']> {
  for (let again = 0; ; again += 1) {
    try {
      return await send('audit:check', { tabId, reading });
    } catch (error) {
      if (!(error instanceof WorkerUnreachableError) || again >= ASKED_AGAIN) throw error;
      await sleep(BEFORE_ASKING_MS, new AbortController().signal);
    }
  }
}
