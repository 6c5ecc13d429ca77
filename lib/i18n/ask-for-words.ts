import type { Browser } from 'webextension-polyfill';
import { chooseLanguage, type Language, languageOf } from './languages.ts';

/** Where the language a person chose is kept: one of our tags, or absent for the browser's own. */
export const LANGUAGE_KEY = 'language';

/** What the words of a page are made of, on its way. */
export interface AskedForWords {
  /** The browser's own language, which most people keep. */
  own: Language;
  /** The file of that language; `undefined` where the package lacks it. */
  catalogue: Promise<Response | undefined>;
  /** The language a person chose, or `undefined` where they chose none. */
  chosen: Promise<Language | undefined>;
}

/** What of the browser's interface the choice of a language needs. */
type LanguageInterface = Pick<Browser, 'i18n' | 'storage'>;

/**
 * Asks for the language to speak in and, meanwhile, for the catalogue of the likely one. Needs no polyfill, so that a
 * script that runs before a page's own can call it.
 */
export function askForWords(api: LanguageInterface): AskedForWords {
  const own = browserLanguage(api);
  return { own, catalogue: openCatalogue(own), chosen: chosenLanguage(api) };
}

export const browserLanguage = (api: Pick<LanguageInterface, 'i18n'>): Language =>
  chooseLanguage([api.i18n.getUILanguage(), ...navigator.languages]);

export async function chosenLanguage(api: Pick<LanguageInterface, 'storage'>): Promise<Language | undefined> {
  const stored: unknown = (await api.storage.local.get(LANGUAGE_KEY))[LANGUAGE_KEY];
  return typeof stored === 'string' ? languageOf(stored) : undefined;
}

/** The file of a language's messages, a file of the package: no network request is made. */
export const openCatalogue = ({ folder }: Language): Promise<Response | undefined> =>
  fetch(`/_locales/${folder}/messages.json`).catch(() => undefined);
