/** Languages with a file of reading words in the package (`assets/public/reading`); English travels in the reader. */
const LANGUAGES = new Set(
  'ar bg cs da de el es et fi fr ga hi hr hu id it ja ko lt lv mt nb nl pl pt ro ru sk sl sv th tr uk vi zh'.split(' '),
);
/** Most packs injected into one page. */
const MAX_PACKS = 4;

/** The file of a language's pack. */
export const packFile = (lang: string): string => `/reading/${lang}.js`;

/**
 * The files to inject before the reader for the languages a page was found to need. The answer comes from a page's
 * process, so only names of packs we ship count.
 */
export function readingPacks(chosen: unknown): string[] {
  if (!Array.isArray(chosen)) return [];
  const known = chosen.filter((lang): lang is string => typeof lang === 'string' && LANGUAGES.has(lang));
  return [...new Set(known)].slice(0, MAX_PACKS).map(packFile);
}
