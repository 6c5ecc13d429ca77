import { SegmentDamagedError } from './errors.ts';
import type { ByteReader, ByteWriter } from './varint.ts';

// Names of companies are made of the same pieces the world over, and the JSON of records of even fewer. A table of 254
// pieces, learned from the very texts of a segment, writes most of them in a byte each, and any text can be read by
// itself. (After FSST, Boncz, Neumann and Leis 2020, with units of strings instead of bytes.)

const END = 0;
const ESCAPE = 255;
const MOST = 254;

/** A table of pieces; the piece at 0 is symbol 1. */
export type SymbolTable = readonly string[];

/** Finds the longest piece that opens the rest of a text: a trie, its edges in one map. */
class Pieces {
  readonly #edges = new Map<number, number>();
  readonly #symbol: number[] = [0];
  readonly #table: SymbolTable;

  constructor(table: SymbolTable) {
    this.#table = table;
    for (const [at, piece] of table.entries()) {
      let node = 0;
      for (let unit = 0; unit < piece.length; unit++) {
        const edge = node * 65_536 + piece.charCodeAt(unit);
        let next = this.#edges.get(edge);
        if (next === undefined) {
          next = this.#symbol.push(0) - 1;
          this.#edges.set(edge, next);
        }
        node = next;
      }
      this.#symbol[node] = at + 1;
    }
  }

  /** Symbol of the longest piece at a place, 0 where none fits. */
  longestAt(text: string, from: number): number {
    let node = 0;
    let found = 0;
    for (let at = from; at < text.length; at++) {
      const next = this.#edges.get(node * 65_536 + text.charCodeAt(at));
      if (next === undefined) break;
      node = next;
      found = this.#symbol[node] || found;
    }
    return found;
  }

  piece(symbol: number): string {
    return this.#table[symbol - 1] ?? '';
  }
}

/** Bytes that a piece saves each time: a unit that has no symbol costs at least two. */
function gainOf(piece: string): number {
  return piece.length === 1 ? 1 : piece.length - 1 + 0.5;
}

const ROUNDS = 5;

/**
 * Learns the pieces that shorten texts most. The same texts in the same order give the same table.
 *
 * @param longest  units of the longest piece
 */
export function learnSymbols(texts: readonly string[], longest: number): SymbolTable {
  let table: SymbolTable = [];
  for (let round = 0; round < ROUNDS; round++) {
    const pieces = new Pieces(table);
    const gains = new Map<string, number>();
    const count = (piece: string): void => {
      if (piece.length <= longest) gains.set(piece, (gains.get(piece) ?? 0) + gainOf(piece));
    };
    for (const text of texts) {
      let before = '';
      for (let at = 0; at < text.length; ) {
        const symbol = pieces.longestAt(text, at);
        const piece = symbol === 0 ? text.charAt(at) : pieces.piece(symbol);
        count(piece);
        if (piece.length > 1) count(text.charAt(at));
        if (before !== '') count(before + piece);
        before = piece;
        at += piece.length;
      }
    }
    table = [...gains]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST)
      .map(([piece]) => piece);
  }
  return table;
}

/** Writes texts with a table. */
export class SymbolWriter {
  readonly #pieces: Pieces;

  constructor(table: SymbolTable) {
    this.#pieces = new Pieces(table);
  }

  write(text: string, out: ByteWriter): void {
    for (let at = 0; at < text.length; ) {
      const symbol = this.#pieces.longestAt(text, at);
      if (symbol === 0) {
        out.byte(ESCAPE);
        out.varint(text.charCodeAt(at++));
      } else {
        out.byte(symbol);
        at += this.#pieces.piece(symbol).length;
      }
    }
    out.byte(END);
  }
}

/** Reads one text. */
export function readSymbols(from: ByteReader, table: SymbolTable): string {
  let text = '';
  for (let symbol = from.byte(); symbol !== END; symbol = from.byte()) {
    text += symbol === ESCAPE ? String.fromCharCode(from.varint()) : (table[symbol - 1] ?? '');
  }
  return text;
}

/** Lengths first, then the units of all pieces, so that a woken worker need not read them one by one. */
export function writeTable(table: SymbolTable, out: ByteWriter): void {
  out.byte(table.length);
  for (const piece of table) out.byte(piece.length);
  for (const piece of table) for (let at = 0; at < piece.length; at++) out.u16(piece.charCodeAt(at));
}

export function readTable(from: ByteReader): SymbolTable {
  const count = from.byte();
  if (count > MOST) throw new SegmentDamagedError('symbol table');
  const lengths = Array.from({ length: count }, () => from.byte());
  const pieces = from.units(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return pieces.slice(at - length, at);
  });
}
