/** How far below the others a lone resemblance may lie. */
const LONE_DEPTH = 0.28;

/** Lowest score of a `near` agreement that is answered; it rises with the number of names searched. */
export function nearThreshold(names: number): number {
  return Math.min(0.9, 0.76 + 0.012 * Math.log10(Math.max(10, names)));
}

/**
 * Lowest score of a `near` agreement that is answered where no other name of the list comes near it: a weaker resemblance
 * tells who is meant in a short list, and in one of a million names nothing.
 */
export function loneThreshold(names: number): number {
  const depth = Math.min(1, Math.max(0, (6 - Math.log10(Math.max(10, names))) / 2));
  return nearThreshold(names) - LONE_DEPTH * depth;
}
