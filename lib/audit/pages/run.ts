import type { Audit, AuditRow } from './audit.ts';
import { PASSING } from './audit.ts';
import { type Ending, makeSchedule, type Schedule, type Scheduled } from './schedule.ts';
import type { AuditStore, Outcome } from './store.ts';

/** What an audit needs of the world around it. */
export interface Surroundings {
  store: AuditStore;
  /** Opens one page, reads it, closes it. It answers in every case; what it throws ends the run. */
  visit(row: AuditRow): Promise<Outcome>;
  now(): number;
  /** Comes back after so many milliseconds, or sooner when `until` aborts. */
  sleep(ms: number, until: AbortSignal): Promise<void>;
  /** A row has changed. */
  onRow(row: AuditRow, timeLeft: number | undefined): void;
}

/** How a run ended. */
export type RunEnd = 'finished' | 'paused';

const scheduled = ({ n, url, state }: AuditRow): Scheduled => ({ n, host: new URL(url).host, state });

/**
 * Works through the pages of an audit that are not settled. Everything that matters is in the store before the next page
 * begins, so a run may be cut off after any line: the next one goes on with the pages that have no result.
 *
 * The caller holds the audit's lock: two runs of one audit at once would open pages twice.
 *
 * @param pause  aborting it begins no further page; the open ones are let finish
 * @throws what the store or `visit` throws; pages in hand are let finish first
 */
export async function runAudit(audit: Audit, around: Surroundings, pause: AbortSignal): Promise<RunEnd> {
  const { store, now, sleep } = around;
  const rows = new Map((await store.rows(audit.id)).map((row) => [row.n, row]));
  const schedule = makeSchedule([...rows.values()].map(scheduled), audit.pace);
  const open = new Set<Promise<void>>();
  let trouble: { error: unknown } | undefined;
  while (!pause.aborted && trouble === undefined) {
    const step = schedule.next(now());
    if (step.kind === 'finished') break;
    if (step.kind === 'begin') {
      schedule.began(step.n, now());
      const row = rows.get(step.n);
      if (row === undefined) continue;
      const page = checkOne(audit.id, row, schedule, around)
        .catch((error: unknown) => {
          trouble ??= { error };
        })
        .finally(() => open.delete(page));
      open.add(page);
    } else {
      const waking = new AbortController();
      const stop = () => waking.abort();
      pause.addEventListener('abort', stop, { once: true });
      const nap = step.kind === 'wait' ? [sleep(step.ms, waking.signal)] : [];
      await Promise.race([...open, ...nap, aborted(waking.signal)]);
      waking.abort();
      pause.removeEventListener('abort', stop);
    }
  }
  await Promise.all(open);
  if (trouble !== undefined) throw trouble.error;
  return schedule.next(now()).kind === 'finished' ? 'finished' : 'paused';
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

async function checkOne(id: string, row: AuditRow, schedule: Schedule, around: Surroundings): Promise<void> {
  const { store, visit, now, onRow } = around;
  const begun = await store.begin(id, row.n, now());
  if (begun.state.kind === 'done') {
    schedule.ended(row.n, 'settled', now());
    return;
  }
  onRow(begun, schedule.timeLeft(now()));
  const outcome = await visit(begun);
  const notBefore = schedule.ended(row.n, endingOf(outcome), now());
  const ended = await store.end(id, row.n, outcome, now(), notBefore);
  onRow(ended, schedule.timeLeft(now()));
}

function endingOf(outcome: Outcome): Ending {
  if (outcome.kind === 'checked' || !PASSING.has(outcome.reason)) return 'settled';
  return outcome.reason === 'slow-down' ? 'slow-down' : 'again';
}
