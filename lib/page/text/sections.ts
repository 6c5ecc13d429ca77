import type { Hit } from './lexicon.ts';
import { type Line, meaning } from './line.ts';
import type { Percent } from './percent.ts';

/** A stretch of a line that speaks of one part. */
export interface Section {
  hits: Hit[];
  percents: Percent[];
  part: string | undefined;
  /** A part named behind its fibres: "100% polyester (lining)". */
  suffix: string | undefined;
  partBefore: boolean;
}

/** Cuts a line at the names of parts. */
export function sectionsOf(line: Line, percents: readonly Percent[]): Section[] {
  const marks: { at: number; end: number; part: string; suffix: boolean }[] = [];
  for (const hit of line.hits) {
    const part = meaning(line, hit, 'part');
    if (part === undefined || meaning(line, hit, 'fibre') !== undefined) continue;
    const after = line.folded.slice(hit.end, hit.end + 40);
    const before = line.folded.slice(Math.max(0, hit.start - 4), hit.start);
    // "High-pile fleece" has a word for how it is made, not for a part.
    if (/[a-z]-$/.test(before)) continue;
    const leads =
      /^[\s)\]】]*(?:[a-z0-9]{0,2}\s?)?(?:\([^)]{0,20}\)\s?)?(?:[:\-\u007f=】]|\d|%)/.test(after) ||
      leadsFibre(line, hit);
    const trails = /^\s*(?:$|[,;.)\u007f/|]|and\b|und\b|et\b|y\b|e\b)/.test(after) || /[([]\s*$/.test(before);
    if (
      leads &&
      !(/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after) && !/^\s*[)\]]\s*\d/.test(after) && !leadsFibre(line, hit))
    ) {
      marks.push({ at: hit.start, end: hit.end, part: part.value, suffix: false });
    } else if (
      trails &&
      percents.some((percent) => percent.end <= hit.start) &&
      !hasFibreOfItsOwn(line, hit, percents)
    ) {
      marks.push({ at: hit.start, end: hit.end, part: part.value, suffix: true });
    }
  }
  addOwnWords(line, percents, marks);
  marks.sort((a, b) => a.at - b.at);
  const sections: Section[] = [];
  let from = 0;
  let part: string | undefined;
  let partBefore = false;
  for (const mark of [...marks, undefined]) {
    const to = mark?.at ?? line.folded.length;
    const section = cut(line, percents, from, to);
    section.part = part;
    section.partBefore = partBefore;
    if (mark?.suffix) section.suffix = mark.part;
    sections.push(section);
    if (mark === undefined) break;
    part = mark.suffix ? undefined : mark.part;
    partBefore = true;
    from = mark.end;
  }
  return sections.filter((section) => section.percents.length > 0 || section.part !== undefined);
}

/** "Polyester 100 %, polyurethane coating": a part with a fibre of its own, which the number before does not count. */
function hasFibreOfItsOwn(line: Line, part: Hit, percents: readonly Percent[]): boolean {
  const fibre = line.hits.findLast((hit) => hit.end <= part.start);
  if (fibre === undefined || meaning(line, fibre, 'fibre') === undefined) return false;
  const last = percents.findLast((percent) => percent.end <= fibre.start);
  return (
    last !== undefined &&
    /^\s*$/.test(line.folded.slice(fibre.end, part.start)) &&
    /[,;]/.test(line.folded.slice(last.end, fibre.start))
  );
}

/** "Lining cotton 100 %": a part's name directly before a fibre and its number. */
function leadsFibre(line: Line, part: Hit): boolean {
  const next = line.hits.find((hit) => hit.start >= part.end);
  if (next === undefined || meaning(line, next, 'fibre') === undefined) return false;
  return (
    /^[\s\])】]*$/.test(line.folded.slice(part.end, next.start)) &&
    /^\s*[:\-\u007f]?\s*\d{1,3}/.test(line.folded.slice(next.end, next.end + 8))
  );
}

const OWN_WORD = /(?:^|[.:;,|\u007f])\s*([^.;,:|%\d\u007f()]{2,40}?)\s*:\s*$/;

/** Beginnings of words that name what is told, not a part of what is sold: "Details: 80% cotton". */
const NO_PART = /\b(?:detail|descr|beschr|info|prod)/;

/** Names of parts the tables do not know: "Chapeau : 100 % polyester", "Grey melange: 85% cotton". */
function addOwnWords(
  line: Line,
  percents: readonly Percent[],
  marks: { at: number; end: number; part: string; suffix: boolean }[],
): void {
  for (const percent of percents) {
    const before = line.folded.slice(Math.max(0, percent.start - 48), percent.start);
    const match = OWN_WORD.exec(before);
    const words = match?.[1]?.trim();
    if (match === null || words === undefined || NO_PART.test(words)) continue;
    const at = Math.max(0, percent.start - 48) + match.index;
    const known = line.hits.some(
      (hit) =>
        hit.start >= at &&
        hit.end <= percent.start &&
        ['fibre', 'material', 'part', 'claim'].some((kind) => meaning(line, hit, kind as 'fibre') !== undefined),
    );
    if (!known) marks.push({ at, end: percent.start, part: words, suffix: false });
  }
}

function cut(line: Line, percents: readonly Percent[], from: number, to: number): Section {
  return {
    hits: line.hits.filter((hit) => hit.start >= from && hit.end <= to),
    percents: percents.filter((percent) => percent.start >= from && percent.end <= to),
    part: undefined,
    suffix: undefined,
    partBefore: false,
  };
}
