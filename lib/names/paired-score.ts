import type { Reading, Word } from './analyse.ts';
import { type Pairing, sumWeights } from './pair-words.ts';
import type { Rarity } from './rarity.ts';
import { nearThreshold } from './thresholds.ts';

// What two names are worth whose words were paired (pair-words.ts) and do not all agree: what is common to them, less what
// a side leaves out or says otherwise, and whether chance explains as much.

// What a word that one side leaves out costs. A name looked up that says more than the listed name is less sure than
// one that says less: "Siemens" for "Siemens Energy" is a habit, "Deutsche Bank Trust" for "Deutsche Bank" another firm.
const EXTRA_IN_QUERY = 0.8;
const EXTRA_IN_NAME = 0.55;

// What must agree of names without a word of their own, in weights of words: more of a part than of a whole.
const TELLS_WHOLE = 0.65;
const TELLS_PART = 1;

/** What the letters of a lone resemblance must tell beyond picking one name out of all. */
export const LONE_NATS = 2.5;

// What a brand's own word must tell, in shares of what it takes to pick one name out of all: little where only words of
// trade stand beside it ("Pfister Möbel"), all of it beside one other word ("Instacoin Deutschland"). People say a brand
// first and then what it is: a word that opens the longer name needs less ("Dulux Paints") than one that ends it.
const BRAND_WITH_TRADE = { opening: 0.3, inside: 0.6 };
const BRAND_WITH_WORD = { opening: 0.6, inside: 1.1 };
// One letter apart, a short word is another brand more often than a slip: Vivo and Vito, Fastrac and Fastrack.
export const LETTERS_OF_A_SLIP = 9;

/** Most that is scored where chance explains what agrees. */
const BY_CHANCE = 0.5;

/** Two names, their words paired. */
export interface Paired {
  query: Reading;
  name: Reading;
  pairing: Pairing;
  rarity: Rarity;
}

/** What of them is left over, and how it stands to each other. */
interface Rest {
  over: readonly Word[];
  /** Weight of the words left over on either side. */
  left: number;
  right: number;
  /** A place or a number more: often a firm of its own. */
  sister: boolean;
  /** Words of both sides stand against each other. */
  opposed: boolean;
}

const isClass = (words: readonly Word[], ...classes: Word['class'][]): boolean =>
  words.some((word) => classes.includes(word.class));

// One to thirty-nine: larger ones are words ("xl", "mix").
const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;
const isNumeral = (word: Word): boolean => word.class === 'number' || ROMAN.test(word.text);

const countTelling = (words: readonly Word[]): number =>
  words.filter((word) => word.class === 'ordinary' || word.class === 'number').length;

function restOf({ pairing: { leftOver, rightOver }, rarity }: Paired): Rest {
  const over = [...leftOver, ...rightOver];
  return {
    over,
    left: sumWeights(leftOver, rarity),
    right: sumWeights(rightOver, rarity),
    sister: isClass(over, 'place') || over.some(isNumeral),
    opposed: leftOver.length > 0 && rightOver.length > 0 && isClass(over, 'ordinary', 'number', 'generic', 'place'),
  };
}

/** `true` where what agrees tells anything: a word of its own, or of common words enough. */
export function tells({ matched, distinctive, leftOver, rightOver }: Pairing): boolean {
  // "Bimeh Iran" is the Iran Insurance Company: where all of a name agrees, a place and a trade tell who it is.
  const all = ![...leftOver, ...rightOver].some((word) => word.class !== 'stop');
  return matched > 0 && (distinctive || matched >= (all ? TELLS_WHOLE : TELLS_PART));
}

/**
 * Score of names by the words they have in common, 0–1.
 *
 * @param lowered  what form and script take away
 */
