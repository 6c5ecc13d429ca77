/** The mean of some numbers; 0 of none. */
export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/**
 * Whether a measure keeps its height over a run: the mean of its last third is no more than `share` above that of its
 * second third. The first third is left out, because caches fill and code gets compiled.
 */
export function isFlat(samples: readonly number[], share: number): boolean {
  const third = Math.floor(samples.length / 3);
  if (third === 0) return true;
  const before = mean(samples.slice(third, 2 * third));
  return mean(samples.slice(2 * third)) <= before * (1 + share);
}
