import type { Reading } from '../names/analyse.ts';
import {
  entitiesNear,
  entitiesReordered,
  entitiesWithKey,
  likelySpelling,
  lookNear,
  type Near,
  type NearLooks,
  type Spelling,
} from './candidates.ts';
import type { NamedEntity } from './entity-bytes.ts';
import type { Segment } from './segment.ts';

// What is read for a name depends on what was found before. But reads that wait for each other take long, and most of what
// follows can be foreseen: so it is asked for while what comes before it is on its way, and two rounds of reads suffice.

type Entities = Iterable<NamedEntity>;

/** One name being looked up in one segment: hands out entities to compare, from the likeliest on. */
export class NameLook {
  readonly segment: Segment;
  readonly #asked: readonly Reading[];
  readonly #keyed: Promise<readonly number[]>;
  readonly #ahead: { spelling: Spelling; looks: Promise<NearLooks> } | undefined;
  #beside: Promise<Entities> | undefined;
  #near: Promise<Near> | undefined;
  #misspelt: Promise<Entities | undefined> | undefined;

  constructor(segment: Segment, asked: readonly Reading[]) {
    this.segment = segment;
    this.#asked = asked;
    this.#keyed = unawaited(entitiesWithKey(segment, asked));
    const spelling = segment.isHeld ? undefined : likelySpelling(segment, asked);
    if (spelling !== undefined) this.#ahead = { spelling, looks: unawaited(lookNear(segment, asked, spelling)) };
  }

  /** Entities that have a name of the very key. */
  async withKey(): Promise<Entities> {
    const keyed = await this.#keyed;
    const entities = this.#read(keyed);
    // Its form may contradict.
    if (keyed.length > 0 && this.#ahead?.spelling === 'right') this.#beside = unawaited(this.#readBeside());
    return entities;
  }

  /** Where a name is whole but for its form: entities that have words in common with it. There is little to compare. */
  beside(): Promise<Entities> {
    return this.#beside ?? this.#readBeside();
  }

  /** Entities whose words may be those of the name in another order. */
  async reordered(): Promise<Entities> {
    if (this.#ahead?.spelling === 'unknown') this.#misspelt = unawaited(this.#readMisspeltAhead());
    return this.#read(await entitiesReordered(this.segment, this.#asked));
  }

  /** Entities that may have the name whole but for a slip. */
  async misspelt(): Promise<Entities> {
    return (await this.#misspelt) ?? this.#read((await this.#nearNames()).whole);
  }

  /** Entities that have words in common with a name and nothing else. */
  async inCommon(): Promise<Entities> {
    return this.#read((await this.#nearNames()).inCommon());
  }

  async #readBeside(): Promise<Entities> {
    const { whole, inCommon } = await this.#entitiesNear('right');
    return this.#read([...whole, ...inCommon()]);
  }

  /** Nothing where the words as they are seem to be those of some name: what is only near them need not be read then. */
  async #readMisspeltAhead(): Promise<Entities | undefined> {
    const { hasWords, whole } = await this.#nearNames();
    return hasWords ? undefined : this.#read(whole);
  }

  #nearNames(): Promise<Near> {
    this.#near ??= this.#entitiesNear('unknown');
    return this.#near;
  }

  async #entitiesNear(spelling: Spelling): Promise<Near> {
    const looks =
      this.#ahead?.spelling === spelling ? this.#ahead.looks : lookNear(this.segment, this.#asked, spelling);
    return entitiesNear(this.segment, await looks, new Set(await this.#keyed));
  }

  async #read(numbers: readonly number[]): Promise<Entities> {
    return numbers.length === 0 ? [] : (await this.segment.entitiesAt(numbers)).values();
  }
}

/** A promise that nobody may wait for: what comes before it may be the answer. */
function unawaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
