// Reading is written as steps: a generator that stops wherever the page may be given the thread. In the browser the steps
// run until a turn is used up, then the page has its turn; elsewhere they simply run to the end.

/** Work in steps, with a result. */
export type Steps<T> = Generator<void, T, void>;

/** How long the page's thread is kept at a time, in milliseconds; a step may run over it, and a long task begins at 50. */
const TURN = 12;

/** Runs all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Runs steps in turns with everything else that wants the thread.
 *
 * @param pause  gives the thread away and comes back
 * @param now  a clock in milliseconds
 */
export async function inTurns<T>(
  steps: Steps<T>,
  pause: () => Promise<unknown> = giveWay,
  now: () => number = () => performance.now(),
): Promise<T> {
  let since = now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (now() - since < TURN) continue;
    await pause();
    since = now();
  }
}

/**
 * Lets the page have its turn. A timer would be held back for a second or more in tabs behind others, and
 * `scheduler.yield` comes back before all else the page’s scripts wait for; a message takes its place in the line.
 */
export function giveWay(): Promise<unknown> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume(undefined);
    };
    port2.postMessage(undefined);
  });
}
