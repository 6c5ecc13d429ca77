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

  delete(key: Key): void {
    this.#values.delete(key);
  }
}

/** Looks for texts, kept from when they begin: who asks for one under way waits for it. One that failed is begun anew. */
export class KeptLooks<Value> {
  readonly #looks: Kept<string, Promise<Value>>;

  constructor(most: number) {
    this.#looks = new Kept(most);
  }

  orLook(text: string, look: () => Promise<Value>): Promise<Value> {
    const known = this.#looks.get(text);
    if (known !== undefined) return known;
    const begun = look();
    this.#looks.set(text, begun);
    begun.catch(() => {
      if (this.#looks.get(text) === begun) this.#looks.delete(text);
    });
    return begun;
  }
}
