import type { Agreement } from './agreement.ts';
import type { Reading, Word } from './analyse.ts';
import { compareHan } from './compare-han.ts';
import { editCost } from './edit.ts';
import { bodyContradicts, formsContradict } from './legal-forms.ts';
import { NATS_A_LETTER, NATS_AN_EDIT, type Pairing, pairWords } from './pair-words.ts';
import { LETTERS_OF_A_SLIP, LONE_NATS, scoreOfPaired, tells } from './paired-score.ts';
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
  const form = costOfForms(query, name);
  if (query.full === name.full && translit === 0) return { kind: 'equal', score: 1 };
  if (query.joined === name.joined) return { kind: translit > 0 ? 'near' : 'equal', score: 0.995 - translit - form };
  if (query.han !== undefined && name.han !== undefined) {
    const han = compareHan(query.han, query.joined, name.han, name.joined);
    return { ...han, score: Math.max(0, han.score - translit) };
  }
  if ((query.script === 'latin') !== (name.script === 'latin')) return { kind: 'apart', score: 0 };
  const pairing = pairWords(query, name, rarity);
  if (agreesWhole(pairing)) return { kind: translit > 0 ? 'near' : 'reordered', score: 0.98 - translit - form };
  const misspelt = scoreOfMisspelt(query, name, rarity);
  if (misspelt === 0 && !tells(pairing)) return { kind: 'apart', score: 0 };
  const paired = scoreOfPaired({ query, name, pairing, rarity }, { translit, form });
  const most = mostOf(pairing, misspelt > 0) - form;
  const score = Math.max(0, Math.min(most, Math.max(paired, misspelt - translit - form)));
  if (score === 0) return { kind: 'apart', score };
  const standsAlone =
    rarity.subject !== 'brand' &&
    pairing.nats >= Math.log(rarity.names) + LONE_NATS &&
    score < nearThreshold(rarity.names);
  return { kind: 'near', score, ...(standsAlone ? { standsAlone } : {}) };
}

/** What it takes away that two names do not say the same form, or forms that contradict each other. */
function costOfForms(query: Reading, name: Reading): number {
  // A Chinese limited company becomes a stock company when it goes public and keeps its name.
  if (query.han === undefined && formsContradict(query.forms, name.forms)) return 0.25;
  if (bodyContradicts(query.forms, name.forms)) return 0.12;
  return query.forms.join() === name.forms.join() ? 0 : 0.01;
}

/** Every word of each is one of the other, to the letter. */
const agreesWhole = ({ leftOver, rightOver, fuzzy, shortened, translated }: Pairing): boolean =>
  leftOver.length === 0 && rightOver.length === 0 && !fuzzy && !shortened && !translated;

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
function scoreOfMisspelt(query: Reading, name: Reading, rarity: Rarity): number {
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
