import type { Entity } from '../model/entity.ts';
import { checkNames, readContents, readEntities } from './block.ts';
import type { SegmentBytes } from './bytes.ts';
import { type DictionaryPages, PAGES_LOOKED_THROUGH, type WordFound, wordItself, wordsNear } from './dictionary.ts';
import { joinEntity, type NamedEntity } from './entity-bytes.ts';
import { SegmentDamagedError } from './errors.ts';
import { type Hash, hashText, placeOf } from './hash.ts';
import type { Numbers } from './head-part.ts';
import { Kept, KeptLooks } from './kept.ts';
import * as layout from './layout.ts';
import { openHead } from './open-head.ts';
import { Seals, unsealed } from './sealed.ts';
import { readSymbols } from './symbols.ts';
import { endTerm, type FrequencyOf, idTerm, startTerm, termsOfWord } from './terms.ts';
import { ByteReader } from './varint.ts';

/** An open segment: its head in memory, the rest read in place. */
export interface Segment {
  readonly names: number;
  readonly entities: number;
  readonly blocks: number;
  readonly tombstones: ReadonlySet<string>;
  /** `true` where it lies in memory, and reads cost nothing. */
  readonly isHeld: boolean;
  /** `true` once {@link load} is done. */
  readonly isLoaded: boolean;
  /** Rarity 0–1 of a common word, 1 for any other. */
  rarityOf(word: string): number;
  /** How many names of the segment have a word. */
  frequencyOf: FrequencyOf;
  /** Reads what was left to be read for later, so that {@link mayHold} knows; nothing where that is in memory. */
  load(): Promise<unknown> | undefined;
  /** The same, once there is time. */
  loadLater(): void;
  /** `false`: nothing is filed under the term. `true` also before {@link load}. Nothing is read to say so. */
  mayHold(term: Hash): boolean;
  /** Numbers of the entities filed under each bucket term; one read for each bucket, all at once. */
  entitiesUnder(terms: readonly Hash[]): Promise<number[][]>;
  /** `false`: the dictionary has no such word, and nothing was read to say so. */
  mayHaveWord(word: string): boolean;
  /** Words of the dictionary that are `word` or one slip away, on so many pages at most in each direction. */
  wordsNear(word: string, pagesMost?: number): Promise<readonly WordFound[]>;
  /** The word of the dictionary that is `word`, if there is one: fewer pages than those near it. */
  wordItself(word: string): Promise<readonly WordFound[]>;
  /** Entities by their numbers, all read at once; a number of nothing is damage. */
  entitiesAt(numbers: readonly number[]): Promise<Map<number, NamedEntity>>;
  blockEntities(block: number): Promise<NamedEntity[]>;
  find(id: string): Promise<NamedEntity | undefined>;
  record(entity: NamedEntity): Promise<Entity>;
}

/** Words whose neighbours are kept, at some two kilobytes each. */
const WORDS_KEPT = 256;
/** Words that are kept as they are, without neighbours. */
const THEMSELVES_KEPT = 64;
/** Entities kept while their bytes lie in memory anyway. */
const ENTITIES_KEPT = 1024;

/** A woken worker has answered by then. */
const LATER_MS = 50;

/** Read of a block at once: its names, and the records behind them where they are as small as most are. */
const BLOCK_READ = 8192;

/**
 * Opens a segment: one read of the first part of its head, two past a million names.
 *
 * @throws SegmentDamagedError where the head does not agree with its checksum; every later read may throw it too
 * @throws SegmentVersionError for a layout of another version
 */
