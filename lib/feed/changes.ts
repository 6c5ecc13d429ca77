import type { Manifest } from '../model/manifest.ts';

/** What a synchronisation changed, counted in entries. `unknown`: the version before is too old to be compared. */
export type FeedChange =
  | { kind: 'counted'; added: number; changed: number; withdrawn: number }
  | { kind: 'unknown'; records: number };

/**
 * Adds up what the versions after `before` changed.
 *
 * @param before  the version held until now; absent at a first synchronisation
 */
export function changeSince(before: Manifest | undefined, after: Manifest): FeedChange {
  const oldest = after.changes[0];
  const reaches = before !== undefined && oldest !== undefined && oldest.version <= before.version + 1;
  const known = reaches || after.changes.some(({ version }) => version === before?.version);
  if (before === undefined || !known) return { kind: 'unknown', records: after.records };
  const steps = after.changes.filter(({ version }) => version > before.version);
  const sum = (of: 'added' | 'changed' | 'withdrawn'): number => steps.reduce((total, step) => total + step[of], 0);
  return { kind: 'counted', added: sum('added'), changed: sum('changed'), withdrawn: sum('withdrawn') };
}
