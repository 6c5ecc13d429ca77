import { deflateZip, type ZipPart } from './deflate-zip.ts';

/** A cell; an empty text is an empty cell. */
export type Cell = string | number;

/** A sheet of a workbook. Its first row names the columns, is bold and stays in sight. */
export interface Sheet {
  /** At most 31 signs, as Excel wants it. */
  name: string;
  rows: readonly (readonly Cell[])[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Longest text an Excel cell takes, most rows of a sheet, longest name of one. */
const MAX_CELL = 32_767;
const MAX_ROWS = 1_048_576;
const MAX_SHEET_NAME = 31;
/** A piece is made in about 10 ms. */
const ROWS_A_PIECE = 200;
/** What XML 1.0 cannot say or advises against: controls, lone surrogates, noncharacters. */
const UNSAYABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Two looks of a cell: 0 plain, 1 bold. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
const HEAD = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;

const escapeXml = (text: string): string =>
  text.replace(UNSAYABLE, '').replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function columnName(at: number): string {
  const own = String.fromCharCode(65 + (at % 26));
  return at < 26 ? own : columnName(Math.floor(at / 26) - 1) + own;
}

function cellXml(cell: Cell, place: string, style: string): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"${style}><v>${cell}</v></c>` : '';
  if (cell === '') return '';
  const text = escapeXml(cell.slice(0, MAX_CELL));
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function* sheetPieces(rows: Sheet['rows']): Generator<string> {
  yield HEAD;
  for (let from = 0; from < Math.min(rows.length, MAX_ROWS); from += ROWS_A_PIECE) {
    yield rows
      .slice(from, Math.min(from + ROWS_A_PIECE, MAX_ROWS))
      .map((row, at) => {
        const n = from + at + 1;
        const style = n === 1 ? ' s="1"' : '';
        return `<row r="${n}">${row.map((cell, column) => cellXml(cell, columnName(column) + n, style)).join('')}</row>`;
      })
      .join('');
  }
  yield '</sheetData></worksheet>';
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inner: string) => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
const override = (part: string, kind: string) =>
  `<Override PartName="/xl/${part}.xml" ContentType="${KIND}.${kind}+xml"/>`;

/**
 * Sheets as one XLSX file. Every text is written as text, which no spreadsheet program runs as a formula; a text or a sheet
 * longer than Excel takes is cut. Rows are written and compressed in pieces, so that the page stays awake.
 *
 * No library: write-excel-file 4 hands what is larger than 160 kB to workers made from text, which the extension's own
 * rules forbid, and waits for them for ever.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  const ids = sheets.map((_, at) => at + 1);
  const part = (name: string, ...pieces: string[]): ZipPart => ({ name, pieces });
  const types = [
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...ids.map((id) => override(`worksheets/sheet${id}`, 'worksheet')),
  ];
  const entries = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escapeXml(name.slice(0, MAX_SHEET_NAME))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return deflateZip(
    [
      part(
        '[Content_Types].xml',
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
      ),
      part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
      part(
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
      ),
      part(
        'xl/_rels/workbook.xml.rels',
        relations(
          ids.map((id) => relation(`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`)).join('') +
            relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
        ),
      ),
      part('xl/styles.xml', STYLES),
      ...sheets.map(
        ({ rows }, at): ZipPart => ({ name: `xl/worksheets/sheet${at + 1}.xml`, pieces: sheetPieces(rows) }),
      ),
    ],
    `${KIND}.sheet`,
  );
}
