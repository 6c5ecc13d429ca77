import hanzi from '../../assets/names/hanzi.json' with { type: 'json' };
import { latePattern } from '../late-pattern.ts';
import { once } from '../once.ts';
import { isAscii } from './script.ts';

/** Longest name read, in UTF-16 units; the rest is cut. The model's own names end at 300. */
export const MAX_NAME_CHARS = 300;

/** Letters that Unicode does not take apart into a base and a mark, as the plain letters people type instead. */
const PLAIN = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ŋ: 'n',
    ə: 'a',
    ς: 'σ',
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ى: 'ي',
    ة: 'ه',
    ک: 'ك',
    ی: 'ي',
    ʹ: '',
    ʺ: '',
    '&': ' and ',
    '+': ' plus ',
  }),
);

/** Simplified signs by traditional ones; made for the first name that is not plain ASCII. */
const simplifiedSigns = once((): ReadonlyMap<string, string> => {
  const simplified = [...hanzi.simplified];
  const signs = new Map<string, string>();
  // The gaps between the traditional signs weigh a third of the signs themselves.
  let code = 0x4dff;
  for (const gap of hanzi.gaps) {
    code += gap === '~' ? 56 : gap.charCodeAt(0) - 35;
    if (gap !== '~') signs.set(String.fromCharCode(code), simplified[signs.size] ?? '');
  }
  return signs;
});

const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u0591-\u05c7]/g;
// Apostrophes and quotation marks inside a word are spelling, not a border: "McDonald's", "Al-Qa'ida", "בע״מ".
const apostrophes = latePattern(
  String.raw`['\u2019\u2018\u02bc\u02bb\u02bf\u02be\u0060\u00b4\u05f3\u05f4\u02b9\u02ba]|(?<=[\p{L}])"(?=\p{L})`,
  'gu',
);
const unseen = latePattern(String.raw`[\p{Cf}\p{Cn}\p{Co}\p{Cs}]`, 'gu');
const control = latePattern(String.raw`\p{Cc}`, 'gu');
// "S.p.A." is "spa" and "A/S" is "as": a point or stroke between single letters binds them.
const initials = latePattern(String.raw`(?<![\p{L}\p{N}])(\p{L})[./] ?(?=\p{L}(?![\p{L}\p{N}]))`, 'gu');
const breaks = latePattern(String.raw`[^\p{L}\p{N}\p{M}]+`, 'gu');

// Most names are plain ASCII, which no compatibility form or mark can hide in: they take a short way to the same end,
// past the classes of Unicode, which a woken worker has yet to make ready.
const ASCII_APOSTROPHES = /['`]|(?<=[a-z])"(?=[a-z])/g;
const ASCII_INITIALS = /(?<![a-z0-9])([a-z])[./] ?(?=[a-z](?![a-z0-9]))/g;
const ASCII_BREAKS = /[^a-z0-9]+/g;
const FOLDED_ASCII = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

function foldAscii(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(ASCII_APOSTROPHES, '')
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    .replace(ASCII_INITIALS, '$1')
    .replace(ASCII_BREAKS, ' ');
  return plain.trim().slice(0, MAX_NAME_CHARS).trim();
}

function foldSigns(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFKC')
    .replace(unseen(), '')
    .replace(control(), ' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(apostrophes(), '');
  const bySign = simplifiedSigns();
  let out = '';
  for (const sign of plain) {
    const code = sign.codePointAt(0) ?? 0;
    // Hiragana is read as katakana: shops write a brand in either.
    if (code >= 0x3041 && code <= 0x3096) out += String.fromCodePoint(code + 0x60);
    else out += PLAIN.get(sign) ?? bySign.get(sign) ?? sign;
  }
  return out;
}

function foldOnce(name: string): string {
  const cut = name.slice(0, MAX_NAME_CHARS * 3);
  if (isAscii(cut)) return foldAscii(cut);
  const out = foldSigns(cut);
  return out.replace(initials(), '$1').replace(breaks(), ' ').trim().slice(0, MAX_NAME_CHARS).toWellFormed().trim();
}

/**
 * Folds a name to the letters that two spellings of it share: compatibility forms (full width, ligatures), case,
 * diacritics, traditional Han signs, hiragana, apostrophes, points in initials; every other sign becomes one space.
 *
 * Folding a folded name changes nothing. Lone surrogates, direction marks and control characters vanish or become a
 * space. At most {@link MAX_NAME_CHARS} units come back, whatever goes in. The table of traditional signs is derived
 * from OpenCC's (Apache-2.0): the signs of Big5 that have one simplified sign.
 */
export function foldName(name: string): string {
  if (name.length <= MAX_NAME_CHARS && FOLDED_ASCII.test(name)) return name;
  let folded = foldOnce(name);
  // A fold can bring letters together that fold again (initials, compatibility letters); it settles within a few rounds.
  for (let round = 0; round < 4 && !FOLDED_ASCII.test(folded); round++) {
    const again = foldOnce(folded);
    if (again === folded) break;
    folded = again;
  }
  return folded;
}
