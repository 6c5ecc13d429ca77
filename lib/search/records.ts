import { RUN_BYTES } from './layout.ts';
import { sealed } from './sealed.ts';
import { ByteWriter } from './varint.ts';

// A checksum of its own weighs as much as all that most records hold. Those of a block share one by runs of a few hundred
// bytes, which come along with the block anyway; a long record is a run by itself, so that nothing else is read for it.

/** A run in its block: where it begins, with its checksum, and the bytes of its records. */
interface Run {
  at: number;
  bytes: number;
}

/** Where a record lies: its run, and its first byte among the bytes of the run's records. */
export interface RecordPlace {
  run: Run;
  from: number;
}

const fits = (bytes: number, size: number): boolean => bytes + size <= RUN_BYTES;

/** Writes the records of a block, in order, as runs behind their checksums; an empty one is none. */
export function writeRuns(records: readonly Uint8Array[]): Uint8Array[] {
  const runs: ByteWriter[] = [];
  for (const record of records) {
    if (record.length === 0) continue;
    let run = runs.at(-1);
    if (run === undefined || !fits(run.length, record.length)) {
      run = new ByteWriter();
      runs.push(run);
    }
    run.bytes(record);
  }
  return runs.map((run) => sealed(run.done()));
}

/**
 * Finds the records of a block from their sizes.
 *
 * @param at  first byte of the first run
 * @returns places, `undefined` for a size of 0, and the end of the last run
 */
export function placeRecords(
  at: number,
  sizes: readonly number[],
): { places: (RecordPlace | undefined)[]; end: number } {
  let end = at;
  let run: Run | undefined;
  const places = sizes.map((size): RecordPlace | undefined => {
    if (size === 0) return undefined;
    if (run === undefined || !fits(run.bytes, size)) {
      run = { at: end, bytes: 0 };
      end += 4;
    }
    const place = { run, from: run.bytes };
    run.bytes += size;
    end += size;
    return place;
  });
  return { places, end };
}
