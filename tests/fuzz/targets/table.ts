import { strToU8, zipSync } from 'fflate';
import { guessColumns } from '../../../lib/audit/suppliers/table/guess-columns.ts';
import { readTableFile } from '../../../lib/audit/suppliers/table/read-table.ts';
import { MAX_CELL, type Table, TableRefusedError } from '../../../lib/audit/suppliers/table/table.ts';
import { about, bytesOfText, type FuzzTarget, must } from '../target.ts';

const SHEET =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Supplier</t></is></c><c r="B1" t="inlineStr"><is><t>Country</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Sample Mills</t></is></c><c r="B2" t="s"><v>0</v></c><c r="C2"><v>9.13E+17</v></c></row></sheetData></worksheet>';
const PARTS: Record<string, string> = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>China</t></si></sst>',
  'xl/worksheets/sheet1.xml': SHEET,
};
const workbook = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 0, mtime: '2026-01-01' });
const soundParts = (): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strToU8(text)]));

async function readIt(bytes: Uint8Array): Promise<string> {
  try {
    const table: Table = await readTableFile(new Blob([bytes as BlobPart]));
    for (const row of table.rows)
      for (const cell of row) must(typeof cell === 'string' && cell.length <= MAX_CELL, 'a cell out of bounds');
    const { columns } = guessColumns(table.rows) as { columns?: object };
    const form = table.form.kind === 'text' ? `${table.form.encoding}${table.form.delimiter}` : 'workbook';
    return [
      form,
      about(table.rows.length),
      about(table.rows[0]?.length ?? 0),
      table.ragged > 0,
      Object.keys(columns ?? {}).length,
    ].join();
  } catch (error) {
    if (!(error instanceof TableRefusedError)) throw error;
    return error.message.slice(0, 80);
  }
}

/** Any bytes as a supplier's file: rows within bounds, or refused with what to do. */
export const csv: FuzzTarget = {
  id: 'csv',
  seeds: () => [
    ...[
      'Supplier,Country\n"Sample, Mills",CN\n',
      'Name;Land;Adresse\nMüller;DE;Hof 1\n',
      'a\tb\n1\t2\n',
      'One name\nAnother name\n',
    ].map(bytesOfText),
    Uint8Array.from(Buffer.from('\ufeff供应商,国家\r\n新疆棉纺,中国\r\n', 'utf16le')),
  ],
  words: [
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    '=cmd()',
    'Supplier',
    'Country',
    '\ufeff',
    '\uf8ff',
    'PK\u0003\u0004',
    '\u0000',
    '100',
    '国家',
    '"\n"',
  ],
  most: 2_000,
  read: readIt,
};

/** A workbook whose one sheet is any bytes. */
export const xlsx: FuzzTarget = {
  id: 'xlsx',
  seeds: () => [bytesOfText(SHEET)],
  words: [
    '<row r="',
    '<c r="',
    't="s"',
    't="e"',
    't="d"',
    't="b"',
    '<v>',
    '</v>',
    '<is><t>',
    '</t></is>',
    '&lt;',
    '&#x0;',
    '&#1114112;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE a [',
    'XFD1048576',
    '"',
    '>',
    '1e309',
    '-1',
    '</sheetData>',
    '<x:',
    '\uf8ff',
  ],
  most: 4_000,
  read: (input) => readIt(workbook({ ...soundParts(), 'xl/worksheets/sheet1.xml': input })),
};

/** The bytes of a workbook's archive themselves. */
export const workbookBytes: FuzzTarget = {
  id: 'workbook',
  seeds: () => [workbook(soundParts())],
  words: ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006', '\u0000\u0000', 'xl/', '\u0008\u0000', '../'],
  most: 8_192,
  read: readIt,
};
