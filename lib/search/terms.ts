import type { Reading } from '../names/analyse.ts';
import { type Hash, hashText } from './hash.ts';
import type { FiledReading, FiledWord } from './kept-readings.ts';
import { COMMON, FILED_MOST } from './layout.ts';
import { beginning, cutWord, ending } from './word-order.ts';

/** How many names use a word, for choosing the rarest ones; words on no list count 0. */
export type NamesWith = (word: string) => number;

const SHORTEST_HALVED = 4;
/** A name stands under this many of its words, the rarest ones. */
export const WORDS_FILED = 2;
const PAIRS_ASKED = 4;
const WORDS_ASKED = 4;
const BIGRAMS_ASKED = 6;
const JOINED_MOST = 16;

/** Both halves of a Chinese key with its length: one of them outlives a wrong sign. */
function halves(key: string): string[] {
  if (key.length < SHORTEST_HALVED) return [];
  const middle = key.length >> 1;
  return [`<${key.length}${key.slice(0, middle)}`, `>${key.length}${key.slice(middle)}`];
}

const isTelling = (word: FiledWord): boolean =>
  word.class === 'number' || (word.class !== 'stop' && word.text.length > 1);

/** Telling words of a reading, once each. */
function tellingWords(reading: FiledReading): string[] {
  return [...new Set(reading.words.filter(isTelling).map(({ text }) => text))];
}

function rarestFirst(words: readonly string[], namesWith: NamesWith): string[] {
  return [...words].sort((a, b) => namesWith(a) - namesWith(b) || b.length - a.length || (a < b ? -1 : 1));
}

export const keyTerm = (key: string): string => `k${key}`;
const pairTerm = (a: string, b: string): string => (a < b ? `p${a} ${b}` : `p${b} ${a}`);

function bigrams(text: string): string[] {
  const out: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) out.push(text.slice(at, at + 2));
  return [...new Set(out)];
}

/** Bigrams stand for words in a Chinese name: the pieces the writer counts and files the rarest of. */
export function piecesOf(reading: FiledReading): string[] {
  return reading.han !== undefined ? bigrams(reading.joined) : tellingWords(reading);
}

/** Terms a listed name is filed under in the buckets. */
export function termsFiled(reading: FiledReading, namesWith: NamesWith): string[] {
  if (reading.joined === '') return [];
  const terms = [keyTerm(reading.joined)];
  if (reading.han !== undefined) {
    terms.push(...halves(reading.joined), `s${reading.han.stem}`);
    const rare = bigrams(reading.joined).sort((a, b) => namesWith(a) - namesWith(b) || (a < b ? -1 : 1));
    for (const gram of rare.slice(0, WORDS_FILED)) if (namesWith(gram) <= COMMON) terms.push(`w${gram}`);
    return terms;
  }
  const [first, second] = rarestFirst(tellingWords(reading), namesWith);
  if (first !== undefined && second !== undefined && namesWith(first) > COMMON) terms.push(pairTerm(first, second));
  return terms;
}

/** Words a listed name is filed under in the dictionary, each with the hash of the rest of the name. */
export function wordsFiled(reading: FiledReading, namesWith: NamesWith): { word: string; rest: Hash }[] {
  if (reading.han !== undefined) return [];
  const telling = tellingWords(reading);
  const rare = rarestFirst(telling, namesWith);
  const filed = rare.filter((word) => namesWith(word) <= COMMON).slice(0, WORDS_FILED);
  const [rarest] = rare;
  if (filed.length === 0 && rarest !== undefined && namesWith(rarest) <= FILED_MOST) filed.push(rarest);
  return filed.map((word) => ({ word: cutWord(word), rest: restOf(telling, word) }));
}

/** Hash of the rest of a name beside one of its telling words. */
export function restOf(telling: readonly string[], word: string): Hash {
  return hashText(
    telling
      .filter((other) => other !== word)
      .sort()
      .join(' '),
  );
}

