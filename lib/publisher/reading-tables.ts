import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fold } from '../page/text/fold.ts';
import { nameOf, type Pack } from '../page/text/packs.ts';

/** Reading tables by language: kind and file. */
const BY_LANGUAGE: Record<string, string> = {
  fibre: 'fibres',
  part: 'parts',
  qualifier: 'qualifiers',
  material: 'material-labels',
  origin: 'origins',
  name: 'name-labels',
  heading: 'section-headings',
  call: 'basket-calls',
  hedge: 'hedges',
};
/** Tables that hold in any language. */
const FLAT: Record<string, string> = {
  claim: 'labels',
  region: 'regions',
  negation: 'negations',
  place: 'places',
  locality: 'localities',
};

type MutablePack = Record<string, Record<string, string>>;
type Rows = Record<string, Record<string, string>>;

/** Everything compiled: `base` ships inside the reader, `packs` are one for each other language. */
export interface Compiled {
  /** English under `en`, words of any language under `''`. */
  base: { en: Pack; '': Pack };
  packs: Record<string, Pack>;
}

/**
 * Compiles the reading tables people edit (`assets/reading/*.json`) into what the reader loads: words folded, repeats
 * dropped, one pack for each language, so that a page gets the words of its own language only.
 *
 * @param dir  the folder of the tables
 */
export function compileTables(dir: string): Compiled {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(dir, `${file}.json`), 'utf8'));
  const packs: Record<string, MutablePack> = { '': {}, en: {} };
  const put = (lang: string, kind: string, value: string, terms: string): void => {
    const pack = packs[lang] ?? {};
    const values = pack[kind] ?? {};
    packs[lang] = pack;
    pack[kind] = values;
    const all = [...(values[value]?.split('|') ?? []), ...terms.split('|').map((term) => fold(term).trim())];
    const unique = [...new Set(all)].filter((term) => term !== '');
    if (unique.length > 0) values[value] = unique.join('|');
  };
  for (const [kind, file] of Object.entries(BY_LANGUAGE)) {
    for (const [value, languages] of Object.entries(read(file) as Rows)) {
      for (const [lang, terms] of Object.entries(languages)) {
        put(lang === '*' ? '' : (lang.split('-', 1)[0] ?? lang), kind, value, terms);
      }
    }
  }
  const fibres = read('fibres') as Rows;
  const own = ownLanguages(read('languages') as Record<string, string>);
  for (const [kind, file] of Object.entries(FLAT)) {
    for (const [value, terms] of Object.entries(read(file) as Record<string, string>)) {
      for (const term of terms.split('|')) {
        const langs = own.get(fold(term).trim()) ?? langsOf(kind, value, term, fibres);
        for (const lang of langs) put(lang, kind, value, term);
      }
    }
  }
  for (const pack of Object.values(packs)) {
    if (pack.claim !== undefined) dropCovered(pack.claim);
    for (const values of Object.values(pack)) shorten(values);
  }
  const { '': any = {}, en = {}, ...others } = packs;
  return { base: { en, '': any }, packs: others };
}

/** What follows a label's name without changing what it is. */
const TRAILING =
  /^[ -](?:certified|mark|logo|foundation|initiative|member|tested|verified|mapped|branded|supporter|standard 100|100)$/;
/** What leads to a label's name in the same way. */
const LEADING = /^(?:[a-z0-9& ]+ by|lenzing) $/;
/** Shorter names count in capitals only, so that the longer term tells more. */
const MIN_NAME = 6;

/** Drops claims that another term of the same label finds by itself: "Cotton USA mark" beside "Cotton USA". */
function dropCovered(claims: Record<string, string>): void {
  for (const [label, terms] of Object.entries(claims)) {
    const all = terms.split('|');
    const covers = (name: string, term: string) =>
      name.length >= MIN_NAME &&
      ((term.startsWith(name) && TRAILING.test(term.slice(name.length))) ||
        (term.endsWith(name) && LEADING.test(term.slice(0, -name.length))));
    claims[label] = all.filter((term) => !all.some((name) => covers(name, term))).join('|');
  }
}

/**
 * Leaves a term empty that is its value's own name: {@link termsOf} puts it back. Terms are in alphabetical order, in which
 * they compress best.
 */
function shorten(values: Record<string, string>): void {
  for (const [value, terms] of Object.entries(values)) {
    const short = terms.split('|').map((term) => (term === nameOf(value) ? '' : term));
    values[value] = short.sort().join('|');
  }
}

/**
 * The languages of terms of the flat tables that nothing else tells the language of, as `languages.json` lists them: a
 * country's name with a case ending, a claim in words of one language. They travel in its pack instead of with every page.
 */
