import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TIMESTAMP } from '../../feed/layout.ts';

/** A command was called in a way that makes no sense; the message tells how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A word or option that a command cannot do without. @throws UsageError naming it */
export function needed(value: string | undefined, what: string): string {
  if (value === undefined || value === '')
    throw new UsageError(`Missing: ${what}. See: npm run feed -- COMMAND --help`);
  return value;
}

/** The folder of a feed, which has to hold one. @throws UsageError */
export function feedFolder(given: string | undefined, what: string): string {
  const folder = resolve(needed(given, what));
  if (existsSync(join(folder, TIMESTAMP))) return folder;
  throw new UsageError(`${folder} holds no feed. Make one: npm run feed -- build --help`);
}

/** The text of a file that a person named. @throws UsageError where there is none */
export function fileText(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch {
    throw new UsageError(`There is no file ${resolve(path)} to read.`);
  }
}

/** A number of days, or `usual` where none is given. @throws UsageError */
export function daysOf(value: string | undefined, usual: number): number {
  const days = value === undefined ? usual : Number(value);
  if (!Number.isFinite(days) || days <= 0 || days > 3650) throw new UsageError('--days is a number from 1 to 3650.');
  return days;
}

export const DAY_MS = 86_400_000;
