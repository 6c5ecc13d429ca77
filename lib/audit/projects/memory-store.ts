import { headAfter, type ProjectHead, type TableChange } from './project.ts';
import { ProjectChangedElsewhereError, type ProjectStore } from './store.ts';

/** A store that lives as long as the page, for browsers that keep nothing. `why` is shown to the user. */
export function memoryStore(why: string): ProjectStore {
  const heads = new Map<string, ProjectHead>();
  const tables = new Map<string, Map<string, unknown[]>>();
  return {
    kind: { kind: 'memory', why },
    list: async () => [...heads.values()].sort((a, b) => (a.changed < b.changed ? 1 : -1)),
    head: async (id) => heads.get(id),
    rows: async (id, table) => [...(tables.get(id)?.get(table) ?? [])],
    async save(head, changes: readonly TableChange[], now) {
      const stored = heads.get(head.id);
      if ((stored?.revision ?? 0) !== head.revision) throw new ProjectChangedElsewhereError(head.name);
      const own = tables.get(head.id) ?? new Map<string, unknown[]>();
      tables.set(head.id, own);
      for (const { table, from, rows } of changes) {
        // A copy through JSON, as a kept store makes one: what is stored does not change with what the caller holds.
        own.set(table, [...(own.get(table) ?? []).slice(0, from), ...(JSON.parse(JSON.stringify(rows)) as unknown[])]);
      }
      const after = headAfter(head, changes, now);
      heads.set(head.id, after);
      return after;
    },
    async remove(id) {
      heads.delete(id);
      tables.delete(id);
    },
    use: async () => ({}),
    close: () => undefined,
  };
}
