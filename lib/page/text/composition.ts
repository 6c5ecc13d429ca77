import type { CompositionPart } from '../../model/product-page.ts';
import type { Hit } from './lexicon.ts';
import { type Label, type Line, meaning, openingLabel } from './line.ts';
import { findPercents, type Percent } from './percent.ts';

/** A part of a composition and the line that states it. */
export interface StatedPart {
  part: CompositionPart;
  line: Line;
  /** Whether a material label or a part's name stands before it. */
  labelled: boolean;
}

/** One group of parts that should make 100 %: the shell, the lining. */
interface Group {
  items: StatedPart[];
  sum: number;
  part: string | undefined;
  labelled: boolean;
  /** Line the group was last added to; a group may run over several lines, one fibre each. */
  last: number;
}

/** How many lines a material label speaks for when they are not compositions themselves. */
const LABEL_REACH = 2;
/** Sums that pass for a whole: labels round. */
const WHOLE = { least: 97, most: 101 } as const;
/** Longest words between a percentage and its fibre. */
const MAX_GAP = 42;
/** Longest value of a material label that is read without percentages. */
const MAX_PLAIN = 160;

/** Words between number and fibre, or before the number, by which it is no share of the fabric. */
const NOT_A_SHARE =
  /\b(?:off|discount|sale|save|savings|less|more|fewer|rabatt|reduziert|reduction|remise|descuento|sconto|korting|cheaper|increase|water|energy|emissions|co2|apr|vat|mwst|tva|iva|positive|feedback|customers?|reviewers?|people|of our|of all|of the cotton|by 20\d\d|in 20\d\d|chance|guarantee)\b/;
