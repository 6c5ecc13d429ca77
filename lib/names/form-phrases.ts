import table from '../../assets/names/form-skeletons.json' with { type: 'json' };
import { editCost } from './edit.ts';
import type { FormKind } from './legal-forms.ts';
import { spellingSkeleton } from './spelling-skeleton.ts';
import { isWordOfTrade, sameWord } from './words.ts';

// A law's name for a form is a small sentence: a noun (company, vennootschap, общество), words about it (limited,
// anonyme, ограниченной ответственностью), glue between them. Listing every sentence of every country never ends;
// knowing the words does, and catches the sentence a register abbreviates, inflects or writes in Latin letters.

const ELIDED = /^[dl][aeiou]/;
const SHORTEST_STEM = 4;
const LONGEST_PHRASE = 14;
const LONG_WORD = 8;

type Part = 'noun' | 'word' | 'glue';

// Skeletons are worked out when the table is edited (npm run names:tables): fifteen hundred of them would keep a woken
// worker from its first answer for 15 ms.
const words = (list: string): string[] => list.split(' ');
const PARTS = new Map<string, Part>([
  ...words(table.parts.noun).map((skeleton) => [skeleton, 'noun'] as const),
  ...words(table.parts.word).map((skeleton) => [skeleton, 'word'] as const),
]);
const STEMS = new Map<string, Part>([
  ...words(table.stems.noun).map((skeleton) => [skeleton, 'noun'] as const),
  ...words(table.stems.word).map((skeleton) => [skeleton, 'word'] as const),
]);
// "Industrial" and "commercial" are form words of one language and words of trade in the names of all.
const ENGLISH = new Set(words(table.english));
const BRIEF = new Set(words(table.brief));
const OPENERS = words(table.openers);
const TRADE = words(table.trade);
const GLUE = new Set(words(table.glue));
const SHORT = new Set(words(table.short));
const LONG = [...PARTS.keys(), ...STEMS.keys()].filter((word) => word.length >= LONG_WORD);
const AFTER = new Set(words(table.after));
const KINDS = Object.entries(table.kinds).map(([kind, stems]) => [kind as FormKind, words(stems)] as const);

// Tails of names repeat ("industries", "textile"); reading each once keeps the grammar off the hot path.
const known = new Map<string, Part | undefined>();
const misspellings = new Map<string, Part | 'none'>();
const KNOWN_MOST = 20_000;

function partOf(word: string): Part | undefined {
  if (GLUE.has(word)) return 'glue';
  if (known.has(word)) return known.get(word);
  if (known.size >= KNOWN_MOST) known.clear();
  const skeleton = spellingSkeleton(word);
  const short = word.length < SHORTEST_STEM && !BRIEF.has(word);
  let part = short ? undefined : PARTS.get(skeleton);
  for (let size = skeleton.length; part === undefined && size >= SHORTEST_STEM; size--) {
    part = STEMS.get(skeleton.slice(0, size));
  }
  // "d'intérêt", "l'entreprise": the apostrophe is gone by now.
  if (part === undefined && ELIDED.test(word)) part = partOf(word.slice(1));
  known.set(word, part);
  return part;
}

/** A long word of the list misspelt, or a short form of one: only beside words that are surely of a form. */
function looselyPartOf(word: string): Part | undefined {
  if (SHORT.has(word)) return 'word';
  if (word.length < LONG_WORD || isWordOfTrade(sameWord(word))) return undefined;
  const misspelt = misspellings.get(word);
  if (misspelt !== undefined) return misspelt === 'none' ? undefined : misspelt;
  if (misspellings.size >= KNOWN_MOST) misspellings.clear();
  const skeleton = spellingSkeleton(word);
  const meant = LONG.find(
    (one) =>
      (skeleton[0] === one[0] || skeleton[1] === one[1]) &&
      [-1, 0, 1].some((more) => editCost(skeleton.slice(0, one.length + more), one) < Infinity),
  );
  const part = meant === undefined ? undefined : (PARTS.get(meant) ?? STEMS.get(meant));
  misspellings.set(word, part ?? 'none');
  return part;
}

/** The kind of company a spelled-out form tells of. */
export function kindOfPhrase(words: readonly string[]): FormKind {
  const skeletons = words.map(spellingSkeleton);
  for (const [kind, stems] of KINDS) {
    if (
      skeletons.some((word) => stems.some((stem) => word.startsWith(stem) || (stem.length > 4 && word.includes(stem))))
    )
      return kind;
  }
  return 'company';
}

/** A phrase needs a noun and something that is said of it; a lone "Society" or "Fund" is part of a name. */
function isPhrase(parts: readonly Part[]): boolean {
  return parts.includes('noun') && parts.filter((part) => part !== 'glue').length >= 2;
}

/** A word of trade may stand inside a form ("d'investissement à capital variable") but not at its border. */
function isOfTrade(word: string, part: Part): boolean {
  const skeleton = spellingSkeleton(word);
  if (TRADE.some((stem) => skeleton.startsWith(stem))) return true;
  return part !== 'noun' && !ENGLISH.has(skeleton) && isWordOfTrade(sameWord(word));
}

/** "государственный", "public": of a form only before its noun; behind it they open the name. */
function opensPhrase(word: string): boolean {
  const skeleton = spellingSkeleton(word);
  return OPENERS.some((stem) => skeleton.startsWith(stem));
}

/** Words at the end of a name that are a spelled-out legal form, at most all but one; 0 where there is none. */
export function phraseAtEnd(words: readonly string[]): number {
  const parts: Part[] = [];
  let size = 0;
  for (let at = words.length - 1; at > 0 && parts.length < LONGEST_PHRASE; at--) {
    const part = partOf(words[at] ?? '') ?? (parts.length > 0 ? looselyPartOf(words[at] ?? '') : undefined);
    if (part === undefined) break;
    parts.push(part);
    if (part !== 'glue' && !isOfTrade(words[at] ?? '', part) && isPhrase(parts)) size = parts.length;
  }
  return parts[0] === 'glue' ? 0 : size;
}

/** The same at the start of a name: "Общество с ограниченной ответственностью Ромашка". */
export function phraseAtStart(words: readonly string[]): number {
  const parts: Part[] = [];
  let size = 0;
  for (let at = 0; at + 1 < words.length && parts.length < LONGEST_PHRASE; at++) {
    const part = partOf(words[at] ?? '') ?? (parts.length > 0 ? looselyPartOf(words[at] ?? '') : undefined);
    if (part === undefined) break;
    parts.push(part);
    const inner = part === 'glue' || isOfTrade(words[at] ?? '', part) || opensPhrase(words[at] ?? '');
    if (!inner && isPhrase(parts)) size = parts.length;
  }
  // "Compañía Limitada de Tejidos": what follows still belongs to the phrase, which then is part of the name.
  return parts[0] === 'glue' || GLUE.has(words[size] ?? '') ? 0 : size;
}

/** Abbreviations that only stand behind another form: "BVBA SO", "SRL DPU". */
export const followsForm = (word: string): boolean => AFTER.has(word);
