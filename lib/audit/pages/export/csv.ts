import Papa from 'papaparse';
import { type Cite, type Exported, type FlatRow, findingRows, pageRow } from './flat-row.ts';

/**
 * Cells that spreadsheets would run: a formula can begin after white space and after full-width signs as well (OWASP, "CSV
 * injection"). They get an apostrophe before them, which spreadsheets take for "this is text".
 */
const FORMULA = /^[\s\uFEFF\u200B]*[=+\-@＝＋－＠|]|^[\t\r\n]/;

/** A text that no spreadsheet runs. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/**
 * One line for each finding with its page before it, and one for each page without; a spreadsheet sorts and filters it,
 * a program joins it by `page_id` and `finding_id`. UTF-8 with a byte order mark, which spreadsheets need to see.
 */
export function toCsv(rows: readonly Exported[], cite: Cite): string {
  const lines = rows.flatMap((exported): FlatRow[] => {
    const page = pageRow(exported);
    const findings = findingRows(exported, cite).map((finding) => prefixed(finding));
    return findings.length === 0 ? [page] : findings.map((finding) => ({ ...page, ...finding }));
  });
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const data = lines.map((line) => columns.map((column) => cell(line[column] ?? '')));
  return `\uFEFF${Papa.unparse({ fields: columns, data }, { newline: '\r\n' })}\r\n`;
}

const cell = (value: string | number): string | number => (typeof value === 'string' ? defused(value) : value);

/** Columns of a finding beside those of its page. */
const prefixed = ({ page_id: _page, address: _address, ...finding }: FlatRow): FlatRow =>
  Object.fromEntries(
    Object.entries(finding).map(([column, value]) => [
      column.startsWith('finding_') ? column : `finding_${column}`,
      value,
    ]),
  );
