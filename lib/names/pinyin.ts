import table from '../../assets/names/pinyin.json' with { type: 'json' };
import { readName } from './analyse.ts';

const SYLLABLES = new Map(
  Object.entries(table).flatMap(([syllable, signs]) => [...signs].map((sign) => [sign, syllable])),
);
/** Places that are not said by the commonest reading of each of their signs: 成都 is Chengdu, not "Chengdou". */
const PLACES = new Map(
  Object.entries({
    重庆: 'chongqing',
    成都: 'chengdu',
    厦门: 'xiamen',
    东莞: 'dongguan',
    蚌埠: 'bengbu',
    六安: 'luan',
    吕梁: 'luliang',
    陕西: 'shaanxi',
    西藏: 'xizang',
    喀什: 'kashi',
    阿图什: 'atushi',
    乌什: 'wushi',
    尉犁: 'yuli',
    乐清: 'yueqing',
    江都: 'jiangdu',
    花都: 'huadu',
    番禺: 'panyu',
  }),
);
const SIGNS_MOST = 12;
const HAN = /\p{Script=Han}/u;

function spelled(signs: string): string | undefined {
  const syllables = [...signs].map((sign) => SYLLABLES.get(sign));
  return syllables.includes(undefined) ? undefined : syllables.join('');
}

/**
 * Latin spelling of a Chinese name by the commonest toneless reading of each sign: places, as they are said, then the
 * stem in one word ("Xinjiang Baihuacun"). Trade words are left out: Latin names translate them. `undefined` for other
 * scripts and for names with a sign outside GB 2312. Many signs share a syllable, so that such a spelling is weak
 * evidence; the writer of an index stores it, and readers need no table. Readings derive from pinyin-pro (MIT).
 */
export function pinyinSpelling(name: string): string | undefined {
  if (!HAN.test(name)) return undefined;
  const han = readName(name)[0]?.han;
  if (han === undefined || han.stem.length > SIGNS_MOST) return undefined;
  const words = [...han.places.map((place) => PLACES.get(place) ?? spelled(place)), spelled(han.stem)];
  return words.includes(undefined) ? undefined : words.join(' ');
}
