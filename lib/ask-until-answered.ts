import type { MessagingRuntime } from './messaging-runtime.ts';

/**
 * Milliseconds before each try. A worker stopped in the middle is woken by the second message; one that is just being
 * stopped may lose that as well.
 */
const WAITS_MS = [0, 0, 300, 1_500];

/**
 * Milliseconds to wait for an answer. A message to a worker that is stopped while it starts may stay without answer or
 * error for ever (Chromium 156, about one such stop in a thousand on a busy machine).
 */
const PATIENCE_MS = 3_000;

/** How asking ended: `gone` where the extension was updated or removed, after which nobody hears this script any more. */
export type Asked = { kind: 'answered'; reply: unknown } | { kind: 'outdated' | 'gone' | 'unanswered' };

const after = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/**
 * Sends the worker a message from a page until it answers, at most four times: the browser may stop it at any moment.
 *
 * @param message  what to send; `again` where the same was sent before and nobody answered, so that it may be under way
 * @param stillTrue  asked before every try and before an answer is given: nothing is sent or answered that is outdated
 */
export async function askUntilAnswered(
  runtime: MessagingRuntime,
  message: (again: boolean) => unknown,
  stillTrue: () => boolean,
): Promise<Asked> {
  let again = false;
  for (const wait of WAITS_MS) {
    if (wait > 0) await after(wait);
    if (!stillTrue()) return { kind: 'outdated' };
    try {
      const reply = await Promise.race([runtime.sendMessage(message(again)), after(PATIENCE_MS)]);
      // A worker that answers says something; one that is stopped may leave nothing behind, not even an error.
      if (reply !== undefined) return stillTrue() ? { kind: 'answered', reply } : { kind: 'outdated' };
      again = true;
    } catch {
      if (runtime.id === undefined) return { kind: 'gone' };
    }
  }
  return { kind: 'unanswered' };
}
