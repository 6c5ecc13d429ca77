import type { TableChange } from './project.ts';

/** Rows of one table as a page holds them, knowing from which row on they differ from what is stored. */
export interface TrackedTable<T> {
  readonly rows: readonly T[];
  push(row: T): void;
  /** Puts a row in place of another; `at` must be a row there is. */
  replace(at: number, row: T): void;
  /** Takes what has to be saved; `giveBack` where the save failed. `undefined` where nothing changed. */
  take(): { change: TableChange; giveBack: () => void } | undefined;
}

/** A table over rows as they are stored. */
export function trackedTable<T>(table: string, stored: readonly T[]): TrackedTable<T> {
  const rows = [...stored];
  let dirtyFrom = rows.length;
  let changed = false;
  const dirty = (from: number) => {
    dirtyFrom = Math.min(dirtyFrom, from);
    changed = true;
  };
  return {
    rows,
    push(row) {
      dirty(rows.length);
      rows.push(row);
    },
    replace(at, row) {
      rows[at] = row;
      dirty(at);
    },
    take() {
      if (!changed) return undefined;
      const from = dirtyFrom;
      dirtyFrom = rows.length;
      changed = false;
      return { change: { table, from, rows: rows.slice(from) }, giveBack: () => dirty(from) };
    },
  };
}
