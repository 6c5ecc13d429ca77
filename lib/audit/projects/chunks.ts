import { CHUNK_ROWS, type Rows } from './project.ts';
import { ProjectDamagedError } from './store.ts';

/** Most bytes one chunk may unpack to: {@link CHUNK_ROWS} rows of 64 KB. */
const MAX_CHUNK_BYTES = 64 * 1024 * CHUNK_ROWS;

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const source = new Blob([bytes as BlobPart]).stream();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = source.pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MAX_CHUNK_BYTES) {
      await reader.cancel();
      throw new ProjectDamagedError('a part is larger than any part can be');
    }
    parts.push(read.value);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Packs rows into compressed bytes: one stored value instead of many. */
export async function packRows(rows: Rows): Promise<Uint8Array> {
  return through(new TextEncoder().encode(JSON.stringify(rows)), new CompressionStream('gzip'));
}

/**
 * Unpacks what {@link packRows} packed.
 *
 * @throws ProjectDamagedError
 */
export async function unpackRows(bytes: Uint8Array): Promise<unknown[]> {
  try {
    const rows: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('gzip'))),
    );
    if (Array.isArray(rows)) return rows;
  } catch (error) {
    if (error instanceof ProjectDamagedError) throw error;
    throw new ProjectDamagedError('a part cannot be unpacked', error);
  }
  throw new ProjectDamagedError('a part holds no rows');
}

/** Rows cut into chunks, the first being chunk number `first`. */
export function cutIntoChunks(rows: Rows, first: number): { chunk: number; rows: Rows }[] {
  const chunks: { chunk: number; rows: Rows }[] = [];
  for (let at = 0; at < rows.length; at += CHUNK_ROWS) {
    chunks.push({ chunk: first + at / CHUNK_ROWS, rows: rows.slice(at, at + CHUNK_ROWS) });
  }
  return chunks;
}
