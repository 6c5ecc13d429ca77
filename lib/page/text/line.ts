import type { Block } from './blocks.ts';
import { meaningOf, type PageLang } from './language.ts';
import type { Hit, Kind, Lexicon, Meaning } from './lexicon.ts';

/** A block with the words of the tables found in it. */
export interface Line {
  block: Block;
  folded: string;
  hits: readonly Hit[];
  lang: PageLang;
}

/** Words of one line looked at; a paragraph about a product has a few dozen at most. */
const MAX_HITS = 400;

/** Looks up one block. Case endings are allowed for where the block may state a composition. */
export function readLine(block: Block, words: Lexicon, lang: PageLang): Line {
  const folded = block.folded;
  const all = folded.includes('%') ? words.scanInflected(folded) : words.scan(folded);
  const hits = all.length > MAX_HITS ? all.slice(0, MAX_HITS) : all;
  return { block, folded, hits, lang };
}

/** What `hit` means as a word of one kind on this page. */
export const meaning = (line: Line, hit: Hit, kind: Kind): Meaning | undefined =>
  meaningOf(hit, kind, line.lang, line.folded);

/** Bullets and brackets before a label are few. */
const MAX_BEFORE = 8;
const BEFORE_LABEL = /^[\s\-•·*▪●■◆★✓✔◇○・【[("'«|>»\u007f]*$/;
const AFTER_LABEL = /^[\s\])】"'»]*(?:\([^()]{0,30}\))?\s*(?::|\u007f|\||=|-\s|】|\]|\/\s*$|$)[\s:\-|\u007f]*/;

/** A label at the start of a line and where its value begins; `value` is the length of the line where it has none. */
export interface Label {
  hit: Hit;
  value: number;
}

/**
 * The label a line opens with: "Composition: ...", "COUNTRY OF ORIGIN" in a cell beside its value, "産地". The label must
 * be closed by a colon, a seam between two elements, a dash or the end of the line.
 */
export function openingLabel(line: Line, kinds: readonly Kind[]): Label | undefined {
  const hit = line.hits[0];
  if (hit === undefined || hit.start > MAX_BEFORE || !BEFORE_LABEL.test(line.folded.slice(0, hit.start)))
    return undefined;
  if (!kinds.some((kind) => meaning(line, hit, kind) !== undefined)) return undefined;
  const closing = AFTER_LABEL.exec(line.folded.slice(hit.end, hit.end + 80));
  if (closing !== null) return { hit, value: hit.end + closing[0].length };
  // "<b>Material</b> Cotton": the element closes the label.
  return line.block.lead === hit.end ? { hit, value: hit.end } : undefined;
}

/** The page's own spelling of `folded.slice(start, end)`. */
export function original(line: Line, start: number, end: number): string {
  const { text } = line.block;
  if (text.length === line.folded.length) return text.slice(start, end);
  // Folding changed lengths, so count words instead of letters.
  const skip = line.folded.slice(0, start).split(/[\s\u007f]+/).length - 1;
  const take = line.folded
    .slice(start, end)
    .trim()
    .split(/[\s\u007f]+/).length;
  const words = text.split(/[\s\u007f]+/);
  const rest = words.slice(skip, skip + take).join(' ');
  return start > 0 && /[:：]/.test(rest.slice(0, -1)) && !line.folded.slice(start, end).includes(':')
    ? rest.slice(rest.search(/[:：]/) + 1).trim()
    : rest;
}

/** The sentence around a place in the line: from its first to behind its last unit. */
export function sentenceAround(folded: string, start: number, end: number): { start: number; end: number } {
  let from = Math.max(0, start - 200);
  for (let at = start - 1; at >= from; at -= 1) if (endsSentence(folded, at)) from = at + 1;
  let to = Math.min(folded.length, end + 200);
  for (let at = end; at < to; at += 1) if (endsSentence(folded, at)) to = at;
  return { start: from, end: to };
}

/** Whether the sign at `at` ends a sentence; the points of "U.S.A." and of decimals do not. */
export function endsSentence(folded: string, at: number): boolean {
  const sign = folded.charAt(at);
  if ('。!?！？;।'.includes(sign)) return sign !== '';
  if (sign !== '.') return false;
  const next = folded.charAt(at + 1);
  if (next !== '' && next !== ' ' && next !== '\u007f') return false;
  // A single letter before the point: an abbreviation.
  return !/(?:^|[^a-z])[a-z]$/.test(folded.slice(Math.max(0, at - 2), at));
}
