import type { Pace, RowState } from './audit.ts';

// Which page is opened next, and when. The schedule holds no timer and reads no clock: it is asked with the time and
// answers what to do, so that every hour of an audit can be played through in a test at once.
//
// Pace is kept for each host by itself: pages of one shop begin at least 60/perMinute seconds apart, counted from begin
// to begin. A shop that asks to slow down (429, 503) is left alone for a while, all of its pages, and each further such
// answer doubles the while. A page that failed in a way that may pass goes to the end of the queue with a time before
// which it is not tried.

const FIRST_BACKOFF = 5_000;
const LONGEST_BACKOFF = 10 * 60_000;
/** Durations of the last pages, from which the time left is reckoned. */
const REMEMBERED = 30;

/** What to do now. */
export type Step =
  | { kind: 'begin'; n: number }
  /** Nothing may begin before `ms` milliseconds have passed; a page that ends may change that. */
  | { kind: 'wait'; ms: number }
  /** As many pages are open as may be. */
  | { kind: 'busy' }
  | { kind: 'finished' };

/** One page of the list as the schedule sees it. */
export interface Scheduled {
  n: number;
  host: string;
  state: RowState;
}

/** How a page ended: for good, or in a way that may pass. */
export type Ending = 'settled' | 'again' | 'slow-down';

export interface Schedule {
  /** What to do at a time; asking changes nothing. */
  next(now: number): Step;
  began(n: number, now: number): void;
  /**
   * @returns the time before which the page is not tried again, or `undefined` where it has ended for good
   */
  ended(n: number, ending: Ending, now: number): number | undefined;
  /** Adds pages that came later. */
  add(rows: readonly Scheduled[]): void;
  /** Milliseconds until the last page has ended, reckoned from pace and from how long pages took; nothing when unknown. */
  timeLeft(now: number): number | undefined;
}

interface Queued {
  n: number;
  host: string;
  attempts: number;
  notBefore: number;
}

interface Host {
  /** Before this time none of its pages begins. */
  free: number;
  /** Answers in a row that asked to slow down. */
  asked: number;
}

/** How long to leave something alone after its nth failure in a row, in milliseconds. */
export const backoff = (failures: number): number => Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (failures - 1));

/**
 * Makes a schedule of the pages that are not settled. A page that was `running` belongs to a run that was cut off and
 * begins again; the caller has made sure that no other run is alive.
 */
export function makeSchedule(rows: readonly Scheduled[], pace: Pace): Schedule {
  const gap = 60_000 / pace.perMinute;
  const waiting = new Map<string, Queued[]>();
  const hosts = new Map<string, Host>();
  const open = new Map<number, Queued & { began: number }>();
  const durations: number[] = [];

  const queueOf = (host: string): Queued[] => {
    const queue = waiting.get(host) ?? [];
    waiting.set(host, queue);
    return queue;
  };
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { free: 0, asked: 0 };
    hosts.set(name, host);
    return host;
  };
  /** The first page of a host that may begin soonest. */
  const firstOf = (host: string): { queued: Queued; at: number } | undefined => {
    let best: { queued: Queued; at: number } | undefined;
    for (const queued of waiting.get(host) ?? []) {
      const at = Math.max(queued.notBefore, hostOf(host).free);
      if (best === undefined || at < best.at) best = { queued, at };
      if (queued.notBefore <= hostOf(host).free) break;
    }
    return best;
  };

  const schedule: Schedule = {
    next(now) {
      if (open.size >= pace.atOnce) return { kind: 'busy' };
      let soonest: { queued: Queued; at: number } | undefined;
      for (const host of waiting.keys()) {
        const first = firstOf(host);
        if (first !== undefined && (soonest === undefined || first.at < soonest.at)) soonest = first;
      }
      if (soonest === undefined) return open.size > 0 ? { kind: 'busy' } : { kind: 'finished' };
      return soonest.at <= now ? { kind: 'begin', n: soonest.queued.n } : { kind: 'wait', ms: soonest.at - now };
    },
    began(n, now) {
      for (const [host, queue] of waiting) {
        const at = queue.findIndex((queued) => queued.n === n);
        const [queued] = at === -1 ? [] : queue.splice(at, 1);
        if (queued === undefined) continue;
        if (queue.length === 0) waiting.delete(host);
        hostOf(host).free = Math.max(hostOf(host).free, now + gap);
        open.set(n, { ...queued, attempts: queued.attempts + 1, began: now });
        return;
      }
    },
    ended(n, ending, now) {
      const page = open.get(n);
      if (page === undefined) return undefined;
      open.delete(n);
      durations.push(now - page.began);
      if (durations.length > REMEMBERED) durations.shift();
      const host = hostOf(page.host);
      host.asked = ending === 'slow-down' ? host.asked + 1 : 0;
      if (ending === 'slow-down') host.free = Math.max(host.free, now + backoff(host.asked));
      if (ending === 'settled' || page.attempts >= pace.tries) return undefined;
      const notBefore = now + backoff(page.attempts);
      queueOf(page.host).push({ n, host: page.host, attempts: page.attempts, notBefore });
      return notBefore;
    },
    add(more) {
      for (const { n, host, state } of more) {
        if (state.kind === 'done' || state.kind === 'failed') continue;
        const notBefore = state.kind === 'waiting' ? (state.notBefore ?? 0) : 0;
        queueOf(host).push({ n, host, attempts: state.attempts, notBefore });
      }
    },
    timeLeft(now) {
      const queues = [...waiting.values()];
      const left = queues.reduce((sum, queue) => sum + queue.length, open.size);
      if (left === 0) return 0;
      if (durations.length === 0) return undefined;
      const mean = durations.reduce((sum, each) => sum + each, 0) / durations.length;
      const byHost = [...waiting].map(
        ([host, queue]) => Math.max(0, hostOf(host).free - now) + (queue.length - 1) * gap + mean,
      );
      return Math.round(Math.max(...byHost, (left * mean) / pace.atOnce, mean));
    },
  };
  schedule.add(rows);
  return schedule;
}
