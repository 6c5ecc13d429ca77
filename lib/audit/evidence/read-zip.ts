import type { PackFile } from './pack-files.ts';

/** Most entries, and most bytes of one entry and of all together. A pack is far below; a bomb is stopped here. */
const MAX_ENTRIES = 2000;
const MAX_ENTRY = 200_000_000;
const MAX_ALL = 400_000_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

/** A file is no zip that could be a pack; the message says why. */
export class NotAPackError extends Error {
  override readonly name = 'NotAPackError';
  readonly reason: string;
  constructor(reason: string, cause?: unknown) {
    super(`This file cannot be read as an evidence pack: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/**
 * All files of a zip, stored or deflated, within bounds. Entries that overlap, leave their places or lie about their
 * sizes are refused, because that is how a small file becomes a large one.
 *
 * @throws NotAPackError
 */
export async function readZip(zip: Uint8Array): Promise<PackFile[]> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    const { count, at } = findEnd(view);
    if (count > MAX_ENTRIES) throw new NotAPackError(`it has ${count} entries`);
    const files: PackFile[] = [];
    const names = new Set<string>();
    let entry = at;
    let before = 0;
    let all = 0;
    for (let n = 0; n < count; n += 1) {
      const { name, method, packed, size, local, next } = readCentral(view, zip, entry);
      entry = next;
      if (names.has(name)) throw new NotAPackError(`it has two files called “${name}”`);
      names.add(name);
      all += size;
      if (size > MAX_ENTRY || all > MAX_ALL) throw new NotAPackError('it unpacks to more than a pack can hold');
      if (local < before) throw new NotAPackError('its entries overlap');
      const start = dataStart(view, local);
      before = start + packed;
      if (before > at) throw new NotAPackError('an entry leaves its place');
      const bytes = await unpack(zip.subarray(start, before), method, size);
      if (!name.endsWith('/')) files.push({ name, bytes });
    }
    return files;
  } catch (error) {
    if (error instanceof NotAPackError) throw error;
    throw new NotAPackError('it is damaged or no zip file', error);
  }
}

function findEnd(view: DataView): { count: number; at: number } {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END)
      return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
  }
  throw new NotAPackError('it is no zip file');
}

function readCentral(view: DataView, zip: Uint8Array, at: number) {
  if (view.getUint32(at, true) !== CENTRAL) throw new NotAPackError('its list of files is damaged');
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ];
  const name = new TextDecoder('utf-8', { fatal: true }).decode(zip.subarray(at + 46, at + 46 + nameLength));
  if (name === '' || name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) {
    throw new NotAPackError('it has a file whose name leaves the pack');
  }
  return {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + extra + comment,
  };
}

function dataStart(view: DataView, local: number): number {
  if (view.getUint32(local, true) !== LOCAL) throw new NotAPackError('an entry is damaged');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

async function unpack(packed: Uint8Array, method: number, size: number): Promise<Uint8Array> {
  if (method === 0) {
    if (packed.length !== size) throw new NotAPackError('an entry has another size than it says');
    return packed;
  }
  if (method !== 8) throw new NotAPackError('an entry is packed in a way that packs are not');
  const out = new Uint8Array(size);
  let at = 0;
  const inflated = new Blob([packed as BlobPart])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw') as ReadableWritablePair<Uint8Array, Uint8Array>);
  const reader = inflated.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (at + read.value.length > size) {
      await reader.cancel();
      throw new NotAPackError('an entry has another size than it says');
    }
    out.set(read.value, at);
    at += read.value.length;
  }
  if (at !== size) throw new NotAPackError('an entry has another size than it says');
  return out;
}
