import type { Entity } from '../model/entity.ts';
import { type Reading, readName } from '../names/analyse.ts';
import { nameKey } from '../names/normalise.ts';
import { pinyinSpelling } from '../names/pinyin.ts';
import { bodyOf, writeEntityBytes } from './entity-bytes.ts';
import { SegmentTooLargeError } from './errors.ts';
import { addToFilter } from './filter.ts';
import { checksum, hashText, placeOf } from './hash.ts';
import * as layout from './layout.ts';
import { domainTerm, identifierTerm, idTerm, piecesOf, termsFiled } from './terms.ts';
import { ByteWriter } from './varint.ts';

export interface WriteOptions {
  /** Ids of entities withdrawn from older segments. */
  tombstones?: readonly string[];
}

const UTF8 = new TextEncoder();
// References have 24 bits, six of them for the slot.
const BLOCKS_MOST = 2 ** 18;

interface Filed {
  /** Term hashes, pairwise: high, low. */
  hashes: Uint32Array;
  references: Uint32Array;
  count: number;
}

/** One entity an id, the last one given. */
function unique(entities: Iterable<Entity>): Entity[] {
  const byId = new Map<string, Entity>();
  for (const entity of entities) byId.set(entity.id, entity);
  return [...byId.values()];
}

/** Places entities in blocks by the hash of their id; more blocks until none is over-full. */
function placeInBlocks(entities: readonly Entity[]): { blocks: Entity[][]; references: Map<string, number> } {
  let count = Math.max(1, Math.ceil(entities.length / layout.ENTITIES_A_BLOCK));
  for (;;) {
    if (count > BLOCKS_MOST) throw new SegmentTooLargeError(`${entities.length} entities`);
    const blocks: Entity[][] = Array.from({ length: count }, () => []);
    let full = false;
    const references = new Map<string, number>();
    for (const entity of entities) {
      const at = placeOf(hashText(idTerm(entity.id)).high, count);
      const block = blocks[at] ?? [];
      full ||= block.length === layout.SLOTS;
      references.set(entity.id, at * layout.SLOTS + block.length);
      block.push(entity);
    }
    if (!full) return { blocks, references };
    count = Math.ceil(count * 1.5);
  }
}

/** Pinyin of the Chinese names of an entity, where it says more than its Latin names already do. */
function spellingsOf(entity: Entity): string[] {
  const names = [entity.name, ...entity.aliases, ...entity.weakAliases];
  const spellings = new Set(names.map(pinyinSpelling).filter((spelling) => spelling !== undefined));
  if (spellings.size === 0) return [];
  const keys = new Set(names.map(nameKey));
  return [...spellings].filter((spelling) => !keys.has(nameKey(spelling)));
}

/** Readings of every name of an entity, once each. */
function readingsOf(entity: Entity): Reading[] {
  const readings = new Map<string, Reading>();
  for (const name of [entity.name, ...entity.aliases, ...entity.weakAliases, ...spellingsOf(entity)]) {
    for (const reading of readName(name)) {
      readings.set(`${reading.script} ${reading.words.map((word) => word.text).join(' ')}`, reading);
    }
  }
  return [...readings.values()];
}

