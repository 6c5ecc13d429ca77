import type { Agreement } from './agreement.ts';
import type { Reading, Word } from './analyse.ts';
import { compareHan } from './compare-han.ts';
import { editCost } from './edit.ts';
import { bodyContradicts, formsContradict } from './legal-forms.ts';
import { NATS_A_LETTER, NATS_AN_EDIT, type Pairing, pairWords, sumWeights } from './pair-words.ts';
import { NO_LIST, type Rarity } from './rarity.ts';
import { nearThreshold } from './thresholds.ts';
import { CLASS_WEIGHT } from './words.ts';

// Firms say some ten kinds of form, a few of them most: that both say the same tells this much.
const NATS_OF_FORM = 1.1;
// One edit, be it of the first letter (edit.ts).
const MOST_OF_A_SLIP = 1.3;

/** Most that a `near` agreement scores; each edit takes a little of it. */
export const NEAR_MOST = 0.97;
const A_SLIP = 0.01;
/** And a name said in another language, and one said short by its letters. */
const TRANSLATED_MOST = 0.92;
const SHORTENED_MOST = 0.83;
/** And one of a misspelt name with a word more or less, which is less than a whole name with one slip scores. */
const MISSPELT_PART_MOST = 0.88;

// What a word that one side leaves out costs. A name looked up that says more than the listed name is less sure than
// one that says less: "Siemens" for "Siemens Energy" is a habit, "Deutsche Bank Trust" for "Deutsche Bank" another firm.
const EXTRA_IN_QUERY = 0.8;
const EXTRA_IN_NAME = 0.55;

// What must agree of names without a word of their own, in weights of words: more of a part than of a whole.
const TELLS_WHOLE = 0.65;

/** What the letters of a lone resemblance must tell beyond picking one name out of all. */
const LONE_NATS = 2.5;

// What a brand's own word must tell, in shares of what it takes to pick one name out of all: little where only words of
// trade stand beside it ("Pfister Möbel"), all of it beside one other word ("Instacoin Deutschland"). People say a brand
// first and then what it is: a word that opens the longer name needs less ("Dulux Paints") than one that ends it.
const BRAND_WITH_TRADE = { opening: 0.3, inside: 0.6 };
const BRAND_WITH_WORD = { opening: 0.6, inside: 1.1 };
// One letter apart, a short word is another brand more often than a slip: Vivo and Vito, Fastrac and Fastrack.
const LETTERS_OF_A_SLIP = 9;

const isClass = (words: readonly Word[], ...classes: Word['class'][]): boolean =>
  words.some((word) => classes.includes(word.class));

// One to thirty-nine: larger ones are words ("xl", "mix").
const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;
const isNumeral = (word: Word): boolean => word.class === 'number' || ROMAN.test(word.text);

/** `true` where the first word of a name, articles apart, is none of those left over. */
function opens(words: readonly Word[], over: readonly Word[]): boolean {
  const first = words.find((word) => word.class !== 'stop');
  return first !== undefined && !over.includes(first);
}

const countTelling = (words: readonly Word[]): number =>
  words.filter((word) => word.class === 'ordinary' || word.class === 'number').length;

/** What the letters that agree must tell, in nats, where it takes `needed` of them to pick one name out of all. */
function natsNeeded({ shortened }: Pairing, omitted: boolean, needed: number): number {
  if (shortened) return omitted ? needed + LONE_NATS : 0.9 * needed + 1;
  return omitted ? 0.9 * needed + 1 : 0.5 * needed + 0.5;
}

/** `true` where a name tells enough by itself: not a lone letter, not "Trading Company". */
export function isDistinctive(reading: Reading): boolean {
  if (reading.script !== 'latin' && reading.script !== 'cyrillic' && reading.script !== 'greek') {
    return reading.joined.length >= 2;
  }
  if (reading.joined.length < 2) return false;
  return reading.words.reduce((sum, word) => sum + CLASS_WEIGHT[word.class], 0) >= 0.9;
}

/**
 * Compares a name that was looked up with a listed name.
 *
 * Equal without form and spaces is `equal`; the same words in another order `reordered`. `near` needs a distinctive
 * word in common, and enough of it that chance among `rarity.names` names is no explanation: words a side leaves out
 * cost a little, words that stand against each other cost the match (name-matching notes: contradiction is not omission).
 */
