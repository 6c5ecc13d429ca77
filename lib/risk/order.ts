/** Orders strings by UTF-16 code unit: the same in every browser and locale, unlike `localeCompare`. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The first comparison that tells two values apart. */
export function firstDifference(...differences: readonly number[]): number {
  return differences.find((difference) => difference !== 0) ?? 0;
}