export function scoreOfPaired(paired: Paired, lowered: { translit: number; form: number }): number {
  const { pairing, rarity } = paired;
  const rest = restOf(paired);
  let score = shareInCommon(paired, rest);
  // Just enough to be answered, the more of the name that agrees the sooner.
  const answered = (): number => nearThreshold(rarity.names) + 0.01 + 1e-6 * score;
  if (speaksByItself(paired, rest)) score = Math.max(score, answered());
  const asBrand = isBrandAndMore(paired, rest);
  if (asBrand) score = Math.max(score, answered() + lowered.form);
  score -= lowered.translit + lowered.form;
  const isOtherBrand =
    rarity.subject === 'brand' &&
    pairing.fuzzy &&
    pairing.sureLetters === 0 &&
    pairing.slippedLetters < LETTERS_OF_A_SLIP;
  return isOtherBrand || (!asBrand && isByChance(paired, rest)) ? Math.min(score, BY_CHANCE) : score;
}

/** What agrees, of all there is; less where what is left over says that it is another firm. */
function shareInCommon({ query, name, pairing }: Paired, { over, left, right, sister }: Rest): number {
  const { matched, leftOver, rightOver } = pairing;
  let share = matched / (matched + EXTRA_IN_QUERY * left + EXTRA_IN_NAME * right);
  if (over.some(isNumeral)) share *= 0.7;
  // "Banco Santander Chile" is a firm of its own beside "Banco Santander".
  if (isClass(rightOver, 'place') && !isClass(rightOver, 'ordinary', 'generic')) share *= 0.92;
  if ((query.without ?? name.without) && sister) share *= 0.7;
  const telling = ['ordinary', 'number', 'place'] as const;
  if (isClass(leftOver, ...telling) && isClass(rightOver, ...telling)) return share * 0.7;
  if (isClass(leftOver, 'generic', ...telling) && isClass(rightOver, 'generic', ...telling)) return share * 0.9;
  return share;
}

/** A word of a name's own is common to both to the letter, and nothing stands against it. */
const isUndisputed = ({ pairing }: Paired, { opposed, sister }: Rest): boolean =>
  !opposed && !sister && !pairing.fuzzy && !pairing.shortened && pairing.distinctive;

/** A long rare word in common speaks by itself where no other word stands against it: "Azersun" for "Azersun Holding". */
function speaksByItself(paired: Paired, rest: Rest): boolean {
  const { leftOver, rightOver, nats } = paired.pairing;
  const more = countTelling(leftOver) > 0 || countTelling(rightOver) > 1;
  return isUndisputed(paired, rest) && !more && nats >= Math.log(paired.rarity.names) + LONE_NATS;
}

/** A brand, said with what it sells or with one word more. */
function isBrandAndMore(paired: Paired, rest: Rest): boolean {
  const { query, name, pairing, rarity } = paired;
  const { leftOver, rightOver } = pairing;
  if (rarity.subject !== 'brand' || !isUndisputed(paired, rest)) return false;
  const place = opens(query.words, leftOver) && opens(name.words, rightOver) ? 'opening' : 'inside';
  const share = (countTelling(rest.over) === 0 ? BRAND_WITH_TRADE : BRAND_WITH_WORD)[place];
  return pairing.nats >= share * Math.log(rarity.names) + 1 && countTelling(rest.over) <= 1;
}

/** `true` where the first word of a name, articles apart, is none of those left over. */
function opens(words: readonly Word[], over: readonly Word[]): boolean {
  const first = words.find((word) => word.class !== 'stop');
  return first !== undefined && !over.includes(first);
}

/**
 * Chance: the letters that agree must tell more than it takes to pick one name out of all; a misspelt whole name is
 * likelier meant than a part of a name that happens to be another firm's.
 */
function isByChance({ pairing, rarity }: Paired, { left, right }: Rest): boolean {
  const omitted = left + right > 0.1;
  const weak = pairing.fuzzy || pairing.shortened || omitted;
  return weak && pairing.nats < natsNeeded(pairing, omitted, Math.log(rarity.names));
}

/** What the letters that agree must tell, in nats, where it takes `needed` of them to pick one name out of all. */
function natsNeeded({ shortened }: Pairing, omitted: boolean, needed: number): number {
  if (shortened) return omitted ? needed + LONE_NATS : 0.9 * needed + 1;
  return omitted ? 0.9 * needed + 1 : 0.5 * needed + 0.5;
}
