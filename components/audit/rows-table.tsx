// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid, a table no longer tells readers of screens that it is one
// biome-ignore-all lint/a11y/useSemanticElements: the same
// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: nothing in a spacer takes the focus
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { AuditRow } from '../../lib/audit/pages/audit.ts';
import { COLUMNS, type Column, type Line, type Order } from '../../lib/audit/pages/table.ts';
import { LevelMark } from '../level-mark.tsx';
import { type AuditWords, useAuditWords } from '../words/audit.ts';

/** Height of every line, so that a hundred thousand need no measuring. */
const LINE_PX = 40;

export interface RowsTableProps {
  lines: readonly Line[];
  order: Order;
  closed: ReadonlySet<string>;
  chosen?: number;
  groupName: (key: string) => string;
  /** What a label is called, by its id. */
  labelName: (id: string) => string;
  onOrder: (column: Column) => void;
  onToggle: (key: string) => void;
  onChoose: (row: AuditRow) => void;
}

/** The rows of an audit; only the lines in sight are in the document. Arrow keys move from line to line. */
export function RowsTable(props: RowsTableProps) {
  const words = useAuditWords();
  const { lines, order, onOrder } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { items, size, scrollTo } = useVirtual(lines.length, scroller);
  const wanted = useRef<number | undefined>(undefined);
  /** Moves the focus to the wanted line, now or when it has come into sight. */
  const focusWanted = () => {
    const button = scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"] button`);
    if (wanted.current === undefined || button === null || button === undefined) return;
    wanted.current = undefined;
    button.focus({ preventScroll: true });
  };
  useEffect(focusWanted);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = Number((event.target as Element).closest('[data-line]')?.getAttribute('data-line') ?? -1);
    const to = lineAfter(event.key, from, lines.length);
    if (to === undefined) return;
    event.preventDefault();
    wanted.current = to;
    scrollTo(to);
    focusWanted();
  };
  // Lines take turns in as many elements as are in sight at once: scrolling, however far, makes no element and drops none.
  const elements = useRef(1);
  elements.current = Math.max(elements.current, items.length);
  const first = items[0];
  const last = items.at(-1);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are an addition; every line is a button as well
    <div class="scroller" ref={scroller} onKeyDown={onKeyDown}>
      {/* Laid out as a grid, and so told in words that it is a table still. */}
      <table class="rows" role="table" aria-rowcount={lines.length + 1}>
        <caption class="unseen">{words.say('audit_rows')}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                role="columnheader"
                class={column}
                aria-sort={order.column === column ? order.direction : 'none'}
              >
                <button type="button" class="link" onClick={() => onOrder(column)}>
                  {words.column(column)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <Spacer height={first?.start ?? 0} />
          {items.map((item) => (
            <LineView
              key={item.index % elements.current}
              {...props}
              index={item.index}
              line={lines[item.index]}
              words={words}
            />
          ))}
          <Spacer height={last === undefined ? 0 : size - last.end} />
        </tbody>
      </table>
    </div>
  );
}

/** The line a key leads to; nothing for other keys. */
function lineAfter(key: string, from: number, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (count === 0) return undefined;
  if (step !== undefined) return Math.max(0, Math.min(count - 1, from + step));
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : undefined;
}

/** Stands for the lines out of sight. */
const Spacer = ({ height }: { height: number }) => (
  <tr class="spacer" aria-hidden="true" style={{ blockSize: `${height}px` }}>
    <td colSpan={COLUMNS.length} />
  </tr>
);

function LineView(props: RowsTableProps & { index: number; line: Line | undefined; words: AuditWords }) {
  const { index, line, words, closed, chosen, groupName, labelName, onToggle, onChoose } = props;
  if (line === undefined) return null;
  if (line.kind === 'group') {
    return (
      <tr class="line group" role="row" data-line={index} aria-rowindex={index + 2}>
        <th colSpan={COLUMNS.length} scope="rowgroup" role="rowheader">
          <button type="button" class="link" aria-expanded={!closed.has(line.key)} onClick={() => onToggle(line.key)}>
            {groupName(line.key)}
          </button>{' '}
          <span class="quiet">{words.pages(line.count)}</span>
        </th>
      </tr>
    );
  }
  const { row } = line;
  const current = row.n === chosen;
  return <RowLine {...{ row, index, current, words, labelName, onChoose }} />;
}

interface RowLineProps {
  row: AuditRow;
  index: number;
  current: boolean;
  words: AuditWords;
  labelName: (id: string) => string;
  onChoose: (row: AuditRow) => void;
}

/** A row; while it stays in sight it is drawn again only when it has changed. */
function RowLine({ row, index, current, words, labelName, onChoose }: RowLineProps) {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  return useMemo(
    () => (
      <tr
        role="row"
        class={`line ${current ? 'chosen' : ''}`}
        data-line={index}
        aria-rowindex={index + 2}
        aria-current={current}
      >
        {COLUMNS.map((column) => (
          <td key={column} role="cell" class={column} dir="auto">
            {column === 'page' ? (
              <button type="button" class="link" title={row.url} onClick={() => choose.current(row)}>
                {row.summary?.title ?? row.url}
              </button>
            ) : (
              cell(row, column, words, labelName)
            )}
          </td>
        ))}
      </tr>
    ),
    [row, index, current, words, labelName],
  );
}

function cell(row: AuditRow, column: Column, words: AuditWords, labelName: (id: string) => string): ComponentChild {
  const { summary, state } = row;
  switch (column) {
    case 'n':
      return row.n + 1;
    case 'state':
      return state.kind === 'failed' ? words.failures(state.reason, state.status) : words.state(state.kind);
    default:
      break;
  }
  if (summary === undefined) return null;
  switch (column) {
    case 'brand':
      return summary.brand ?? <span class="quiet">{words.say('not_stated')}</span>;
    case 'level':
      return (
        <span class={`level-${summary.level}`}>
          <LevelMark level={summary.level} size={14} /> {words.level(summary.level)}
        </span>
      );
    case 'origin':
      return summary.places.map(words.place).join(', ') || <span class="quiet">{words.say('not_stated')}</span>;
    case 'labels':
      return summary.labels.map(labelName).join(', ');
    case 'findings':
      return summary.findings;
    default:
      return null;
  }
}

/** The lines in sight of a scrolling element. */
function useVirtual(count: number, scroller: { current: HTMLDivElement | null }) {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 4,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return {
    items: virtual.getVirtualItems(),
    size: virtual.getTotalSize(),
    scrollTo: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
