/** A reader of hostile input, and what must hold whatever it is given. */
export interface FuzzTarget {
  id: string;
  /** Sound inputs to start from. */
  seeds: () => readonly Uint8Array[];
  /** Words of the format, so that chance gets past its first line. */
  words: readonly string[];
  /** Longest input tried, in bytes. */
  most: number;
  /**
   * Reads one input. Anything thrown is a find; errors that the reader documents are caught here.
   *
   * @returns what became of it in a few words: an input with an outcome not seen before is kept and built upon
   */
  read: (input: Uint8Array) => string | Promise<string>;
}

/** What must hold did not. */
export class BrokenPromiseError extends Error {
  override readonly name = 'BrokenPromiseError';
}

export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new BrokenPromiseError(what);
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

export const bytesOfText = (text: string): Uint8Array => ENCODER.encode(text);

/** Text as a page or file may hold it. UTF-8 has no lone surrogates, scripts have: U+F8FF stands for one. */
export const textOf = (input: Uint8Array): string => DECODER.decode(input).replaceAll('\uf8ff', '\ud800');

/** How many, in coarse steps: inputs that differ only in counting on teach nothing new. */
export const about = (count: number): string => (count < 4 ? String(count) : count < 16 ? 'some' : 'many');
