import type { Reading, Word } from '../names/analyse.ts';
import { hasDigit } from '../names/script.ts';
import { initialsOf, SHORTEST } from '../names/shortened.ts';
import type { NamedEntity } from './entity-bytes.ts';
import { hashText } from './hash.ts';
import type { Segment } from './segment.ts';
import { keyTerm } from './terms.ts';
import { cutWord } from './word-order.ts';

// A long name and what it is said short as (lib/names/shortened.ts) have no word in common, so that neither is found by the
// other's words. A listed long name is therefore filed under its initials and under the heads of its first words, in the
// buckets; a listed short name is found by its key, which the long name asked for is cut down to in every likely way.

/**
 * Larger lists file and find none of these: a few letters tell no one out of so many, and the entries of all long names
 * would be a tenth of the index.
 */
const ENTITIES_MOST = 50_000;
const COMPARED = 16;
const INITIALS_MOST = 8;
const SHORTEST_BLEND = 5;
const LONGEST_BLEND = 16;
/** Letters of each head: two of three words tell about what three and two of two words do. */
const HEAD_OF_THREE = 2;
const HEADS_OF_TWO = [
  [3, 2],
  [2, 3],
] as const;
/** Longest beginning of each word tried: three words make many short names. */
const BEGINNING_MOST = { two: 6, three: 4 };

export const filesShortNames = (entities: number): boolean => entities <= ENTITIES_MOST;

const initialsTerm = (letters: string): string => `a${letters}`;
const blendTerm = (...heads: string[]): string => `b${heads.join(' ')}`;

const wordsOfBlend = (words: readonly Word[]): string[] =>
  words.filter(({ class: kind, text }) => kind !== 'stop' && text.length > 1).map(({ text }) => text);

/** Bucket terms that a listed long name is filed under, so that what it may be said short as leads to it. */
export function shortTermsFiled({ script, words, tail }: Reading): string[] {
  if (script === 'han' || words.length < 2) return [];
  const terms = initialsOf(words, tail)
    .filter(({ letters }) => letters.length <= INITIALS_MOST)
    .map(({ letters }) => initialsTerm(letters));
  // A short name may leave the first word out: "Ganareca" for "Comercializadora de Ganado y Rentas de Capital".
  const told = wordsOfBlend(words);
  for (const [first = '', second = '', third] of [told, told.slice(1)]) {
    if (second === '') continue;
    if (third !== undefined)
      terms.push(blendTerm(...[first, second, third].map((word) => word.slice(0, HEAD_OF_THREE))));
    if (third !== undefined && first !== told[0]) continue;
    for (const [one, two] of HEADS_OF_TWO) terms.push(blendTerm(first.slice(0, one), second.slice(0, two)));
  }
  return [...new Set(terms)];
}

/** Terms of listed long names that a word may be short for. */
function* longNames(word: string, blend: boolean): Generator<string> {
  if (word.length >= SHORTEST.asked && word.length <= INITIALS_MOST) yield initialsTerm(word);
  if (!blend || word.length < SHORTEST_BLEND || word.length > LONGEST_BLEND) return;
  const head = (at: number, letters: number): string => word.slice(at, at + letters);
  for (let second = 2; second + 1 < word.length; second++) {
    for (const [one, two] of HEADS_OF_TWO) {
      if (second >= one && second + two <= word.length) yield blendTerm(head(0, one), head(second, two));
    }
    for (let third = second + 1; third + 1 < word.length; third++) {
      yield blendTerm(head(0, HEAD_OF_THREE), head(second, HEAD_OF_THREE), head(third, HEAD_OF_THREE));
    }
  }
}

const beginnings = (word: string, most: number): string[] => {
  const cuts = Array.from({ length: Math.min(most, word.length) - 1 }, (_, at) => word.slice(0, at + 2));
  return word.length > most ? [...cuts, word] : cuts;
};

/** Words that a long name may be said short as, each with the words that stay behind it. */
function* shortNames({ words, tail }: Reading): Generator<{ word: string; behind: string }> {
  for (const { letters, behind } of initialsOf(words, tail)) {
    // Firms of three words have three letters, and so have other firms of three letters.
    if (letters.length >= SHORTEST.listed) yield { word: letters, behind };
  }
  const [first = '', second = '', third = ''] = wordsOfBlend(words);
  if (second === '') return;
  for (const one of beginnings(first, BEGINNING_MOST.two)) {
    for (const two of beginnings(second, BEGINNING_MOST.two)) yield { word: one + two, behind: '' };
  }
  if (third === '') return;
  const thirds = beginnings(third, BEGINNING_MOST.three);
  for (const one of beginnings(first, BEGINNING_MOST.three)) {
    for (const two of beginnings(second, BEGINNING_MOST.three)) {
      for (const three of thirds) yield { word: one + two + three, behind: '' };
    }
  }
}

/**
 * Entities whose long names a reading may be short for, or whose short names it may be the long one of: those under the
 * terms of the fewest first. `[]` for a large list.
 */
export async function entitiesSaidShort(segment: Segment, asked: readonly Reading[]): Promise<NamedEntity[]> {
  if (!filesShortNames(segment.entities)) return [];
  // Of hundreds of ways to say a name short, the filter leaves a handful to be read.
  await segment.load();
  const terms = new Set<string>();
  const words = new Set<string>();
  for (const reading of asked) {
    if (reading.script === 'han') continue;
    const told = reading.words.filter(({ class: kind, text }) => kind === 'ordinary' && !hasDigit(text));
    const blend = told.filter(({ text }) => text.length >= SHORTEST_BLEND).length === 1;
    for (const { text } of told) for (const term of longNames(text, blend)) terms.add(term);
    for (const { word, behind } of shortNames(reading)) {
      const key = keyTerm(word + behind);
      // What the filter takes for a listed key is one less often where it takes the word for a listed one too.
      if (segment.mayHold(hashText(key)) && segment.mayHaveWord(cutWord(word))) terms.add(key);
      else if (behind === '' && word.length <= INITIALS_MOST && reading.words.length > 2) words.add(cutWord(word));
    }
  }
  const hashes = [...terms].map(hashText).filter((hash) => segment.mayHold(hash));
  const [under, inWords] = await Promise.all([
    hashes.length === 0 ? [] : segment.entitiesUnder(hashes),
    Promise.all([...words].filter((word) => segment.mayHaveWord(word)).map((word) => segment.wordItself(word))),
  ]);
  const found = [...under, ...inWords.flat().map(({ entities }) => [...entities])];
  const numbers = [...new Set(found.sort((a, b) => a.length - b.length).flat())].slice(0, COMPARED);
  return [...(await segment.entitiesAt(numbers)).values()];
}
