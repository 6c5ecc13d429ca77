import { browser } from '../browser.ts';
import { CatalogueError, readCatalogue } from './catalogue.ts';
import { chooseLanguage, type Language, languageOf } from './languages.ts';
import { makeWords, type Words } from './words.ts';

/** Where the language a person chose is kept: one of our tags, or absent for the browser's own. */
export const LANGUAGE_KEY = 'language';

/** What a person chose, or the browser's language where they chose none. */
export type LanguageChoice = { kind: 'chosen'; language: Language } | { kind: 'browser'; language: Language };

/** The language to speak in. */
export async function readLanguageChoice(): Promise<LanguageChoice> {
  const stored: unknown = (await browser.storage.local.get(LANGUAGE_KEY))[LANGUAGE_KEY];
  const chosen = typeof stored === 'string' ? languageOf(stored) : undefined;
  if (chosen !== undefined) return { kind: 'chosen', language: chosen };
  return { kind: 'browser', language: browserLanguage() };
}

const browserLanguage = (): Language => chooseLanguage([browser.i18n.getUILanguage(), ...navigator.languages]);

/** Keeps a choice of language; `browser` forgets it. */
export async function writeLanguageChoice(tag: string): Promise<void> {
  if (languageOf(tag) === undefined) await browser.storage.local.remove(LANGUAGE_KEY);
  else await browser.storage.local.set({ [LANGUAGE_KEY]: tag });
}

/**
 * The words of the language to speak in. The catalogue is a file of the package: no network request is made.
 *
 * @throws CatalogueError where the package is damaged
 */
export async function loadWords(): Promise<Words> {
  // Most people keep the browser's language: its catalogue is opened while the choice is still being read.
  const guess = browserLanguage();
  const guessed = openCatalogue(guess);
  const { language } = await readLanguageChoice();
  const answer = await (language.tag === guess.tag ? guessed : openCatalogue(language));
  if (answer?.ok !== true) throw new CatalogueError(`${language.folder} is missing`);
  return makeWords(language, readCatalogue(await answer.json()));
}

const openCatalogue = ({ folder }: Language): Promise<Response | undefined> =>
  fetch(browser.runtime.getURL(`/_locales/${folder}/messages.json`)).catch(() => undefined);

/** Makes a page say which language it is in and from which side it is read. */
export function speakIn(words: Words, page: Document): void {
  page.documentElement.lang = words.language.tag;
  page.documentElement.dir = words.language.dir;
}
