import { shareAt } from '../names/tally.ts';

/** How long something took over many tries, in milliseconds. */
export interface Spread {
  tries: number;
  median: number;
  p95: number;
}

const tenth = (ms: number): number => Math.round(ms * 10) / 10;

export const spreadOf = (times: readonly number[]): Spread => ({
  tries: times.length,
  median: tenth(shareAt(times, 0.5)),
  p95: tenth(shareAt(times, 0.95)),
});
