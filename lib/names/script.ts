import { latePattern } from '../late-pattern.ts';

// Most names are ASCII, and a class of a script takes a woken worker long to make ready.
const ASCII = /^[\u0020-\u007e]*$/;
const ASCII_DIGIT = /[0-9]/;
const digit = latePattern(String.raw`\p{N}`, 'u');
const unspaced = latePattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'u');
const cyrillic = latePattern(String.raw`\p{Script=Cyrillic}`, 'u');
const greek = latePattern(String.raw`\p{Script=Greek}`, 'u');
const arabic = latePattern(String.raw`\p{Script=Arabic}`, 'u');
const hangul = latePattern(String.raw`\p{Script=Hangul}`, 'u');
const kana = latePattern(String.raw`[\p{Script=Hiragana}\p{Script=Katakana}]`, 'u');
const han = latePattern(String.raw`\p{Script=Han}`, 'u');

/** `true` for printable ASCII alone, and for an empty text. */
export const isAscii = (text: string): boolean => ASCII.test(text);

/** `true` where a text has a number of any script. */
export const hasDigit = (text: string): boolean => ASCII_DIGIT.test(text) || (!isAscii(text) && digit().test(text));

export type Script = 'latin' | 'han' | 'kana' | 'cyrillic' | 'greek' | 'arabic' | 'hangul';

/** The script that decides how a folded name is read; anything without a table of its own counts as `latin`. */
export function scriptOf(folded: string): Script {
  if (isAscii(folded)) return 'latin';
  if (unspaced().test(folded)) return han().test(folded) ? 'han' : kana().test(folded) ? 'kana' : 'latin';
  if (cyrillic().test(folded)) return 'cyrillic';
  if (hangul().test(folded)) return 'hangul';
  if (greek().test(folded)) return 'greek';
  if (arabic().test(folded)) return 'arabic';
  return 'latin';
}
