import table from '../../assets/names/pinyin.json' with { type: 'json' };

const SYLLABLES = new Map(
  Object.entries(table).flatMap(([syllable, signs]) => [...signs].map((sign) => [sign, syllable] as const)),
);

/** The commonest toneless reading of a simplified sign; `undefined` outside GB 2312. Readings derive from pinyin-pro (MIT). */
export const syllableOf = (sign: string): string | undefined => SYLLABLES.get(sign);

/** Two signs that one keystroke apart in an input method gives: the same toneless syllable. */
export function soundsAlike(a: string, b: string): boolean {
  const syllable = syllableOf(a);
  return syllable !== undefined && syllable === syllableOf(b);
}
