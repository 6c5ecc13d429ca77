// A second reader of segments, written from the description in lib/search/layout.ts and nothing else of lib/search than
// the two functions it refers to.
import { checksum, hashText } from '../../../lib/search/hash.ts';

class Cursor {
  readonly bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  u8(): number {
    return this.bytes[this.at++] as number;
  }
  u24(): number {
    return this.u8() + this.u8() * 2 ** 8 + this.u8() * 2 ** 16;
  }
  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }
  units(count: number): string {
    return Array.from({ length: count }, () => String.fromCharCode(this.varint())).join('');
  }
}

/** Records under one checksum, which stands at `from`. */
interface Run {
  from: number;
  to: number;
}

export interface SecondReader {
  entities: { id: string; name: string; country?: string; aliases: string[]; record?: object }[];
  tombstones: string[];
  /** Words of the dictionary and of the backward one, each with the numbers of its entities. */
  words: Map<string, number[]>;
  backwardWords: Map<string, number[]>;
  /** Numbers of the entities filed under a term, and whether the filter knows it. */
  look(term: string): { numbers: number[]; inFilter: boolean };
}

const upper = (hash: number, skip: number, bits: number): number =>
  Math.floor(((hash * 2 ** skip) % 2 ** 32) / 2 ** (32 - bits));

