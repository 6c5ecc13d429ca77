import type { AuditState } from '../../components/audit/audit-view.tsx';
import type { EvidenceState } from '../../components/audit/evidence-view.tsx';
import type { ReadList } from '../../components/audit/new-audit.tsx';
import { troubleText } from '../../components/words/trouble.ts';
import { listAddresses } from '../../lib/audit/pages/address.ts';
import type { Audit, AuditRow, Pace } from '../../lib/audit/pages/audit.ts';
import { changes, levelsCompared } from '../../lib/audit/pages/figures.ts';
import { runAudit } from '../../lib/audit/pages/run.ts';
import type { AuditStore } from '../../lib/audit/pages/store.ts';
import type { RowFilter } from '../../lib/audit/pages/table.ts';
import { browser } from '../../lib/browser.ts';
import { WorkerError } from '../../lib/messages.ts';
import type { Database } from '../../lib/model/database.ts';
import { withResults } from './export.ts';
import { closeLeftTabs } from './own-tabs.ts';
import { readSettled } from './read-settled.ts';
import { sleep } from './sleep.ts';
import { visitTab } from './visit-tab.ts';
import { watchVisits } from './watch-visits.ts';

/** Only one window of the browser opens pages at a time. */
const LOCK = 'whence-audit';
/** Changes of rows are drawn together, at most this often. */
const DRAW_MS = 150;
/** Most pages put on paper at once. */
export const MAX_PRINTED = 2000;

/** One audit as it is open in this window: its rows, its run, and what the user looks at. */
export class Workbench {
  readonly #store: AuditStore;
  readonly #draw: (state: AuditState) => void;
  #state: AuditState;
  #pause: AbortController | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #stopCollecting: (() => void) | undefined;
  /** The row and the earlier audit asked for last: what is read from the store for another comes too late. */
  #choosing: number | undefined;
  #comparing = '';

  private constructor(store: AuditStore, state: AuditState, draw: (state: AuditState) => void) {
    this.#store = store;
    this.#state = state;
    this.#draw = draw;
  }

  /**
   * Opens an audit; one that was running when its window or the browser was closed goes on by itself.
   *
   * @param database  the data labels are read from
   * @param shownFirst  the rows shown at first
   * @throws NoSuchAuditError
   */
  static async open(
    id: string,
    store: AuditStore,
    database: () => Promise<Database>,
    draw: (state: AuditState) => void,
    shownFirst: RowFilter = {},
  ): Promise<Workbench> {
    const audit = await store.get(id);
    const [rows, all, { labels }] = await Promise.all([
      store.rows(id),
      store.list(),
      database().then((data) => data.reference()),
    ]);
    const bench = new Workbench(
      store,
      {
        audit,
        rows,
        turn: 0,
        running: rows.every(isSettled) ? 'finished' : 'paused',
        timeLeft: undefined,
        trouble: '',
        labels,
        others: all.filter((each) => each.id !== id),
        compared: undefined,
        shownFirst,
        chosen: undefined,
        evidence: undefined,
        report: undefined,
        collecting: 'no',
      },
      draw,
    );
    bench.#set({});
    if (audit.wanted === 'run' && bench.#state.running === 'paused') bench.run();
    return bench;
  }

  get state(): AuditState {
    return this.#state;
  }

  /** Begins or goes on. Calling it while it runs changes nothing. */
  run(): void {
    if (this.#pause !== undefined) return;
    const pause = new AbortController();
    this.#pause = pause;
    void this.#run(pause)
      .catch((error: unknown) => this.#set({ running: 'paused', trouble: troubleText(error) }))
      .finally(() => {
        this.#pause = undefined;
      });
  }

  async #run(pause: AbortController): Promise<void> {
    const { id } = this.#state.audit;
    this.#set({ running: 'running', trouble: '', audit: await this.#store.change(id, { wanted: 'run' }) });
    const ran = await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) =>
      lock === null ? 'taken' : this.#hold(pause),
    );
    if (ran !== 'taken') return;
    this.#set({ running: 'elsewhere' });
    await navigator.locks
      .request(LOCK, { signal: pause.signal }, () => this.#hold(pause))
      .catch((error: unknown) => {
        if (!pause.signal.aborted) throw error;
      });
  }

  /** Runs while holding the lock. */
  async #hold(pause: AbortController): Promise<'ran'> {
    const { audit } = this.#state;
    await closeLeftTabs();
    // Another window may have gone on with the audit since this one read it.
    this.#set({ running: 'running', rows: await this.#store.rows(audit.id) });
    const end = await runAudit(
      audit,
      {
        store: this.#store,
        visit: (row) => visitTab(row, audit.pace.patience),
        now: Date.now,
        sleep,
        onRow: (row, timeLeft) => this.#rowChanged(row, timeLeft),
      },
      pause.signal,
    );
    this.#set({ running: end });
    // What was compared while pages were still being read is compared again now that they are.
    const { compared } = this.#state;
    if (compared !== undefined) await this.compare(compared.id);
    return 'ran';
  }

