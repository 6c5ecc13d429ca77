/**
 * The words of one language, folded: by kind, then by value; the terms of one value are separated by `|`. Packs are
 * compiled from `assets/reading/*.json` by `lib/publisher/reading-tables.ts`.
 */
export type Pack = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words a value is named with, which most tables have as its first term: "better cotton" for `better-cotton`. */
export const nameOf = (value: string): string => value.replaceAll('-', ' ');

/** The terms of one value; an empty one stands for the value's own name, which packs do not repeat. */
export const termsOf = (value: string, terms: string): string[] =>
  terms.split('|').map((term) => term || nameOf(value));

/** Where packs injected beside the reader put themselves: `globalThis.whenceReading.de`. */
interface Shelf {
  whenceReading?: Record<string, Pack>;
  whenceChoice?: ChooseLanguages;
}

/** Tells which languages' tables a page needs, the most likely first. */
export type ChooseLanguages = (page: { document: Document; url: string; lang?: string }) => string[];

/** Most languages read at a time. */
const MAX_LANGUAGES = 4;

/** The pack of a language, if it was injected or registered. */
export function packOf(lang: string): Pack | undefined {
  const shelf = (globalThis as Shelf).whenceReading;
  return shelf !== undefined && Object.hasOwn(shelf, lang) ? shelf[lang] : undefined;
}

/** Makes packs known. Outside the browser all of them are registered at once: see `all-packs.ts`. */
export function registerPacks(packs: Record<string, Pack>): void {
  const shelf = globalThis as Shelf;
  shelf.whenceReading = { ...shelf.whenceReading, ...packs };
}

/** Lets languages be chosen among the packs known. In the browser the worker has chosen before it injects packs. */
export function registerChoice(choose: ChooseLanguages): void {
  (globalThis as Shelf).whenceChoice = choose;
}

/** The languages whose tables a page is read with: as chosen, else those whose packs were injected, the latest of many. */
export const languagesOf: ChooseLanguages = (page) => {
  const { whenceChoice, whenceReading } = globalThis as Shelf;
  return whenceChoice?.(page) ?? Object.keys(whenceReading ?? {}).slice(-MAX_LANGUAGES);
};
