import { foldName } from './fold.ts';
import { type HanParts, isHanPlace, takeApartHan } from './han-core.ts';
import { type FormKind, stripSpacedForms, stripUnspacedForms } from './legal-forms.ts';
import { partsOfName } from './name-parts.ts';
import { type Script, scriptOf } from './script.ts';
import { latinSpellings } from './transliterate.ts';
import { classOf, joinPhrases, sameWord, type WordClass } from './words.ts';

/** One word of a name with what it can tell. */
export interface Word {
  text: string;
  /** As the name spells it, before words of one meaning become one: "holdings" for "holding". */
  raw: string;
  class: WordClass;
}

/** One reading of a name: folded, without legal form, in words or, for unspaced scripts, in parts. */
export interface Reading {
  /** Words without legal form, joined without spaces: the key under which equal names meet. */
  joined: string;
  /** The name with its form, without spaces: orders names that differ by their form alone. */
  full: string;
  words: readonly Word[];
  forms: readonly FormKind[];
  /** Letters that the words of the form behind a spaced name begin with: "cl" of "Co. Ltd". */
  tail: string;
  script: Script;
  /** Set for names in Han signs. */
  han?: HanParts;
  /** Came about by transliteration: agrees with a name less surely than its own letters. */
  transliterated: boolean;
  /** Set where this is a part of the name: what the part leaves away (name-parts.ts). */
  without?: string;
  /** Set where this is a whole name with a bracket that tells which one is meant: what the bracket says. */
  qualifier?: string;
}

const MAX_WORDS = 24;
// Without those that say "and": "M y M".
const LETTERS_APART = /(?<![^ ])[a-df-xz](?: [a-df-xz]){2,9}(?![^ ])/g;

/** "N P C International" is NPC International. */
const joinLetters = (folded: string): string => folded.replace(LETTERS_APART, (letters) => letters.replaceAll(' ', ''));

/** "Days Inn by Wyndham" is Days Inn: who stands behind a brand is not what it is called. */
function behindBy(words: Word[]): Word[] {
  const by = words.findIndex(({ text }) => text === 'by');
  if (by < 1 || !words.slice(0, by).some((word) => word.class === 'ordinary')) return words;
  return words.map((word, at) => (at > by && word.class === 'ordinary' ? { ...word, class: 'generic' } : word));
}

function readSpaced(folded: string, script: Script, transliterated: boolean): Reading {
  const { words, forms, behind } = stripSpacedForms(joinPhrases(joinLetters(folded).split(' ').slice(0, MAX_WORDS)));
  const same = words.map(sameWord);
  return {
    joined: same.filter((word) => word !== 'the').join('') || same.join(''),
    full: folded.replaceAll(' ', ''),
    words: behindBy(same.map((text, at) => ({ text, raw: words[at] ?? text, class: classOf(text) }))),
    forms,
    tail: behind.map((word) => word.charAt(0)).join(''),
    script,
    transliterated,
  };
}

/** 得润汽车部件（重庆）有限公司 is 重庆得润汽车部件有限公司: a place in brackets moves to where places stand. */
function placesFirst(pieces: readonly string[]): string {
  const places = pieces.slice(1).filter(isHanPlace);
  if (places.length === 0) return pieces.join('');
  return [...places, pieces[0], ...pieces.slice(1).filter((piece) => !isHanPlace(piece))].join('');
}

function readUnspaced(folded: string, script: Script): Reading {
  const { core, forms } = stripUnspacedForms(placesFirst(folded.split(' ')));
  return {
    joined: core,
    full: folded.replaceAll(' ', ''),
    words: [{ text: core, raw: core, class: 'ordinary' }],
    forms,
    tail: '',
    script,
    han: takeApartHan(core),
    transliterated: false,
  };
}

function readFolded(folded: string): Reading[] {
  const script = scriptOf(folded);
  if (script === 'han') return [readUnspaced(folded, script)];
  if (script === 'hangul' || script === 'kana') {
    const { core, forms } = stripUnspacedForms(folded.replaceAll(' ', ''));
    const own: Reading = {
      joined: core,
      full: folded.replaceAll(' ', ''),
      words: [{ text: core, raw: core, class: 'ordinary' }],
      forms,
      tail: '',
      script,
      transliterated: false,
    };
    return [own, ...latinSpellings(core, script).map((latin) => readSpaced(latin, 'latin', true))];
  }
  const own = readSpaced(folded, script, false);
  const bare = own.words.map((word) => word.text).join(' ');
  return [own, ...latinSpellings(bare, script).map((latin) => readSpaced(latin, 'latin', true))];
}

/**
 * Every reading of a name: its own, its Latin spellings where the script is another, then those of its parts that are
 * said for the whole. `[]` where nothing readable is left ("!?", a name of blanks).
 */
export function readName(name: string): Reading[] {
  const folded = foldName(name);
  if (folded === '') return [];
  const parts = partsOfName(name, folded);
  const qualifier = parts[0]?.without;
  const whole = readFolded(folded);
  return [
    ...(qualifier ? whole.map((reading) => ({ ...reading, qualifier })) : whole),
    ...parts.flatMap(({ text, without }) => readFolded(text).map((reading) => ({ ...reading, without }))),
  ];
}
