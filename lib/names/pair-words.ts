import type { Reading, Word } from './analyse.ts';
import { editCost, hasLostLetter } from './edit.ts';
import type { Rarity } from './rarity.ts';
import { readShortened, SHORTEST } from './shortened.ts';
import { soundAlike } from './sound.ts';
import { CLASS_WEIGHT, classOf, meaningOf } from './words.ts';

// Nats a letter of a rare word tells, and what one allowed edit takes away again: an edit can turn a word of n letters
// into about 26·2n others, e^5 at n = 5; most of them are nobody's name.
export const NATS_A_LETTER = 1.5;
export const NATS_AN_EDIT = 4.5;
/** What it takes away that a word is spelled otherwise for one sound, in edits. */
const SOUND_ALIKE = 1;
/** What words are worth that say one thing in two languages. */
const TRANSLATED = 0.9;
/** And words of which only the beginnings are said. */
const SAID_SHORT = 0.7;

/** Words of two names paired one to one, and what the pairs tell. */
export interface Pairing {
  matched: number;
  nats: number;
  distinctive: boolean;
  fuzzy: boolean;
  /** A word of one side says in another language what one of the other does (words.ts). */
  translated: boolean;
  /** A word of one side is beginnings of words of the other (shortened.ts). */
  shortened: boolean;
  /** Cost of all edits (edit.ts). */
  slips: number;
  /** Letters of telling words that agree to the letter, and of those that are misspelt. */
  sureLetters: number;
  slippedLetters: number;
  leftOver: readonly Word[];
  rightOver: readonly Word[];
}

/** A lone letter ("L & H") tells less than a word does. */
function weightOf(word: Word, rarity: Rarity): number {
  const letters = word.class === 'ordinary' && word.text.length < 2 ? 0.35 : 1;
  return CLASS_WEIGHT[word.class] * rarity.of(word.text) * letters;
}

/** What a pair of words tells: by its letters less its edits, but never more than its rarity in the list does. */
function natsOf(word: Word, rarity: Rarity, cost: number): number {
  const byRarity = Math.log(rarity.names + 2) * rarity.of(word.text) + 3;
  const byLetters = NATS_A_LETTER * word.text.length - NATS_AN_EDIT * cost;
  return Math.min(byRarity, byLetters) * Math.min(1, CLASS_WEIGHT[word.class]);
}

/** Pairs words one to one: equal first, then two words written as one, then the closest misspellings. */
export function pairWords(query: Reading, name: Reading, rarity: Rarity): Pairing {
  const left: (Word | undefined)[] = [...query.words];
  const right: (Word | undefined)[] = [...name.words];
  const result = {
    matched: 0,
    nats: 0,
    distinctive: false,
    fuzzy: false,
    shortened: false,
    translated: false,
    slips: 0,
    sureLetters: 0,
    slippedLetters: 0,
  };
  const take = (word: Word, closeness: number, cost: number): void => {
    const weight = weightOf(word, rarity);
    result.matched += weight * closeness;
    result.nats += natsOf(word, rarity, cost);
    const telling = word.class === 'ordinary' || word.class === 'number';
    if (telling) result.distinctive = true;
    if (cost > 0) result.fuzzy = true;
    result.slips += cost;
    if (cost > 0) result.slippedLetters += word.text.length;
    else if (telling) result.sureLetters += word.text.length;
  };
  for (let i = 0; i < left.length; i++) {
    const word = left[i];
    const j = word === undefined ? -1 : right.findIndex((other) => other?.text === word.text);
    if (word === undefined || j < 0) continue;
    take(word, 1, 0);
    left[i] = right[j] = undefined;
  }
  joinNeighbours(left, right, take);
  joinNeighbours(right, left, take);
  const takeMeant = (word: Word): void => {
    take(word, TRANSLATED, 0);
    result.translated = true;
  };
  pairMeanings(left, right, takeMeant);
  const takeShort = (words: readonly Word[], nats: number): void => {
    result.matched += SAID_SHORT * words.filter((word) => word.class !== 'stop').length;
    result.nats += nats;
    result.distinctive = result.shortened = true;
  };
  const least = (alone: number) => () => (result.distinctive ? SHORTEST.beside : alone);
  pairShortened(left, right, name.tail, least(SHORTEST.asked), takeShort);
  pairShortened(right, left, query.tail, least(SHORTEST.listed), takeShort);
  pairMisspelt(left, right, result.sureLetters > 0, take);
  const rest = (words: readonly (Word | undefined)[]): Word[] => words.filter((word) => word !== undefined);
  return { ...result, leftOver: rest(left), rightOver: rest(right) };
}