  /** Lets the open pages finish and begins no other. */
  async pause(): Promise<void> {
    this.#set({ running: 'pausing', audit: await this.#store.change(this.#state.audit.id, { wanted: 'pause' }) });
    this.#pause?.abort();
    if (this.#pause === undefined) this.#set({ running: 'paused' });
  }

  /** Puts failed pages back in the queue and goes on. A run under way is let finish its open pages first. */
  async again(rows: readonly AuditRow[]): Promise<void> {
    const numbers = rows.filter(({ state }) => state.kind === 'failed').map(({ n }) => n);
    const { id } = this.#state.audit;
    this.#pause?.abort();
    while (this.#pause !== undefined) await new Promise((done) => setTimeout(done, 50));
    await this.#store.again(id, numbers);
    this.#set({ rows: await this.#store.rows(id), running: 'paused' });
    this.run();
  }

  async choose(row: AuditRow): Promise<void> {
    this.#choosing = row.n;
    const result = await this.#store.result(this.#state.audit.id, row.n);
    // Another may have been chosen meanwhile, or this one closed.
    if (this.#choosing === row.n) this.#set({ chosen: { row, result } });
  }

  closeRow(): void {
    this.#choosing = undefined;
    this.#set({ chosen: undefined });
  }

  async compare(id: string): Promise<void> {
    this.#comparing = id;
    if (id === '') return this.#set({ compared: undefined });
    const before = await this.#store.rows(id);
    if (this.#comparing !== id) return;
    const { rows } = this.#state;
    this.#set({ compared: { id, changes: changes(before, rows), levels: levelsCompared(before, rows) } });
  }

  /** Adds every product page the user visits, each once, with its verdict. Other pages leave no trace. */
  collect(): void {
    this.#stopCollecting ??= watchVisits((tabId, url) => {
      void this.#visited(tabId, url).catch((error: unknown) => this.trouble(error));
    });
    this.#set({ collecting: 'yes' });
  }

  stopCollecting(): void {
    this.#stopCollecting?.();
    this.#stopCollecting = undefined;
    this.#set({ collecting: 'no' });
  }

  async #visited(tabId: number, visited: string): Promise<void> {
    const { id } = this.#state.audit;
    const began = Date.now();
    const { addresses } = await listAddresses([visited], new Set(this.#state.rows.map((row) => row.id)));
    if (addresses.length === 0) return;
    const checked = await readSettled(tabId).catch((error: unknown) => {
      // A tab that was closed before it was read is no visit, and no trouble.
      if (error instanceof WorkerError) return undefined;
      throw error;
    });
    if (checked?.page?.kind !== 'product') return;
    // Who went on meanwhile is heard of again with the page now shown.
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab?.url !== visited) return;
    const { assessment, page, shown } = checked;
    const [row] = await this.#store.append(id, addresses);
    if (row === undefined) return;
    (this.#state.rows as AuditRow[])[row.n] = await this.#store.begin(id, row.n, began);
    const result = { page, assessment, shown: shown ?? page.url };
    this.#rowChanged(await this.#store.end(id, row.n, { kind: 'checked', result }, Date.now()), this.#state.timeLeft);
  }

  get evidence(): EvidenceState | undefined {
    return this.#state.evidence;
  }

  /** Shows how far the making of a pack is. */
  showEvidence(evidence: EvidenceState | undefined): void {
    this.#set({ evidence });
  }

  /** Puts an audit on paper: what is printed is in the document only while it is. */
  async print(rows: readonly AuditRow[]): Promise<void> {
    this.#set({ report: { rows: await withResults(this.#state.audit, rows, this.#store), now: Date.now() } });
    print();
    this.#set({ report: undefined });
  }

  /** Says what went wrong where the user looks. */
  trouble(error: unknown): void {
    this.#set({ trouble: troubleText(error) });
  }

  /** Ends with this window; the audit goes on when it is opened again. */
  leave(): void {
    this.#stopCollecting?.();
    this.#pause?.abort();
    clearTimeout(this.#drawing);
  }

  #rowChanged(row: AuditRow, timeLeft: number | undefined): void {
    const rows = this.#state.rows as AuditRow[];
    rows[row.n] = row;
    this.#state = { ...this.#state, timeLeft, turn: this.#state.turn + 1 };
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined;
      this.#draw(this.#state);
    }, DRAW_MS);
    if (this.#choosing === row.n) void this.choose(row).catch((error: unknown) => this.trouble(error));
  }

  #set(change: Partial<AuditState>): void {
    this.#state = { ...this.#state, ...change, turn: this.#state.turn + 1 };
    this.#draw(this.#state);
  }
}

const isSettled = ({ state }: AuditRow): boolean => state.kind === 'done' || state.kind === 'failed';

/** Keeps a new audit, ready to run. */
export async function createAudit(store: AuditStore, name: string, list: ReadList, pace: Pace): Promise<Audit> {
  const audit: Audit = {
    schema: 1,
    id: crypto.randomUUID(),
    name,
    source: list.source,
    created: Date.now(),
    pace,
    wanted: 'run',
    addresses: list.addresses.length,
  };
  await store.create(audit, list.addresses);
  return audit;
}
