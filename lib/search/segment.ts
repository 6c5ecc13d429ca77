import type { Entity } from '../model/entity.ts';
import type { SegmentBytes } from './bytes.ts';
import { joinEntity, type NamedEntity, readEntityBytes } from './entity-bytes.ts';
import { SegmentDamagedError, SegmentVersionError } from './errors.ts';
import { mayHold } from './filter.ts';
import { checksum, type Hash, hashText, placeOf } from './hash.ts';
import * as layout from './layout.ts';
import { idTerm } from './terms.ts';
import { ByteReader } from './varint.ts';

/** An open segment: its head in memory, the rest read in place. */
export interface Segment {
  readonly names: number;
  readonly entities: number;
  readonly blocks: number;
  readonly tombstones: ReadonlySet<string>;
  /** Rarity 0–1 of a common word, 1 for any other. */
  rarityOf(word: string): number;
  isCommon(word: string): boolean;
  /** `false`: nothing is filed under the term, and nothing was read to say so. */
  mayHold(term: Hash): boolean;
  /** References filed under each term; one read for each bucket, all at once. */
  referencesOf(terms: readonly Hash[]): Promise<number[][]>;
  /** Entities behind references, all read at once; a reference to nothing is damage. */
  entitiesAt(references: readonly number[]): Promise<Map<number, NamedEntity>>;
  blockEntities(block: number): Promise<NamedEntity[]>;
  find(id: string): Promise<NamedEntity | undefined>;
  record(entity: NamedEntity): Promise<Entity>;
}

/** Read at once when a segment is opened; a small head needs no second read. */
const FIRST_READ = 65_536;
const DECODER = new TextDecoder();

async function readExactly(source: SegmentBytes, at: number, length: number, part: string): Promise<Uint8Array> {
  if (length < 0 || at + length > source.size) throw new SegmentDamagedError(part);
  const bytes = await source.read(at, length);
  if (bytes.length !== length) throw new SegmentDamagedError(part);
  return bytes;
}

function unsealed(bytes: Uint8Array, part: string): Uint8Array {
  const content = bytes.subarray(4);
  const stated = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || stated.getUint32(0, true) !== checksum(content)) throw new SegmentDamagedError(part);
  return content;
}

async function readHeadBytes(source: SegmentBytes): Promise<{ bytes: Uint8Array; head: layout.Head }> {
  const first = await source.read(0, Math.min(FIRST_READ, source.size));
  if (first.length < layout.HEAD_BYTES) throw new SegmentDamagedError('head');
  if (layout.MAGIC.some((sign, at) => first[at] !== sign)) throw new SegmentDamagedError('head');
  const version = first[layout.MAGIC.length] ?? 0;
  if (version !== layout.VERSION) throw new SegmentVersionError(version);
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
  const length = view.getUint32(8, true);
  const head = layout.readHead(view);
  if (layout.placesOf(head).end !== length || head.fileBytes !== source.size || length > source.size) {
    throw new SegmentDamagedError('head');
  }
  // A copy, so that its tables start at a multiple of four and the larger read is let go.
  const bytes = new Uint8Array(length);
  bytes.set(first.subarray(0, length));
  if (length > first.length) {
    bytes.set(await readExactly(source, first.length, length - first.length, 'head'), first.length);
  }
  if (view.getUint32(12, true) !== checksum(bytes.subarray(16))) throw new SegmentDamagedError('head');
  return { bytes, head };
}

/** Tables of the head as words; the few big-endian machines left would need to swap them. */
function wordsAt(bytes: Uint8Array, at: number, count: number): Uint32Array {
  return new Uint32Array(bytes.buffer, at, count);
}

function readBlock(bytes: Uint8Array): NamedEntity[] {
  const reader = new ByteReader(unsealed(bytes, 'block'), 0, 'block');
  const out: NamedEntity[] = [];
  while (reader.left > 0) {
    const end = reader.varint() + reader.at;
    out.push(readEntityBytes(reader));
    if (reader.at !== end) throw new SegmentDamagedError('block');
  }
  return out;
}

function readSlots(bytes: Uint8Array, slots: ReadonlySet<number>): Map<number, NamedEntity> {
  const reader = new ByteReader(unsealed(bytes, 'block'), 0, 'block');
  const out = new Map<number, NamedEntity>();
  for (let slot = 0; reader.left > 0; slot++) {
    const end = reader.varint() + reader.at;
    if (slots.has(slot)) out.set(slot, readEntityBytes(reader));
    reader.at = end;
  }
  if (out.size !== slots.size) throw new SegmentDamagedError('block');
  return out;
}

