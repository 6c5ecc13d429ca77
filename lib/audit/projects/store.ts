import type { ProjectHead, TableChange } from './project.ts';

/** How much room the browser gives and how much of it is used, in bytes; absent where the browser does not tell. */
export interface StorageUse {
  used?: number;
  quota?: number;
  /** Whether the browser may delete stored projects when the disk is full; absent where it does not tell. */
  keeps?: 'lasting' | 'while-there-is-room';
}

/**
 * Where projects are kept. Every save is whole or not at all: a failed one leaves what was stored as it was, and what
 * the caller holds in memory is still there to be saved again or exported.
 */
export interface ProjectStore {
  /** `kept` outlives the browser; `memory` ends with the page, and the page says why. */
  readonly kind: { kind: 'kept' } | { kind: 'memory'; why: string };
  /** Heads of all projects, last changed first. */
  list(): Promise<ProjectHead[]>;
  head(id: string): Promise<ProjectHead | undefined>;
  /**
   * All rows of one table, `[]` for a table that was never saved.
   *
   * @throws ProjectDamagedError where stored rows cannot be read
   */
  rows(id: string, table: string): Promise<unknown[]>;
  /**
   * Saves a head with changes of its tables, all or nothing.
   *
   * @param head  the head as last saved (or new), with any new name and settings; its `revision` must be the stored one
   * @returns the head as it is stored now, to be given to the next save
   * @throws StorageFullError where the browser has no room
   * @throws ProjectChangedElsewhereError where another window saved in between
   */
  save(head: ProjectHead, changes: readonly TableChange[], now: number): Promise<ProjectHead>;
  remove(id: string): Promise<void>;
  use(): Promise<StorageUse>;
  close(): void;
}

/** The browser gave no more room; nothing stored was changed. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
  constructor(cause?: unknown) {
    super(
      'The browser has no room left for this project. Nothing is lost while this page stays open: export the project to a file, or delete another project, then save again.',
      { cause },
    );
  }
}

/** Another window saved the same project; saving here would undo what was done there. */
export class ProjectChangedElsewhereError extends Error {
  override readonly name = 'ProjectChangedElsewhereError';
  readonly project: string;
  constructor(project: string) {
    super(
      `“${project}” was changed in another window. Export your copy from here if you need it, then open the project again.`,
    );
    this.project = project;
  }
}

/** Stored rows cannot be read back. */
export class ProjectDamagedError extends Error {
  override readonly name = 'ProjectDamagedError';
  readonly reason: string;
  constructor(reason: string, cause?: unknown) {
    super(`The project is damaged (${reason}). Import it from its last exported file.`, { cause });
    this.reason = reason;
  }
}
