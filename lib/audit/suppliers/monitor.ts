import type { Database } from '../../model/database.ts';
import type { ProjectHead } from '../projects/project.ts';
import type { ProjectStore } from '../projects/store.ts';
import { type RunOptions, runScreening } from './run-screening.ts';
import { openSession } from './session.ts';
import type { SupplierSettings } from './supplier-project.ts';

// A watched list is searched again when newer data is there: by the worker when it is not open, by its page when it is.
// What is found otherwise is kept with the list, dated, until a person has looked at it.

/** A watched list in which a search with newer data found something otherwise. */
export interface WatchedChange {
  id: string;
  name: string;
  /** How many changes the search found. */
  changes: number;
}

/** Searches one list while nobody has it open. */
export interface MonitorWorld extends Omit<RunOptions, 'signal' | 'cause'> {
  /**
   * Does `work` while no page has the list open; the signal tells that a page wants it.
   *
   * @returns `'open'` where a page has it open already
   */
  whileClosed<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | 'open'>;
}

const settingsOf = ({ settings }: ProjectHead): SupplierSettings => settings as SupplierSettings;

/**
 * Whether a watched list was last searched with older data than there is, or such a search was cut off. A list that was
 * never searched to its end by a person has nothing that newer data could be held against.
 */
export function isOutdated({ monitor, runs }: SupplierSettings, version: number): boolean {
  const last = runs.at(-1);
  if (monitor !== 'on' || last === undefined) return false;
  if (last.ended === undefined && last.cause === undefined) return false;
  return last.ended === undefined || last.data.version < version;
}

/** How many changes of a list nobody has looked at yet. */
export const unseenChanges = (head: ProjectHead): number =>
  Math.max(0, (head.tables.changes ?? 0) - (settingsOf(head).seen ?? 0));

/**
 * Searches every watched list that newer data is there for, one after another. A list that cannot be stored is left as it
 * was, and its page says why when it is opened.
 *
 * @returns the lists in which something is otherwise than before
 */
export async function searchWatched(
  store: ProjectStore,
  database: Database,
  world: MonitorWorld,
): Promise<WatchedChange[]> {
  const { version } = await database.stamp();
  const found: WatchedChange[] = [];
  for (const { id } of (await store.list()).filter(({ kind }) => kind === 'suppliers')) {
    const changed = await world.whileClosed(id, async (signal) => {
      // Read only now: a page may have changed it up to the moment it was closed.
      const head = await store.head(id);
      if (head === undefined || !isOutdated(settingsOf(head), version)) return undefined;
      const session = await openSession(store, head, world.now);
      const { ended, started } = await runScreening(session, database, { ...world, signal, cause: 'newer-data' });
      if (session.saving.kind !== 'saved' || ended === undefined) return undefined;
      // Counted from the run's start: it may have been cut off and gone on with, by another worker.
      const changes = session.changes.filter(({ at }) => at >= started).length;
      return changes === 0 ? undefined : { id, name: head.name, changes };
    });
    if (changed !== undefined && changed !== 'open') found.push(changed);
  }
  return found;
}
