import type { Sheet } from '../../workbook/workbook.ts';
import { type Cite, type Exported, type FlatRow, findingRows, pageRow } from './flat-row.ts';

/** Two sheets, pages and findings, joined by `page_id`. */
export const toSheets = (rows: readonly Exported[], cite: Cite): Sheet[] => [
  sheetOf('Pages', rows.map(pageRow)),
  sheetOf(
    'Findings',
    rows.flatMap((exported) => findingRows(exported, cite)),
  ),
];

function sheetOf(name: string, rows: readonly FlatRow[]): Sheet {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
}
