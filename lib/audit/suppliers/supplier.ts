import * as v from 'valibot';
import { CountryCode } from '../../model/text.ts';
import { foldName } from '../../names/fold.ts';
import { countryOf } from './country-of.ts';
import type { Columns } from './table/columns.ts';

const cell = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const RowNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));

/** One supplier as the buyer's table has it. */
export const Supplier = v.strictObject({
  /** Row of the table, counted from 1 with the header, as a spreadsheet program shows it (empty rows left out). */
  n: RowNumber,
  name: cell,
  localName: v.exactOptional(cell),
  /** Country as the table has it. */
  country: v.exactOptional(cell),
  /** The country's code, where it was understood. */
  code: v.exactOptional(CountryCode),
  address: v.exactOptional(cell),
  number: v.exactOptional(cell),
  hs: v.exactOptional(cell),
  material: v.exactOptional(cell),
  /** An earlier row with the same names, country and number: looked up once, decided once. */
  sameAs: v.exactOptional(RowNumber),
});
export type Supplier = v.InferOutput<typeof Supplier>;

/** Suppliers read from a table, and the rows that name none. */
export interface SupplierList {
  suppliers: Supplier[];
  /** Numbers of rows without a name. */
  unnamed: number[];
  duplicates: number;
}

/** Turns a table's rows into suppliers by confirmed columns. Nothing is merged: a duplicate stays and points to the first. */
export function suppliersOf(rows: readonly (readonly string[])[], columns: Columns): SupplierList {
  const suppliers: Supplier[] = [];
  const unnamed: number[] = [];
  const seen = new Map<string, number>();
  let duplicates = 0;
  rows.forEach((row, at) => {
    if (at === 0 && columns.header === 'first-row') return;
    const n = at + 1;
    const supplier = supplierOf(row, n, columns);
    if (supplier === undefined) {
      unnamed.push(n);
      return;
    }
    const key = [supplier.name, supplier.localName, supplier.country, supplier.number]
      .map((part) => foldName(part ?? ''))
      .join('\n');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, n);
    else duplicates += 1;
    suppliers.push(first === undefined ? supplier : { ...supplier, sameAs: first });
  });
  return { suppliers, unnamed, duplicates };
}

function supplierOf(row: readonly string[], n: number, { places }: Columns): Supplier | undefined {
  const at = (place: number | undefined): string => (place === undefined ? '' : (row[place] ?? ''));
  const localName = at(places.localName);
  const name = at(places.name) || localName;
  if (name === '') return undefined;
  const country = at(places.country);
  const code = country === '' ? undefined : countryOf(country);
  const given = {
    ...(localName === '' || localName === name ? {} : { localName }),
    ...(country === '' ? {} : { country }),
    ...(code === undefined ? {} : { code }),
  };
  const rest = (['address', 'number', 'hs', 'material'] as const).flatMap((role) => {
    const value = at(places[role]);
    return value === '' ? [] : [[role, value] as const];
  });
  return { n, name, ...given, ...Object.fromEntries(rest) };
}
