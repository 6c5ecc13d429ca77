import { downloadZip } from 'client-zip';
import readSheets from 'read-excel-file/universal';
import { readZip, type ZipBounds } from './read-zip.ts';
import { MAX_COLUMNS, MAX_TABLE_ROWS, type Table, type TableChoice, TableRefusedError, tidyRows } from './table.ts';

/** 200,000 rows of ten columns are about 120 MB of sheet. */
const BOUNDS: ZipBounds = { parts: 2_000, part: 256 * 1024 * 1024, all: 400 * 1024 * 1024 };
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/** Starts of rows and cells: with their attributes where those are well formed, without where they are not. */
const PLACED = /<(?:[\w.-]+:)?(?:c|row)(?:((?:\s*[^\s"'<>=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|(?![\w.:-]))/g;
const ADDRESS = /(?:^|[\s"'])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * A sheet may place one cell in row 1,048,576 of column XFD, and a reader that fills the square between dies of it. So
 * the addresses of all cells are looked at before the sheet is. Readers make a column of anything ("sheetA2"), so what is
 * no plain address is refused, and so is a start of a cell whose attributes cannot be told apart.
 */
function checkPart(xml: string): void {
  for (const [, attributes] of xml.matchAll(PLACED)) {
    if (attributes === undefined) throw new TableRefusedError('a sheet is damaged. Save it again as XLSX or CSV.');
    for (const [, double, single] of attributes.matchAll(ADDRESS)) checkAddress(double ?? single ?? '');
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 10_000))) {
    throw new TableRefusedError(
      'the workbook declares entities, which no spreadsheet program writes. Save it again as XLSX.',
    );
  }
}

function checkAddress(address: string): void {
  const [whole, letters = '', digits = ''] = /^([A-Z]{0,4})(\d{1,8})$/.exec(address) ?? [];
  if (whole === undefined) throw new TableRefusedError('a sheet is damaged. Save it again as XLSX or CSV.');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > MAX_COLUMNS) {
    throw new TableRefusedError(`a sheet has more than ${MAX_COLUMNS} columns. Delete those that are not needed.`);
  }
  if (Number(digits) > MAX_TABLE_ROWS) {
    throw new TableRefusedError(`a sheet has more than ${MAX_TABLE_ROWS} rows. Split it into several lists.`);
  }
}

/** A number as a workbook stores it, in plain digits: "9.1330000123E+17" is a registration number. */
function plainNumber(stored: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?[eE]\+?(\d{1,2})$/.exec(stored) ?? [];
  if (whole === '') return stored;
  const shift = Number(power);
  if (shift < fraction.length) return stored;
  return sign + (whole + fraction.padEnd(shift, '0')).replace(/^0+(?=\d)/, '');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : String(cell);
}

/**
 * Reads one sheet of an XLSX workbook, the first one where none is chosen.
 *
 * @throws TableRefusedError for damaged, protected, hostile or too large workbooks
 */
export async function readWorkbook(bytes: Uint8Array, choice: TableChoice): Promise<Table> {
  const parts = await readZip(bytes, BOUNDS, (name) => NEEDED.test(name));
  if (!parts.has('xl/workbook.xml')) throw new TableRefusedError('it is no XLSX workbook. Save it as XLSX or CSV.');
  // Every part: which of them are sheets, the workbook itself decides.
  for (const part of parts.values()) checkPart(new TextDecoder().decode(part));
  // Packed again without compression: the reader unpacks nothing that was not measured here.
  const measured = downloadZip([...parts].map(([name, input]) => ({ name, input: input as BufferSource })));
  try {
    const sheets = await readSheets(await measured.arrayBuffer(), { parseNumber: plainNumber as never });
    const names = sheets.map(({ sheet }) => sheet);
    const chosen = sheets.find(({ sheet }) => sheet === choice.sheet) ?? sheets[0];
    if (chosen === undefined) throw new TableRefusedError('the workbook has no sheet.');
    const rows = chosen.data.map((row) => row.map(cellText));
    return { ...tidyRows(rows), form: { kind: 'workbook', sheet: chosen.sheet, sheets: names } };
  } catch (error) {
    if (error instanceof TableRefusedError) throw error;
    throw new TableRefusedError(
      'the workbook is damaged. Open it in your spreadsheet program and save it again.',
      error,
    );
  }
}
