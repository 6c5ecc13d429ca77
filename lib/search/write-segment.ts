import type { Entity } from '../model/entity.ts';
import { type Reading, readName } from '../names/analyse.ts';
import { nameKey } from '../names/normalise.ts';
import { pinyinSpelling } from '../names/pinyin.ts';
import { writeBlock } from './block.ts';
import { bodyOf, textsOf, writeEntityBytes } from './entity-bytes.ts';
import { SegmentTooLargeError } from './errors.ts';
import { addToFilter } from './filter.ts';
import { checksum, type Hash, hashText } from './hash.ts';
import { KeptReadings } from './kept-readings.ts';
import * as layout from './layout.ts';
import { filesShortNames, shortTermsFiled } from './short-names.ts';
import { learnSymbols, type SymbolTable, SymbolWriter, writeTable } from './symbols.ts';
import { domainTerm, identifierTerm, idTerm, piecesOf, termsFiled, wordsFiled, wordTermsFiled } from './terms.ts';
import { ByteWriter } from './varint.ts';
import { FiledTerms, writeBuckets } from './write-buckets.ts';
import { wordReference, writeDictionaries } from './write-dictionary.ts';

export interface WriteOptions {
  /** Ids of entities withdrawn from older segments. */
  tombstones?: readonly string[];
}

const UTF8 = new TextEncoder();
/** Texts that symbols are learned from, taken evenly from all of them. */
const LEARNED_FROM = 3000;
const LONGEST_NAME_SYMBOL = 12;
const LONGEST_RECORD_SYMBOL = 60;

interface Numbered {
  entity: Entity;
  /** Hash of the id, which numbers entities. */
  place: number;
}

