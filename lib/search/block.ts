import { type NamedEntity, readEntityBytes } from './entity-bytes.ts';
import { SegmentDamagedError } from './errors.ts';
import { checksum } from './hash.ts';
import { placeRecords, type RecordPlace, writeRuns } from './records.ts';
import type { SymbolTable } from './symbols.ts';
import { ByteReader, ByteWriter } from './varint.ts';

/** Names and records of the entities of one block, in order, each written already; no record is an empty one. */
export function writeBlock(entities: readonly { names: Uint8Array; record: Uint8Array }[]): Uint8Array {
  const out = new ByteWriter();
  for (let at = 0; at < 4; at++) out.byte(0);
  out.varint(entities.length);
  for (const { names, record } of entities) {
    out.varint(names.length * 2 + (record.length > 0 ? 1 : 0));
    if (record.length > 0) out.varint(record.length);
  }
  for (const { names } of entities) out.bytes(names);
  const sealedTo = out.length;
  for (const run of writeRuns(entities.map(({ record }) => record))) out.bytes(run);
  const block = out.done();
  new DataView(block.buffer).setUint32(0, checksum(block.subarray(4, sealedTo)), true);
  return block;
}

/** Table of contents of a block: where names and records lie in it. */
export interface BlockContents {
  /** First byte of the names of each entity, and the end of the last. */
  names: number[];
  /** Of each entity that has one. */
  records: (RecordPlace | undefined)[];
  /** End of the last record. */
  end: number;
}

/**
 * Reads the table of contents of a block from its first bytes.
 *
 * @returns `undefined` where the bytes end within it
 */
export function readContents(bytes: Uint8Array): BlockContents | undefined {
  const sizes: number[] = [];
  const recordSizes: number[] = [];
  const reader = new ByteReader(bytes, 4, 'block');
  try {
    const count = reader.varint();
    for (let at = 0; at < count; at++) {
      const both = reader.varint();
      sizes.push(Math.floor(both / 2));
      recordSizes.push(both % 2 === 1 ? reader.varint() : 0);
    }
  } catch (error) {
    if (error instanceof SegmentDamagedError) return undefined;
    throw error;
  }
  const names = startsOf(reader.at, sizes);
  const { places, end } = placeRecords(names[sizes.length] ?? reader.at, recordSizes);
  return { names, records: places, end };
}

/** First byte of each of some pieces that follow each other, and the end of the last. */
function startsOf(from: number, sizes: readonly number[]): number[] {
  const starts = [from];
  let at = from;
  for (const size of sizes) {
    at += size;
    starts.push(at);
  }
  return starts;
}

/** Holds the contents and names of a block against their checksum. @throws SegmentDamagedError */
export function checkNames(bytes: Uint8Array, { names }: BlockContents): void {
  const stated = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (stated !== checksum(bytes.subarray(4, names.at(-1)))) throw new SegmentDamagedError('block');
}

/**
 * Reads entities of a block whose names are all there and agree with their checksum ({@link checkNames}).
 *
 * @param at  first byte of the block in the file
 * @param slots  which entities; all of them where absent
 * @throws SegmentDamagedError also where a slot is empty
 */
export function readEntities(
  bytes: Uint8Array,
  { names, records }: BlockContents,
  at: number,
  symbols: SymbolTable,
  slots?: readonly number[],
): NamedEntity[] {
  return (slots ?? Array.from({ length: names.length - 1 }, (_, slot) => slot)).map((slot) => {
    const from = names[slot];
    const to = names[slot + 1];
    if (from === undefined || to === undefined) throw new SegmentDamagedError('block');
    const reader = new ByteReader(bytes, from, 'block');
    const entity = readEntityBytes(reader, symbols);
    if (reader.at !== to) throw new SegmentDamagedError('block');
    const place = records[slot];
    if (place === undefined) return entity;
    const { run } = place;
    const end = run.at + 4 + run.bytes;
    const read = end <= bytes.length ? { read: bytes.subarray(run.at, end) } : {};
    return { ...entity, body: { at: at + run.at, bytes: 4 + run.bytes, from: place.from, ...read } };
  });
}
