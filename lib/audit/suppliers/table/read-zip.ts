import { TableRefusedError } from './table.ts';

// A zip is believed only after its own list of contents was read: how many parts, how large each says it is. What a part
// says is then held against what it unpacks to, because a bomb lies about its size.

/** Bounds of an archive, in bytes unpacked. */
export interface ZipBounds {
  parts: number;
  part: number;
  all: number;
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The record of the end stands before a comment of at most this many bytes. */
const MAX_END = 22 + 65_535;

const refused = (what: string): TableRefusedError =>
  new TableRefusedError(`${what}. Open it in your spreadsheet program and save it again as CSV or XLSX.`);

function readEntries(bytes: Uint8Array, bounds: ZipBounds): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - MAX_END && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || end < bytes.length - MAX_END) throw refused('the workbook is damaged or cut short');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw refused('the workbook is larger than a supplier list can be');
  if (count > bounds.parts) throw refused(`the workbook has ${count} parts, more than any supplier list needs`);
  const entries: Entry[] = [];
  let all = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw refused('the workbook is damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if ((view.getUint16(at + 8, true) & 1) !== 0) {
      throw new TableRefusedError('the workbook is protected by a password. Save it without one.');
    }
    const unpacked = view.getUint32(at + 24, true);
    all += unpacked;
    if (unpacked > bounds.part || all > bounds.all) {
      throw refused('the workbook unpacks to more than a supplier list can be (a “zip bomb”)');
    }
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked,
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL)
    throw refused('the workbook is damaged');
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) throw refused('the workbook is cut short');
  return bytes.subarray(from, from + entry.packed);
}

async function unpack(packed: Uint8Array, entry: Entry): Promise<Uint8Array> {
  if (entry.method === 0) {
    if (packed.length !== entry.unpacked) throw refused('a part of the workbook is not as large as it says');
    return packed;
  }
  if (entry.method !== 8) throw refused('the workbook is packed in a way that is not known');
  const stream = new Blob([packed as BlobPart])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw') as ReadableWritablePair<Uint8Array, Uint8Array>);
  const out = new Uint8Array(entry.unpacked);
  let size = 0;
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (size + read.value.length > out.length) {
        await reader.cancel().catch(() => undefined);
        throw refused('a part of the workbook unpacks to more than it says (a “zip bomb”)');
      }
      out.set(read.value, size);
      size += read.value.length;
    }
  } catch (error) {
    if (error instanceof TableRefusedError) throw error;
    throw new TableRefusedError('the workbook is damaged. Save it again and retry.', error);
  }
  if (size !== out.length) throw refused('a part of the workbook is not as large as it says');
  return out;
}

/**
 * Unpacks the wanted parts of a zip within bounds.
 *
 * @throws TableRefusedError where it is damaged, encrypted, or larger unpacked than it may be or says
 */
export async function readZip(
  bytes: Uint8Array,
  bounds: ZipBounds,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of readEntries(bytes, bounds)) {
    if (!wanted(entry.name)) continue;
    if (parts.has(entry.name)) throw refused('the workbook holds one part twice');
    parts.set(entry.name, await unpack(packedBytes(bytes, entry), entry));
  }
  return parts;
}
