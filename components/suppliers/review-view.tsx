import { useMemo, useRef, useState } from 'preact/hooks';
import type { FindingInput } from '../../lib/audit/suppliers/findings.ts';
import type { GoodsLook } from '../../lib/audit/suppliers/goods-risk.ts';
import { rowState, type Verdict } from '../../lib/audit/suppliers/review.ts';
import type { SupplierSession } from '../../lib/audit/suppliers/session.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import { WORDS } from '../words/suppliers.ts';
import type { NewEntry } from './row-file.tsx';
import { type RowFilter, rowsShown } from './row-order.ts';
import { RowPanel } from './row-panel.tsx';
import { SupplierTable, type TableRow } from './supplier-table.tsx';

const STATES = Object.keys(WORDS.states) as (keyof typeof WORDS.states)[];
const VERDICT_OF: Readonly<Record<string, Verdict>> = { a: 'accept', r: 'reject', u: 'unsure' };

/** The table of a list and the row that is chosen in it, with the keys that make a long review quick. */
export function ReviewView(props: {
  session: SupplierSession;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  input: Omit<FindingInput, 'entities' | 'data'>;
  look: (supplier: Supplier) => GoodsLook;
  /** Number of the chosen row; 0 for none. */
  row: number;
  onRow: (n: number) => void;
  onRecord: (entry: NewEntry) => void;
  onInitials: (initials: string) => void;
  onUndo: () => void;
  onRedo: () => void;
  onCopy: (text: string) => Promise<void>;
}) {
  const { session, filter, row } = props;
  const { suppliers, results, review, version } = session;
  const [chosen, setChosen] = useState(0);
  const [pending, setPending] = useState<Verdict>();
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => rowsShown(suppliers, results, review, filter), [session, version, filter]);
  const at = useMemo(() => shown.findIndex((index) => suppliers[index]?.n === row), [shown, row, suppliers]);
  const supplier = useMemo(() => suppliers.find(({ n }) => n === row), [suppliers, row]);
  const focusTable = () => place.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const go = (n: number) => {
    props.onRow(n);
    setChosen(0);
    setPending(undefined);
  };
  const goNext = (except?: number) => {
    const isOpen = (index: number) => {
      const each = suppliers[index];
      return each !== undefined && each.n !== except && rowState(review, each, results.get(each.n)) === 'open';
    };
    const next = shown.slice(at + 1).find(isOpen) ?? shown.find(isOpen);
    const found = next === undefined ? undefined : suppliers[next];
    if (found !== undefined) go(found.n);
  };
  const record = (entry: NewEntry) => {
    props.onRecord(entry);
    if (entry.kind !== 'decide' || supplier === undefined) return;
    setPending(undefined);
    focusTable();
    const rest = (results.get(supplier.n)?.candidates ?? []).findIndex(
      ({ id }) => id !== entry.candidate && !review.slots.has(`decide ${supplier.n} ${id}`),
    );
    if (entry.verdict === 'accept' || rest < 0) goNext(supplier.n);
    else setChosen(rest);
  };
  const press = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault();
      return key === 'y' || event.shiftKey ? props.onRedo() : props.onUndo();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const verdict = VERDICT_OF[key];
    const candidates = results.get(row)?.candidates.length ?? 0;
    if (verdict !== undefined && candidates > 0) setPending(verdict);
    else if (key === 'n') goNext();
    else if (key === '/') search.current?.focus();
    else if (/^[1-9]$/.test(key) && Number(key) <= candidates) setChosen(Number(key) - 1);
    else return;
    event.preventDefault();
  };
  const rowAt = (index: number): TableRow => {
    const each = suppliers[shown[index] ?? -1];
    if (each === undefined) return { n: 0, name: '', country: '', state: 'not-searched', candidate: '' };
    const result = results.get(each.n);
    return {
      n: each.n,
      name: each.name,
      country: each.country ?? '',
      state: rowState(review, each, result),
      candidate: result?.candidates[0]?.name ?? '',
    };
  };
  return (
    <>
      <div class="fields">
        <label class="wide">
          {WORDS.filterText}
          <input
            ref={search}
            type="search"
            value={filter.text}
            onInput={(event) => props.onFilter({ ...filter, text: event.currentTarget.value })}
          />
        </label>
        <label>
          {WORDS.filterState}
          <select
            value={filter.state}
            onChange={(event) => {
              const { only: _all, ...rest } = filter;
              props.onFilter({ ...rest, state: event.currentTarget.value as RowFilter['state'] });
            }}
          >
            <option value="all">{WORDS.allStates}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {WORDS.states[state]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {WORDS.sortBy}
          <select
            value={filter.sort}
            onChange={(event) => props.onFilter({ ...filter, sort: event.currentTarget.value as RowFilter['sort'] })}
          >
            {(['n', 'name', 'country', 'state'] as const).map((sort) => (
              <option key={sort} value={sort}>
                {WORDS.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
        <p role="status">{WORDS.shown(shown.length, suppliers.length)}</p>
      </div>
      <div class="split">
        <div ref={place}>
          {shown.length === 0 ? (
            <p class="empty">{WORDS.noneShown}</p>
          ) : (
            <SupplierTable
              count={shown.length}
              rowAt={rowAt}
              selected={at}
              events={{ onSelect: (index) => go(suppliers[shown[index] ?? 0]?.n ?? 0), onKey: press }}
            />
          )}
          <details>
            <summary>{WORDS.keysTitle}</summary>
            <p>{WORDS.keys}</p>
          </details>
        </div>
        {supplier === undefined ? (
          <p class="empty">{WORDS.choose}</p>
        ) : (
          <RowPanel
            session={session}
            supplier={supplier}
            input={props.input}
            look={props.look}
            chosen={chosen}
            pending={pending}
            onChoose={setChosen}
            onPending={(verdict) => {
              setPending(verdict);
              if (verdict === undefined) focusTable();
            }}
            onRecord={record}
            onInitials={props.onInitials}
            onGo={go}
            onCopy={props.onCopy}
          />
        )}
      </div>
    </>
  );
}
