import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What became of the rows of one source: nothing is dropped silently. */
export interface RowCount {
  source: string;
  read: number;
  kept: number;
  /** Rows left out, with the reason and the name they bear. */
  rejected: { row: number; reason: string }[];
}

/** A data file of ours that is not there or no JSON; the message names file and line. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}

/**
 * Reads a JSONL file of ours row by row. A row that does not fit its schema is left out and counted, with its line.
 */
export function readRows<S extends v.GenericSchema>(
  path: string,
  schema: S,
): { rows: v.InferOutput<S>[]; count: RowCount } {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const rows: v.InferOutput<S>[] = [];
  const rejected: RowCount['rejected'] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = v.safeParse(schema, parseLine(path, index + 1, line));
    if (parsed.success) rows.push(parsed.output);
    else rejected.push({ row: index + 1, reason: v.summarize(parsed.issues).replaceAll('\n', ' ').slice(0, 300) });
  }
  return { rows, count: { source: path, read: lines.length, kept: rows.length, rejected } };
}

function parseLine(path: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataFileError(`${path}:${line} is no JSON: mend the line`, { cause: error });
  }
}
