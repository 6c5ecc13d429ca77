// Zip libraries compress in the page's own thread, or in workers made from text, which the extension's own rules forbid. A
// zip needs little: each part deflated by the browser, its checksum, and a list of parts at the end.

import { giveWay } from '../../page/in-turns.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** A part of an archive: its name and its text, in pieces so that a large one never stands in memory as one string. */
export interface ZipPart {
  name: string;
  pieces: Iterable<string>;
}

interface Packed {
  name: Uint8Array;
  crc: number;
  size: number;
  packed: Blob;
}

async function pack({ name, pieces }: ZipPart): Promise<Packed> {
  let crc = 0xffffffff;
  let size = 0;
  const encoder = new TextEncoder();
  const source = new ReadableStream<Uint8Array>({
    start: () => undefined,
    async pull(controller) {
      // Compressing happens elsewhere; making the next piece, with nothing in between, would keep the page's thread.
      await giveWay();
      const next = iterator.next();
      if (next.done === true) return controller.close();
      const bytes = encoder.encode(next.value);
      for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
      size += bytes.length;
      controller.enqueue(bytes);
    },
  });
  const iterator = pieces[Symbol.iterator]();
  const deflated = source.pipeThrough(
    new CompressionStream('deflate-raw') as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
  const out: BlobPart[] = [];
  const reader = deflated.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) out.push(read.value as BlobPart);
  return { name: encoder.encode(name), crc: (crc ^ 0xffffffff) >>> 0, size, packed: new Blob(out) };
}

/** The fields that a part's own header and its line in the list have in common, from `at` on. */
function writeFields(view: DataView, at: number, part: Packed): void {
  view.setUint16(at, 20, true);
  // Names are UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, 8, true);
  // One fixed time (1980-01-01), so that the same content gives the same file.
  view.setUint16(at + 8, 0x21, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.size, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

/** Packs parts into a zip, in their order. The same parts give the same bytes in one browser. */
export async function deflateZip(parts: readonly ZipPart[], type: string): Promise<Blob> {
  const out: BlobPart[] = [];
  const list: BlobPart[] = [];
  let at = 0;
  let listed = 0;
  for (const part of parts) {
    const packed = await pack(part);
    const header = new DataView(new ArrayBuffer(30));
    header.setUint32(0, 0x04034b50, true);
    writeFields(header, 4, packed);
    const line = new DataView(new ArrayBuffer(46));
    line.setUint32(0, 0x02014b50, true);
    line.setUint16(4, 20, true);
    writeFields(line, 6, packed);
    line.setUint32(42, at, true);
    out.push(header.buffer, packed.name as BlobPart, packed.packed);
    list.push(line.buffer, packed.name as BlobPart);
    at += 30 + packed.name.length + packed.packed.size;
    listed += 46 + packed.name.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, listed, true);
  end.setUint32(16, at, true);
  return new Blob([...out, ...list, end.buffer], { type });
}
