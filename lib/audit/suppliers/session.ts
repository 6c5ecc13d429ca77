import type { Entity } from '../../model/entity.ts';
import { newProject, type ProjectHead } from '../projects/project.ts';
import type { ProjectStore } from '../projects/store.ts';
import { type TrackedTable, trackedTable } from '../projects/tracked-table.ts';
import type { Change } from './changes.ts';
import { append, type Review, type ReviewEvent, replay } from './review.ts';
import type { Result } from './screening.ts';
import type { Supplier } from './supplier.ts';
import type { SupplierSettings } from './supplier-project.ts';

/** Whether all that the page holds is stored; `saving` from the moment of a change on, also before its save has begun. */
export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'unsaved'; why: unknown };

/**
 * A project of supplier checks, open in a page. Everything is changed here first and stored after; a save that fails
 * leaves it here, to be saved again or exported.
 */
export interface SupplierSession {
  readonly head: ProjectHead;
  readonly settings: SupplierSettings;
  readonly suppliers: readonly Supplier[];
  readonly results: ReadonlyMap<number, Result>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly review: Review;
  readonly changes: readonly Change[];
  readonly saving: SaveState;
  /** Counts every change, for views that draw again when it moves. */
  readonly version: number;
  subscribe(listener: () => void): () => void;
  rename(name: string): void;
  change(settings: Partial<SupplierSettings>): void;
  record(event: ReviewEvent): void;
  addResults(results: readonly Result[], entities: readonly Entity[]): void;
  addChanges(changes: readonly Change[]): void;
  /** Stores what is not stored yet. Saves asked for while one is under way become one save after it. */
  save(): Promise<void>;
  /** Rows of every table as the page holds them, for export. */
  tables(): Map<string, readonly unknown[]>;
}

interface Tables {
  suppliers: TrackedTable<Supplier>;
  results: TrackedTable<Result>;
  entities: TrackedTable<Entity>;
  log: TrackedTable<ReviewEvent>;
  changes: TrackedTable<Change>;
}

/** Starts a project over an imported list; it is stored with the first save. */
export function startSession(
  store: ProjectStore,
  name: string,
  settings: SupplierSettings,
  suppliers: readonly Supplier[],
  now: () => number,
): SupplierSession {
  const tables: Tables = {
    suppliers: trackedTable<Supplier>('suppliers', []),
    results: trackedTable<Result>('results', []),
    entities: trackedTable<Entity>('entities', []),
    log: trackedTable<ReviewEvent>('log', []),
    changes: trackedTable<Change>('changes', []),
  };
  for (const supplier of suppliers) tables.suppliers.push(supplier);
  return sessionOver(store, newProject('suppliers', name, settings, now()), settings, tables, now);
}

/**
 * Opens a stored project.
 *
 * @throws ProjectDamagedError where its rows cannot be read
 */
export async function openSession(store: ProjectStore, head: ProjectHead, now: () => number): Promise<SupplierSession> {
  // What this version stored it wrote by the schema, and what was imported was held against it at the border.
  const read = async <T>(table: string) => trackedTable(table, (await store.rows(head.id, table)) as T[]);
  const [suppliers, results, entities, log, changes] = await Promise.all([
    read<Supplier>('suppliers'),
    read<Result>('results'),
    read<Entity>('entities'),
    read<ReviewEvent>('log'),
    read<Change>('changes'),
  ]);
  return sessionOver(
    store,
    head,
    head.settings as SupplierSettings,
    { suppliers, results, entities, log, changes },
    now,
  );
}

function sessionOver(
  store: ProjectStore,
  first: ProjectHead,
  firstSettings: SupplierSettings,
  tables: Tables,
  now: () => number,
): SupplierSession {
  let head = first;
  let settings = firstSettings;
  let review = replay(tables.log.rows);
  let saving: SaveState = { kind: first.revision === 0 ? 'saving' : 'saved' };
  let version = 0;
  let headChanged = first.revision === 0;
  let underWay: Promise<void> | undefined;
  let again = false;
  /** How many changes the page has seen: a save that ends is the whole truth only if none came meanwhile. */
  let changed = 0;
  const results = new Map(tables.results.rows.map((result) => [result.n, result]));
  const entities = new Map(tables.entities.rows.map((entity) => [entity.id, entity]));
  const resultAt = new Map(tables.results.rows.map(({ n }, at) => [n, at]));
  const entityAt = new Map(tables.entities.rows.map(({ id }, at) => [id, at]));
  const listeners = new Set<() => void>();
  const drawn = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const moved = () => {
    changed += 1;
    if (saving.kind === 'saved') saving = { kind: 'saving' };
    drawn();
  };
  const put = <K, T>(table: TrackedTable<T>, places: Map<K, number>, key: K, row: T) => {
    const at = places.get(key);
    if (at !== undefined) return table.replace(at, row);
    places.set(key, table.rows.length);
    table.push(row);
  };

  async function saveOnce(): Promise<void> {
    const parts = Object.values(tables).flatMap((table) => table.take() ?? []);
    if (parts.length === 0 && !headChanged) return tell({ kind: 'saved' });
    const before = changed;
    headChanged = false;
    tell({ kind: 'saving' });
    try {
      const stored = await store.save(
        { ...head, settings },
        parts.map(({ change }) => change),
        now(),
      );
      head = { ...stored, name: head.name };
      tell({ kind: before === changed ? 'saved' : 'saving' });
    } catch (error) {
      for (const part of parts) part.giveBack();
      headChanged = true;
      tell({ kind: 'unsaved', why: error });
    }
  }

  function tell(state: SaveState): void {
    saving = state;
    drawn();
  }

  return {
    get head() {
      return head;
    },
    get settings() {
      return settings;
    },
    get suppliers() {
      return tables.suppliers.rows;
    },
    results,
    entities,
    get review() {
      return review;
    },
    get changes() {
      return tables.changes.rows;
    },
    get saving() {
      return saving;
    },
    get version() {
      return version;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rename(name) {
      head = { ...head, name };
      headChanged = true;
      moved();
    },
    change(changed) {
      settings = { ...settings, ...changed };
      headChanged = true;
      moved();
    },
    record(event) {
      tables.log.push(event);
      review = append(review, event);
      moved();
    },
    addResults(found, parties) {
      for (const result of found) {
        results.set(result.n, result);
        put(tables.results, resultAt, result.n, result);
      }
      for (const entity of parties) {
        entities.set(entity.id, entity);
        put(tables.entities, entityAt, entity.id, entity);
      }
      moved();
    },
    addChanges(found) {
      for (const change of found) tables.changes.push(change);
      moved();
    },
    save() {
      if (underWay !== undefined) {
        again = true;
        return underWay;
      }
      underWay = (async () => {
        do {
          again = false;
          await saveOnce();
        } while (again);
        underWay = undefined;
      })();
      return underWay;
    },
    tables: () => new Map(Object.entries(tables).map(([name, { rows }]) => [name, rows])),
  };
}