/** One entity an id, the last one given, in the order of their numbers. */
function numbered(entities: Iterable<Entity>): Numbered[] {
  const byId = new Map<string, Entity>();
  for (const entity of entities) byId.set(entity.id, entity);
  return [...byId.values()]
    .map((entity) => ({ entity, place: hashText(idTerm(entity.id)).high }))
    .sort((a, b) => a.place - b.place || (a.entity.id < b.entity.id ? -1 : 1));
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
function readEntityNames(entity: Entity): Reading[] {
  const readings = new Map<string, Reading>();
  for (const name of [entity.name, ...entity.aliases, ...entity.weakAliases, ...spellingsOf(entity)]) {
    for (const reading of readName(name)) {
      readings.set(`${reading.script} ${reading.words.map((word) => word.text).join(' ')}`, reading);
    }
  }
  return [...readings.values()];
}

interface ReadNames {
  readings: KeptReadings;
  /** How many entities have a piece in their names. */
  counts: Map<string, number>;
  names: number;
  /** Terms of each entity's long names that may be said short; empty for a large list. */
  short: string[][];
}

function readNames(all: readonly Numbered[]): ReadNames {
  const readings = new KeptReadings();
  const short: string[][] = [];
  const counts = new Map<string, number>();
  let names = 0;
  for (const { entity } of all) {
    const own = readEntityNames(entity);
    names += own.length;
    if (filesShortNames(all.length)) short.push(own.flatMap(shortTermsFiled));
    readings.add(own);
    for (const piece of new Set(own.flatMap(piecesOf))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return { readings, counts, names, short };
}

interface Filed {
  terms: FiledTerms;
  words: Map<string, number[]>;
  common: { hash: number; rarity: number }[];
  names: number;
}

/** Files all names; what was read of them goes as it comes back, since a million names fill the memory as it is. */
function fileNames(all: readonly Numbered[]): Filed {
  const { readings, counts, names, short } = readNames(all);
  const terms = new FiledTerms();
  const words = new Map<string, number[]>();
  const namesWith = (word: string): number => counts.get(word) ?? 0;
  for (const [number, { entity }] of all.entries()) {
    const own = new Set<string>(short[number]);
    for (const reading of readings.of(number)) {
      for (const term of termsFiled(reading, namesWith)) own.add(term);
      for (const { word, rest } of wordsFiled(reading, namesWith)) {
        const reference = wordReference(number, layout.upper(rest.low, 0, layout.WORD_SIGN_BITS));
        const references = words.get(word);
        if (references === undefined) words.set(word, [reference]);
        else if (!references.includes(reference)) references.push(reference);
      }
    }
    for (const domain of entity.domains) own.add(domainTerm(domain));
    for (const { scheme, value } of entity.identifiers) own.add(identifierTerm(scheme, value));
    for (const term of own) terms.add(term, number);
  }
  for (const references of words.values()) references.sort((a, b) => a - b);
  return { terms, words, common: commonWords(counts, names), names };
}

/** A filter with room for some terms, still empty. */
function emptyFilter(terms: number, most: number): Uint8Array {
  const pieces = Math.ceil((terms * layout.FILTER_BITS_A_TERM) / 8 / layout.GUARDED_BYTES);
  return new Uint8Array(layout.GUARDED_BYTES * Math.min(most, Math.max(1, pieces)));
}

function writeNameFilter({ terms }: Filed): Uint8Array {
  const filter = emptyFilter(terms.count, layout.NAME_PIECES_MOST);
  for (let at = 0; at < terms.count; at++) addToFilter(filter, terms.hashAt(at));
  return filter;
}

function writeWordFilter({ words }: Filed): Uint8Array {
  const terms = new Map<string, Hash>();
  for (const word of words.keys()) {
    for (const term of wordTermsFiled(word)) if (!terms.has(term)) terms.set(term, hashText(term));
  }
  const filter = emptyFilter(terms.size, layout.WORD_PIECES_MOST);
  for (const hash of terms.values()) addToFilter(filter, hash);
  return filter;
}

function commonWords(counts: ReadonlyMap<string, number>, names: number): Filed['common'] {
  const scale = Math.log(Math.max(names, 2));
  return [...counts]
    .filter(([, count]) => count > layout.COMMON)
    .map(([word, count]) => ({
      hash: hashText(word).high,
      rarity: Math.max(0, Math.round(255 * (1 - Math.log(count) / scale))),
    }))
    .sort((a, b) => a.hash - b.hash || a.rarity - b.rarity);
}

/** Some of all, evenly taken. */
const someOf = <T>(all: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(all.length / LEARNED_FROM));
  return all.filter((_, at) => at % step === 0);
};

/** Learns the symbols of names and of records, and writes the blocks with them. */
function writeBlocks(all: readonly Numbered[]): { blocks: Uint8Array[]; symbolTables: SymbolTable[] } {
  const sample = someOf(all).map(({ entity }) => entity);
  const names = learnSymbols(
    sample.flatMap((entity) => textsOf(entity, spellingsOf(entity))),
    LONGEST_NAME_SYMBOL,
  );
  const records = learnSymbols(
    sample.map(bodyOf).filter((json) => json !== undefined),
    LONGEST_RECORD_SYMBOL,
  );
  const nameWriter = new SymbolWriter(names);
  const recordWriter = new SymbolWriter(records);
  const recordOf = (entity: Entity): Uint8Array => {
    const json = bodyOf(entity);
    if (json === undefined) return new Uint8Array();
    const out = new ByteWriter();
    recordWriter.write(json, out);
    return out.done();
  };
  const blocks: Uint8Array[] = [];
  for (let from = 0; from < all.length; from += layout.ENTITIES_A_BLOCK) {
    const block = all.slice(from, from + layout.ENTITIES_A_BLOCK).map(({ entity }) => ({
      names: writeEntityBytes(entity, spellingsOf(entity), nameWriter),
      record: recordOf(entity),
    }));
    blocks.push(writeBlock(block));
  }
  return { blocks, symbolTables: [names, records] };
}

/**
 * Writes entities as one segment (layout.ts). The same entities give the same bytes, in whatever order they come; of
 * two with one id the last counts.
 *
 * @throws SegmentTooLargeError past sixteen million entities or four gigabytes
 */
export function writeSegment(entities: Iterable<Entity>, options: WriteOptions = {}): Uint8Array {
  const all = numbered(entities);
  if (all.length > 2 ** layout.REFERENCE_BITS) throw new SegmentTooLargeError(`${all.length} entities`);
  const signBits = layout.signBits(all.length);
  const filed = fileNames(all);
  const { names, common } = filed;
  const bucketCount = Math.max(1, Math.ceil(filed.terms.count / layout.ENTRIES_A_BUCKET));
  const buckets = writeBuckets(filed.terms, bucketCount, signBits);
  const { forward, backward } = writeDictionaries(filed.words, all.length);
  const wordFilter = writeWordFilter(filed);
  const nameFilter = writeNameFilter(filed);
  const { blocks, symbolTables } = writeBlocks(all);
  const tombstones = UTF8.encode([...new Set(options.tombstones ?? [])].sort().join('\n'));
  const symbols = new ByteWriter();
  for (const table of symbolTables) writeTable(table, symbols);

  const head: layout.Head = {
    names,
    entities: all.length,
    buckets: buckets.length,
    pages: forward.pages.length,
    backwardPages: backward.pages.length,
    blocks: blocks.length,
    wordPieces: wordFilter.length / layout.GUARDED_BYTES,
    common: common.length,
    tombstoneBytes: tombstones.length,
    symbolBytes: symbols.length,
    fileBytes: 0,
    namePieces: nameFilter.length / layout.GUARDED_BYTES,
    checksums: 0,
  };
  head.checksums = layout.checksumsFor(head);
  const places = layout.placesOf(head);
  const parts = [buckets, forward.pages, backward.pages, blocks];
  head.fileBytes = parts.flat().reduce((sum, { length }) => sum + length, places.end);
  if (head.fileBytes >= 2 ** 32) throw new SegmentTooLargeError('four gigabytes');

  const out = new Uint8Array(head.fileBytes);
  const view = new DataView(out.buffer);
  out.set(layout.MAGIC);
  out[layout.MAGIC.length] = layout.VERSION;
  view.setUint32(8, places.end, true);
  layout.writeHead(head, view);
  const setWords = (at: number, words: Iterable<number>): void => {
    let place = at;
    for (const word of words) {
      view.setUint32(place, word, true);
      place += 4;
    }
  };
  let end = places.end;
  const append = (directory: number, pieces: readonly Uint8Array[]): void => {
    pieces.forEach((piece, at) => {
      view.setUint32(directory + at * 4, end, true);
      out.set(piece, end);
      end += piece.length;
    });
    view.setUint32(directory + pieces.length * 4, end, true);
  };
  append(places.bucketAt, buckets);
  append(places.pageAt, forward.pages);
  append(places.backwardAt, backward.pages);
  append(places.blockAt, blocks);
  setWords(places.fences, forward.fences);
  setWords(places.backwardFences, backward.fences);
  out.set(wordFilter, places.wordFilter);
  out.set(nameFilter, places.nameFilter);
  setWords(
    places.common,
    common.map(({ hash }) => hash),
  );
  blocks.forEach((_, block) => {
    const first = all[block * layout.ENTITIES_A_BLOCK];
    view.setUint16(places.idFences + block * 2, (first?.place ?? 0) >>> 16, true);
  });
  common.forEach(({ rarity }, at) => {
    out[places.rarity + at] = rarity;
  });
  out.set(tombstones, places.tombstones);
  out.set(symbols.done(), places.symbols);
  const tables = out.subarray(places.tables, places.end);
  for (let page = 0; page < head.checksums; page++) {
    const from = page * layout.GUARDED_BYTES;
    const sum = checksum(tables.subarray(from, from + layout.GUARDED_BYTES));
    view.setUint32(layout.HEAD_BYTES + page * 4, sum, true);
  }
  view.setUint32(12, checksum(out.subarray(16, layout.HEAD_BYTES + 4 * head.checksums)), true);
  return out;
}
