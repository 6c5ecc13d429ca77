// Most names are ASCII, and a class of a script takes a woken worker long to make ready.
const ASCII = /^[\u0020-\u007e]*$/;
const ASCII_DIGIT = /[0-9]/;
const DIGIT = /\p{N}/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const GREEK = /\p{Script=Greek}/u;
const ARABIC = /\p{Script=Arabic}/u;
const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** `true` for printable ASCII alone, and for an empty text. */
export const isAscii = (text: string): boolean => ASCII.test(text);

/** `true` where a text has a number of any script. */
export const hasDigit = (text: string): boolean => ASCII_DIGIT.test(text) || (!isAscii(text) && DIGIT.test(text));

export type Script = 'latin' | 'han' | 'kana' | 'cyrillic' | 'greek' | 'arabic' | 'hangul';

/** The script that decides how a folded name is read; anything without a table of its own counts as `latin`. */
export function scriptOf(folded: string): Script {
  if (isAscii(folded)) return 'latin';
  if (UNSPACED.test(folded)) return HAN.test(folded) ? 'han' : KANA.test(folded) ? 'kana' : 'latin';
  if (CYRILLIC.test(folded)) return 'cyrillic';
  if (HANGUL.test(folded)) return 'hangul';
  if (GREEK.test(folded)) return 'greek';
  if (ARABIC.test(folded)) return 'arabic';
  return 'latin';
}
