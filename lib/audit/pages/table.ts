import { LEVELS } from '../../risk/level.ts';
import type { AuditRow, FailureReason } from './audit.ts';

/** Which rows are shown: every part that is there must fit. Each number of a chart is one of these. */
export interface RowFilter {
  /** Words looked for in address, title, brand, maker and seller, all of them, in any order. */
  text?: string;
  state?: AuditRow['state']['kind'];
  reason?: FailureReason;
  level?: string;
  /** A brand as {@link brandOf} gives it; `''` is "no brand stated". */
  brand?: string;
  origin?: 'stated' | 'not-stated' | 'contradicting';
  place?: string;
  label?: string;
  fibre?: string;
  /** Ids of pages: how "what has changed" names its rows. */
  pages?: ReadonlySet<string>;
}

/** The brand of a row; empty where the page states none or there is no verdict. */
export const brandOf = ({ summary }: AuditRow): string => summary?.brand ?? '';

export function fits(row: AuditRow, filter: RowFilter): boolean {
  const { summary, state } = row;
  return (
    (filter.state === undefined || state.kind === filter.state) &&
    (filter.reason === undefined || (state.kind === 'failed' && state.reason === filter.reason)) &&
    (filter.level === undefined || summary?.level === filter.level) &&
    (filter.brand === undefined || (summary !== undefined && brandOf(row) === filter.brand)) &&
    (filter.origin === undefined || summary?.origin === filter.origin) &&
    (filter.place === undefined || summary?.places.includes(filter.place) === true) &&
    (filter.label === undefined || summary?.labels.includes(filter.label) === true) &&
    (filter.fibre === undefined || summary?.fibres.includes(filter.fibre) === true) &&
    (filter.pages === undefined || filter.pages.has(row.id)) &&
    (filter.text === undefined || saysAll(row, filter.text))
  );
}

function saysAll({ url, summary }: AuditRow, text: string): boolean {
  const own = [url, summary?.title, summary?.brand, summary?.maker, summary?.seller].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => own.includes(word));
}

export const COLUMNS = ['n', 'page', 'brand', 'level', 'origin', 'labels', 'findings', 'state'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  column: Column;
  direction: 'ascending' | 'descending';
}

const STATES: Record<AuditRow['state']['kind'], number> = { failed: 0, running: 1, waiting: 2, done: 3 };
const text = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What a column sorts by. Levels sort strongest first: the order of METHOD.md, which is no scale. */
const COMPARE: Record<Column, (a: AuditRow, b: AuditRow) => number> = {
  n: (a, b) => a.n - b.n,
  page: (a, b) => text.compare(a.summary?.title ?? a.url, b.summary?.title ?? b.url),
  brand: (a, b) => text.compare(brandOf(a), brandOf(b)),
  level: (a, b) => levelRank(a) - levelRank(b),
  origin: (a, b) => text.compare(a.summary?.places.join() ?? '~', b.summary?.places.join() ?? '~'),
  labels: (a, b) => text.compare(a.summary?.labels.join() ?? '', b.summary?.labels.join() ?? ''),
  findings: (a, b) => (a.summary?.findings ?? -1) - (b.summary?.findings ?? -1),
  state: (a, b) => STATES[a.state.kind] - STATES[b.state.kind],
};

const levelRank = ({ summary }: AuditRow): number =>
  summary === undefined ? LEVELS.length : LEVELS.indexOf(summary.level);

/** The rows that fit, in order; equal ones in the order of the list. */
export function arrange(rows: readonly AuditRow[], filter: RowFilter, order: Order): AuditRow[] {
  const compare = COMPARE[order.column];
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows.filter((row) => fits(row, filter)).sort((a, b) => sign * compare(a, b) || a.n - b.n);
}

export type GroupBy = 'nothing' | 'brand' | 'level' | 'origin' | 'state' | 'host';

/** A line of the grouped table: the head of a group, or a row. */
export type Line = { kind: 'group'; key: string; count: number } | { kind: 'row'; row: AuditRow };

const KEY: Record<Exclude<GroupBy, 'nothing'>, (row: AuditRow) => string> = {
  brand: brandOf,
  level: ({ summary }) => summary?.level ?? '',
  origin: ({ summary }) => summary?.origin ?? '',
  state: ({ state }) => state.kind,
  host: ({ url }) => new URL(url).host,
};

/** Puts rows under heads, groups in the order of their first rows; rows of closed groups are left out. */
export function group(rows: readonly AuditRow[], by: GroupBy, closed: ReadonlySet<string>): Line[] {
  if (by === 'nothing') return rows.map((row) => ({ kind: 'row', row }));
  const groups = new Map<string, AuditRow[]>();
  for (const row of rows) {
    const key = KEY[by](row);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [row]);
    else members.push(row);
  }
  return [...groups].flatMap(([key, members]): Line[] => [
    { kind: 'group', key, count: members.length },
    ...(closed.has(key) ? [] : members.map((row): Line => ({ kind: 'row', row }))),
  ]);
}
