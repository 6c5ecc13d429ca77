import { setImmediate } from 'node:timers/promises';
import { bytesOf, type SegmentBytes } from '../../../lib/search/index.ts';

const PAGE = 4096;

/** Reads since `reset`: pages of 4 kB touched, and rounds: a read belongs to the round after those it was asked after. */
export interface CountedBytes extends SegmentBytes {
  pages: Set<number>;
  rounds: number;
  /** Waits until nothing is read any more, and begins to count anew. */
  reset(): Promise<void>;
}

/**
 * Bytes in memory that count how they are read. All reads asked for in one turn are answered together, so that reads that
 * wait for one another, and only those, are different rounds.
 */
export function countedBytes(bytes: Uint8Array): CountedBytes {
  const source = bytesOf(bytes);
  let round: Promise<void> | undefined;
  const counted: CountedBytes = {
    size: source.size,
    pages: new Set(),
    rounds: 0,
    async reset() {
      while (round !== undefined) await setImmediate();
      counted.pages.clear();
      counted.rounds = 0;
    },
    async read(offset, length) {
      for (let page = Math.floor(offset / PAGE); page * PAGE < offset + length; page++) counted.pages.add(page);
      round ??= setImmediate().then(() => {
        round = undefined;
        counted.rounds++;
      });
      await round;
      return source.read(offset, length);
    },
  };
  return counted;
}
