import { fold, isLetter } from './fold.ts';
import type { PageLang } from './language.ts';
import { Lexicon } from './lexicon.ts';
import { packOf } from './packs.ts';
import { localityRows, placeCodes, placeRows } from './tables.ts';

/** A place named in text: an ISO 3166-1 code. */
export interface PlaceHit {
  code: string;
  start: number;
  end: number;
}

/** Codes of the countries in the tables, which name every one that makes goods for sale. */
const REGION_CODES = placeCodes();

/** Whether two capital letters are a country's code (ISO 3166-1). */
export const isCountryCode = (code: string): boolean => REGION_CODES.includes(code);

/** Case endings that may follow a country's name, and endings it may lose: "Чина", "Kiinassa", "Chinach". */
const MAX_CASE = 5;
const MAX_LOST = 2;

/**
 * Country names in the language of a page, in English and in the short forms of the tables. Names come from the
 * browser's own CLDR data; a name is found with case endings as well, by the longest stem that fits one country only.
 */
export class Places {
  readonly #lang: PageLang;
  readonly #short: Names;
  #all: Names | undefined;

  constructor(lang: PageLang) {
    this.#lang = lang;
    this.#short = shortNames(lang);
  }

  /** Places in `text` from `from` to `to` that are spelled as in the tables, left to right. */
  findExact(text: string, from: number, to: number): PlaceHit[] {
    return this.#short.findExact(text, from, to);
  }

  /** Places in `text` from `from` to `to`, with case endings too, left to right. */
  find(text: string, from: number, to: number): PlaceHit[] {
    const hits = this.#short.find(text, from, to);
    if (hits.length > 0) return hits;
    // Every country's name: asked for only where the short list knows no place, for it takes milliseconds.
    this.#all ??= allNames(this.#lang);
    return this.#all.find(text, from, to);
  }
}

function shortNames(lang: PageLang): Names {
  const short = new Names();
  for (const [code, names] of placeRows(lang)) {
    for (const name of names.split('|')) short.add(name, code);
  }
  // Provinces and towns are found as they are spelled only: too many are short words with an ending.
  for (const [code, names] of localityRows(lang)) {
    for (const name of names.split('|')) short.addAsSpelled(name, code);
  }
  return short;
}

function allNames(lang: PageLang): Names {
  const all = shortNames(lang);
  for (const locale of new Set([lang, 'en'])) {
    const names = displayNames(locale);
    for (const code of names === undefined ? [] : REGION_CODES) {
      const name = names?.of(code);
      if (name !== undefined && name !== code) all.add(fold(name), code);
    }
  }
  return all;
}

/** Names filed to be found in text. */
class Names {
  readonly #lexicon = new Lexicon();
  readonly #stems = new Map<string, string>();

  /** Adds a folded name. */
  add(folded: string, code: string): void {
    this.addAsSpelled(folded, code);
    if (folded.length < 4 || !isOneWord(folded)) return;
    for (let lost = 0; lost <= MAX_LOST; lost += 1) {
      const stem = folded.slice(0, folded.length - lost);
      if (stem.length < (lost > 1 ? 4 : 3)) break;
      const known = this.#stems.get(stem);
      // A stem two countries share is no evidence for either.
      this.#stems.set(stem, known === undefined || known === code ? code : '');
    }
  }

  addAsSpelled(folded: string, code: string): void {
    this.#lexicon.add(folded, { kind: 'place', value: code, langs: '' });
  }

  findExact(text: string, from: number, to: number): PlaceHit[] {
    return this.#lexicon
      .scan(text.slice(from, to))
      .map((hit) => ({ code: hit.meanings[0]?.value ?? '', start: from + hit.start, end: from + hit.end }));
  }

  find(text: string, from: number, to: number): PlaceHit[] {
    const hits = this.findExact(text, from, to);
    for (const match of text.slice(from, to).matchAll(/[^\s\d,.;:()/\u007f'"%-]{4,24}/g)) {
      const start = from + match.index;
      if (hits.some((hit) => hit.start <= start && start < hit.end)) continue;
      const code = this.#inflected(match[0]);
      if (code !== undefined) hits.push({ code, start, end: start + match[0].length });
    }
    return hits.filter((hit) => hit.code !== '').sort((a, b) => a.start - b.start);
  }

  #inflected(word: string): string | undefined {
    for (let cut = 0; cut <= MAX_CASE && word.length - cut >= 3; cut += 1) {
      const code = this.#stems.get(word.slice(0, word.length - cut));
      if (code !== undefined && word.length - cut >= word.length * 0.55) return code === '' ? undefined : code;
    }
    return undefined;
  }
}

const filed = new Map<string, Places>();

/** The places of a language, filed once for all readings; anew when its pack has come. */
export function placesOf(lang: PageLang): Places {
  const key = packOf(lang) === undefined ? '' : lang;
  const known = filed.get(`${lang} ${key}`);
  if (known !== undefined) return known;
  const places = new Places(lang);
  filed.set(`${lang} ${key}`, places);
  return places;
}

/** Whether a folded name is letters only. Asked of each letter: a class of all letters takes longer to make ready than all names. */
function isOneWord(folded: string): boolean {
  for (let at = 0; at < folded.length; at += 1) if (!isLetter(folded.charCodeAt(at))) return false;
  return true;
}

function displayNames(locale: string): Intl.DisplayNames | undefined {
  if (locale === '') return undefined;
  try {
    return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  } catch {
    return undefined;
  }
}
