import { latePattern } from '../late-pattern.ts';
import { foldName } from './fold.ts';
import { stripSpacedForms } from './legal-forms.ts';
import { isAscii, scriptOf } from './script.ts';
import { classOf, sameWord } from './words.ts';

/** A part of a name that people say for the whole, and what it leaves away. */
export interface NamePart {
  text: string;
  /** Folded text that was left away; `''` where the part says all in one script of two. */
  without: string;
}

const BRACKETED = /^([^()（）[\]]{1,200})[(（[]([^()（）[\]]{1,100})[)）\]]([^()（）[\]]{0,100})$/u;
const acronym = latePattern(String.raw`^\p{Lu}{3,8}$`, 'u');
const letter = latePattern(String.raw`\p{L}`, 'u');
const shortScript = latePattern(String.raw`^[\p{Script=Han}\p{Script=Hangul}]{2}`, 'u');
const LATIN_LETTERS = 5;
const OTHER_LETTERS = 4;

const isFormOnly = (text: string): boolean =>
  text === '' || stripSpacedForms(['name', ...text.split(' ')]).words.length === 1;

/**
 * "Equity Bank (Tanzania) Ltd" is called "Equity Bank", and "Société protectrice des animaux (SPA)" is called "SPA":
 * a bracket at the end tells which one is meant, or its short name. `[]` where the bracket stands inside the name.
 */
function besideBrackets(name: string): NamePart[] {
  const [, before = '', inside = '', after = ''] = BRACKETED.exec(name) ?? [];
  const rest = foldName(after);
  if (before === '' || !isFormOnly(rest)) return [];
  const folded = foldName(before);
  const parts: NamePart[] = [];
  // "CCB International (Holdings)" says no more than its kind of firm: another kind is another firm.
  const tells = foldName(inside)
    .split(' ')
    .some((word) => ['ordinary', 'place'].includes(classOf(sameWord(word))));
  if (tells && folded.length >= 3 && letter().test(folded)) {
    parts.push({ text: rest === '' ? folded : `${folded} ${rest}`, without: foldName(inside) });
  }
  if (acronym().test(inside.trim())) parts.push({ text: foldName(inside), without: folded });
  return parts;
}

/** "Banque Populaire البنك الشعبي" says one name in two scripts, and either may be asked for. */
function inEachScript(folded: string): NamePart[] {
  const groups = new Map<string, string[]>();
  for (const word of folded.split(' ')) {
    const script = scriptOf(word);
    // A word that mixes scripts is one word: NTTドコモ.
    if (script !== 'latin' && /[a-z]/.test(word)) return [];
    groups.set(script, [...(groups.get(script) ?? []), word]);
  }
  const latin = groups.get('latin') ?? [];
  const telling = latin.some((word) => word.length >= LATIN_LETTERS && classOf(word) === 'ordinary');
  if (groups.size !== 2 || !telling) return [];
  return [...groups.values()]
    .map((words) => ({ text: words.join(' '), without: '' }))
    .filter(({ text }) => text.length >= OTHER_LETTERS || shortScript().test(text));
}

/** Parts of a name that are said for the whole; `[]` for most names. */
export function partsOfName(name: string, folded: string): NamePart[] {
  const bracketed =
    /[(（[]/u.test(name) && scriptOf(folded) !== 'han' ? besideBrackets(name.slice(0, 400).normalize('NFKC')) : [];
  if (bracketed.length > 0) return bracketed;
  return !isAscii(folded) && /[a-z]/.test(folded) ? inEachScript(folded) : [];
}