function collect(bytes: Uint8Array, tags: ReadonlyMap<number, number[][]>): void {
  const content = unsealed(bytes, 'bucket');
  const last = Math.max(...tags.keys());
  let tag = 0;
  // By hand rather than through a reader: this loop is most of the work of a lookup.
  for (let at = 0; at + 3 < content.length; at += 3) {
    let byte = content[at++] ?? 0;
    tag += byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = content[at++] ?? 0;
      tag += (byte & 0x7f) * scale;
    }
    if (tag > last) return;
    const lists = tags.get(tag);
    if (lists === undefined) continue;
    const reference = (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8) | ((content[at + 2] ?? 0) << 16);
    for (const list of lists) list.push(reference);
  }
}

/**
 * Opens a segment: one read of its head, two where the filter is large.
 *
 * @throws SegmentDamagedError where the head does not agree with its checksum; every later read may throw it too
 * @throws SegmentVersionError for a layout of another version
 */
export async function openSegment(source: SegmentBytes): Promise<Segment> {
  const { bytes, head } = await readHeadBytes(source);
  const places = layout.placesOf(head);
  const bucketAt = wordsAt(bytes, places.bucketAt, head.buckets + 1);
  const blockAt = wordsAt(bytes, places.blockAt, head.blocks + 1);
  const filter = wordsAt(bytes, places.filter, head.filterWords);
  const common = wordsAt(bytes, places.common, head.common);
  const rarity = bytes.subarray(places.rarity, places.rarity + head.common);
  const listed = DECODER.decode(bytes.subarray(places.tombstones, places.tombstones + head.tombstoneBytes));

  const readPart = (at: Uint32Array, index: number, part: string): Promise<Uint8Array> => {
    const from = at[index] ?? 0;
    return readExactly(source, from, (at[index + 1] ?? 0) - from, part);
  };
  const commonIndex = (word: string): number => {
    const { high } = hashText(word);
    let low = 0;
    let top = common.length;
    while (low < top) {
      const middle = (low + top) >>> 1;
      if ((common[middle] ?? 0) < high) low = middle + 1;
      else top = middle;
    }
    return common[low] === high ? low : -1;
  };

  const segment: Segment = {
    names: head.names,
    entities: head.entities,
    blocks: head.blocks,
    tombstones: new Set(listed === '' ? [] : listed.split('\n')),
    isCommon: (word) => commonIndex(word) >= 0,
    rarityOf: (word) => {
      const at = commonIndex(word);
      return at < 0 ? 1 : (rarity[at] ?? 255) / 255;
    },
    mayHold: (term) => mayHold(filter, term),
    async referencesOf(terms) {
      const found: number[][] = terms.map(() => []);
      const buckets = new Map<number, Map<number, number[][]>>();
      terms.forEach((term, index) => {
        const bucket = placeOf(term.high, head.buckets);
        const tags = buckets.get(bucket) ?? new Map<number, number[][]>();
        const tag = term.low >>> (32 - layout.TAG_BITS);
        tags.set(tag, [...(tags.get(tag) ?? []), found[index] ?? []]);
        buckets.set(bucket, tags);
      });
      await Promise.all(
        [...buckets].map(async ([bucket, tags]) => collect(await readPart(bucketAt, bucket, 'bucket'), tags)),
      );
      return found;
    },
    async entitiesAt(references) {
      const blocks = new Map<number, Set<number>>();
      for (const reference of references) {
        const block = Math.floor(reference / layout.SLOTS);
        if (block >= head.blocks) throw new SegmentDamagedError('bucket');
        blocks.set(block, (blocks.get(block) ?? new Set<number>()).add(reference % layout.SLOTS));
      }
      const out = new Map<number, NamedEntity>();
      await Promise.all(
        [...blocks].map(async ([block, slots]) => {
          const found = readSlots(await readPart(blockAt, block, 'block'), slots);
          for (const [slot, entity] of found) out.set(block * layout.SLOTS + slot, entity);
        }),
      );
      return out;
    },
    blockEntities: async (block) => readBlock(await readPart(blockAt, block, 'block')),
    async find(id) {
      const hash = hashText(idTerm(id));
      if (!mayHold(filter, hash)) return undefined;
      const entities = await segment.blockEntities(placeOf(hash.high, head.blocks));
      return entities.find((entity) => entity.id === id);
    },
    async record(entity) {
      if (entity.body === undefined) return joinEntity(entity, undefined);
      const bytes = await readExactly(source, head.bodiesAt + entity.body.at, entity.body.bytes, 'record');
      return joinEntity(entity, DECODER.decode(unsealed(bytes, 'record')));
    },
  };
  return segment;
}
