/**
 * Answers kept for the questions that come again: the same word on every page of a shop, the same name asked in two roles.
 * All are let go at once when there are too many, which costs one look more now and then and no bookkeeping.
 */
export class Kept<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(key, value);
  }
}
