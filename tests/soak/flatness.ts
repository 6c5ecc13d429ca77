/** The mean of some numbers; 0 of none. */
export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** A measure over a run: its mean in the second third and in the last one. */
export interface Height {
  before: number;
  after: number;
}

/** The first third is left out, because caches fill and code gets compiled; `undefined` where there is too little to tell. */
export function heightOf(samples: readonly number[]): Height | undefined {
  const third = Math.floor(samples.length / 3);
  if (third < FEWEST) return undefined;
  return { before: mean(samples.slice(third, 2 * third)), after: mean(samples.slice(2 * third)) };
}

/** Samples of a third that a mean can be made of: fewer tell which page happened to be open. */
const FEWEST = 3;

/** Whether a measure keeps its height: the later mean is no more than `share` above the one before. */
export const isFlat = ({ before, after }: Height, share: number): boolean => after <= before * (1 + share);
