/** Time between two looks at a feed's host. */
const EVERY_MS = 6 * 3_600_000;
/** Spread of the wait, so that clients started together do not come together: 85–115 %. */
const SPREAD = 0.3;
/** First look after install or start: within ten minutes, at random. */
const FIRST_WITHIN_MS = 10 * 60_000;
const FIRST_BACKOFF_MS = 15 * 60_000;
const LONGEST_BACKOFF_MS = 24 * 3_600_000;

/**
 * When to look again after a look that went well.
 *
 * @param chance  0–1, drawn anew for each look
 */
export const dueAfterSuccess = (now: number, chance: number): number =>
  now + Math.round(EVERY_MS * (1 - SPREAD / 2 + SPREAD * chance));

/**
 * When to look again after the `failures`-th failure in a row: a quarter of an hour, doubled each time, never more than a
 * day, and up to twice as long by chance, so that a host that comes back is not overrun (after Google Safe Browsing).
 */
export const dueAfterFailure = (now: number, failures: number, chance: number): number =>
  now + Math.round(Math.min(FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 20) * (1 + chance), LONGEST_BACKOFF_MS));

/** When a feed that was never looked at is due. */
export const firstDue = (now: number, chance: number): number => now + Math.round(FIRST_WITHIN_MS * chance);

/** A due time further ahead than any we set was set under another clock. */
export const isDue = (now: number, dueAt: number): boolean => now >= dueAt || dueAt - now > LONGEST_BACKOFF_MS;

/** Soonest an alarm is set: browsers allow none sooner, and a look that just failed is not repeated in a breath. */
const SOONEST_MS = 60_000;

/**
 * When to wake for the next look; `undefined` where there is no feed.
 *
 * @param dueAts  when each feed is due, see {@link isDue}
 */
export function nextLook(now: number, dueAts: readonly number[]): number | undefined {
  if (dueAts.length === 0) return undefined;
  const first = Math.min(...dueAts.map((dueAt) => (isDue(now, dueAt) ? now : dueAt)));
  return Math.max(first, now + SOONEST_MS);
}
