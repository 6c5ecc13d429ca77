import type { Reading, Word } from '../names/analyse.ts';

/** How many names use a word, for choosing the rarest ones; words on no list count 0. */
export type NamesWith = (word: string) => number;

const SHORTEST_HALVED = 4;
const WORDS_FILED = 2;
const PAIRS_ASKED = 3;
const WORDS_ASKED = 4;
const WORDS_MISSPELT = 2;
const BIGRAMS_ASKED = 6;

/**
 * Both halves of a key with its length. A single lost, gained or changed letter leaves one of the two as it was, so
 * asking for the halves of the neighbouring lengths finds every key one edit away.
 */
function halves(key: string): string[] {
  if (key.length < SHORTEST_HALVED) return [`x${key}`];
  const middle = key.length >> 1;
  return [`<${key.length}${key.slice(0, middle)}`, `>${key.length}${key.slice(middle)}`];
}

function halvesNear(key: string): string[] {
  const terms = halves(key);
  const size = key.length;
  if (size < SHORTEST_HALVED) return terms;
  // Listed key one shorter or longer than this: its first half begins as ours, or its last half ends as ours.
  for (const length of [size - 1, size + 1]) {
    if (length < SHORTEST_HALVED) continue;
    const middle = length >> 1;
    terms.push(`<${length}${key.slice(0, middle)}`, `>${length}${key.slice(size - (length - middle))}`);
  }
  // Two letters swapped across the middle break both halves.
  const middle = size >> 1;
  terms.push(`<${size}${key.slice(0, middle - 1)}${key.charAt(middle)}`);
  return terms;
}

const isTelling = (word: Word): boolean => word.class !== 'stop' && word.text.length > 1;

function rarestFirst(words: readonly Word[], namesWith: NamesWith): Word[] {
  const told = [...new Map(words.filter(isTelling).map((word) => [word.text, word])).values()];
  return told.sort(
    (a, b) => namesWith(a.text) - namesWith(b.text) || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
  );
}

const pairTerm = (a: string, b: string): string => (a < b ? `p${a} ${b}` : `p${b} ${a}`);

function bigrams(text: string): string[] {
  const out: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) out.push(text.slice(at, at + 2));
  return [...new Set(out)];
}

/** Bigrams stand for words in a name without spaces: the pieces the writer counts and files the rarest of. */
export function piecesOf(reading: Reading): string[] {
  if (reading.han !== undefined) return bigrams(reading.joined);
  return [...new Set(reading.words.filter(isTelling).map((word) => word.text))];
}

/** Terms a listed name is filed under. */
export function termsFiled(reading: Reading, namesWith: NamesWith, common: number): string[] {
  if (reading.joined === '') return [];
  const terms = new Set(halves(reading.joined));
  if (reading.han !== undefined) {
    terms.add(`s${reading.han.stem}`);
    const rare = bigrams(reading.joined).sort((a, b) => namesWith(a) - namesWith(b) || (a < b ? -1 : 1));
    for (const gram of rare.slice(0, WORDS_FILED)) if (namesWith(gram) <= common) terms.add(`w${gram}`);
    return [...terms];
  }
  const rare = rarestFirst(reading.words, namesWith);
  const single = rare.filter((word) => namesWith(word.text) <= common).slice(0, WORDS_FILED);
  for (const word of single) terms.add(`w${word.text}`);
  const [first, second] = rare;
  if (single.length < WORDS_FILED && first !== undefined && second !== undefined)
    terms.add(pairTerm(first.text, second.text));
  if (first !== undefined && rare.length > 1) for (const half of halves(first.text)) terms.add(half);
  return [...terms];
}

/** Terms that every name of the same key is filed under: what all of them lead to bears the key itself. */
export function termsOfKey(key: string): string[] {
  return key === '' ? [] : halves(key);
}

/** Terms to ask for when no name has the very key, in groups: the terms of a group tell of the same word. */
export function termsAsked(reading: Reading, isCommon: (word: string) => boolean): string[][] {
  if (reading.joined === '') return [];
  const whole = halvesNear(reading.joined);
  if (reading.han !== undefined) {
    const grams = bigrams(reading.han.stem + reading.han.trade).slice(0, BIGRAMS_ASKED);
    return [[...whole, `s${reading.han.stem}`], ...grams.filter((gram) => !isCommon(gram)).map((gram) => [`w${gram}`])];
  }
  const groups = [whole];
  const telling = reading.words.filter(isTelling);
  const rare = telling.filter((word) => !isCommon(word.text));
  const longest = rare.filter((word) => word.class === 'ordinary').sort((a, b) => b.text.length - a.text.length);
  for (const word of new Set(rare.slice(0, WORDS_ASKED))) {
    const misspelt = telling.length > 1 && longest.indexOf(word) >= 0 && longest.indexOf(word) < WORDS_MISSPELT;
    groups.push([
      `w${word.text}`,
      ...(misspelt ? halvesNear(word.text) : telling.length === 1 ? halves(word.text) : []),
    ]);
  }
  const pairs = telling.slice(0, PAIRS_ASKED + 1);
  for (let i = 0; i < pairs.length; i++) {
    for (let j = i + 1; j < pairs.length; j++) groups.push([pairTerm(pairs[i]?.text ?? '', pairs[j]?.text ?? '')]);
  }
  return groups;
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

/** Term under which only the filter knows an entity's id, to see which newer segment may hold it. */
export const idTerm = (id: string): string => `#${id}`;