function ownLanguages(table: Record<string, string>): Map<string, string[]> {
  const own = new Map<string, string[]>();
  for (const [lang, terms] of Object.entries(table)) {
    for (const term of terms.split('|')) {
      const folded = fold(term).trim();
      own.set(folded, [...(own.get(folded) ?? []), lang]);
    }
  }
  return own;
}

/** The packs a term of a flat table travels in. Region names and denials are looked for on every page, whatever its language. */
function langsOf(kind: string, value: string, term: string, fibres: Rows): string[] {
  const byScript = langsOfScript(term);
  if (kind === 'claim') return langsOfFibre(term, fibres) ?? byScript;
  if (kind === 'place') return byScript[0] === '' ? (langsOfCountryName(value, term, fibres) ?? byScript) : byScript;
  // Japanese pages name Japanese towns, and Chinese pages Chinese ones.
  if (kind === 'locality') return byScript.length === 2 ? [value === 'JP' ? 'ja' : 'zh'] : byScript;
  return [''];
}

/** The languages that call a country so, by CLDR; `undefined` where English does too, or none. */
function langsOfCountryName(code: string, term: string, fibres: Rows): string[] | undefined {
  const langs = [...new Set(Object.keys(fibres.cotton ?? {}).map((lang) => lang.split('-', 1)[0] ?? lang))];
  const calls = (lang: string) =>
    lang !== '*' && fold(new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? '') === fold(term);
  const own = langs.filter(calls);
  // Short names and abbreviations ("USA") are written in any language.
  return own.length === 0 || own.includes('en') || term.length < 5 ? undefined : own;
}

/** Languages that share their word for cotton or polyester with English or with most others tell nothing. */
const TELLING = /^(?!cotton|polyester|poliester|poly$|pima|supima)[a-z]{5,}$/;

/**
 * The languages of a claim in Latin letters that names a fibre in words of a few languages only ("coton biologique"): it
 * travels in their packs instead of with every page. `undefined` where the words do not tell.
 */
function langsOfFibre(term: string, fibres: Rows): string[] | undefined {
  const words = fold(term).split(/[\s()-]+/);
  const langs = new Set<string>();
  for (const fibre of ['cotton', 'polyester', 'polyamide', 'wool']) {
    for (const [lang, terms] of Object.entries(fibres[fibre] ?? {})) {
      const own = terms.split('|').map((each) => fold(each).trim());
      if (lang !== '*' && own.some((each) => TELLING.test(each) && words.includes(each)))
        langs.add(lang.split('-', 1)[0] ?? lang);
    }
  }
  return langs.size === 0 || langs.has('en') ? undefined : [...langs];
}

/** The languages whose pages may hold a term of this script; any language for Latin. */
function langsOfScript(term: string): string[] {
  if (/\p{Script=Hangul}/u.test(term)) return ['ko'];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term)) return ['ja'];
  if (/\p{Script=Han}/u.test(term)) return ['ja', 'zh'];
  if (/\p{Script=Cyrillic}/u.test(term)) return ['bg', 'ru', 'uk'];
  if (/\p{Script=Greek}/u.test(term)) return ['el'];
  if (/\p{Script=Arabic}/u.test(term)) return ['ar'];
  if (/\p{Script=Devanagari}/u.test(term)) return ['hi'];
  return /\p{Script=Thai}/u.test(term) ? ['th'] : [''];
}

/** Writes the compiled tables: the base and all packs for imports, one script for each language for injection. */
export function writeTables(assets: string): void {
  const source = join(assets, 'reading');
  const { base, packs } = compileTables(source);
  mkdirSync(join(source, 'compiled'), { recursive: true });
  writeFileSync(join(source, 'compiled', 'base.json'), `${JSON.stringify(base)}\n`);
  writeFileSync(join(source, 'compiled', 'packs.json'), `${JSON.stringify(packs)}\n`);
  const scripts = join(assets, 'public', 'reading');
  mkdirSync(scripts, { recursive: true });
  for (const old of readdirSync(scripts)) rmSync(join(scripts, old));
  for (const [lang, pack] of Object.entries(packs)) {
    writeFileSync(join(scripts, `${lang}.js`), scriptOf(lang, pack));
  }
}

/** The script that puts one pack on the reader's shelf, without a blank too many; its value is not used. */
const scriptOf = (lang: string, pack: Pack): string =>
  `(globalThis.whenceReading ??= {}).${lang}=${JSON.stringify(pack)};\n`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeTables(process.argv[2] ?? 'assets');
  console.log('Reading tables compiled.');
}
