import { scriptOf } from './script.ts';
import { latinSpellings } from './transliterate.ts';

/**
 * The letters that the Latin spellings of one word share: "obshchestvo", "obschestvo" and "общество" are one, and so are
 * "eteria", "etaireia" and "εταιρεία". Only for telling words of a closed list; names need better eyes.
 */
export function spellingSkeleton(word: string): string {
  const latin = latinSpellings(word, scriptOf(word))[0] ?? word;
  return latin
    .replace(/shch|sch|tsch/g, 's')
    .replace(/ch|cz|ts|tz/g, 'c')
    .replace(/sh|sz/g, 's')
    .replace(/zh/g, 'z')
    .replace(/kh|x/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ai/g, 'e')
    .replace(/ou/g, 'u')
    .replace(/w/g, 'v')
    .replace(/[iyj]+(?=[aeou])/g, '')
    .replace(/[aeo]?[iyj]+/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
