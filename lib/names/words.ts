import akin from '../../assets/names/akin-words.json' with { type: 'json' };
import table from '../../assets/names/words.json' with { type: 'json' };
import { once } from '../once.ts';
import { hasDigit } from './script.ts';

/** What a word can tell of who is meant. */
export type WordClass = 'stop' | 'generic' | 'place' | 'number' | 'ordinary';

const STOP = new Set(table.stop);
const GENERIC = new Set(table.generic);
const PLACES = new Set(table.places);
const SAME = new Map(Object.entries(table.same));
const PHRASES = new Map(Object.entries(table.phrases));

/** One spelling for words that trade names write in several ways: "Intl" and "International", "Mills" and "Mill". */
export function sameWord(word: string): string {
  return SAME.get(word) ?? word;
}

const TENS = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);
const OPENERS = new Set([...[...PHRASES.keys()].map((phrase) => phrase.split(' ')[0]), ...TENS.keys()]);
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `true` where {@link joinPhrases} may read a word and those behind it as one. */
export const mayOpenPhrase = (word: string): boolean => OPENERS.has(word);

/** Words that are read as one: "united states" is "us", "forty four" is "44". */
export function joinPhrases(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!OPENERS.has(words[at])) {
      out.push(words[at] ?? '');
      continue;
    }
    const phrase = [4, 3, 2].find(
      (size) => at + size <= words.length && PHRASES.has(words.slice(at, at + size).join(' ')),
    );
    const tens = TENS.get(words[at] ?? '');
    const ones = ONES.indexOf(words[at + 1] ?? '') + 1;
    if (phrase !== undefined && words.length > phrase) {
      out.push(PHRASES.get(words.slice(at, at + phrase).join(' ')) ?? '');
      at += phrase - 1;
    } else if (tens !== undefined && ones > 0) {
      out.push(String(tens + ones));
      at++;
    } else out.push(words[at] ?? '');
  }
  return out;
}

const SHORTEST_TRADE_WORD = 5;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 8;

/** English words by those of other languages that say the same, whole words and (with a star) stems. */
const meanings = once(
  () =>
    new Map(
      [...Object.entries(akin.words), ...Object.entries(akin.places)].flatMap(([meant, words]) =>
        [meant, ...words.split(' ')].map((word) => [word, meant] as const),
      ),
    ),
);
// Words of names come again and again; most mean nothing.
const known = new Map<string, string | undefined>();
const KNOWN_MOST = 20_000;

function foundMeaning(word: string): string | undefined {
  const byWord = meanings();
  let meant = byWord.get(word) ?? byWord.get(`${word}*`);
  if (word.length < SHORTEST_TRADE_WORD) return meant;
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  for (let size = word.length; meant === undefined && size >= shortest; size--) {
    meant = byWord.get(`${word.slice(0, size)}*`);
  }
  return meant;
}

function meaning(word: string): string | undefined {
  if (known.has(word)) return known.get(word);
  if (known.size >= KNOWN_MOST) known.clear();
  const meant = foundMeaning(word);
  known.set(word, meant);
  return meant;
}

/** What a word of trade, of a kind of body or of a place says in English: "bank" for "banco", "iran" for "iranian". */
export const meaningOf = (word: string): string => meaning(word) ?? word;

/** `true` for a word of trade of the table itself, not for one that only means the same in another language. */
export const isWordOfTrade = (word: string): boolean => GENERIC.has(word);

/** Class of a folded word after {@link sameWord}. */
export function classOf(word: string): WordClass {
  if (hasDigit(word)) return 'number';
  if (STOP.has(word)) return 'stop';
  if (PLACES.has(word)) return 'place';
  if (GENERIC.has(word)) return 'generic';
  if (word.length < SHORTEST_TRADE_WORD) return 'ordinary';
  const meant = meaning(word);
  return meant === undefined ? 'ordinary' : Object.hasOwn(akin.places, meant) ? 'place' : 'generic';
}

/**
 * Share of a word's weight that its class keeps before the number of names that use it is known.
 * Legal forms are not words here: they are stripped before.
 */
export const CLASS_WEIGHT: Readonly<Record<WordClass, number>> = {
  stop: 0.08,
  generic: 0.35,
  place: 0.6,
  number: 1.2,
  ordinary: 1,
};