/** Words before a number that make it a limit, as definitions of labels have it. */
const HEDGE =
  /(?:\b(?:at least|at minimum|minimum|min\.?|up to|no less than|more than|less than|over|mindestens|wenigstens|bis zu|mehr als|au moins|au minimum|minimum de|jusqu'a|plus de|al menos|como minimo|minimo|hasta|mas de|almeno|fino a|piu del|minimo del|pelo menos|no minimo|ate|ten minste|minstens|tot|minimaal|meer dan|mindst|op til|minst|upp till|opptil|vahintaan|jopa|vahemalt|vismaz|bent|ne maziau|co najmniej|przynajmniej|minimum|do|nejmene|alespon|minimalne|az|najmenej|legalabb|cel putin|pana la|поне|най-малко|τουλαχιστον|najmanje|barem|vsaj|najmanj|en az|не менее|как минимум|до|щонайменше|не менше|على الاقل|it nhat|minimal|setidaknya|อย่างน้อย)|至少|不少于|以上|最低|최소)\s*(?:de |of |von |di |van |d')?$/;
const BARRIER = /[.;!?|]|[。；]/;

/**
 * Reads the composition out of the lines of a page.
 *
 * A percentage may stand before or after its fibre; which way a line is meant is what pairs more fibres, and pairs them
 * more closely. Parts of the garment ("Shell:", "(lining)") start a new group, and so does a sum of 100. A group whose sum
 * is impossible is dropped: one that exceeds 101 %, and in running text one that does not come near 100 %.
 *
 * @returns parts in page order; without percent where a labelled line ("Material: cotton") gives none
 */
export function readComposition(lines: readonly Line[]): StatedPart[] {
  const reader = new CompositionReader();
  lines.forEach((line, index) => {
    reader.read(line, index);
  });
  return reader.result();
}

class CompositionReader {
  readonly #groups: Group[] = [];
  readonly #plain: StatedPart[] = [];
  #open: Group | undefined;
  #part: string | undefined;
  /** The last line that a material label still speaks for. */
  #labelledUntil = -1;

  read(line: Line, index: number): void {
    if (line.block.kind === 'alt') return;
    const label = openingLabel(line, ['material', 'part']);
    const percents = findPercents(line.folded, line.lang);
    const isMaterial = label !== undefined && meaning(line, label.hit, 'material') !== undefined;
    const part = label === undefined ? undefined : meaning(line, label.hit, 'part')?.value;
    if (label !== undefined && label.value >= line.folded.length) {
      this.#labelOnly(index, isMaterial, part);
      return;
    }
    const labelled = label !== undefined || index <= this.#labelledUntil;
    if (isMaterial && part === undefined) this.#part = undefined;
    if (percents.length > 0 && this.#readPercents(line, index, percents, labelled)) {
      if (labelled) this.#labelledUntil = index + LABEL_REACH;
      return;
    }
    if (percents.length === 0 && labelled && this.#readPlain(line, label, part)) {
      this.#labelledUntil = Math.max(this.#labelledUntil, index + 1);
    }
    if (index > this.#labelledUntil) this.#part = undefined;
  }

  result(): StatedPart[] {
    const groups = this.#groups.filter(isPossible);
    const anyLabelled = groups.some((group) => group.labelled);
    const kept: StatedPart[] = [];
    const seen = new Map<string, Group>();
    for (const group of groups) {
      if (!group.labelled && group.sum < WHOLE.least) continue;
      if (!group.labelled && anyLabelled && !isWhole(group)) continue;
      const key = group.items.map(({ part }) => `${part.fibre} ${part.percent}`).join();
      const known = seen.get(key);
      if (known !== undefined && (known.part === undefined || group.part === undefined || known.part === group.part)) {
        if (known.part === undefined && group.part !== undefined) name(known, group.part);
        continue;
      }
      seen.set(key, group);
      kept.push(...group.items);
      if (known !== undefined) seen.set(key, group);
    }
    const stated = new Set(groups.filter((group) => group.labelled || isWhole(group)).map((group) => group.part));
    const plain =
      stated.size === 0
        ? this.#plain
        : this.#plain.filter(({ part }) => part.part !== undefined && !stated.has(part.part) && isShoePart(part.part));
    return [...kept, ...withoutRepeats(plain)];
  }

  #labelOnly(index: number, isMaterial: boolean, part: string | undefined): void {
    if (!isMaterial && part === undefined) return;
    if (!isMaterial && index > this.#labelledUntil && part !== undefined) {
      // A part's name alone counts as a label too: a table of "Lining | Cotton".
      this.#part = part;
      this.#labelledUntil = index + 1;
      return;
    }
    this.#part = part;
    this.#labelledUntil = index + LABEL_REACH;
  }

  #readPercents(line: Line, index: number, percents: readonly Percent[], labelled: boolean): boolean {
    let found = false;
    const sections = sectionsOf(line, percents);
    const leading = sections[0];
    for (const section of sections) {
      const pairs = pairUp(line, section.hits, section.percents);
      if (pairs.length === 0) {
        if (section.part !== undefined && section.percents.length === 0) this.#part = section.part;
        continue;
      }
      found = true;
      if (section.part !== undefined) {
        this.#part = section.part;
        this.#open = undefined;
      } else if (section !== leading && section.partBefore) this.#part = undefined;
      for (const pair of pairs) this.#add(line, index, pair, labelled || section.part !== undefined);
      if (section.suffix !== undefined && this.#open !== undefined) name(this.#open, section.suffix);
      else if (section.suffix !== undefined) {
        const last = this.#groups.at(-1);
        if (last !== undefined && last.part === undefined) name(last, section.suffix);
      }
    }
    return found;
  }

  #add(line: Line, index: number, pair: Pair, labelled: boolean): void {
    const percent = pair.percent.value;
    if (percent === 0) return;
    let group = this.#open;
    const full = group !== undefined && percent !== undefined && group.sum + percent > WHOLE.most;
    if (
      group === undefined ||
      full ||
      group.sum >= WHOLE.least + 2.5 ||
      group.part !== this.#part ||
      index - group.last > LABEL_REACH ||
      group.items.some(({ part }) => part.fibre === pair.fibre && part.qualifier === pair.qualifier)
    ) {
      group = { items: [], sum: 0, part: this.#part, labelled, last: index };
      this.#groups.push(group);
      this.#open = group;
    }
    const part: CompositionPart = { fibre: pair.fibre };
    if (percent !== undefined) part.percent = percent;
    if (this.#part !== undefined) part.part = this.#part;
    if (pair.qualifier !== undefined) part.qualifier = pair.qualifier;
    group.items.push({ part, line, labelled });
    group.sum += percent ?? 0;
    group.last = index;
    group.labelled ||= labelled;
  }

  /** "Material: cotton", "Obermaterial: Leder": fibres named in the value of a label, without percentages. */
  #readPlain(line: Line, label: Label | undefined, part: string | undefined): boolean {
    const from = label?.value ?? 0;
    if (line.folded.length - from > MAX_PLAIN) return false;
    let found = false;
    let current = part ?? (label === undefined ? this.#part : undefined);
    let end = from;
    for (const hit of line.hits) {
      if (hit.start < from) continue;
      const named = meaning(line, hit, 'part');
      const fibre = meaning(line, hit, 'fibre');
      if (fibre === undefined) {
        if (named !== undefined && /^\s*[:\-\u007f]/.test(line.folded.slice(hit.end))) current = named.value;
        continue;
      }
      // A long run of other words before the fibre: a sentence about something else.
      if (!found && hit.start - end > 30) break;
      if (
        BARRIER.test(line.folded.slice(end, hit.start)) &&
        found &&
        !/^\s*[;|/.]\s*$/.test(line.folded.slice(end, hit.start))
      )
        break;
      const stated: CompositionPart = { fibre: fibre.value };
      if (current !== undefined) stated.part = current;
      const qualifier = qualifierBeside(line, hit);
      if (qualifier !== undefined) stated.qualifier = qualifier;
      this.#plain.push({ part: stated, line, labelled: true });
      found = true;
      end = hit.end;
    }
    return found;
  }
}

function name(group: Group, part: string): void {
  group.part = part;
  for (const item of group.items) item.part.part = part;
}

const isWhole = (group: Group): boolean => group.sum >= WHOLE.least && group.sum <= WHOLE.most;

function isPossible(group: Group): boolean {
  return group.items.length > 0 && group.sum <= WHOLE.most;
}

const isShoePart = (part: string): boolean =>
  part === 'sole' || part === 'insole' || part === 'upper' || part === 'lining';

function withoutRepeats(parts: readonly StatedPart[]): StatedPart[] {
  const seen = new Set<string>();
  const parted = new Set(parts.filter(({ part }) => part.part !== undefined).map(({ part }) => part.fibre));
  return parts.filter(({ part }) => {
    if (part.part === undefined && parted.has(part.fibre)) return false;
    const key = `${part.fibre} ${part.part ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A stretch of a line that speaks of one part. */
interface Section {
  hits: Hit[];
  percents: Percent[];
  part: string | undefined;
  /** A part named behind its fibres: "100% polyester (lining)". */
  suffix: string | undefined;
  partBefore: boolean;
}

/** Cuts a line at the names of parts. */
function sectionsOf(line: Line, percents: readonly Percent[]): Section[] {
  const marks: { at: number; end: number; part: string; suffix: boolean }[] = [];
  for (const hit of line.hits) {
    const part = meaning(line, hit, 'part');
    if (part === undefined || meaning(line, hit, 'fibre') !== undefined) continue;
    const after = line.folded.slice(hit.end, hit.end + 40);
    const before = line.folded.slice(Math.max(0, hit.start - 4), hit.start);
    const leads =
      /^[\s)\]】]*(?:[a-z0-9]{0,2}\s?)?(?:\([^)]{0,20}\)\s?)?(?:[:\-\u007f=】]|\d|%)/.test(after) ||
      leadsFibre(line, hit);
    const trails = /^\s*(?:$|[,;.)\u007f/|]|and\b|und\b|et\b|y\b|e\b)/.test(after) || /[([]\s*$/.test(before);
    if (leads && !(/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after) && !/^\s*[)\]]\s*\d/.test(after))) {
      marks.push({ at: hit.start, end: hit.end, part: part.value, suffix: false });
    } else if (trails && percents.some((percent) => percent.end <= hit.start)) {
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

/** "Lining cotton 100 %": a part's name directly before a fibre and its number. */
function leadsFibre(line: Line, part: Hit): boolean {
  const next = line.hits.find((hit) => hit.start >= part.end);
  if (next === undefined || meaning(line, next, 'fibre') === undefined) return false;
  return (
    line.folded.slice(part.end, next.start).trim() === '' &&
    /^\s*[:\-\u007f]?\s*\d{1,3}/.test(line.folded.slice(next.end, next.end + 8))
  );
}

const OWN_WORD = /(?:^|[.;,|\u007f])\s*([^.;,:|%\d\u007f()]{2,40}?)\s*:\s*$/;

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
    if (match === null || words === undefined) continue;
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

interface Pair {
  percent: Percent;
  fibre: string;
  qualifier: string | undefined;
}

interface Pairing {
  pairs: Pair[];
  distance: number;
}

/** Pairs percentages with fibres, number first or fibre first, whichever explains the stretch better. */
function pairUp(line: Line, hits: readonly Hit[], percents: readonly Percent[]): Pair[] {
  const fibres = hits.filter((hit) => fibreOf(line, hit) !== undefined);
  if (fibres.length === 0 || percents.length === 0) return [];
  const first = pair(line, fibres, percents, 'number-first');
  const last = pair(line, fibres, percents, 'fibre-first');
  const better =
    last.pairs.length > first.pairs.length ||
    (last.pairs.length === first.pairs.length && last.distance < first.distance);
  return better ? last.pairs : first.pairs;
}

function fibreOf(line: Line, hit: Hit): string | undefined {
  return meaning(line, hit, 'fibre')?.value ?? CLAIMED_FIBRE[meaning(line, hit, 'claim')?.value ?? ''];
}

/** Claims that name a fibre: "organic cotton" is one term of the tables, and cotton all the same. */
const CLAIMED_FIBRE: Record<string, string> = {
  'organic-cotton-uncertified-claim': 'cotton',
  'recycled-cotton-uncertified-claim': 'cotton',
  'better-cotton': 'cotton',
  'fairtrade-cotton': 'cotton',
  'egyptian-cotton-cea-logo': 'cotton',
  'pima-cotton-generic': 'cotton',
  supima: 'cotton',
  'cotton-usa': 'cotton',
  'mybmp-australian-cotton': 'cotton',
  'china-cotton-cotton-china-mark': 'cotton',
  'oeko-tex-organic-cotton': 'cotton',
  'basf-e3': 'cotton',
  'lenzing-ecovero': 'viscose',
  tencel: 'lyocell',
  'recycled-polyester': 'polyester',
  'recycled-polyamide': 'polyamide',
  'recycled-wool': 'wool',
};
const CLAIMED_QUALIFIER: Record<string, string> = {
  'organic-cotton-uncertified-claim': 'organic',
  'oeko-tex-organic-cotton': 'organic',
  'recycled-cotton-uncertified-claim': 'recycled',
  'egyptian-cotton-cea-logo': 'egyptian',
  'pima-cotton-generic': 'pima',
  supima: 'pima',
  'recycled-polyester': 'recycled',
  'recycled-polyamide': 'recycled',
  'recycled-wool': 'recycled',
};

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
    if (!joins(gap, order) || isHedged(line, percent)) continue;
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

function isHedged(line: Line, percent: Percent): boolean {
  const before = line.folded.slice(Math.max(0, percent.start - 30), percent.start);
  return (
    HEDGE.test(before) ||
    (/\b(?:save|with|discount of|rabatt von)\s*$/.test(before) === true &&
      /^\s*off\b/.test(line.folded.slice(percent.end, percent.end + 5)))
  );
}

/** The first qualifier that stands beside a fibre with nothing but a word or a bracket between. */
function qualifierBeside(line: Line, fibre: Hit): string | undefined {
  const claimed = CLAIMED_QUALIFIER[meaning(line, fibre, 'claim')?.value ?? ''];
  if (claimed !== undefined) return claimed;
  for (const hit of line.hits) {
    if (hit.start > fibre.end + 20) break;
    if (hit.end < fibre.start - 22) continue;
    const qualifier = meaning(line, hit, 'qualifier');
    if (qualifier === undefined) continue;
    const gap =
      hit.end <= fibre.start ? line.folded.slice(hit.end, fibre.start) : line.folded.slice(fibre.end, hit.start);
    if (!/[%\d,.;:/\u007f]/.test(gap)) return qualifier.value;
  }
  return undefined;
}