/** Takes words that are slips of each other, the closest first; what sounds alike only beside a word that is sure. */
function pairMisspelt(
  left: (Word | undefined)[],
  right: (Word | undefined)[],
  besideSure: boolean,
  take: (word: Word, closeness: number, cost: number) => void,
): void {
  const near: { i: number; j: number; cost: number }[] = [];
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      const a = left[i];
      const b = right[j];
      if (a === undefined || b === undefined || a.class === 'stop' || b.class === 'stop') continue;
      const lost = besideSure && hasLostLetter(a.text, b.text) ? 1 : Infinity;
      const asRead = editCost(a.text, b.text);
      const asSpelled = a.raw === a.text && b.raw === b.text ? asRead : editCost(a.raw, b.raw);
      const best = Math.min(asRead, asSpelled, lost);
      const alike = besideSure && a.class === 'ordinary' && b.class === 'ordinary' && best > SOUND_ALIKE;
      const cost = alike && soundAlike(a.text, b.text) ? SOUND_ALIKE : best;
      if (cost < Infinity) near.push({ i, j, cost });
    }
  }
  near.sort((x, y) => x.cost - y.cost || x.i - y.i || x.j - y.j);
  for (const { i, j, cost } of near) {
    const a = left[i];
    const b = right[j];
    if (a === undefined || b === undefined) continue;
    const word = CLASS_WEIGHT[a.class] > CLASS_WEIGHT[b.class] ? a : b;
    take(word, 1 - (cost * 0.8) / Math.min(a.text.length, b.text.length), cost);
    left[i] = right[j] = undefined;
  }
}

function joinNeighbours(
  apart: (Word | undefined)[],
  joined: (Word | undefined)[],
  take: (word: Word, closeness: number, cost: number) => void,
): void {
  for (let i = 0; i + 1 < apart.length; i++) {
    const first = apart[i];
    const second = apart[i + 1];
    if (first === undefined || second === undefined) continue;
    const j = joined.findIndex((other) => other?.text === first.text + second.text);
    const whole = joined[j];
    if (whole === undefined) continue;
    take(whole, 0.97, 0);
    apart[i] = apart[i + 1] = joined[j] = undefined;
  }
}

/** Takes words that say one thing in two languages. */
function pairMeanings(left: (Word | undefined)[], right: (Word | undefined)[], take: (word: Word) => void): void {
  for (const [i, word] of left.entries()) {
    if (word === undefined || word.class === 'stop') continue;
    const meant = meaningOf(word.text);
    const j = right.findIndex(
      (other) => other !== undefined && other.class !== 'stop' && meaningOf(other.text) === meant,
    );
    if (j < 0) continue;
    take({ text: meant, raw: meant, class: classOf(meant) === 'place' ? 'place' : 'generic' });
    left[i] = right[j] = undefined;
  }
}

/** Takes words of one side that are beginnings of words of the other, which must stand together. */
function pairShortened(
  short: (Word | undefined)[],
  long: (Word | undefined)[],
  tail: string,
  least: () => number,
  take: (words: readonly Word[], nats: number) => void,
): void {
  if (long.length < 2) return;
  for (const [i, word] of short.entries()) {
    if (word === undefined || word.class !== 'ordinary') continue;
    for (let from = 0; from < long.length; from++) {
      if (long[from]?.text[0] !== word.text[0]) continue;
      const free = long.findIndex((other, at) => at >= from && other === undefined);
      const run = long.slice(from, free < 0 ? undefined : free) as Word[];
      const found = readShortened(word.text, run, free < 0 ? tail : '', least());
      if (found === undefined) continue;
      take(run.slice(0, found.words), found.nats);
      short[i] = undefined;
      long.fill(undefined, from, from + found.words);
      break;
    }
  }
}

/** Weight of words together, as the list knows them. */
export function sumWeights(words: readonly Word[], rarity: Rarity): number {
  return words.reduce((sum, word) => sum + weightOf(word, rarity), 0);
}
