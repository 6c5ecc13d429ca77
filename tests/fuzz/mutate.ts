/** A stream of numbers from 0 up to but not including 1: the same for the same seed. */
export type Chance = () => number;

/** Mulberry32: small, quick and good enough to pick changes by. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (chance: Chance, end: number): number => Math.floor(chance() * end);

/** Bytes that formats treat as ends, signs or escapes. */
const TELLING = [
  0, 1, 9, 10, 13, 32, 34, 37, 39, 44, 47, 58, 60, 62, 91, 92, 93, 123, 125, 127, 128, 192, 239, 254, 255,
];

const replaced = (input: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array => {
  const out = new Uint8Array(from + put.length + input.length - to);
  out.set(input.subarray(0, from));
  out.set(put, from);
  out.set(input.subarray(to), from + put.length);
  return out;
};

type Change = (input: Uint8Array, chance: Chance, stock: Stock) => Uint8Array;

/** What changes draw from. */
export interface Stock {
  words: readonly Uint8Array[];
  others: readonly Uint8Array[];
}

const place = (input: Uint8Array, chance: Chance): number => below(chance, input.length + 1);

/** Mostly short stretches: the meaning of an input lies in its signs. */
const stretch = (input: Uint8Array, chance: Chance): [number, number] => {
  const from = place(input, chance);
  const longest = chance() < 0.8 ? 8 : 200;
  return [from, Math.min(input.length, from + below(chance, longest) + 1)];
};

const setByte = (input: Uint8Array, at: number, byte: number): Uint8Array => {
  if (input.length === 0) return Uint8Array.of(byte);
  const out = input.slice();
  out[at % input.length] = byte;
  return out;
};

const CHANGES: readonly Change[] = [
  (input, chance) => {
    const at = place(input, chance);
    return setByte(input, at, (input[at % Math.max(1, input.length)] ?? 0) ^ (1 << below(chance, 8)));
  },
  (input, chance) => setByte(input, place(input, chance), TELLING[below(chance, TELLING.length)] ?? 0),
  (input, chance) => setByte(input, place(input, chance), below(chance, 256)),
  (input, chance) => {
    const [from, to] = stretch(input, chance);
    return replaced(input, from, to, new Uint8Array());
  },
  (input, chance) => {
    const [from, to] = stretch(input, chance);
    return replaced(input, to, to, input.subarray(from, to));
  },
  (input, chance, { words }) => {
    const at = place(input, chance);
    return replaced(input, at, at, words[below(chance, words.length)] ?? Uint8Array.of(0));
  },
  (input, chance, { words }) => {
    const word = words[below(chance, words.length)] ?? Uint8Array.of(0);
    const at = place(input, chance);
    return replaced(input, at, Math.min(input.length, at + word.length), word);
  },
  (input, chance, { others }) => {
    const other = others[below(chance, others.length)] ?? input;
    const [from, to] = stretch(other, chance);
    const at = place(input, chance);
    return replaced(input, at, at, other.subarray(from, to));
  },
  (input, chance, { others }) => {
    const other = others[below(chance, others.length)] ?? input;
    return replaced(input, place(input, chance), input.length, other.subarray(place(other, chance)));
  },
  (input, chance) => replaced(input, 0, 0, input.subarray(...stretch(input, chance))),
];

/** A changed copy of `input`: one to six changes, at most `most` bytes. */
export function mutate(input: Uint8Array, chance: Chance, stock: Stock, most: number): Uint8Array {
  let out = input;
  for (let left = 1 + below(chance, chance() < 0.7 ? 2 : 6); left > 0; left -= 1) {
    out = (CHANGES[below(chance, CHANGES.length)] as Change)(out, chance, stock);
  }
  return out.length > most ? out.slice(0, most) : out === input ? input.slice() : out;
}
