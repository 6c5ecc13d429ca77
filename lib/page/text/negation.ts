import type { Lexicon } from './lexicon.ts';
import { sentenceAround } from './line.ts';

/** How far before a word its negation may stand: "does not source any of its cotton from Xinjiang". */
const BEFORE = 70;
/** How far behind, as Japanese, Korean and Turkish have it. */
const AFTER = 45;

/**
 * Whether what stands from `start` to `end` is denied: "no cotton from Xinjiang", "不使用新疆棉", "新疆綿は使用していません".
 * Errs on the side of denial: a sentence that names a place and a "not" is no statement that the product comes from there.
 */
export function isNegated(folded: string, start: number, end: number, negations: () => Lexicon): boolean {
  const sentence = sentenceAround(folded, start, end);
  const before = folded.slice(Math.max(sentence.start, start - BEFORE), start);
  for (const hit of negations().scan(before)) {
    if (!hit.meanings.some(({ kind }) => kind === 'not-before')) continue;
    const word = before.slice(hit.start, hit.end);
    const rest = before.slice(hit.end);
    // "not only", "no. 5", and "not ..., but ..." deny nothing here.
    if (/^\s*(?:only|just|nur|solo|seulement|\.\s?\d)/.test(rest) || /\b(?:but|sondern|mais|sino|ma)\b/.test(rest))
      continue;
    // A comma between a short "no" and the words in question parts two statements.
    if (word.length <= 3 && rest.includes(',') && rest.length > 30) continue;
    return true;
  }
  const after = folded.slice(end, Math.min(sentence.end, end + AFTER));
  return negations()
    .scan(after)
    .some((hit) => hit.meanings.some(({ kind }) => kind === 'not-after'));
}
