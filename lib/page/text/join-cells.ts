import { SEAM } from './blocks.ts';
import type { Line } from './line.ts';
import { fibreOf } from './pairing.ts';

const ONLY_PERCENT = /^\s*\d{1,3}(?:[.,]\d{1,2})?\s?%\s*$/;
/** Longest name of a fibre that fills a cell. */
const MAX_CELL = 40;

/** Joins a fibre and its percentage that stand in two cells of their own: "Cotton" | "60%". */
export function joinCells(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at];
    const second = lines[at + 1];
    if (first === undefined) continue;
    if (second !== undefined && ((isFibre(first) && isPercent(second)) || (isPercent(first) && isFibre(second)))) {
      joined.push(join(first, second));
      at += 1;
    } else joined.push(first);
  }
  return joined;
}

const isPercent = (line: Line): boolean => line.folded.length < 9 && ONLY_PERCENT.test(line.folded);

function isFibre(line: Line): boolean {
  const hit = line.hits[0];
  if (hit === undefined || line.folded.length > MAX_CELL || line.folded.includes('%')) return false;
  return line.hits.length <= 2 && hit.start === 0 && fibreOf(line, hit) !== undefined;
}

function join(first: Line, second: Line): Line {
  const shift = first.folded.length + 1;
  return {
    ...first,
    block: { ...first.block, text: first.block.text + SEAM + second.block.text },
    folded: first.folded + SEAM + second.folded,
    hits: [...first.hits, ...second.hits.map((hit) => ({ ...hit, start: hit.start + shift, end: hit.end + shift }))],
  };
}
