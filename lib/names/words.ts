import table from '../../assets/names/words.json' with { type: 'json' };

/** What a word can tell of who is meant. */
export type WordClass = 'stop' | 'generic' | 'place' | 'number' | 'ordinary';

const STOP = new Set(table.stop);
const GENERIC = new Set(table.generic);
const PLACES = new Set(table.places);
const SAME = new Map(Object.entries(table.same));
const DIGITS = /\p{N}/u;

/** One spelling for words that trade names write in several ways: "Intl" and "International", "Mills" and "Mill". */
export function sameWord(word: string): string {
  return SAME.get(word) ?? word;
}

/** Class of a folded word after {@link sameWord}. */
export function classOf(word: string): WordClass {
  if (DIGITS.test(word)) return 'number';
  if (STOP.has(word)) return 'stop';
  if (PLACES.has(word)) return 'place';
  if (GENERIC.has(word)) return 'generic';
  return 'ordinary';
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
