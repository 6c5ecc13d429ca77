/** Jaro-Winkler similarity 0–1 with the usual prefix weight of 0.1 over four letters (Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      matched.push(i);
      break;
    }
  }
  if (matched.length === 0) return 0;
  let [swapped, next] = [0, 0];
  for (const i of matched) {
    while (taken[next] === 0) next++;
    if (a.charCodeAt(i) !== b.charCodeAt(next++)) swapped++;
  }
  const share = matched.length;
  const jaro = (share / a.length + share / b.length + (share - swapped / 2) / share) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