export async function openSegment(source: SegmentBytes): Promise<Segment> {
  const { head, tables, more, loadMore, readExactly, isHeld } = await openHead(source);
  const signBits = layout.signBits(head.entities);
  const everywhere = Math.round(255 * (1 - Math.log(layout.FILED_MOST) / Math.log(Math.max(2, head.names))));

  const buckets = new Seals('bucket', head.buckets, isHeld);
  const blocks = new Seals('block', head.blocks, isHeld);
  const pagesOf = (at: Numbers, fences: Numbers): DictionaryPages => {
    const seals = new Seals('dictionary', at.length - 1, isHeld);
    return {
      fences,
      signBits: (entries) => layout.wordSignBits(head.entities, entries),
      async read(pages) {
        const first = pages[0] ?? 0;
        const from = at.at(first);
        const bytes = await readExactly(from, at.at((pages.at(-1) ?? first) + 1) - from, 'dictionary');
        return pages.map((page) => seals.open(page, bytes.subarray(at.at(page) - from, at.at(page + 1) - from)));
      },
    };
  };
  const dictionary = {
    forward: pagesOf(tables.pageAt, tables.fences),
    backward: pagesOf(tables.backwardAt, tables.backwardFences),
  };
  const neighbours = new KeptLooks<readonly WordFound[]>(WORDS_KEPT);
  const themselves = new KeptLooks<readonly WordFound[]>(THEMSELVES_KEPT);
  const entities = new Kept<number, NamedEntity>(ENTITIES_KEPT);
  let isWaiting = false;
  const holds = (term: string): boolean => tables.mayHoldWord(hashText(term));

  async function readBucket(bucket: number): Promise<Uint8Array> {
    const from = tables.bucketAt.at(bucket);
    return buckets.open(bucket, await readExactly(from, tables.bucketAt.at(bucket + 1) - from, 'bucket'));
  }

  async function readBlock(block: number, slots?: readonly number[]): Promise<NamedEntity[]> {
    const at = tables.blockAt.at(block);
    const size = tables.blockAt.at(block + 1) - at;
    let bytes = await readExactly(at, Math.min(size, BLOCK_READ), 'block');
    let contents = readContents(bytes);
    if (contents === undefined || (contents.names.at(-1) ?? 0) > bytes.length) {
      bytes = await readExactly(at, size, 'block');
      contents = readContents(bytes);
    }
    if (contents === undefined || contents.end !== size) throw new SegmentDamagedError('block');
    if (!blocks.isKnown(block)) {
      checkNames(bytes, contents);
      blocks.note(block);
    }
    return readEntities(bytes, contents, at, tables.nameSymbols(), slots);
  }

  function commonIndex(word: string): number {
    const { common } = tables;
    const { high } = hashText(word);
    let low = 0;
    let top = common.length;
    while (low < top) {
      const middle = (low + top) >>> 1;
      if ((common[middle] ?? 0) < high) low = middle + 1;
      else top = middle;
    }
    return common[low] === high ? low : -1;
  }

  return {
    names: head.names,
    entities: head.entities,
    blocks: head.blocks,
    tombstones: tables.tombstones,
    get isHeld() {
      return isHeld();
    },
    get isLoaded() {
      return more() !== undefined;
    },
    frequencyOf: (word) => {
      const at = commonIndex(word);
      return at < 0 ? 'rare' : (tables.rarity[at] ?? 0) < everywhere ? 'everywhere' : 'common';
    },
    rarityOf: (word) => {
      const at = commonIndex(word);
      return at < 0 ? 1 : (tables.rarity[at] ?? 255) / 255;
    },
    load: () => (more() === undefined ? loadMore() : undefined),
    loadLater() {
      if (isWaiting || more() !== undefined) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        // Whoever needs it meets the error.
        loadMore().catch(() => {});
      }, LATER_MS);
    },
    mayHold: (term) => more()?.mayHoldName(term) ?? true,
    async entitiesUnder(terms) {
      const found: number[][] = terms.map(() => []);
      const wanted = new Map<number, number[]>();
      terms.forEach((term, index) => {
        const bucket = placeOf(term.high, head.buckets);
        wanted.set(bucket, [...(wanted.get(bucket) ?? []), index]);
      });
      await Promise.all(
        [...wanted].map(async ([bucket, indexes]) => {
          const content = await readBucket(bucket);
          for (const index of indexes) collect(content, terms[index] as Hash, signBits, found[index] as number[]);
        }),
      );
      return found;
    },
    mayHaveWord: (word) => termsOfWord(word).every(holds),
    wordItself: (word) => themselves.orLook(word, () => wordItself(dictionary.forward, word)),
    wordsNear: (word, pagesMost = PAGES_LOOKED_THROUGH) =>
      neighbours.orLook(`${pagesMost} ${word}`, () =>
        wordsNear(dictionary, word, pagesMost, {
          start: (start) => holds(startTerm(start)),
          end: (end) => holds(endTerm(end)),
        }),
      ),
    async entitiesAt(numbers) {
      const out = new Map<number, NamedEntity>();
      const wanted = new Map<number, number[]>();
      for (const number of numbers) {
        const known = entities.get(number);
        if (known !== undefined) out.set(number, known);
        if (known !== undefined) continue;
        const block = Math.floor(number / layout.ENTITIES_A_BLOCK);
        if (block >= head.blocks) throw new SegmentDamagedError('reference');
        wanted.set(block, [...(wanted.get(block) ?? []), number % layout.ENTITIES_A_BLOCK]);
      }
      await Promise.all(
        [...wanted].map(async ([block, slots]) => {
          (await readBlock(block, slots)).forEach((entity, at) => {
            const number = block * layout.ENTITIES_A_BLOCK + (slots[at] ?? 0);
            out.set(number, entity);
            if (isHeld()) entities.set(number, entity);
          });
        }),
      );
      return out;
    },
    blockEntities: (block) => readBlock(block),
    async find(id) {
      const fence = hashText(idTerm(id)).high >>> 16;
      const { idFences } = await loadMore();
      let low = 0;
      let top = head.blocks;
      while (low < top) {
        const middle = (low + top) >>> 1;
        if (idFences.at(middle) < fence) low = middle + 1;
        else top = middle;
      }
      // Ids of one fence may begin in the block before, and go on over several.
      const wanted: number[] = low > 0 ? [low - 1] : [];
      for (let block = low; block < head.blocks && idFences.at(block) === fence; block++) wanted.push(block);
      const found = await Promise.all(wanted.map((block) => readBlock(block)));
      return found.flat().find((entity) => entity.id === id);
    },
    async record(entity) {
      if (entity.body === undefined) return joinEntity(entity, undefined);
      const { at, bytes, from, read } = entity.body;
      const run = unsealed(read ?? (await readExactly(at, bytes, 'record')), 'record');
      return joinEntity(entity, readSymbols(new ByteReader(run, from, 'record'), tables.recordSymbols()));
    },
  };
}

/** Numbers of the entities a bucket files under a term. By hand rather than through a reader: it is most of a lookup. */
function collect(content: Uint8Array, { low }: Hash, signBits: number, found: number[]): void {
  const wanted = layout.upper(low, 0, layout.TAG_BITS);
  const sign = layout.upper(low, layout.TAG_BITS, signBits);
  const mask = 2 ** signBits - 1;
  let tag = 0;
  for (let at = 0; at + 3 < content.length; at += 3) {
    let byte = content[at++] ?? 0;
    tag += byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = content[at++] ?? 0;
      tag += (byte & 0x7f) * scale;
    }
    if (tag > wanted) return;
    if (tag < wanted) continue;
    const reference = (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8) | ((content[at + 2] ?? 0) << 16);
    if ((reference & mask) === sign) found.push(reference >>> signBits);
  }
}
