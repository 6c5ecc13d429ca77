import { readFileSync } from 'node:fs';
import { readCatalogue } from './catalogue.ts';
import { chooseLanguage } from './languages.ts';
import { makeWords, type Words } from './words.ts';

const LOCALES = new URL('../../assets/public/_locales/', import.meta.url);

/** The words of a language from the catalogues on disk, for Node: tests and the command line. */
export function readWords(tag: string): Words {
  const language = chooseLanguage([tag]);
  const json: unknown = JSON.parse(readFileSync(new URL(`${language.folder}/messages.json`, LOCALES), 'utf8'));
  return makeWords(language, readCatalogue(json));
}
