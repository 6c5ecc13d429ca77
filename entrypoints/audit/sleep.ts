import { send } from '../../lib/messages.ts';

/** Longest single wait asked of the worker, which the browser stops when it waits longer. */
const SLICE = 15_000;

/**
 * Comes back after `ms` milliseconds, or sooner when `until` aborts. A page nobody looks at has its timers slowed down to
 * one a minute, so the worker counts along and the first of the two to finish counts; a worker killed meanwhile leaves
 * the page's own timer.
 */
export async function sleep(ms: number, until: AbortSignal): Promise<void> {
  const end = Date.now() + ms;
  while (!until.aborted && Date.now() < end) {
    const slice = Math.min(SLICE, end - Date.now());
    await Promise.race([ownTimer(slice, until), workersTimer(slice)]);
  }
}

const ownTimer = (ms: number, until: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    until.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        done();
      },
      { once: true },
    );
  });

const workersTimer = (ms: number): Promise<void> =>
  send('audit:wait', { ms }).catch(() => new Promise<never>(() => undefined));
