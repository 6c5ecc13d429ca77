import Papa from 'papaparse';
import { guessEncoding } from './encoding.ts';
import { looksLikeHeader } from './guess-columns.ts';
import { readWorkbook } from './read-workbook.ts';
import {
  type Delimiter,
  type Encoding,
  MAX_FILE_BYTES,
  MAX_TABLE_ROWS,
  type Table,
  type TableChoice,
  TableRefusedError,
  tidyRows,
} from './table.ts';

const GUESSED: readonly Delimiter[] = ['\t', ';', '|', ','];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** The old binary XLS, and workbooks under a password, which come in the same envelope. */
const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/**
 * Reads a table of suppliers from a file: XLSX, or text in any of the known encodings.
 *
 * @param choice  what the person chose where the guess was wrong
 * @throws TableRefusedError with what to do
 */
export async function readTableFile(file: Blob, choice: TableChoice = {}): Promise<Table> {
  if (file.size > MAX_FILE_BYTES) {
    throw new TableRefusedError(`it is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Split it into several lists.`);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new TableRefusedError('it is empty.');
  if (isZip(bytes)) return readWorkbook(bytes, choice);
  if (isCompound(bytes)) {
    throw new TableRefusedError('it is an old XLS workbook or protected by a password. Save it as XLSX or CSV.');
  }
  const encoding = choice.encoding ?? guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return readText(text, choice.delimiter, encoding, choice.encoding === undefined ? ['encoding'] : []);
}

/**
 * Reads pasted text: cells as a spreadsheet copies them, CSV, or one name a line.
 *
 * @throws TableRefusedError with what to do
 */
export function readTableText(text: string, choice: TableChoice = {}): Table {
  if (text.trim() === '') throw new TableRefusedError('there is nothing in it.');
  if (text.length > MAX_FILE_BYTES) throw new TableRefusedError('it is too long to paste. Open it as a file.');
  return readText(text, choice.delimiter, 'utf-8', []);
}

function readText(
  text: string,
  chosen: Delimiter | undefined,
  encoding: Encoding,
  guessed: readonly 'encoding'[],
): Table {
  const clean = text.replace(/^\ufeff/, '');
  // Zeros are in no text: this is a picture, a PDF, a program.
  if (clean.slice(0, 100_000).includes('\0')) throw new TableRefusedError('it is no table. Save it as CSV or XLSX.');
  const delimiter = chosen ?? guessDelimiter(clean);
  const rows = delimiter === 'line' ? linesOf(clean) : cellsOf(clean, delimiter);
  return {
    ...tidyRows(rows),
    form: {
      kind: 'text',
      encoding,
      delimiter,
      guessed: chosen === undefined ? [...guessed, 'delimiter'] : guessed,
    },
  };
}

const linesOf = (text: string): string[][] =>
  text.split(/\r\n|\n|\r/, MAX_TABLE_ROWS * 2).map((line) => [line.replace(/^"(.*)"$/, '$1')]);

function cellsOf(text: string, delimiter: Exclude<Delimiter, 'line'>): string[][] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: 'greedy',
    preview: MAX_TABLE_ROWS + 2,
  });
  return data;
}

/**
 * The sign that cuts the sample into the most even rows of more than one cell. A comma alone, under no header, is part of
 * a name ("Made Co., Ltd."): such text is a list.
 */
function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 200_000);
  let best: { delimiter: Delimiter; even: number } = { delimiter: 'line', even: 0 };
  for (const delimiter of GUESSED) {
    const { data } = Papa.parse<string[]>(sample, {
      delimiter: delimiter === 'line' ? ',' : delimiter,
      skipEmptyLines: 'greedy',
      preview: 200,
    });
    const width = data[0]?.length ?? 0;
    if (width < 2) continue;
    if (delimiter === ',' && !looksLikeHeader(data[0] ?? [])) continue;
    const even = data.filter((row) => row.length === width).length / data.length;
    if (even > best.even) best = { delimiter, even };
  }
  return best.delimiter;
}
