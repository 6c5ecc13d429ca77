import type { Reading, Word } from '../names/analyse.ts';
import type { HanParts } from '../names/han-core.ts';

/** What a name is filed by. */
export type FiledReading = Pick<Reading, 'joined' | 'han'> & { words: readonly FiledWord[] };
export type FiledWord = Pick<Word, 'text' | 'class'>;

/**
 * Readings of the names of all entities, from when their words are counted until they are filed under the rarest. Reading
 * a million names a second time would be a sixth of a feed's building, and the readings as they are a gigabyte: here
 * words are numbers.
 */
export class KeptReadings {
  readonly #vocabulary: FiledWord[] = [];
  readonly #numbers = new Map<Word['class'], Map<string, number>>();
  /** Of each reading. */
  readonly #joined: string[] = [];
  readonly #han = new Map<number, HanParts>();
  /** Words of all readings, one after another, and the end of each reading's. */
  readonly #words: number[] = [];
  readonly #wordsTo: number[] = [];
  /** End of each entity's readings. */
  readonly #readingsTo: number[] = [];

  /** Keeps the readings of the next entity. */
  add(readings: readonly FiledReading[]): void {
    for (const { joined, words, han } of readings) {
      if (han !== undefined) this.#han.set(this.#joined.length, han);
      this.#joined.push(joined);
      for (const word of words) this.#words.push(this.#numberOf(word));
      this.#wordsTo.push(this.#words.length);
    }
    this.#readingsTo.push(this.#joined.length);
  }

  /** Readings of an entity, counted from 0 in the order they were kept. */
  of(entity: number): FiledReading[] {
    const readings: FiledReading[] = [];
    const to = this.#readingsTo[entity] ?? 0;
    for (let reading = this.#readingsTo[entity - 1] ?? 0; reading < to; reading++) {
      const numbers = this.#words.slice(this.#wordsTo[reading - 1] ?? 0, this.#wordsTo[reading]);
      const han = this.#han.get(reading);
      readings.push({
        joined: this.#joined[reading] ?? '',
        words: numbers.map((number) => this.#vocabulary[number] as FiledWord),
        ...(han === undefined ? {} : { han }),
      });
    }
    return readings;
  }

  #numberOf({ text, class: told }: FiledWord): number {
    let numbers = this.#numbers.get(told);
    if (numbers === undefined) {
      numbers = new Map();
      this.#numbers.set(told, numbers);
    }
    let number = numbers.get(text);
    if (number === undefined) {
      number = this.#vocabulary.push({ text, class: told }) - 1;
      numbers.set(text, number);
    }
    return number;
  }
}
