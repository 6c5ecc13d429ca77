import { once } from '../once.ts';
import { KEPT_WHOLE, type SegmentBytes } from './bytes.ts';
import { SegmentDamagedError, SegmentVersionError } from './errors.ts';
import { mayHold, pieceOf } from './filter.ts';
import { checksum, type Hash } from './hash.ts';
import { HeadPart, type Numbers } from './head-part.ts';
import * as layout from './layout.ts';
import { readTable, type SymbolTable } from './symbols.ts';
import { ByteReader } from './varint.ts';

/** Tables of an open segment's head; those that grow with the names are checked where they are looked at. */
export interface HeadTables {
  bucketAt: Numbers;
  pageAt: Numbers;
  backwardAt: Numbers;
  blockAt: Numbers;
  fences: Numbers;
  backwardFences: Numbers;
  /** `false`: no word of the dictionary has the term. */
  mayHoldWord(term: Hash): boolean;
  common: Uint32Array;
  rarity: Uint8Array;
  tombstones: ReadonlySet<string>;
  /** Read on first use, both: most names end in the filter, and most questions before a record. */
  nameSymbols(): SymbolTable;
  recordSymbols(): SymbolTable;
}

/** Tables of the second part. */
export interface MoreTables {
  /** `false`: nothing is filed under the term in the buckets. */
  mayHoldName(term: Hash): boolean;
  idFences: Numbers;
}

export interface OpenHead {
  head: layout.Head;
  tables: HeadTables;
  /** Tables of the second part, once they are in memory. */
  more(): MoreTables | undefined;
  /** Reads the second part, where it is not in memory. */
  loadMore(): Promise<MoreTables>;
  /** Bytes of the file, all of them or an error. */
  readExactly(at: number, length: number, part: string): Promise<Uint8Array>;
  /** `true` while bytes read again are the ones in memory that were read before. */
  isHeld(): boolean;
}

/**
 * Read at once when a larger segment is opened: a small head whole, since both parts in one read take less than two reads
 * do; else the first part, about a sixtieth of the file, of a million names 600 kB. One that is larger needs a second read.
 */
function firstRead({ size, headBytes = size }: SegmentBytes): number {
  if (size <= KEPT_WHOLE) return size;
  return headBytes <= KEPT_WHOLE ? headBytes : Math.min(headBytes, KEPT_WHOLE / 4 + Math.ceil(size / 64));
}
const DECODER = new TextDecoder();

/**
 * Reads and checks the first part of a segment's head, and the second where bytes lie in memory anyway.
 *
 * @throws SegmentDamagedError where it does not agree with its checksum
 * @throws SegmentVersionError for a layout of another version
 */
export async function openHead(source: SegmentBytes): Promise<OpenHead> {
  const first = await source.read(0, firstRead(source));
  if (first.length < layout.HEAD_BYTES) throw new SegmentDamagedError('head');
  if (layout.MAGIC.some((sign, at) => first[at] !== sign)) throw new SegmentDamagedError('head');
  const version = first[layout.MAGIC.length] ?? 0;
  if (version !== layout.VERSION) throw new SegmentVersionError(version, layout.VERSION);
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
  const length = view.getUint32(8, true);
  const head = layout.readHead(view);
  const places = layout.placesOf(head);
  const fits = places.end === length && head.checksums === layout.checksumsFor(head);
  if (!fits || head.fileBytes !== source.size || length > source.size) {
    throw new SegmentDamagedError('head');
  }
  const kept = first.length === source.size && source.size <= KEPT_WHOLE ? first : undefined;
  async function readExactly(at: number, bytes: number, part: string): Promise<Uint8Array> {
    if (bytes < 0 || at + bytes > source.size) throw new SegmentDamagedError(part);
    const read = kept === undefined ? await source.read(at, bytes) : kept.subarray(at, at + bytes);
    if (read.length !== bytes) throw new SegmentDamagedError(part);
    return read;
  }
  /** A piece of the head whose tables can be looked at in place. */
  async function readPart(at: number, to: number): Promise<Uint8Array> {
    const read = to <= first.length ? first.subarray(at, to) : await readExactly(at, to - at, 'head');
    return fitsClosely(read) ? read : read.slice();
  }
  const bytes = await readPart(0, places.nameFilter);
  const sumsTo = layout.HEAD_BYTES + 4 * head.checksums;
  if (view.getUint32(12, true) !== checksum(bytes.subarray(16, sumsTo))) throw new SegmentDamagedError('head');
  const sums = new Uint32Array(bytes.buffer, bytes.byteOffset + layout.HEAD_BYTES, head.checksums);
  let more: MoreTables | undefined;
  let coming: Promise<MoreTables> | undefined;
  async function readMore(): Promise<MoreTables> {
    const guards = (places.nameFilter - places.tables) / layout.GUARDED_BYTES;
    const part = new HeadPart(await readPart(places.nameFilter, length), 0, sums.subarray(guards));
    more = {
      mayHoldName: filterIn(part, 0, head.namePieces),
      idFences: part.halves(places.idFences - places.nameFilter, head.blocks),
    };
    return more;
  }
  const isHeld = (): boolean => kept !== undefined || source.isHeld === true;
  if (isHeld() || length <= first.length) await readMore();
  return {
    head,
    tables: tablesOf(new HeadPart(bytes, places.tables, sums), head),
    more: () => more,
    loadMore() {
      coming ??= (more === undefined ? readMore() : Promise.resolve(more)).catch((error: unknown) => {
        coming = undefined;
        throw error;
      });
      return coming;
    },
    readExactly,
    isHeld,
  };
}

/** `true` where tables can stay in what was read: they start at a multiple of four, and little is kept in vain. */
const fitsClosely = (read: Uint8Array): boolean =>
  read.byteOffset % 4 === 0 && read.buffer.byteLength <= read.length * 1.25;

/** The question whether a filter has a term. */
function filterIn(part: HeadPart, at: number, pieces: number): (term: Hash) => boolean {
  return (term) => {
    const from = at + layout.GUARDED_BYTES * pieceOf(term, pieces);
    part.check(from, from + layout.GUARDED_BYTES);
    return mayHold(part.bytes, from, term);
  };
}

/** Tables of the first part as words; the few big-endian machines left would need to swap them. */
function tablesOf(part: HeadPart, head: layout.Head): HeadTables {
  const { bytes } = part;
  const places = layout.placesOf(head);
  part.check(places.common, places.bucketAt);
  const listed = DECODER.decode(bytes.subarray(places.tombstones, places.symbols));
  const nameSymbols = once((): { table: SymbolTable; end: number } => {
    const reader = new ByteReader(bytes, places.symbols, 'symbol table');
    return { table: readTable(reader), end: reader.at };
  });
  return {
    bucketAt: part.words(places.bucketAt, head.buckets + 1),
    pageAt: part.words(places.pageAt, head.pages + 1),
    backwardAt: part.words(places.backwardAt, head.backwardPages + 1),
    blockAt: part.words(places.blockAt, head.blocks + 1),
    fences: part.words(places.fences, head.pages * 3),
    backwardFences: part.words(places.backwardFences, head.backwardPages * 3),
    mayHoldWord: filterIn(part, places.wordFilter, head.wordPieces),
    common: new Uint32Array(bytes.buffer, bytes.byteOffset + places.common, head.common),
    rarity: bytes.subarray(places.rarity, places.tombstones),
    tombstones: new Set(listed === '' ? [] : listed.split('\n')),
    nameSymbols: () => nameSymbols().table,
    recordSymbols: once(() => readTable(new ByteReader(bytes, nameSymbols().end, 'symbol table'))),
  };
}
