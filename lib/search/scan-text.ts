import { latePattern } from '../late-pattern.ts';
import type { Match } from '../model/match.ts';
import { foldName } from '../names/fold.ts';
import { joinPhrases, mayOpenPhrase, sameWord } from '../names/words.ts';
import { findNames } from './find.ts';
import { hashText } from './hash.ts';
import type { Segment } from './segment.ts';
import { keyTerm } from './terms.ts';

/** A listed name found in running text. */
export interface Mention {
  /** UTF-16 units of the text, end exclusive. */
  start: number;
  end: number;
  matches: Match[];
}

/** Text past this many units is not scanned. */
export const MAX_SCANNED_CHARS = 200_000;
const LONGEST_NAME_WORDS = 7;
const LONGEST_NAME_SIGNS = 16;
const LOOKUPS_MOST = 300;
const word = latePattern(String.raw`[\p{L}\p{N}\p{M}'’]+`, 'gu');
const unspaced = latePattern(String.raw`^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'u');
const SENTENCE_END = /[!?;:\n。！？；]|\.\s/u;
const capital = latePattern(String.raw`^[\p{Lu}\p{Lt}\p{N}]`, 'u');

interface Spot {
  start: number;
  end: number;
}

const keyOf = (words: readonly string[]): string =>
  words
    .map(sameWord)
    .filter((word) => word !== 'the')
    .join('');

/** What a word of the text adds to a key; most open no phrase ("United States"), and their keys just join. */
function readWord(raw: string): { folded: string[]; key: string; opensPhrase: boolean } {
  const folded = foldName(raw.slice(0, 100)).split(' ');
  return { folded, key: keyOf(folded), opensPhrase: folded.some(mayOpenPhrase) };
}

/** Stretches of text whose key may be listed, for each start the longest first. */
function* spots(segments: readonly Segment[], text: string): Generator<Spot[]> {
  const mayBeListed = (key: string): boolean => {
    const hash = hashText(keyTerm(key));
    return segments.some((segment) => segment.mayHold(hash));
  };
  const words = [...text.matchAll(word())].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    ...readWord(match[0]),
  }));
  for (const [at, first] of words.entries()) {
    if (unspaced().test(first.raw)) {
      const folded = first.raw.length < 400 ? foldName(first.raw).replaceAll(' ', '') : '';
      // A fold that changes the number of signs would put the marks beside the name.
      const run = folded.length === first.raw.length ? folded : first.raw;
      for (let from = 0; from + 1 < run.length; from++) {
        const found: Spot[] = [];
        for (let size = Math.min(LONGEST_NAME_SIGNS, run.length - from); size > 1; size--) {
          if (mayBeListed(run.slice(from, from + size))) {
            found.push({ start: first.start + from, end: first.start + from + size });
          }
        }
        if (found.length > 0) yield found;
      }
      continue;
    }
    // Names in running text begin with a capital; everyday words that are also names mostly do not.
    if (!capital().test(first.raw)) continue;
    const found: Spot[] = [];
    const said: string[] = [];
    let plain = '';
    let phrase = false;
    for (let size = 1; size <= LONGEST_NAME_WORDS; size++) {
      const word = words[at + size - 1];
      const before = words[at + size - 2];
      if (word === undefined) break;
      if (size > 1 && before !== undefined && SENTENCE_END.test(text.slice(before.end, word.start))) break;
      said.push(...word.folded);
      phrase ||= word.opensPhrase;
      plain += word.key;
      const key = phrase ? keyOf(joinPhrases(said)) : plain;
      if (key.length > 3 && mayBeListed(key)) found.unshift({ start: first.start, end: word.end });
    }
    if (found.length > 0) yield found;
  }
}

/**
 * Finds listed names in running text, in text order, without overlap, the longest name at each place. Only whole names
 * count; everyday words and possible matches never do (the rules of the role `mentioned`).
 *
 * The work grows with the length of the text, whatever its content and however many names are listed: each word opens
 * at most seven looks into the filter, and at most three hundred stretches are looked up.
 */
export async function scanText(segments: readonly Segment[], text: string): Promise<Mention[]> {
  await Promise.all(segments.map((segment) => segment.load()));
  const mentions: Mention[] = [];
  let lookups = 0;
  let free = 0;
  for (const candidates of spots(segments, text.slice(0, MAX_SCANNED_CHARS))) {
    for (const { start, end } of candidates) {
      if (start < free || lookups >= LOOKUPS_MOST) continue;
      lookups++;
      const matches = await findNames(segments, { role: 'mentioned', name: text.slice(start, end) });
      if (matches.length === 0) continue;
      mentions.push({ start, end, matches });
      free = end;
      break;
    }
  }
  return mentions;
}
