import { SegmentDamagedError } from './errors.ts';

/** Grows while bytes and varints (LEB128) are appended. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  bytes(values: Uint8Array): void {
    if (this.#length + values.length > this.#bytes.length) this.#grow(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  u16(value: number): void {
    this.byte(value & 255);
    this.byte(value >>> 8);
  }

  u24(value: number): void {
    this.byte(value & 255);
    this.byte((value >>> 8) & 255);
    this.byte((value >>> 16) & 255);
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** A function takes only so many arguments. */
const UNITS_AT_ONCE = 4096;

/** Reads what {@link ByteWriter} wrote; reading past the end is damage. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #part: string;
  at: number;

  constructor(bytes: Uint8Array, at: number, part: string) {
    this.#bytes = bytes;
    this.at = at;
    this.#part = part;
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new SegmentDamagedError(this.#part);
    return value;
  }

  /** A text of so many units, each of 16 bits. */
  units(count: number): string {
    if (count * 2 > this.left) throw new SegmentDamagedError(this.#part);
    const units = new Uint16Array(this.#bytes.slice(this.at, this.at + count * 2).buffer);
    this.at += count * 2;
    let text = '';
    for (let at = 0; at < count; at += UNITS_AT_ONCE)
      text += String.fromCharCode(...units.subarray(at, at + UNITS_AT_ONCE));
    return text;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (let round = 0; round < 7; round++) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
    throw new SegmentDamagedError(this.#part);
  }
}
