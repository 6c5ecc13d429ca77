import type { Address, Audit, AuditRow, FailureReason, PageResult } from './audit.ts';

/** How a page ended. */
export type Outcome =
  | { kind: 'checked'; result: PageResult }
  | { kind: 'failed'; reason: FailureReason; status?: number; result?: PageResult };

/**
 * Where audits are kept. Every call is whole or not at all and may be made twice: the second time it changes nothing.
 */
export interface AuditStore {
  /** All audits, newest first. */
  list(): Promise<Audit[]>;
  /** @throws NoSuchAuditError */
  get(id: string): Promise<Audit>;
  create(audit: Audit, addresses: readonly Address[]): Promise<void>;
  /** Keeps an audit that was kept elsewhere, with all its rows and results. */
  restore(audit: Audit, rows: readonly AuditRow[], results: ReadonlyMap<number, PageResult>): Promise<void>;
  /** Changes name, pace or wish. @throws NoSuchAuditError */
  change(id: string, change: Partial<Pick<Audit, 'name' | 'pace' | 'wanted'>>): Promise<Audit>;
  /** Adds addresses at the end; those that are on the list already are passed over. */
  append(id: string, addresses: readonly Address[]): Promise<AuditRow[]>;
  /** All rows in the order of the list. */
  rows(id: string): Promise<AuditRow[]>;
  /** How many pages have ended, with a result or with a reason why there is none. */
  settled(id: string): Promise<number>;
  result(id: string, n: number): Promise<PageResult | undefined>;
  /** Results one by one, in the order of the list: there may be more of them than memory holds. */
  results(id: string): AsyncGenerator<{ n: number; result: PageResult }>;
  /** Marks a page as being read. A page that is done stays done. */
  begin(id: string, n: number, now: number): Promise<AuditRow>;
  /**
   * Keeps how a page ended, together with its result. A page that is done stays as it is.
   *
   * @param notBefore  the page is to be tried again, not before this time
   */
  end(id: string, n: number, outcome: Outcome, now: number, notBefore?: number): Promise<AuditRow>;
  /** Puts failed pages back in the queue with all their tries. */
  again(id: string, numbers: readonly number[]): Promise<AuditRow[]>;
  remove(id: string): Promise<void>;
  close(): void;
}