function countPieces(entities: readonly Entity[]): { counts: Map<string, number>; names: number } {
  const counts = new Map<string, number>();
  let names = 0;
  for (const entity of entities) {
    const readings = readingsOf(entity);
    names += readings.length;
    const pieces = new Set(readings.flatMap(piecesOf));
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return { counts, names };
}

function fileTerms(
  entities: readonly Entity[],
  references: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
): Filed {
  let hashes = new Uint32Array(entities.length * 16 + 64);
  let refs = new Uint32Array(entities.length * 8 + 32);
  let count = 0;
  const namesWith = (word: string): number => counts.get(word) ?? 0;
  for (const entity of entities) {
    const terms = new Set<string>();
    for (const reading of readingsOf(entity)) {
      for (const term of termsFiled(reading, namesWith, layout.COMMON)) terms.add(term);
    }
    for (const domain of entity.domains) terms.add(domainTerm(domain));
    for (const { scheme, value } of entity.identifiers) terms.add(identifierTerm(scheme, value));
    for (const term of terms) {
      if (count === refs.length) {
        const moreHashes = new Uint32Array(hashes.length * 2);
        moreHashes.set(hashes);
        const moreRefs = new Uint32Array(refs.length * 2);
        moreRefs.set(refs);
        [hashes, refs] = [moreHashes, moreRefs];
      }
      const hash = hashText(term);
      hashes[count * 2] = hash.high;
      hashes[count * 2 + 1] = hash.low;
      refs[count++] = references.get(entity.id) ?? 0;
    }
  }
  return { hashes, references: refs, count };
}

function sealed(content: Uint8Array): Uint8Array {
  const out = new Uint8Array(content.length + 4);
  out.set(content, 4);
  new DataView(out.buffer).setUint32(0, checksum(content), true);
  return out;
}

function writeBuckets(filed: Filed, buckets: number): Uint8Array[] {
  const bucketOf = (at: number): number => placeOf(filed.hashes[at * 2] ?? 0, buckets);
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < filed.count; at++) {
    const next = bucketOf(at) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const filled = starts.slice();
  // Tag and reference in one number of 38 bits sort without a comparison function.
  const entries = new Float64Array(filed.count);
  for (let at = 0; at < filed.count; at++) {
    const bucket = bucketOf(at);
    const tag = (filed.hashes[at * 2 + 1] ?? 0) >>> (32 - layout.TAG_BITS);
    const place = filled[bucket] ?? 0;
    filled[bucket] = place + 1;
    entries[place] = tag * 2 ** 24 + (filed.references[at] ?? 0);
  }
  const out: Uint8Array[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const writer = new ByteWriter();
    let tag = 0;
    for (const entry of entries.subarray(starts[bucket] ?? 0, starts[bucket + 1] ?? 0).sort()) {
      const next = Math.floor(entry / 2 ** 24);
      writer.varint(next - tag);
      tag = next;
      const reference = entry % 2 ** 24;
      writer.byte(reference & 255);
      writer.byte((reference >>> 8) & 255);
      writer.byte(reference >>> 16);
    }
    out.push(sealed(writer.done()));
  }
  return out;
}

function commonWords(counts: ReadonlyMap<string, number>, names: number): { hash: number; rarity: number }[] {
  const scale = Math.log(Math.max(names, 2));
  return [...counts]
    .filter(([, count]) => count > layout.COMMON)
    .map(([word, count]) => ({
      hash: hashText(word).high,
      rarity: Math.max(0, Math.round(255 * (1 - Math.log(count) / scale))),
    }))
    .sort((a, b) => a.hash - b.hash);
}

/**
 * Writes entities as one segment (layout.ts). The same entities give the same bytes, in whatever order they come; of
 * two with one id the last counts.
 *
 * @throws SegmentTooLargeError past some five million entities
 */
export function writeSegment(entities: Iterable<Entity>, options: WriteOptions = {}): Uint8Array {
  const sorted = unique(entities).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { blocks, references } = placeInBlocks(sorted);
  const { counts, names } = countPieces(sorted);
  const filed = fileTerms(sorted, references, counts);
  const buckets = writeBuckets(filed, Math.max(1, Math.ceil(filed.count / layout.ENTRIES_A_BUCKET)));
  const common = commonWords(counts, names);

  const filterBits = (filed.count + sorted.length) * layout.FILTER_BITS_A_TERM;
  const filter = new Uint32Array(Math.min(layout.FILTER_WORDS_MOST, Math.max(16, Math.ceil(filterBits / 32))));
  for (let at = 0; at < filed.count; at++) {
    addToFilter(filter, { high: filed.hashes[at * 2] ?? 0, low: filed.hashes[at * 2 + 1] ?? 0 });
  }
  for (const { id } of sorted) addToFilter(filter, hashText(idTerm(id)));

  const bodies: Uint8Array[] = [];
  let bodyBytes = 0;
  const blockBytes = blocks.map((block) => {
    const writer = new ByteWriter();
    for (const entity of block) {
      const json = bodyOf(entity);
      let body: { at: number; bytes: number } | undefined;
      if (json !== undefined) {
        const bytes = sealed(UTF8.encode(json));
        body = { at: bodyBytes, bytes: bytes.length };
        bodies.push(bytes);
        bodyBytes += bytes.length;
      }
      const bytes = writeEntityBytes(entity, spellingsOf(entity), body);
      writer.varint(bytes.length);
      writer.bytes(bytes);
    }
    return sealed(writer.done());
  });

  const tombstones = UTF8.encode([...new Set(options.tombstones ?? [])].sort().join('\n'));
  const total = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);
  const head: layout.Head = {
    names,
    entities: sorted.length,
    buckets: buckets.length,
    blocks: blocks.length,
    filterWords: filter.length,
    common: common.length,
    tombstoneBytes: tombstones.length,
    bodiesAt: 0,
    fileBytes: 0,
  };
  const places = layout.placesOf(head);
  head.bodiesAt = places.end + total(buckets) + total(blockBytes);
  head.fileBytes = head.bodiesAt + bodyBytes;
  if (head.fileBytes >= 2 ** 32) throw new SegmentTooLargeError('four gigabytes');

  const out = new Uint8Array(head.fileBytes);
  const view = new DataView(out.buffer);
  out.set(layout.MAGIC);
  out[layout.MAGIC.length] = layout.VERSION;
  view.setUint32(8, places.end, true);
  layout.writeHead(head, view);
  let end = places.end;
  const append = (parts: readonly Uint8Array[], directory?: number): void => {
    parts.forEach((part, at) => {
      if (directory !== undefined) view.setUint32(directory + at * 4, end, true);
      out.set(part, end);
      end += part.length;
    });
    if (directory !== undefined) view.setUint32(directory + parts.length * 4, end, true);
  };
  append(buckets, places.bucketAt);
  append(blockBytes, places.blockAt);
  append(bodies);
  for (const [at, word] of filter.entries()) view.setUint32(places.filter + at * 4, word, true);
  common.forEach(({ hash, rarity }, at) => {
    view.setUint32(places.common + at * 4, hash, true);
    out[places.rarity + at] = rarity;
  });
  out.set(tombstones, places.tombstones);
  view.setUint32(12, checksum(out.subarray(16, places.end)), true);
  return out;
}
