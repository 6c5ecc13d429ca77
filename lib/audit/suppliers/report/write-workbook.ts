import { deflateZip } from './deflate-zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Longest text a cell of a workbook holds. */
const MAX_CELL = 32_767;
const ROWS_A_PIECE = 500;

/** Text as XML has it; signs that XML forbids are left out. */
function escapeXml(text: string): string {
  return (
    text
      .slice(0, MAX_CELL)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the signs XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

function columnName(at: number): string {
  const own = String.fromCharCode(65 + (at % 26));
  return at < 26 ? own : columnName(Math.floor(at / 26) - 1) + own;
}

function* sheetPieces(rows: readonly (readonly string[])[]): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
    yield rows
      .slice(from, from + ROWS_A_PIECE)
      .map((row, at) => {
        const n = from + at + 1;
        const cells = row.map((cell, column) =>
          cell === ''
            ? ''
            : `<c r="${columnName(column)}${n}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
        );
        return `<row r="${n}">${cells.join('')}</row>`;
      })
      .join('');
  }
  yield '</sheetData></worksheet>';
}

/** A workbook of one sheet whose cells are all text, which no spreadsheet program runs. The first row stays in sight. */
export function writeWorkbook(sheet: string, rows: readonly (readonly string[])[]): Promise<Blob> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const part = (name: string, ...pieces: string[]) => ({ name, pieces });
  return deflateZip(
    [
      part(
        '[Content_Types].xml',
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
      ),
      part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
      part(
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheet.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      part('xl/_rels/workbook.xml.rels', relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml'))),
      { name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(rows) },
    ],
    `${KIND}.sheet`,
  );
}