export function compareReadings(query: Reading, name: Reading, rarity: Rarity): Agreement {
  // "Heritage Bank (Belize)" is not "Heritage Bank (Kentucky)", though both are called "Heritage Bank".
  const said = [query.without ?? query.qualifier, name.without ?? name.qualifier];
  if (said[0] !== undefined && said[1] !== undefined && said[0] !== said[1]) return { kind: 'apart', score: 0 };
  const part = query.without !== undefined || name.without !== undefined ? 0.025 : 0;
  const translit = part + transliterationCost(query, name);
  if (part > 0 && query.joined === name.joined) return { kind: 'near', score: 0.99 - translit };
  return compareWholes(query, name, rarity, translit);
}

/** What agreement by way of another script takes away. */
function transliterationCost(query: Reading, name: Reading): number {
  if (query.transliterated !== name.transliterated) return 0.04;
  return query.transliterated ? 0.06 : 0;
}

function compareWholes(query: Reading, name: Reading, rarity: Rarity, translit: number): Agreement {
  // A Chinese limited company becomes a stock company when it goes public and keeps its name.
  const contradicting = query.han === undefined && formsContradict(query.forms, name.forms);
  const sameForms = query.forms.join() === name.forms.join();
  const form = contradicting ? 0.25 : bodyContradicts(query.forms, name.forms) ? 0.12 : sameForms ? 0 : 0.01;
  if (query.full === name.full && translit === 0) return { kind: 'equal', score: 1 };
  if (query.joined === name.joined) return { kind: translit > 0 ? 'near' : 'equal', score: 0.995 - translit - form };
  if (query.han !== undefined && name.han !== undefined) {
    const han = compareHan(query.han, query.joined, name.han, name.joined);
    return { ...han, score: Math.max(0, han.score - translit) };
  }
  if ((query.script === 'latin') !== (name.script === 'latin')) return { kind: 'apart', score: 0 };
  const misspelt = compareWhole(query, name, rarity);
  const pairing = pairWords(query, name, rarity);
  const { leftOver, rightOver } = pairing;
  const needed = Math.log(rarity.names);
  // Just enough to be answered, the more of the name that agrees the sooner.
  const answered = (agreeing: number): number => nearThreshold(rarity.names) + 0.01 + 1e-6 * agreeing;
  if (leftOver.length === 0 && rightOver.length === 0 && !pairing.fuzzy && !pairing.shortened && !pairing.translated) {
    return { kind: translit > 0 ? 'near' : 'reordered', score: 0.98 - translit - form };
  }
  // "Bimeh Iran" is the Iran Insurance Company: where all of a name agrees, a place and a trade tell who it is.
  const all = ![...leftOver, ...rightOver].some((word) => word.class !== 'stop');
  const tells = pairing.distinctive || pairing.matched >= (all ? TELLS_WHOLE : 1);
  if (misspelt === 0 && (pairing.matched === 0 || !tells)) return { kind: 'apart', score: 0 };
  const left = sumWeights(leftOver, rarity);
  const right = sumWeights(rightOver, rarity);
  let score = pairing.matched / (pairing.matched + EXTRA_IN_QUERY * left + EXTRA_IN_NAME * right);
  const sister = isClass([...leftOver, ...rightOver], 'place') || [...leftOver, ...rightOver].some(isNumeral);
  if ([...leftOver, ...rightOver].some(isNumeral)) score *= 0.7;
  // "Banco Santander Chile" is a firm of its own beside "Banco Santander".
  if (isClass(rightOver, 'place') && !isClass(rightOver, 'ordinary', 'generic')) score *= 0.92;
  if ((query.without ?? name.without) && sister) score *= 0.7;
  const telling = ['ordinary', 'number', 'place'] as const;
  if (isClass(leftOver, ...telling) && isClass(rightOver, ...telling)) score *= 0.7;
  else if (isClass(leftOver, 'generic', ...telling) && isClass(rightOver, 'generic', ...telling)) score *= 0.9;
  // A long rare word in common speaks by itself where no other word stands against it: "Azersun" for "Azersun Holding".
  const opposed =
    leftOver.length > 0 &&
    rightOver.length > 0 &&
    isClass([...leftOver, ...rightOver], 'ordinary', 'number', 'generic', 'place');
  const more = countTelling(leftOver) > 0 || countTelling(rightOver) > 1;
  if (
    !opposed &&
    !sister &&
    !more &&
    !pairing.fuzzy &&
    !pairing.shortened &&
    pairing.distinctive &&
    pairing.nats >= needed + 2.5
  ) {
    score = Math.max(score, answered(score));
  }
  const brand = rarity.subject === 'brand';
  const tradesOnly = ![...leftOver, ...rightOver].some(({ class: kind }) => kind === 'ordinary' || kind === 'number');
  const place = opens(query.words, leftOver) && opens(name.words, rightOver) ? 'opening' : 'inside';
  const share = tradesOnly ? BRAND_WITH_TRADE[place] : BRAND_WITH_WORD[place];
  const asBrand =
    brand &&
    !opposed &&
    !sister &&
    !pairing.fuzzy &&
    !pairing.shortened &&
    pairing.distinctive &&
    pairing.nats >= share * needed + 1 &&
    countTelling(leftOver) + countTelling(rightOver) <= 1;
  if (asBrand) score = Math.max(score, answered(score) + form);
  score -= translit + form;
  if (brand && pairing.fuzzy && pairing.sureLetters === 0 && pairing.slippedLetters < LETTERS_OF_A_SLIP) {
    score = Math.min(score, 0.5);
  }
  // Chance: the letters that agree must tell more than it takes to pick one name out of all; a misspelt whole name is
  // likelier meant than a part of a name that happens to be another firm's.
  const omitted = left + right > 0.1;
  const weak = pairing.fuzzy || pairing.shortened || omitted;
  if (!asBrand && weak && pairing.nats < natsNeeded(pairing, omitted, needed)) score = Math.min(score, 0.5);
  score = Math.max(score, misspelt - translit - form);
  const most = mostOf(pairing, misspelt > 0) - form;
  const found: Agreement = { kind: score > 0 ? 'near' : 'apart', score: Math.max(0, Math.min(most, score)) };
  const standsAlone =
    found.kind === 'near' && !brand && pairing.nats >= needed + LONE_NATS && found.score < nearThreshold(rarity.names);
  return standsAlone ? { ...found, standsAlone: true } : found;
}

