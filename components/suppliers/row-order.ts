import { type Review, type RowState, rowState } from '../../lib/audit/suppliers/review.ts';
import type { Result } from '../../lib/audit/suppliers/screening.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';

/** What is shown of a list and in which order. */
export interface RowFilter {
  text: string;
  state: RowState | 'all';
  sort: 'n' | 'name' | 'country' | 'state';
  /** Rows another part of the page asked to show; absent for all. */
  only?: ReadonlySet<number>;
}

export const SHOW_ALL: RowFilter = { text: '', state: 'all', sort: 'n' };

const STATE_ORDER: readonly RowState[] = [
  'open',
  'unsure',
  'accepted',
  'rejected',
  'failed',
  'not-searched',
  'no-match',
  'repeated',
];

const collator = new Intl.Collator('en', { numeric: true });

/** Indexes of the suppliers to show, in order. */
export function rowsShown(
  suppliers: readonly Supplier[],
  results: ReadonlyMap<number, Result>,
  review: Review,
  filter: RowFilter,
): number[] {
  const text = filter.text.trim().toLowerCase();
  const stateOf = (supplier: Supplier) => rowState(review, supplier, results.get(supplier.n));
  const shown: number[] = [];
  suppliers.forEach((supplier, at) => {
    if (filter.only !== undefined && !filter.only.has(supplier.n)) return;
    if (filter.state !== 'all' && stateOf(supplier) !== filter.state) return;
    if (text !== '' && !holds(supplier, text)) return;
    shown.push(at);
  });
  if (filter.sort === 'n') return shown;
  const key = (at: number): string => {
    const supplier = suppliers[at];
    if (supplier === undefined) return '';
    if (filter.sort === 'name') return supplier.name;
    if (filter.sort === 'country') return supplier.code ?? supplier.country ?? '\uffff';
    return String(STATE_ORDER.indexOf(stateOf(supplier)));
  };
  const keyed = shown.map((at) => ({ at, key: key(at) }));
  keyed.sort((a, b) => collator.compare(a.key, b.key) || a.at - b.at);
  return keyed.map(({ at }) => at);
}

function holds(supplier: Supplier, text: string): boolean {
  return [
    supplier.name,
    supplier.localName,
    supplier.country,
    supplier.number,
    supplier.address,
    String(supplier.n),
  ].some((value) => value?.toLowerCase().includes(text) === true);
}
