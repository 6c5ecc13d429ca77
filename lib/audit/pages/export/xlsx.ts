import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { type Cite, type Exported, type FlatRow, findingRows, pageRow } from './flat-row.ts';

/** Longest text an Excel cell takes. */
const MAX_CELL = 32_767;
/** Most rows of an Excel sheet, the head among them. */
const MAX_ROWS = 1_048_576;
/** Signs that XML 1.0 cannot say. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs it is for
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Two sheets, pages and findings, joined by `page_id`. Every text is written as text, so none is run as a formula. */
export async function toXlsx(rows: readonly Exported[], cite: Cite): Promise<Blob> {
  const pages = rows.map(pageRow);
  const findings = rows.flatMap((exported) => findingRows(exported, cite));
  return writeXlsxFile([
    { sheet: 'Pages', data: sheetOf(pages), stickyRowsCount: 1 },
    { sheet: 'Findings', data: sheetOf(findings), stickyRowsCount: 1 },
  ]).toBlob();
}

function sheetOf(rows: readonly FlatRow[]): SheetData {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const head = columns.map((column) => ({ value: column, fontWeight: 'bold' as const }));
  const body = rows.slice(0, MAX_ROWS - 1).map((row) => columns.map((column) => cell(row[column] ?? '')));
  return [head, ...body];
}

function cell(value: string | number) {
  if (typeof value === 'number') return { type: Number, value };
  const text = value.replace(UNSAYABLE, '').slice(0, MAX_CELL);
  return text === '' ? null : { type: String, value: text };
}
