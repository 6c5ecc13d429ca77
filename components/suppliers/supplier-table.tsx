// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row (aria-activedescendant)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard by the grid, which has the focus
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { RowState } from '../../lib/audit/suppliers/review.ts';
import { WORDS } from '../words/suppliers.ts';

/** Height of a row in pixels at the usual size of text; rows are all as high as each other. */
const ROW_HEIGHT = 36;
const OVERSCAN = 8;

/** What the table shows of one row. */
export interface TableRow {
  n: number;
  name: string;
  country: string;
  state: RowState;
  candidate: string;
}

export interface TableEvents {
  onSelect: (index: number) => void;
  /** A key the table does not use itself. */
  onKey: (event: KeyboardEvent) => void;
}

/** Where a movement key leads from a row; `undefined` for any other key. */
export function movedTo(key: string, from: number, count: number, page: number): number | undefined {
  const to = new Map([
    ['ArrowDown', from + 1],
    ['ArrowUp', from - 1],
    ['PageDown', from + page],
    ['PageUp', from - page],
    ['Home', 0],
    ['End', count - 1],
  ]).get(key);
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/**
 * A table of any length: only the rows in sight are in the document. It is one stop of the keyboard; the rows are walked
 * with the arrows, and a reader is told which of how many each is.
 */
export function SupplierTable(props: {
  count: number;
  rowAt: (index: number) => TableRow;
  selected: number;
  events: TableEvents;
}) {
  const { count, rowAt, selected, events } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const virtual = useRef<Virtualizer<HTMLDivElement, HTMLDivElement>>(undefined);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(undefined),
  };
  virtual.current ??= new Virtualizer<HTMLDivElement, HTMLDivElement>(options);
  virtual.current.setOptions(options);
  const table = virtual.current;
  useLayoutEffect(() => table._didMount(), [table]);
  useLayoutEffect(() => table._willUpdate());
  useLayoutEffect(() => {
    if (selected >= 0 && selected < count) table.scrollToIndex(selected, { align: 'auto' });
  }, [table, selected, count]);
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : movedTo(event.key, selected, count, page);
    if (to === undefined) return events.onKey(event);
    event.preventDefault();
    events.onSelect(to);
  };
  const items = table.getVirtualItems();
  // Rows take turns in as many elements as are in sight at once: any run of that many rows needs each element once, so
  // scrolling, however far, makes no element and drops none.
  const elements = useRef(1);
  elements.current = Math.max(elements.current, items.length);
  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={WORDS.gridLabel}
      aria-rowcount={count + 1}
      aria-activedescendant={selected >= 0 && selected < count ? `row-${selected}` : undefined}
      onKeyDown={press}
    >
      <div class="grid-head grid-row" role="row" aria-rowindex={1}>
        {(['n', 'name', 'country', 'state', 'candidate'] as const).map((column) => (
          <span key={column} role="columnheader">
            {WORDS.columnsHead[column]}
          </span>
        ))}
      </div>
      <div class="grid-body" role="rowgroup" style={{ height: `${table.getTotalSize()}px` }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <div
              key={index % elements.current}
              id={`row-${index}`}
              class={`grid-row state-${row.state}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === selected}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => events.onSelect(index)}
            >
              <span role="gridcell">{row.n}</span>
              <span role="gridcell" dir="auto">
                {row.name}
              </span>
              <span role="gridcell">{row.country}</span>
              <span role="gridcell">{WORDS.states[row.state]}</span>
              <span role="gridcell" dir="auto">
                {row.candidate}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
