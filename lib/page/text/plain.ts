import type { CompositionPart } from '../../model/product-page.ts';
import { type Line, meaning } from './line.ts';
import { fibreOf, isWrittenOut, qualifierBeside } from './pairing.ts';

/** Longest value of a material label that is read without percentages. */
const MAX_PLAIN = 160;
/** Furthest the first fibre may stand behind its label. */
const MAX_LEAD = 30;
/** More fibres than this without a number between them are a list to choose from. */
const MAX_FIBRES = 5;
/** A line that is one long link leads to another product. */
const MAX_LINK = 25;
const SEPARATED = /^\s*[;|/.,]*\s*$/;
const BARRIER = /[.;!?|。；]/;

/**
 * Reads the value of a label such as "Material: cotton" or "Obermaterial: Leder. Futter: Textil" that gives no percentages.
 *
 * @param from  where the value begins
 * @param part  the part its label names, if it names one
 */
export function readPlain(line: Line, from: number, part: string | undefined): CompositionPart[] {
  if (line.folded.length - from > MAX_PLAIN || (from === 0 && line.block.linked > MAX_LINK)) return [];
  const found: CompositionPart[] = [];
  let current = part;
  let end = from;
  for (const hit of line.hits) {
    if (hit.start < from) continue;
    const fibre = fibreOf(line, hit);
    if (fibre === undefined || !isWrittenOut(line, hit)) {
      const named = meaning(line, hit, 'part');
      if (named !== undefined && /^\s*[:\-\u007f]/.test(line.folded.slice(hit.end))) {
        current = named.value;
        end = hit.end + 1;
      }
      continue;
    }
    const gap = line.folded.slice(end, hit.start);
    // A long run of other words before the fibre, or a new sentence: something else is spoken of.
    if (found.length === 0 && gap.length > MAX_LEAD) break;
    if (found.length > 0 && BARRIER.test(gap) && !SEPARATED.test(gap)) break;
    const stated: CompositionPart = { fibre };
    if (current !== undefined) stated.part = current;
    const qualifier = qualifierBeside(line, hit);
    if (qualifier !== undefined) stated.qualifier = qualifier;
    found.push(stated);
    end = hit.end;
  }
  return new Set(found.map(({ fibre }) => fibre)).size > MAX_FIBRES - 1 ? [] : found;
}

/** Parts whose material running text names beside them: "leather upper", "organic cotton cover". */
const HARD = new Set(
  'steel aluminium metal silver gold glass ceramic wood maple oak beech pine walnut birch acacia teak mahogany polycarbonate abs silicone foam latex paper plastic'.split(
    ' ',
  ),
);
const TOLD_PARTS = new Set('upper lining sole insole cover filling shell'.split(' '));

/** Reads a fibre that stands directly before the name of a part, with neither label nor percentage. */
export function readTold(line: Line): CompositionPart[] {
  const found: CompositionPart[] = [];
  line.hits.forEach((hit, index) => {
    const fibre = fibreOf(line, hit);
    // Two letters are a fibre in a table or behind a label alone: Romanian "in" is linen, and "în" is in.
    if (/^[a-z]{2}$/.test(line.folded.slice(hit.start, hit.end))) return;
    const next = line.hits[index + 1];
    if (fibre === undefined || HARD.has(fibre) || next === undefined || !isWrittenOut(line, hit)) return;
    const part = meaning(line, next, 'part')?.value;
    if (part === undefined || !TOLD_PARTS.has(part) || line.folded.slice(hit.end, next.start).trim() !== '') return;
    const qualifier = qualifierBeside(line, hit);
    found.push(qualifier === undefined ? { fibre, part } : { fibre, part, qualifier });
  });
  return found;
}
