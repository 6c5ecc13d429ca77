import table from '../../assets/names/pinyin.json' with { type: 'json' };
import { readName } from './analyse.ts';

const SYLLABLES = new Map(
  Object.entries(table).flatMap(([syllable, signs]) => [...signs].map((sign) => [sign, syllable])),
);
const SIGNS_MOST = 12;
const HAN = /\p{Script=Han}/u;

/**
 * Latin spelling of a Chinese name by the commonest toneless reading of each sign: places, then the stem in one word
 * ("Xinjiang Baihuacun"). Trade words are left out: Latin names translate them. `undefined` for other scripts and for
 * names with a sign outside GB 2312. Many signs share a syllable, so that such a spelling is weak evidence; the writer
 * of an index stores it, and readers need no table. Readings derive from pinyin-pro (MIT).
 */
export function pinyinSpelling(name: string): string | undefined {
  if (!HAN.test(name)) return undefined;
  const han = readName(name)[0]?.han;
  if (han === undefined || han.stem.length > SIGNS_MOST) return undefined;
  const words = [...han.places, han.stem].map((part) => {
    const syllables = [...part].map((sign) => SYLLABLES.get(sign));
    return syllables.includes(undefined) ? undefined : syllables.join('');
  });
  return words.includes(undefined) ? undefined : words.join(' ');
}
