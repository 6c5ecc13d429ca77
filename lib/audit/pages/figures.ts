import type { Level } from '../../model/finding.ts';
import type { Label } from '../../model/reference.ts';
import { LEVELS } from '../../risk/level.ts';
import type { AuditRow } from './audit.ts';
import { brandOf, type RowFilter } from './table.ts';

/** One number of a figure with the rows behind it. */
export interface Figure {
  count: number;
  rows: RowFilter;
}

/** A line of a figure: what it is about, and a number for each series. */
export interface FigureLine {
  key: string;
  cells: Figure[];
  /** A label's facts, where the line is about a label. */
  label?: Label;
}

/** A figure as a table; a chart draws the same. `series` are keys that the words know. */
export interface FigureTable {
  kind: 'levels-by-brand' | 'origin' | 'countries' | 'labels' | 'failures' | 'compared';
  series: string[];
  lines: FigureLine[];
}

/** Brands drawn in one chart; the table beside it has all of them. */
export const CHARTED = 15;

const checked = (rows: readonly AuditRow[]) => rows.filter((row) => row.summary !== undefined);

/** Levels of each brand's pages, the brand with most pages first. `''` stands for pages that state no brand. */
export function levelsByBrand(rows: readonly AuditRow[]): FigureTable {
  const brands = new Map<string, Map<Level, number>>();
  for (const row of checked(rows)) {
    const counts = brands.get(brandOf(row)) ?? new Map<Level, number>();
    brands.set(brandOf(row), counts);
    const level = row.summary?.level ?? 'not-checked';
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const total = (counts: Map<Level, number>) => [...counts.values()].reduce((sum, each) => sum + each, 0);
  const lines = [...brands]
    .sort(([a, one], [b, other]) => total(other) - total(one) || (a < b ? -1 : 1))
    .map(([brand, counts]) => ({
      key: brand,
      cells: LEVELS.map((level) => ({ count: counts.get(level) ?? 0, rows: { brand, level } })),
    }));
  return { kind: 'levels-by-brand', series: [...LEVELS], lines };
}

/** How many pages say where the product was made. */
export function originStated(rows: readonly AuditRow[]): FigureTable {
  const origins = ['stated', 'contradicting', 'not-stated'] as const;
  return {
    kind: 'origin',
    series: ['pages'],
    lines: origins.map((origin) => ({
      key: origin,
      cells: [
        {
          count: checked(rows).filter(({ summary }) => summary?.origin === origin).length,
          rows: { origin },
        },
      ],
    })),
  };
}

/** Places the pages name for the making; a page that names two counts for both. */
export function countries(rows: readonly AuditRow[]): FigureTable {
  return {
    kind: 'countries',
    series: ['pages'],
    lines: counted(checked(rows).flatMap(({ summary }) => summary?.places ?? [])).map(([place, count]) => ({
      key: place,
      cells: [{ count, rows: { place } }],
    })),
  };
}

/** Labels the pages claim, each with what the data records of it. */
export function labelsClaimed(rows: readonly AuditRow[], labels: readonly Label[]): FigureTable {
  const known = new Map(labels.map((label) => [label.id, label]));
  return {
    kind: 'labels',
    series: ['pages'],
    lines: counted(checked(rows).flatMap(({ summary }) => summary?.labels ?? [])).map(([id, count]) => {
      const label = known.get(id);
      return { key: id, cells: [{ count, rows: { label: id } }], ...(label === undefined ? {} : { label }) };
    }),
  };
}

/** Pages that were not checked, by the reason why. */
export function failures(rows: readonly AuditRow[]): FigureTable {
  const reasons = rows.flatMap(({ state }) => (state.kind === 'failed' ? [state.reason] : []));
  return {
    kind: 'failures',
    series: ['pages'],
    lines: counted(reasons).map(([reason, count]) => ({ key: reason, cells: [{ count, rows: { reason } }] })),
  };
}

/** Levels of the pages that are in both audits, before and after, so that both columns count the same pages. */
export function levelsCompared(before: readonly AuditRow[], after: readonly AuditRow[]): FigureTable {
  const now = new Map(after.map((row) => [row.id, levelOf(row)]));
  const then = new Map(before.filter(({ id }) => now.has(id)).map((row) => [row.id, levelOf(row)]));
  const pagesAt = (levels: ReadonlyMap<string, Level>, level: Level) =>
    new Set([...levels].flatMap(([id, each]) => (each === level && then.has(id) ? [id] : [])));
  const lines = LEVELS.map((level) => ({
    key: level,
    cells: [pagesAt(then, level), pagesAt(now, level)].map((pages) => ({ count: pages.size, rows: { pages } })),
  }));
  return {
    kind: 'compared',
    series: ['before', 'after'],
    lines: lines.filter(({ cells }) => cells.some(({ count }) => count > 0)),
  };
}

const levelOf = ({ summary }: AuditRow): Level => summary?.level ?? 'not-checked';

function counted<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/** What changed between two audits, page by page. */
export interface Change {
  kind: 'level' | 'origin' | 'new' | 'gone' | 'same';
  from: string;
  to: string;
  pages: Set<string>;
}

/**
 * Compares two audits page by page. A page that has no verdict in one of them is neither new nor gone: it was not
 * checked there, and `not-checked` is what it is compared as. What it states of its origin is not compared then: a page
 * nobody has read yet does not state anything, not even nothing.
 */
export function changes(before: readonly AuditRow[], after: readonly AuditRow[]): Change[] {
  const found = new Map<string, Change>();
  const note = (kind: Change['kind'], from: string, to: string, id: string) => {
    const key = JSON.stringify([kind, from, to]);
    const change = found.get(key) ?? { kind, from, to, pages: new Set<string>() };
    found.set(key, change);
    change.pages.add(id);
  };
  const earlier = new Map(before.map((row) => [row.id, row]));
  for (const row of after) {
    const was = earlier.get(row.id);
    earlier.delete(row.id);
    if (was === undefined) {
      note('new', '', '', row.id);
      continue;
    }
    const [from, to] = [levelOf(was), levelOf(row)];
    const areBothRead = from !== 'not-checked' && to !== 'not-checked';
    const [made, makes] = areBothRead ? [placesOf(was), placesOf(row)] : ['', ''];
    if (from !== to) note('level', from, to, row.id);
    if (made !== makes) note('origin', made, makes, row.id);
    if (from === to && made === makes) note('same', '', '', row.id);
  }
  for (const id of earlier.keys()) note('gone', '', '', id);
  const order: Change['kind'][] = ['level', 'origin', 'new', 'gone', 'same'];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.pages.size - a.pages.size,
  );
}

const placesOf = ({ summary }: AuditRow): string => [...(summary?.places ?? [])].sort().join(' ');
