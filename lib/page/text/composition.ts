import type { CompositionPart } from '../../model/product-page.ts';
import { joinCells } from './join-cells.ts';
import { type Label, type Line, meaning, openingLabel } from './line.ts';
import { fibreOf, opensLeastShares, type Pair, pairUp } from './pairing.ts';
import { findPercents, findRatio, type Percent } from './percent.ts';
import { readPlain, readTold } from './plain.ts';
import { type Section, sectionsOf } from './sections.ts';

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
  joinCells(lines).forEach((line, index) => {
    reader.read(line, index);
  });
  return reader.result();
}

class CompositionReader {
  readonly #groups: Group[] = [];
  readonly #plain: StatedPart[] = [];
  /** Materials told in running text; the weakest signal, used where there is no other. */
  readonly #told: StatedPart[] = [];
  #open: Group | undefined;
  #part: string | undefined;
  /** Whether the part was named in a line with shares of its own, and not in one that only names it. */
  #partHadShares = false;
  /** Whether the lines read tell least shares of certified fibres, which the composition has stated already. */
  #least = false;
  /** The last line that a material label still speaks for. */
  #labelledUntil = -1;

  read(line: Line, index: number): void {
    if (line.block.kind === 'alt') return;
    const label = openingLabel(line, ['material', 'part']);
    const percents = findPercents(line.folded, line.lang);
    if (percents.length === 0 && opensLeastShares(line)) {
      this.#least = true;
      return;
    }
    if (this.#least) {
      this.#least = percents.length > 0 || line.hits.some((hit) => meaning(line, hit, 'part') !== undefined);
      if (this.#least) return;
    }
    if (percents.length === 0) this.#readRatio(line, index);
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
    if (percents.length === 0 && labelled && this.#addPlain(line, label, part)) {
      this.#labelledUntil = Math.max(this.#labelledUntil, index + 1);
    }
    if (percents.length === 0 && !labelled && line.block.linked === 0) {
      for (const part of readTold(line)) this.#told.push({ part, line, labelled: false });
    }
    if (index > this.#labelledUntil) this.#part = undefined;
  }

  result(): StatedPart[] {
    const groups = this.#groups.filter(isPossible);
    const anyLabelled = groups.some((group) => group.labelled);
    const kept: StatedPart[] = [];
    const seen = new Map<string, Group>();
    for (const group of groups) {
      // The one share that a page tells stands for itself where nothing stands around it: an entry "90% cotton".
      if (!group.labelled && group.sum < WHOLE.least && (groups.length > 1 || lengthOf(group) > ENTRY)) continue;
      if (!group.labelled && group.part === undefined && isOfOtherGoods(group, groups)) continue;
      if (!group.labelled && anyLabelled && !isWhole(group)) continue;
      if (isShareOf(group, groups)) continue;
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
    const stating = [...kept, ...withoutRepeats(plain)];
    return stating.length > 0 ? stating : withoutRepeats(this.#told);
  }

  #labelOnly(index: number, isMaterial: boolean, part: string | undefined): void {
    if (!isMaterial && part === undefined) return;
    if (!isMaterial && index > this.#labelledUntil && part !== undefined) {
      // A part's name alone counts as a label too: a table of "Lining | Cotton".
      this.#part = part;
      this.#partHadShares = false;
      this.#labelledUntil = index + 1;
      return;
    }
    this.#part = part;
    this.#partHadShares = false;
    this.#labelledUntil = index + LABEL_REACH;
  }

  #readPercents(line: Line, index: number, percents: readonly Percent[], labelled: boolean): boolean {
    let found = false;
    // "Ribbed trim is 90% cotton, 10% elastane." is all of the trim, and the next line is about the garment.
    if (this.#partHadShares && this.#open !== undefined && isWhole(this.#open)) this.#part = undefined;
    const sections = sectionsOf(line, percents);
    const leading = sections[0];
    for (const section of sections) {
      const pairs = pairUp(line, section.hits, section.percents);
      if (pairs.length === 0) {
        if (section.part !== undefined && section.percents.length === 0) {
          this.#part = section.part;
          this.#addUnnumbered(line, section);
        }
        continue;
      }
      found = true;
      if (section.part !== undefined) {
        this.#part = section.part;
        this.#partHadShares = true;
        this.#open = undefined;
      } else if (section !== leading && section.partBefore) this.#part = undefined;
      // Numbers that make a whole tell a composition, also where one is of a fibre that the tables lack or a shop misspelt.
      const isTold = section.percents.length > Math.max(1, pairs.length) && isAll(sumOf(section.percents));
      for (const pair of pairs) this.#add(line, index, pair, labelled || section.part !== undefined || isTold);
      if (section.suffix !== undefined && this.#open !== undefined) name(this.#open, section.suffix);
      else if (section.suffix !== undefined) {
        const last = this.#groups.at(-1);
        if (last !== undefined && last.part === undefined) name(last, section.suffix);
      }
    }
    return found;
  }

  #addPlain(line: Line, label: Label | undefined, part: string | undefined): boolean {
    const parts = readPlain(line, label?.value ?? 0, part ?? (label === undefined ? this.#part : undefined));
    for (const stated of parts) this.#plain.push({ part: stated, line, labelled: true });
    return parts.length > 0;
  }

  #readRatio(line: Line, index: number): void {
    const ratio = findRatio(line.folded);
    if (ratio === undefined) return;
    const fibres = line.hits.filter((hit) => hit.start >= ratio[1].end && hit.start < ratio[1].end + 60);
    ratio.forEach((percent, place) => {
      const hit = fibres[place];
      const fibre = hit === undefined ? undefined : fibreOf(line, hit);
      if (fibre !== undefined) this.#add(line, index, { percent, fibre, qualifier: undefined }, false);
    });
  }

  /** "Upper: 100% leather, sole: rubber": a part without a number in a line that has some. */
  #addUnnumbered(line: Line, section: Section): void {
    for (const hit of section.hits) {
      const fibre = fibreOf(line, hit);
      if (fibre === undefined || section.part === undefined) continue;
      this.#plain.push({ part: { fibre, part: section.part }, line, labelled: true });
    }
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
}

function name(group: Group, part: string): void {
  group.part = part;
  for (const item of group.items) item.part.part = part;
}

/** Lengths of lines in units, up to that of an entry that is all number and fibre, and from that of prose on. */
const ENTRY = 20;
const PROSE = 100;
const lengthOf = ({ items: [first] }: Group): number => first?.line.folded.length ?? 0;

const isAll = (sum: number): boolean => sum >= WHOLE.least && sum <= WHOLE.most;
const isWhole = (group: Group): boolean => isAll(group.sum);
const sumOf = (percents: readonly Percent[]): number => percents.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** "This product contains: 50% organic cotton": a share of a fibre whose whole another group has stated. */
const isShareOf = (group: Group, groups: readonly Group[]): boolean =>
  group.sum < WHOLE.least &&
  group.items.every(
    ({ part: { fibre, qualifier } }) =>
      qualifier !== undefined &&
      groups.some((other) => other !== group && isWhole(other) && other.items.some(({ part }) => part.fibre === fibre)),
  );

/** A page that lists its composition may tell of other goods of the same fibre in its prose: how to iron "our 100% hemp". */
const isOfOtherGoods = (group: Group, groups: readonly Group[]): boolean =>
  lengthOf(group) >= PROSE &&
  groups.some(
    (other) =>
      isWhole(other) &&
      lengthOf(other) < PROSE &&
      other.items.some(({ part }) => group.items.some((item) => item.part.fibre === part.fibre)),
  );

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
