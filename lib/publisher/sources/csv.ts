import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { type Bytes, UpstreamFormatError } from './upstream.ts';

/** A CSV row by the names of its columns; a column the file does not have reads as empty. */
export type CsvRow = (column: string) => string;

/** Most letters without the end of a row; a quote that is never closed would take all that follows into one cell. */
const MAX_ROW_CHARS = 16 * 1024 * 1024;

/**
 * Rows of a CSV file without a header, one at a time.
 *
 * @throws UpstreamFormatError where no row ends within {@link MAX_ROW_CHARS}
 */
export async function* csvCells(
  upstream: string,
  bytes: Bytes,
  encoding = 'utf-8',
): AsyncGenerator<{ row: number; cells: string[] }> {
  const open = { chars: 0 };
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: 'greedy' });
  // A pipeline, because an error of the input has to end the rows as well.
  const piping = pipeline(Readable.from(decode(upstream, bytes, encoding, open), { highWaterMark: 1 }), parser).catch(
    (error: unknown) => error,
  );
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      open.chars = 0;
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    throw (await piping) ?? error;
  }
}

async function* decode(
  upstream: string,
  bytes: Bytes,
  encoding: string,
  open: { chars: number },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    // Papa asks for more only after it has given the rows of what it had.
    if (open.chars > MAX_ROW_CHARS) {
      throw new UpstreamFormatError(upstream, `rows of at most ${MAX_ROW_CHARS} letters`, 'one that does not end');
    }
    open.chars += text.length;
    yield text;
  }
  yield decoder.decode();
}

/** Rows before the header that some offices put a report date into. */
const PREAMBLE = 5;
/** So many rows of another width and none of the right one: the header belongs to something else. */
const SURE_AFTER = 20;

const plain = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** A row by column, or what is wrong with it: other cells than the header has would say things of the wrong columns. */
export type NamedRow =
  | { kind: 'row'; row: number; cell: CsvRow; cells: readonly string[] }
  | { kind: 'rejected'; row: number; why: string };

/**
 * Rows of a CSV file by column name, in whatever order the columns stand. The header is the first of the first rows that
 * holds all that is needed.
 *
 * @throws UpstreamFormatError where no row does, or where none below it fits it
 */
export async function* csvRows(
  upstream: string,
  bytes: Bytes,
  needed: readonly string[],
  encoding?: string,
): AsyncGenerator<NamedRow> {
  let columns: Map<string, number> | undefined;
  let width = 0;
  let first = '';
  let sound = 0;
  let uneven = 0;
  for await (const { row, cells } of csvCells(upstream, bytes, encoding)) {
    if (columns === undefined) {
      const named = new Map(cells.map((name, at) => [plain(name), at]));
      if (needed.every((name) => named.has(plain(name)))) {
        columns = named;
        width = cells.length;
      } else {
        if (first === '') first = cells.join(',');
        if (row > PREAMBLE) break;
      }
      continue;
    }
    if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) {
      uneven += 1;
      if (sound === 0 && uneven > SURE_AFTER) break;
      yield { kind: 'rejected', row, why: `${cells.length} cells under a header of ${width}` };
      continue;
    }
    sound += 1;
    const by = columns;
    yield { kind: 'row', row, cells, cell: (name) => (cells[by.get(plain(name)) ?? -1] ?? '').trim() };
  }
  if (columns === undefined) throw new UpstreamFormatError(upstream, `columns ${needed.join(', ')}`, first);
  if (sound === 0 && uneven > SURE_AFTER) {
    throw new UpstreamFormatError(upstream, `rows of ${width} cells`, 'none of that width');
  }
}
