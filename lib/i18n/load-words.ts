import { browser } from '../browser.ts';
import {
  type AskedForWords,
  askForWords,
  browserLanguage,
  chosenLanguage,
  LANGUAGE_KEY,
  openCatalogue,
} from './ask-for-words.ts';
import { CatalogueError, readCatalogue } from './catalogue.ts';
import { type Language, languageOf } from './languages.ts';
import { makeWords, type Words } from './words.ts';

/** What a person chose, or the browser's language where they chose none. */
export type LanguageChoice = { kind: 'chosen'; language: Language } | { kind: 'browser'; language: Language };

/** The language to speak in. */
export async function readLanguageChoice(): Promise<LanguageChoice> {
  const chosen = await chosenLanguage(browser);
  if (chosen !== undefined) return { kind: 'chosen', language: chosen };
  return { kind: 'browser', language: browserLanguage(browser) };
}

/** Keeps a choice of language; `browser` forgets it. */
export async function writeLanguageChoice(tag: string): Promise<void> {
  if (languageOf(tag) === undefined) await browser.storage.local.remove(LANGUAGE_KEY);
  else await browser.storage.local.set({ [LANGUAGE_KEY]: tag });
}

/**
 * The words of the language to speak in. The catalogue is a file of the package: no network request is made.
 *
 * @param asked  what a script before the page's own has already asked for
 * @throws CatalogueError where the package is damaged
 */
export async function loadWords(asked: AskedForWords = askForWords(browser)): Promise<Words> {
  const language = (await asked.chosen) ?? asked.own;
  const answer = await (language.tag === asked.own.tag ? asked.catalogue : openCatalogue(language));
  if (answer?.ok !== true) throw new CatalogueError(`${language.folder} is missing`);
  return makeWords(language, readCatalogue(await answer.json()));
}

/** Makes a page say which language it is in and from which side it is read. */
export function speakIn(words: Words, page: Document): void {
  page.documentElement.lang = words.language.tag;
  page.documentElement.dir = words.language.dir;
}