/**
 * Most that names so paired may score, less their form. Of two names misspelt, the one of the smaller slip and of the form
 * that was said is likelier meant; and one that is whole but for the slip before one that also leaves out a word.
 */
function mostOf({ translated, shortened, fuzzy, slips, leftOver, rightOver }: Pairing, whole: boolean): number {
  if (shortened) return SHORTENED_MOST;
  if (translated) return TRANSLATED_MOST - A_SLIP * slips;
  return (fuzzy && leftOver.length + rightOver.length > 0 && !whole ? MISSPELT_PART_MOST : NEAR_MOST) - A_SLIP * slips;
}

/**
 * Score of two whole keys one edit apart, 0 for any others: a slip in a short word ("CVC Health") is a slip in a long
 * name. The letters of the name must tell more than chance, as for words; names with digits never count.
 */
function compareWhole(query: Reading, name: Reading, rarity: Rarity): number {
  const cost = editCost(query.joined, name.joined);
  if (cost > MOST_OF_A_SLIP || !isDistinctive(name)) return 0;
  const letters = (words: readonly Word[]): number =>
    words.reduce((sum, word) => sum + word.text.length * (word.class === 'ordinary' ? 1 : 0.5), 0);
  const short = Math.min(letters(query.words), letters(name.words)) < LETTERS_OF_A_SLIP;
  if (rarity.subject === 'brand' && short) return 0;
  const said = query.forms.length > 0 && query.forms.join() === name.forms.join() ? NATS_OF_FORM : 0;
  const nats = NATS_A_LETTER * name.joined.length + said - NATS_AN_EDIT * cost;
  if (nats < 0.35 * Math.log(rarity.names) + 0.5) return 0;
  return 0.96 - (0.8 * cost) / Math.max(8, name.joined.length);
}

/** The best agreement among all readings of two names. */
export function compareNames(query: readonly Reading[], name: readonly Reading[], rarity: Rarity = NO_LIST): Agreement {
  let best: Agreement = { kind: 'apart', score: 0 };
  for (const a of query) {
    for (const b of name) {
      const found = compareReadings(a, b, rarity);
      if (found.score > best.score) best = found;
    }
  }
  return best;
}
