/** A command was called in a way that makes no sense; the message tells how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A word or option that a command cannot do without. @throws UsageError naming it */
export function needed(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`Missing: ${what}. See: npm run feed`);
  return value;
}

/** A number of days, or `usual` where none is given. @throws UsageError */
export function daysOf(value: string | undefined, usual: number): number {
  const days = value === undefined ? usual : Number(value);
  if (!Number.isFinite(days) || days <= 0 || days > 3650) throw new UsageError('--days is a number from 1 to 3650.');
  return days;
}

export const DAY_MS = 86_400_000;
