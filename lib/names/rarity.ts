/** What the list that is searched knows of its words: how many names it holds and how rare a word is among them. */
export interface Rarity {
  names: number;
  /** 0–1: 1 for a word of one name, towards 0 for a word of every name. */
  of(word: string): number;
  /** What is compared: a shop writes its trade behind a brand ("Grom Gelateria") as registers do not behind a firm. */
  subject?: 'brand' | 'firm';
}

/** For two names outside any list: every word is rare and the list is taken to hold a hundred names. */
export const NO_LIST: Rarity = { names: 100, of: () => 1 };
