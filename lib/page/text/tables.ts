import base from '../../../assets/reading/compiled/base.json' with { type: 'json' };
import { type Kind, Lexicon } from './lexicon.ts';
import { type Pack, packOf, termsOf } from './packs.ts';

const BASE: { en: Pack; '': Pack } = base;
/** What a line of product text may say. */
const WORD_KINDS = ['fibre', 'part', 'qualifier', 'material', 'origin', 'name', 'claim', 'region'] as const;

/** Languages loaded together, and the lexicons of their words. */
export interface Tables {
  words: Lexicon;
  /** Headings of sections that speak of other products or of what buyers say. */
  headings: Lexicon;
  /** What calls on a buyer to put a thing into a basket. */
  readonly calls: Lexicon;
  /** Words that turn a statement round, by where they stand. */
  readonly negations: Lexicon;
}

const loaded = new Map<string, Tables>();
let negations: Lexicon | undefined;

/** The tables for English, international words and `langs`, as far as their packs are known. Built once for each set. */
export function loadTables(langs: readonly string[]): Tables {
  const known = langs.filter((lang) => packOf(lang) !== undefined);
  const key = known.join();
  const built = loaded.get(key);
  if (built !== undefined) return built;
  let calls: Lexicon | undefined;
  const tables: Tables = {
    // Asked for on pages without any other sign of a basket.
    get calls() {
      calls ??= loadCalls(known);
      return calls;
    },
    words: new Lexicon(),
    headings: new Lexicon(),
    // Most pages have nothing that could be denied: these words are filed when the first such thing is met.
    get negations() {
      negations ??= loadNegations();
      return negations;
    },
  };
  for (const lang of ['', 'en', ...known]) {
    const pack = lang === '' || lang === 'en' ? BASE[lang] : packOf(lang);
    if (pack === undefined) continue;
    for (const kind of WORD_KINDS) addPack(tables.words, kind, pack[kind], lang);
    addPack(tables.headings, 'heading', pack.heading, lang);
  }
  loaded.set(key, tables);
  return tables;
}

function loadCalls(langs: readonly string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const lang of ['en', ...langs]) addPack(lexicon, 'call', (lang === 'en' ? BASE.en : packOf(lang))?.call, lang);
  return lexicon;
}

/** Words before a number that make it a limit, in English and one other language. */
export const hedgesOf = (lang: string): string[] =>
  [BASE.en, packOf(lang)].flatMap((pack) => termsOf('', pack?.hedge?.least ?? '')).filter((term) => term !== '');

function loadNegations(): Lexicon {
  const lexicon = new Lexicon();
  for (const [where, terms] of Object.entries(BASE[''].negation ?? {})) {
    const kind = where === 'before' ? 'not-before' : 'not-after';
    for (const term of terms.split('|')) lexicon.add(term, { kind, value: '', langs: '' });
  }
  return lexicon;
}

function addPack(
  lexicon: Lexicon,
  kind: Kind,
  values: Readonly<Record<string, string>> | undefined,
  langs: string,
): void {
  for (const [value, terms] of Object.entries(values ?? {})) {
    const meaning = { kind, value, langs };
    for (const term of termsOf(value, terms)) {
      lexicon.add(term, meaning);
      if (kind === 'fibre' && langs !== 'en') lexicon.addStem(term, meaning);
    }
  }
}

/** Names and short forms of countries: those in Latin letters, and those in the script of one language. */
export function placeRows(lang: string): Iterable<[string, string]> {
  return [...Object.entries(BASE[''].place ?? {}), ...Object.entries(packOf(lang)?.place ?? {})];
}

/** Codes of the countries that have names in the tables, in order. */
export const placeCodes = (): string[] => Object.keys(BASE[''].place ?? {}).sort();

/** Provinces and towns that product pages name as places of making, by the country they stand for. */
export function localityRows(lang: string): Iterable<[string, string]> {
  return [...Object.entries(BASE[''].locality ?? {}), ...Object.entries(packOf(lang)?.locality ?? {})];
}