/** Filter terms of a dictionary's word: itself, and ends one of which a look for any word one slip away will ask for. */
export function wordTermsFiled(word: string): string[] {
  const terms = new Set<string>([wordTerm(word)]);
  for (const length of [word.length - 1, word.length, word.length + 1]) {
    terms.add(startTerm(word.slice(0, beginning(length))));
    terms.add(endTerm(word.slice(-ending(length))));
  }
  return [...terms];
}

const wordTerm = (word: string): string => `=${word}`;
export const startTerm = (start: string): string => `[${start}`;
export const endTerm = (end: string): string => `]${end}`;

/** Filter terms that a word of the dictionary has, all of them: three are mistaken for a listed word's more rarely than one. */
export function termsOfWord(word: string): string[] {
  const { length } = word;
  return [wordTerm(word), startTerm(word.slice(0, beginning(length))), endTerm(word.slice(-ending(length)))];
}

/** What to look up when no name has the very key. */
export interface NearlyAsked {
  /** Telling words of the name, common ones too. */
  telling: readonly string[];
  /** Those of them that names stand under in the dictionary: `common` ones only where a name has no rarer ones. */
  words: { word: string; frequency: 'rare' | 'common' }[];
  /** Two words that may be one: "Al Barka" may be written in one word, and misspelt at that. */
  joined?: string;
  /** Groups of bucket terms: the terms of a group tell of the same piece. */
  groups: string[][];
}

/** How many names have a word: `rare` up to {@link COMMON}, `common` up to {@link FILED_MOST}, or more. */
export type FrequencyOf = (word: string) => 'rare' | 'common' | 'everywhere';

export function nearlyAsked(reading: Reading, frequencyOf: FrequencyOf): NearlyAsked {
  if (reading.joined === '') return { telling: [], words: [], groups: [] };
  if (reading.han !== undefined) {
    const grams = bigrams(reading.han.stem + reading.han.trade).slice(0, BIGRAMS_ASKED);
    const whole = [...halves(reading.joined), `s${reading.han.stem}`];
    return {
      telling: [],
      words: [],
      groups: [whole, ...grams.filter((gram) => frequencyOf(gram) === 'rare').map((gram) => [`w${gram}`])],
    };
  }
  const telling = tellingWords(reading);
  const words: NearlyAsked['words'] = [];
  const common: string[] = [];
  for (const word of telling) {
    const frequency = frequencyOf(word);
    if (frequency !== 'rare') common.push(word);
    if (frequency !== 'everywhere') words.push({ word: cutWord(word), frequency });
  }
  words.sort((a, b) => (a.frequency === b.frequency ? 0 : a.frequency === 'rare' ? -1 : 1));
  const isShort = telling.length === 2 && reading.joined.length <= JOINED_MOST;
  const groups: string[][] = [];
  // A name of common words alone; one other word may be a common one misspelt.
  const paired = telling.length - common.length > 1 ? [] : common.slice(0, PAIRS_ASKED);
  for (const [at, one] of paired.entries()) {
    for (const other of paired.slice(at + 1)) groups.push([pairTerm(one, other)]);
  }
  return {
    telling,
    words: words.slice(0, WORDS_ASKED),
    ...(isShort ? { joined: cutWord(reading.joined) } : {}),
    groups,
  };
}

/** A host and the domains it lies in, longest first: at least two labels, at most four looked at. */
export function domainTerms(host: string): { term: string; domain: string }[] {
  const labels = host.toLowerCase().replace(/\.$/, '').slice(-253).split('.').slice(-5);
  const out: { term: string; domain: string }[] = [];
  for (let at = 0; at + 1 < labels.length; at++) {
    const domain = labels.slice(at).join('.');
    out.push({ term: domainTerm(domain), domain });
  }
  return out;
}

export const domainTerm = (domain: string): string => `d${domain.toLowerCase()}`;

/** Term of an identifier: letters and digits only, upper case. */
export function identifierTerm(scheme: string, value: string): string {
  return `i${scheme}:${value.toUpperCase().replace(/[^0-9A-Z]/g, '')}`;
}

/** Its hash places an entity in a block. */
export const idTerm = (id: string): string => `#${id}`;
