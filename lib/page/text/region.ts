import type { Lexicon } from './lexicon.ts';
import { type Line, meaning, original } from './line.ts';
import { isNegated } from './negation.ts';

/** Words that name the Uyghur region and the line they stand in. */
export interface RegionMention {
  words: string;
  line: Line;
}

/** How near to a cotton word a name must stand that also means something else: "Hotan cotton". */
const NEAR_COTTON = 16;

/**
 * Names of the Uyghur region, of places and bodies in it, in the text about the product. Names that are also surnames,
 * brands or common words count beside a cotton word or a plain name of the region only; long-staple cotton (长绒棉) is a
 * mention only beside the region's name. Denials ("no cotton from Xinjiang") are no mentions.
 */
export function readRegions(lines: readonly Line[], negations: () => Lexicon): RegionMention[] {
  const found: RegionMention[] = [];
  for (const line of lines) {
    const hits = line.hits.filter((hit) => kindOf(line, hit) !== undefined);
    if (hits.length === 0) continue;
    const plain = hits.some((hit) => kindOf(line, hit) === 'plain');
    for (const hit of hits) {
      if (kindOf(line, hit) === 'weak' && !plain && !besideCotton(line, hit.start, hit.end)) continue;
      if (isNegated(line.folded, hit.start, hit.end, negations)) continue;
      found.push({ words: original(line, hit.start, hit.end).slice(0, 120), line });
    }
  }
  return found;
}

function kindOf(line: Line, hit: Line['hits'][number]): 'plain' | 'weak' | undefined {
  const values = hit.meanings.filter(({ kind }) => kind === 'region').map(({ value }) => value);
  if (values.includes('weak')) return 'weak';
  if (values.length > 0) return 'plain';
  return meaning(line, hit, 'claim')?.value === 'china-cotton-cotton-china-mark' &&
    /新疆|xinjiang|신장/.test(line.folded.slice(hit.start, hit.end))
    ? 'plain'
    : undefined;
}

function besideCotton(line: Line, start: number, end: number): boolean {
  const words = line.folded.slice(start, end);
  if (/棉/.test(words)) return false;
  return line.hits.some(
    (hit) =>
      hit.start < end + NEAR_COTTON &&
      hit.end > start - NEAR_COTTON &&
      (meaning(line, hit, 'fibre')?.value === 'cotton' || /棉|cotton/.test(line.folded.slice(hit.start, hit.end))),
  );
}
