import { setImmediate } from 'node:timers/promises';
import { bytesOf, type SegmentBytes } from '../../../lib/search/index.ts';

const PAGE = 4096;

/** Reads since `reset`: pages of 4 kB touched, and rounds, each begun when no read was under way. */
export interface CountedBytes extends SegmentBytes {
  pages: Set<number>;
  rounds: number;
  reset(): void;
}

/** Bytes in memory that count how they are read. Each read takes a turn of the loop, as one of a disk would. */
export function countedBytes(bytes: Uint8Array): CountedBytes {
  const source = bytesOf(bytes);
  let underWay = 0;
  const counted: CountedBytes = {
    size: source.size,
    pages: new Set(),
    rounds: 0,
    reset() {
      counted.pages.clear();
      counted.rounds = 0;
    },
    async read(offset, length) {
      if (underWay++ === 0) counted.rounds++;
      for (let page = Math.floor(offset / PAGE); page * PAGE < offset + length; page++) counted.pages.add(page);
      await setImmediate();
      underWay--;
      return source.read(offset, length);
    },
  };
  return counted;
}
