import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { type Bytes, UpstreamFormatError } from './upstream.ts';

/** A CSV row by the names of its columns; a cell that is missing reads as empty. */
export type CsvRow = (column: string) => string;

/** Rows of a CSV file without a header, one at a time. */
export async function* csvCells(bytes: Bytes, encoding = 'utf-8'): AsyncGenerator<{ row: number; cells: string[] }> {
  const decoded = Readable.from(decode(bytes, encoding));
  const parser = decoded.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: 'greedy' }));
  let row = 0;
  for await (const cells of parser as AsyncIterable<string[]>) {
    row += 1;
    yield { row, cells };
  }
}

async function* decode(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Rows before the header that some offices put a report date into. */
const PREAMBLE = 5;

const plain = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * Rows of a CSV file by column name, in whatever order the columns stand. The header is the first of the first rows that
 * holds all that is needed.
 *
 * @throws UpstreamFormatError where no row does
 */
export async function* csvRows(
  upstream: string,
  bytes: Bytes,
  needed: readonly string[],
  encoding?: string,
): AsyncGenerator<{ row: number; cell: CsvRow; cells: string[] }> {
  let columns: Map<string, number> | undefined;
  let first = '';
  for await (const { row, cells } of csvCells(bytes, encoding)) {
    if (columns === undefined) {
      const named = new Map(cells.map((name, at) => [plain(name), at]));
      if (needed.every((name) => named.has(plain(name)))) columns = named;
      else {
        if (first === '') first = cells.join(',');
        if (row > PREAMBLE) break;
      }
      continue;
    }
    const by = columns;
    yield { row, cells, cell: (name) => (cells[by.get(plain(name)) ?? -1] ?? '').trim() };
  }
  if (columns === undefined) throw new UpstreamFormatError(upstream, `columns ${needed.join(', ')}`, first);
}
