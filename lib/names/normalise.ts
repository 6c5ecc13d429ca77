import { readName } from './analyse.ts';
import { foldName } from './fold.ts';

/** The folded spelling of a name with its legal form still on: for showing that two spellings are one. Idempotent. */
export function normaliseName(name: string): string {
  return foldName(name);
}

/** The key under which equal names meet: folded, without legal form and spaces; `''` where nothing is readable. */
export function nameKey(name: string): string {
  return readName(name)[0]?.joined ?? '';
}
