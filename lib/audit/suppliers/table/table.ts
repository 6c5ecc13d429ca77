/** Largest file read, in bytes. 100,000 suppliers with addresses are about 20 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Most rows of a table; more is a file for another tool, and is refused rather than cut. */
export const MAX_TABLE_ROWS = 200_000;
export const MAX_COLUMNS = 200;
/** Longest cell kept, in UTF-16 units; longer ones are cut and counted. */
export const MAX_CELL = 2_000;

/** Encodings a table of suppliers comes in, by the names of the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1253',
  'windows-1256',
  'windows-874',
  'euc-jp',
  'windows-1255',
  'windows-1257',
  'windows-1258',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Signs between cells; `line`: the text is a list with one name a line. */
export const DELIMITERS = [',', ';', '\t', '|', 'line'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a table was read, guessed or chosen: shown, and kept with the project. */
export type TableForm =
  | { kind: 'text'; encoding: Encoding; delimiter: Delimiter; guessed: readonly ('encoding' | 'delimiter')[] }
  | { kind: 'workbook'; sheet: string; sheets: readonly string[] };

/** A table as it came: rows of cells, all text, the header (if any) still among them. */
export interface Table {
  rows: string[][];
  form: TableForm;
  /** Rows that do not have as many cells as the first: often an unquoted comma. */
  ragged: number;
  /** Cells that were cut at {@link MAX_CELL}. */
  cut: number;
}

/** What a person may choose where the guess is wrong. */
export interface TableChoice {
  encoding?: Encoding;
  delimiter?: Delimiter;
  sheet?: string;
}

/** A file that is not read, with what to do about it. Nothing of it was kept. */
export class TableRefusedError extends Error {
  override readonly name = 'TableRefusedError';
  readonly reason: string;
  constructor(reason: string, cause?: unknown) {
    super(`This table cannot be read: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Trims and bounds cells, drops empty rows, counts what does not fit; refuses what is too large. */
export function tidyRows(rows: readonly (readonly string[])[]): Pick<Table, 'rows' | 'ragged' | 'cut'> {
  let cut = 0;
  const tidy: string[][] = [];
  for (const row of rows) {
    if (row.length > MAX_COLUMNS) {
      throw new TableRefusedError(`it has more than ${MAX_COLUMNS} columns. Delete those that are not needed.`);
    }
    const cells = row.map((cell) => {
      const trimmed = cell.trim();
      if (trimmed.length <= MAX_CELL) return trimmed;
      cut += 1;
      return trimmed.slice(0, MAX_CELL).toWellFormed();
    });
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length > 0) tidy.push(cells);
    if (tidy.length > MAX_TABLE_ROWS) {
      throw new TableRefusedError(`it has more than ${MAX_TABLE_ROWS} rows. Split it into several lists.`);
    }
  }
  const width = tidy[0]?.length ?? 0;
  return { rows: tidy, ragged: tidy.filter((row) => row.length > width).length, cut };
}
