import { namesCotton } from './cotton.ts';
import { isUnspaced } from './fold.ts';
import type { Hit } from './lexicon.ts';
import { type Line, meaning, sentenceAround } from './line.ts';
import type { Percent } from './percent.ts';
import { hedgesOf } from './tables.ts';

/** Longest words between a percentage and its fibre. */
const MAX_GAP = 42;
/** Words between number and fibre, or before the number, by which it is no share of the fabric. */
const NOT_A_SHARE =
  /\b(?:off|discount|sale|save|savings|less|more|fewer|rabatt|reduziert|reduction|remise|descuento|sconto|korting|cheaper|increase|water|energy|emissions|co2|apr|vat|mwst|tva|iva|positive|feedback|customers?|reviewers?|people|of our|of all|of the cotton|by 20\d\d|in 20\d\d|chance|guarantee)\b/;
const BARRIER = /[.;!?|]|[。；]/;

const hedges = new Map<string, RegExp>();

/** Words before a number that make it a limit, as definitions of labels have it: "at least", "bis zu", 不少于. */
function hedgesBefore(lang: string): RegExp {
  const known = hedges.get(lang);
  if (known !== undefined) return known;
  // It is no end of another word; scripts without spaces put nothing before it.
  const terms = hedgesOf(lang).map(
    (term) => (isUnspaced(term.charCodeAt(0)) ? '' : '(?:^|[^a-z\\u00c0-\\u1fff])') + term.replace('.', '\\.'),
  );
  const pattern = new RegExp(`(?:${terms.join('|')})\\s*(?:de |del |of |von |di |van |d')?$`);
  hedges.set(lang, pattern);
  return pattern;
}

/** "Which contains at least:" on a line of its own: what follows tells the least share of a certified fibre. */
export const opensLeastShares = (line: Line): boolean =>
  /:\s*$/.test(line.folded) && hedgesBefore(line.lang).test(line.folded.replace(/[\s:]+$/, ' '));

/** A percentage and the fibre it gives the share of. */
export interface Pair {
  percent: Percent;
  fibre: string;
  qualifier: string | undefined;
}

interface Pairing {
  pairs: Pair[];
  distance: number;
}

/** Pairs percentages with fibres, number first or fibre first, whichever explains the stretch better. */
export function pairUp(line: Line, hits: readonly Hit[], percents: readonly Percent[]): Pair[] {
  const fibres = hits.filter((hit) => fibreOf(line, hit) !== undefined);
  if (fibres.length === 0 || percents.length === 0) return [];
  const first = pair(line, fibres, percents, 'number-first');
  const last = pair(line, fibres, percents, 'fibre-first');
  const better =
    last.pairs.length > first.pairs.length ||
    (last.pairs.length === first.pairs.length && last.distance < first.distance);
  return better ? last.pairs : first.pairs;
}

export function fibreOf(line: Line, hit: Hit): string | undefined {
  const stated = meaning(line, hit, 'fibre')?.value ?? claimedBy(line, hit)[0];
  if (stated !== undefined) return stated;
  if (meaning(line, hit, 'origin') === undefined) return undefined;
  const told = line.folded.slice(hit.start, hit.end);
  return namesCotton(told) ? 'cotton' : /^(?:wool|linen)\b/.exec(told)?.[0];
}

/** Claims that name a fibre, and its qualifier: "organic cotton" is one term of the tables, and cotton all the same. */
const CLAIMED: Record<string, string> = {
  'organic-cotton-uncertified-claim': 'cotton organic',
  'recycled-cotton-uncertified-claim': 'cotton recycled',
  'better-cotton': 'cotton',
  'fairtrade-cotton': 'cotton',
  'egyptian-cotton-cea-logo': 'cotton egyptian',
  'pima-cotton-generic': 'cotton pima',
  supima: 'cotton pima',
  'cotton-usa': 'cotton',
  'mybmp-australian-cotton': 'cotton',
  'china-cotton-cotton-china-mark': 'cotton',
  'oeko-tex-organic-cotton': 'cotton organic',
  'basf-e3': 'cotton',
  'lenzing-ecovero': 'viscose',
  tencel: 'lyocell',
  'recycled-polyester': 'polyester recycled',
  'recycled-polyamide': 'polyamide recycled',
  'recycled-wool': 'wool recycled',
};
/** What a claim at a hit says of a fibre: the fibre, then its qualifier. */
const claimedBy = (line: Line, hit: Hit): string[] =>
  CLAIMED[meaning(line, hit, 'claim')?.value ?? '']?.split(' ') ?? [];

