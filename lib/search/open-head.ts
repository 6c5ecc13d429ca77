import { once } from '../once.ts';
import type { SegmentBytes } from './bytes.ts';
import { SegmentDamagedError, SegmentVersionError } from './errors.ts';
import { Guard, GuardedNumbers, type Numbers } from './guarded.ts';
import { checksum } from './hash.ts';
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
  filter: Numbers;
  idFences: Numbers;
  common: Uint32Array;
  rarity: Uint8Array;
  tombstones: ReadonlySet<string>;
  /** Read on first use, both: most names end in the filter, and most questions before a record. */
  nameSymbols(): SymbolTable;
  recordSymbols(): SymbolTable;
}

export interface OpenHead {
  head: layout.Head;
  tables: HeadTables;
  /** Bytes of the file, all of them or an error. */
  readExactly(at: number, length: number, part: string): Promise<Uint8Array>;
  /** `true` while bytes read again are the ones in memory that were read before. */
  isHeld(): boolean;
}

/** A segment as small as this is kept from the first read on. */
const KEPT_WHOLE = 256 * 1024;
/**
 * Read at once when a larger segment is opened: heads are less than a twentieth of the file, that of a million names two
 * megabytes. One that is larger needs a second read.
 */
const firstRead = (size: number): number =>
  size <= KEPT_WHOLE ? size : Math.min(2 * 1024 * 1024, KEPT_WHOLE / 2 + Math.ceil(size / 20));
const DECODER = new TextDecoder();

/**
 * Reads and checks the head of a segment.
 *
 * @throws SegmentDamagedError where it does not agree with its checksum
 * @throws SegmentVersionError for a layout of another version
 */
export async function openHead(source: SegmentBytes): Promise<OpenHead> {
  const first = await source.read(0, firstRead(source.size));
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
  const bytes = fitsClosely(first, length) ? first.subarray(0, length) : new Uint8Array(length);
  if (bytes.buffer !== first.buffer) bytes.set(first.subarray(0, length));
  if (length > first.length) bytes.set(await readExactly(first.length, length - first.length, 'head'), first.length);
  if (view.getUint32(12, true) !== checksum(bytes.subarray(16, places.bucketAt))) throw new SegmentDamagedError('head');
  return {
    head,
    tables: tablesOf(bytes, head),
    readExactly,
    isHeld: () => kept !== undefined || source.isHeld === true,
  };
}

/** `true` where a head can stay in what was read: its tables start at a multiple of four, and little is kept in vain. */
const fitsClosely = (read: Uint8Array, length: number): boolean =>
  read.byteOffset % 4 === 0 && length <= read.length && read.buffer.byteLength <= length * 1.25;

/** Tables of the head as words; the few big-endian machines left would need to swap them. */
function tablesOf(bytes: Uint8Array, head: layout.Head): HeadTables {
  const places = layout.placesOf(head);
  const words = (at: number, count: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + at, count);
  const guard = new Guard(bytes, places.bucketAt, words(layout.HEAD_BYTES, head.checksums));
  const guarded = (at: number, count: number): Numbers => new GuardedNumbers(guard, words(at, count));
  guard.check(places.common, places.end);
  const listed = DECODER.decode(bytes.subarray(places.tombstones, places.symbols));
  const nameSymbols = once((): { table: SymbolTable; end: number } => {
    const reader = new ByteReader(bytes, places.symbols, 'symbol table');
    return { table: readTable(reader), end: reader.at };
  });
  return {
    bucketAt: guarded(places.bucketAt, head.buckets + 1),
    pageAt: guarded(places.pageAt, head.pages + 1),
    backwardAt: guarded(places.backwardAt, head.backwardPages + 1),
    blockAt: guarded(places.blockAt, head.blocks + 1),
    fences: guarded(places.fences, head.pages * 3),
    backwardFences: guarded(places.backwardFences, head.backwardPages * 3),
    filter: guarded(places.filter, head.filterWords),
    common: words(places.common, head.common),
    idFences: new GuardedNumbers(guard, new Uint16Array(bytes.buffer, bytes.byteOffset + places.idFences, head.blocks)),
    rarity: bytes.subarray(places.rarity, places.tombstones),
    tombstones: new Set(listed === '' ? [] : listed.split('\n')),
    nameSymbols: () => nameSymbols().table,
    recordSymbols: once(() => readTable(new ByteReader(bytes, nameSymbols().end, 'symbol table'))),
  };
}
