import '../../../lib/page/text/all-packs.ts';
import * as v from 'valibot';
import { CompositionPart, OriginStatement } from '../../../lib/model/product-page.ts';
import { blockOf, MAX_BLOCK_CHARS } from '../../../lib/page/text/blocks.ts';
import { readComposition } from '../../../lib/page/text/composition.ts';
import { readLine } from '../../../lib/page/text/line.ts';
import { readOrigins } from '../../../lib/page/text/origin.ts';
import { Places } from '../../../lib/page/text/places.ts';
import { loadTables } from '../../../lib/page/text/tables.ts';
import { about, bytesOfText, type FuzzTarget, must, textOf } from '../target.ts';

const LANGS = ['en', 'de', 'zh', 'fr', 'ja', 'pl', 'ar', 'ko', 'tr', 'ru', 'es', ''] as const;
/** Tables take a while to set up, so each language's are set up once. */
const tables = new Map<string, { words: ReturnType<typeof loadTables>; places: Places }>();
function tablesOf(lang: string) {
  const known = tables.get(lang) ?? { words: loadTables(lang === '' ? [] : [lang]), places: new Places(lang) };
  tables.set(lang, known);
  return known;
}

/** The first byte chooses the language, the rest is the page's lines. */
function linesOf(input: Uint8Array) {
  const lang = LANGS[(input[0] ?? 0) % LANGS.length] ?? '';
  const { words, places } = tablesOf(lang);
  const lines = textOf(input.subarray(1))
    .split('\n')
    .map((text) =>
      readLine(blockOf(text.replace(/\s+/g, ' ').trim().slice(0, MAX_BLOCK_CHARS), 'text'), words.words, lang),
    );
  return { lang, lines, places, negations: words.negations };
}

const seeds = (texts: readonly (readonly [(typeof LANGS)[number], string])[]): Uint8Array[] =>
  texts.map(([lang, text]) => {
    const bytes = bytesOfText(text);
    const seed = new Uint8Array(bytes.length + 1);
    seed[0] = LANGS.indexOf(lang);
    seed.set(bytes, 1);
    return seed;
  });

/** Any lines give parts of the model, percents from 0 to 100. */
export const composition: FuzzTarget = {
  id: 'composition',
  seeds: () =>
    seeds([
      ['en', 'Composition: 60% cotton, 40% polyester'],
      ['en', 'Shell: 100% organic cotton\nLining: 65/35 poly-cotton\nTrim (excluding decoration): leather'],
      ['de', 'Obermaterial: 97,5 % Baumwolle 2,5 % Elasthan'],
      ['zh', '面料：棉95%，氨纶5%'],
      ['fr', 'Composition : coton 80 %, lin 20 % – Doublure : polyester 100 %'],
      ['pl', '50% bawełny, 50% poliestru'],
      ['ja', '本体：綿100％'],
      ['', 'Cotton 100%'],
    ]),
  words: [
    '%',
    ' % ',
    '100',
    '0',
    '99.9',
    '33⅓',
    ',5 %',
    '/',
    ':',
    ';',
    '\n',
    '(',
    ')',
    ' and ',
    'cotton',
    'Baumwolle',
    '棉',
    'polyester',
    'elastane',
    'recycled ',
    'organic ',
    'Lining: ',
    'Shell',
    'Material: ',
    '％',
    '٪',
    '\u007f',
    '\uf8ff',
    '-',
    '–',
    '...',
    '1e9',
  ],
  most: 600,
  read(input) {
    const { lang, lines } = linesOf(input);
    const parts = readComposition(lines);
    for (const { part } of parts) must(v.is(CompositionPart, part), `no part of the model: ${JSON.stringify(part)}`);
    const shapes = parts
      .slice(0, 4)
      .map(({ part: { fibre, percent, part, qualifier }, labelled }) =>
        [fibre, percent === undefined, part !== undefined, qualifier !== undefined, labelled].join('|'),
      );
    return [lang, about(parts.length), ...shapes].join();
  },
};

/** Any lines give statements of the model: known stages, codes of places. */
export const origin: FuzzTarget = {
  id: 'origin',
  seeds: () =>
    seeds([
      ['en', 'Made in Portugal'],
      ['en', 'Country of origin: China\nCotton grown in Xinjiang, spun in Turkey, not made in Italy'],
      ['de', 'Hergestellt in der Türkei. Ursprungsland: Bangladesch'],
      ['zh', '产地：新疆阿克苏'],
      ['ja', '日本製'],
      ['fr', 'Fabriqué au Maroc'],
      ['ko', '원산지: 중국'],
      ['ar', 'صنع في المغرب'],
    ]),
  words: [
    'Made in ',
    'made',
    ' in ',
    'Origin: ',
    'China',
    'PRC',
    'Xinjiang',
    'Türkiye',
    'Portugal',
    'not ',
    'grown',
    'spun',
    'woven',
    '产地',
    '中国',
    '制造',
    '産',
    '\n',
    ':',
    ',',
    ' or ',
    ' and ',
    'Imported',
    'designed in',
    '(',
    ')',
    '.',
    '\u007f',
    '\uf8ff',
    'EU',
    'US',
    'U.S.A.',
  ],
  most: 600,
  read(input) {
    const { lang, lines, places, negations } = linesOf(input);
    const found = readOrigins(
      lines,
      () => places,
      () => negations,
    );
    for (const { origin: one } of found)
      must(v.is(OriginStatement, one), `no statement of the model: ${JSON.stringify(one)}`);
    return [
      lang,
      about(found.length),
      ...found
        .slice(0, 4)
        .map(({ origin: { stage, place, material }, labelled }) => [stage, place, material, labelled].join('|')),
    ].join();
  },
};