function pair(
  line: Line,
  fibres: readonly Hit[],
  percents: readonly Percent[],
  order: 'number-first' | 'fibre-first',
): Pairing {
  const pairs: Pair[] = [];
  let distance = 0;
  let next = 0;
  for (let i = 0; i < percents.length; i += 1) {
    const percent = percents[i];
    if (percent === undefined) continue;
    const low = order === 'number-first' ? percent.end : (percents[i - 1]?.end ?? 0);
    const high = order === 'number-first' ? (percents[i + 1]?.start ?? line.folded.length) : percent.start;
    while (next < fibres.length && (fibres[next]?.start ?? 0) < low) next += 1;
    let chosen: Hit | undefined;
    if (order === 'number-first') {
      const candidate = fibres[next];
      if (candidate !== undefined && candidate.end <= high) chosen = candidate;
    } else {
      for (let at = next; at < fibres.length; at += 1) {
        const candidate = fibres[at];
        if (candidate === undefined || candidate.end > high) break;
        chosen = candidate;
        next = at;
      }
    }
    if (chosen === undefined) continue;
    const gap =
      order === 'number-first'
        ? line.folded.slice(percent.end, chosen.start)
        : line.folded.slice(chosen.end, percent.start);
    if (!joins(gap, order) || isHedged(line, percent) || !isWrittenOut(line, chosen)) continue;
    // "Linen (50% linen, 50% cotton)": a bracket that goes on is no number's own.
    if (order !== 'number-first' && gap.endsWith('(') && !/^\s*\)/.test(line.folded.slice(percent.end))) continue;
    // An abbreviation says little by itself: only directly beside its number is it a fibre.
    if (chosen.end - chosen.start <= 3 && gap.trim().length > 1 && /^[a-z]/.test(line.folded.charAt(chosen.start)))
      continue;
    const fibre = fibreOf(line, chosen);
    if (fibre === undefined) continue;
    pairs.push({ percent, fibre, qualifier: qualifierBeside(line, chosen) });
    distance += gap.length;
    next += 1;
  }
  return { pairs, distance };
}

function joins(gap: string, order: 'number-first' | 'fibre-first'): boolean {
  if (gap.length > MAX_GAP || BARRIER.test(gap) || NOT_A_SHARE.test(gap)) return false;
  if (order === 'number-first') {
    return !/[,:]/.test(gap) && gap.split(/[\s\u007f]+/).filter((word) => word !== '').length <= 4;
  }
  return (
    !/,/.test(gap.replace(/,\s*$/, '')) &&
    gap.split(/[\s\u007f]+/).filter((word) => /[^\W\d]|[\u0080-\uffff]/.test(word)).length <= 3
  );
}

const GOAL =
  /\b(?:by|bis|d'ici a?|para|entro(?: il)?|ate|tegen|senast|inden|vuoteen|do roku)\s(?:the end of |ende |fin |fine |final de )?20[2-5]\d\b|\bwe (?:aim|want|plan|strive|intend|hope) to\b|\bour (?:goal|aim|target|ambition) (?:is|of)\b|\b(?:unser ziel|notre objectif|nuestro objetivo|il nostro obiettivo)\b/;

/** Whether a sentence tells what a company wants to reach, not what this product is. */
export function isOfGoal(line: Line, at: number): boolean {
  const { start, end } = sentenceAround(line.folded, at, at);
  return GOAL.test(line.folded.slice(start, end));
}

function isHedged(line: Line, percent: Percent): boolean {
  if (isOfGoal(line, percent.start)) return true;
  const before = line.folded.slice(Math.max(0, percent.start - 30), percent.start);
  return (
    hedgesBefore(line.lang).test(before) ||
    (/\b(?:save|with|discount of|rabatt von)\s*$/.test(before) === true &&
      /^\s*off\b/.test(line.folded.slice(percent.end, percent.end + 5)))
  );
}

/** The first qualifier that stands beside a fibre with nothing but a word or a bracket between. */
export function qualifierBeside(line: Line, fibre: Hit): string | undefined {
  const claimed = claimedBy(line, fibre)[1];
  if (claimed !== undefined) return claimed;
  for (const hit of line.hits) {
    if (hit.start > fibre.end + 20) break;
    if (hit.end < fibre.start - 22) continue;
    const qualifier = meaning(line, hit, 'qualifier');
    if (qualifier === undefined) continue;
    const gap =
      hit.end <= fibre.start ? line.folded.slice(hit.end, fibre.start) : line.folded.slice(fibre.end, hit.start);
    if (!/[%\d,.;:/\u007f]/.test(gap)) return qualifier.value;
    // "100% cotton, organically grown", "Algodón 100% orgánico": the fibre's own number or a comma may stand between.
    const told = line.folded.slice(hit.start, hit.end).includes(' ');
    if (hit.start >= fibre.end && (told ? /^\s*,\s*$/ : /^\s*\(?100\s?%\)?\s*$/).test(gap)) return qualifier.value;
  }
  return undefined;
}

/** Abbreviations ("PU", "EVA") count in capitals only. */
export function isWrittenOut(line: Line, hit: { start: number; end: number }): boolean {
  const term = line.folded.slice(hit.start, hit.end);
  if (term.length > 3 || !/^[a-z]+$/.test(term) || line.block.text.length !== line.folded.length) return true;
  if (!ABBREVIATIONS.has(term)) return true;
  return line.block.text.slice(hit.start, hit.end) === term.toUpperCase();
}

const ABBREVIATIONS = new Set('pu pp pa pe pes pan pl el co ba bw eva pvc abs tpu tpr pc'.split(' '));