export function readSecondTime(file: Uint8Array): SecondReader {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const u32 = (at: number): number => view.getUint32(at, true);
  const check = (from: number, to: number): void => {
    if (u32(from) !== checksum(file.subarray(from + 4, to))) throw new Error(`damaged at ${from}`);
  };
  const [H, E, B, P, Q, K, F, C, T, S] = [8, 20, 24, 28, 32, 36, 40, 44, 48, 52].map(u32) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const N = u32(60);
  const G = u32(64);
  if (u32(12) !== checksum(file.subarray(16, 68 + 4 * G))) throw new Error('damaged head');
  let place = Math.ceil((68 + 4 * G) / 1024) * 1024;
  for (let at = 0; at < G; at++) {
    const from = place + 1024 * at;
    if (u32(68 + 4 * at) !== checksum(file.subarray(from, Math.min(H, from + 1024)))) throw new Error('damaged head');
  }
  const table = (bytes: number): number => {
    const at = place;
    place += bytes;
    return at;
  };
  const fillUpTo = (multiple: number): void => {
    place = Math.ceil(place / multiple) * multiple;
  };
  table(4 * C + C);
  const tombstonesAt = table(T);
  const symbolsAt = table(S);
  fillUpTo(4);
  const bucketAt = table(4 * (B + 1));
  const pageAt = table(4 * (P + 1));
  const backwardAt = table(4 * (Q + 1));
  const blockAt = table(4 * (K + 1));
  table(12 * P + 12 * Q);
  fillUpTo(1024);
  const wordFilter = { at: table(1024 * F), pieces: F };
  const nameFilter = { at: table(1024 * N), pieces: N };

  const cursor = new Cursor(file, symbolsAt);
  const readTable = (): string[] => {
    const lengths = Array.from({ length: cursor.u8() }, () => cursor.u8());
    const u16 = (): number => cursor.u8() + cursor.u8() * 256;
    return lengths.map((length) => String.fromCharCode(...Array.from({ length }, u16)));
  };
  const [nameSymbols, recordSymbols] = [readTable(), readTable()];
  const text = (from: Cursor, symbols: readonly string[]): string => {
    let out = '';
    for (let symbol = from.u8(); symbol !== 0; symbol = from.u8())
      out += symbol === 255 ? from.units(1) : symbols[symbol - 1];
    return out;
  };
  const s = 24 - Math.max(1, (E - 1).toString(2).length);

  function readWords(directory: number, pages: number): Map<string, number[]> {
    const words = new Map<string, number[]>();
    for (let page = 0; page < pages; page++) {
      const [from, to] = [u32(directory + 4 * page), u32(directory + 4 * page + 4)];
      check(from, to);
      const at = new Cursor(file, from + 4);
      let word = '';
      while (at.at < to) {
        const both = at.u8();
        const shared = both >> 4 === 15 ? 15 + at.varint() : both >> 4;
        const rest = both % 16 === 15 ? 15 + at.varint() : both % 16;
        word = word.slice(0, shared) + at.units(rest);
        const n = at.varint();
        const z = Math.min(16, s + Math.max(0, Math.floor(Math.log2(n + 1)) - 2));
        const numbers: number[] = [];
        let number = 0;
        for (let entry = 0; entry < n; entry++) {
          const gap = Math.floor(at.u24() / 2 ** z);
          number += gap;
          if (gap !== 2 ** (24 - z) - 1) numbers.push(number);
        }
        words.set(word, numbers);
      }
    }
    return words;
  }

  const entities: SecondReader['entities'] = [];
  for (let block = 0; block < K; block++) {
    const from = u32(blockAt + 4 * block);
    const at = new Cursor(file, from + 4);
    const sizes = Array.from({ length: at.varint() }, () => {
      const both = at.varint();
      return { names: Math.floor(both / 2), record: both % 2 === 1 ? at.varint() : 0 };
    });
    let end = at.at + sizes.reduce((sum, { names }) => sum + names, 0);
    check(from, end);
    const places: { run: Run; at: number }[] = [];
    for (const { record } of sizes.filter(({ record }) => record > 0)) {
      let run = places.at(-1)?.run;
      if (run === undefined || run.to + record > run.from + 4 + 256) run = { from: end, to: end + 4 };
      places.push({ run, at: run.to });
      run.to += record;
      end = run.to;
    }
    if (end !== u32(blockAt + 4 * block + 4)) throw new Error('block does not end where the next begins');
    for (const size of sizes) {
      const flags = at.u8();
      const country = flags & 16 ? { country: text(at, nameSymbols) } : {};
      const id = text(at, nameSymbols);
      const name = text(at, nameSymbols);
      const list = (): string[] => Array.from({ length: at.varint() }, () => text(at, nameSymbols));
      const [aliases = []] = flags & 64 ? [list(), list(), list()] : [];
      if (flags & 128) list();
      let held = {};
      if (size.record > 0) {
        const { run, at } = places.shift() as { run: Run; at: number };
        check(run.from, run.to);
        const number = id.slice(id.indexOf('-') + 1).replace(/[a-z]/g, (letter) => letter.toUpperCase());
        const json = text(new Cursor(file, at), recordSymbols).replaceAll('\x01', number).replaceAll('\0', id);
        held = { record: JSON.parse(json) as object };
      }
      entities.push({ id, name, ...country, aliases, ...held });
    }
  }

  return {
    entities,
    tombstones: new TextDecoder()
      .decode(file.subarray(tombstonesAt, tombstonesAt + T))
      .split('\n')
      .filter(Boolean),
    words: readWords(pageAt, P),
    backwardWords: readWords(backwardAt, Q),
    look(term) {
      const { high, low } = hashText(term);
      const bucket = Math.floor((high / 2 ** 32) * B);
      const [from, to] = [u32(bucketAt + 4 * bucket), u32(bucketAt + 4 * bucket + 4)];
      check(from, to);
      const at = new Cursor(file, from + 4);
      const numbers: number[] = [];
      for (let tag = 0; at.at < to; ) {
        tag += at.varint();
        const reference = at.u24();
        if (tag === upper(low, 0, 12) && reference % 2 ** s === upper(low, 12, s))
          numbers.push(Math.floor(reference / 2 ** s));
      }
      const filter = '=[]'.includes(term.charAt(0)) ? wordFilter : nameFilter;
      const piece = filter.at + 1024 * Math.floor((high / 2 ** 32) * filter.pieces);
      const inFilter = [upper(low, 0, 13), upper(low, 13, 13), upper(high, 19, 13)].every(
        (bit) => ((file[piece + Math.floor(bit / 8)] as number) >>> (bit % 8)) % 2 === 1,
      );
      return { numbers, inFilter };
    },
  };
}
