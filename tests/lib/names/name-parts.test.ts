import { describe, expect, it } from 'vitest';
import { foldName } from '../../../lib/names/fold.ts';
import { partsOfName } from '../../../lib/names/name-parts.ts';

/** Each part as `text -left away`. */
const parts = (name: string): string[] =>
  partsOfName(name, foldName(name)).map(({ text, without }) => `${text} -${without}`);

describe('a bracket at the end', () => {
  it.each([
    ['tells which one is meant', 'Equity Bank (Tanzania)', ['equity bank -tanzania']],
    ['by a place that many names say', 'Equity Bank (China)', ['equity bank -china']],
    ['before a form', 'Equity Bank (Tanzania) Ltd.', ['equity bank ltd -tanzania']],
    ['in square brackets', 'Equity Bank [Tanzania]', ['equity bank -tanzania']],
    ['in wide brackets', 'Equity Bank（Tanzania）', ['equity bank -tanzania']],
    ['with marks', 'Café Zoé (Orléans)', ['cafe zoe -orleans']],
    ['in words of which one tells', 'Equity (Holdings Tanzania)', ['equity -holdings tanzania']],
    ['a short name', 'World Fund (WWF)', ['world fund -wwf', 'wwf -world fund']],
    ['a short name that is also a form', 'Amis des Bêtes (SPA)', ['spa -amis des betes']],
    ['a short name within blanks', 'World Fund ( WWF )', ['world fund -wwf', 'wwf -world fund']],
    ['a short name before a form', 'World Fund (WWF) e.V.', ['world fund ev -wwf', 'wwf -world fund']],
    ['a short name in Cyrillic', 'Vneshbank (ВТБ)', ['vneshbank -втб', 'втб -vneshbank']],
    ['eight capitals', 'Acme (ABCDEFGH)', ['acme -abcdefgh', 'abcdefgh -acme']],
    ['beside kana', 'ソニー (Sony)', ['ソニー -sony']],
    ['behind three signs', 'Eni (Tanzania)', ['eni -tanzania']],
  ])('%s: %s', (_what, name, expected) => {
    expect(parts(name)).toEqual(expected);
  });

  it.each([
    ['nine capitals are a word', 'Acme (ABCDEFGHI)', ['acme -abcdefghi']],
    ['two capitals are a place or a person', 'Acme (QX)', ['acme -qx']],
    ['a form in capitals and small letters', 'Acme (Spa)', []],
    ['no more than a kind of firm', 'CCB International (Holdings)', []],
    ['glue', 'Acme (The)', []],
    ['a number', 'Acme (2)', []],
    ['two letters are too few for a name', 'AB (Tanzania)', []],
    ['so are digits', '123 (Tanzania)', []],
    ['at the start', '(Tanzania) Acme', []],
    ['within the name', 'Equity Bank (Tanzania) Mills', []],
    ['two of them', 'Acme (Tanzania) (Kenya)', []],
    ['left open', 'Acme (Tanzania', []],
    ['nothing in it', 'Acme ()', []],
    ['none', 'Acme Tanzania', []],
    // Places in brackets move to where places stand in a Chinese name.
    ['beside Han signs', '红旗厂 (上海)', []],
  ])('no part of a name, or no short one: %s: %s', (_what, name, expected) => {
    expect(parts(name)).toEqual(expected);
  });

  it('is read up to its bounds', () => {
    const places = 'Tanzania'.padEnd(100, 'x');
    expect(parts(`Acme (${places})`)).toEqual([`acme -${places.toLowerCase()}`]);
    expect(parts(`Acme (${places}x)`)).toEqual([]);
    const firm = 'Acme'.padEnd(200, 'x');
    expect(parts(`${firm}(Tanzania)`)).toEqual([`${firm.toLowerCase()} -tanzania`]);
    expect(parts(`${firm}x(Tanzania)`)).toEqual([]);
  });
});

describe('one name in two scripts', () => {
  it.each([
    ['Banque Populaire البنك الشعبي', ['banque populaire -', 'البنك الشعبي -']],
    ['Romashka Ромашка', ['romashka -', 'ромашка -']],
    ['Ромашка Romashka', ['ромашка -', 'romashka -']],
    // Words of one script stay together, wherever they stand.
    ['Romashka Ромашка Mills', ['romashka mills -', 'ромашка -']],
    ['Tianshan 天山', ['tianshan -', '天山 -']],
    // Two signs say a name in Han and Hangul, and in no other script.
    ['Populaire 삼성', ['populaire -', '삼성 -']],
    ['Populaire 新疆', ['populaire -', '新疆 -']],
    ['Populaire 삼', ['populaire -']],
    ['Populaire ドコ', ['populaire -']],
    ['Populaire ЗАО', ['populaire -']],
    ['Populaire Заря', ['populaire -', 'заря -']],
  ])('%s: %j', (name, expected) => {
    expect(parts(name)).toEqual(expected);
  });

  it.each([
    ['three scripts', 'Populaire банк البنك'],
    ['one script', 'Banque Populaire'],
    ['one script that is not Latin', 'البنك الشعبي'],
    ['a word that mixes scripts', 'NTTドコモ Populaire'],
    ['Latin words of trade alone', 'Bank Textile البنك الشعبي'],
    ['four Latin letters', 'Acme البنك الشعبي'],
    ['digits beside one script', 'Ромашка 2000'],
  ])('is not %s: %s', (_what, name) => {
    expect(parts(name)).toEqual([]);
  });

  it('five Latin letters are enough', () => {
    expect(parts('Acmes البنك الشعبي')).toEqual(['acmes -', 'البنك الشعبي -']);
  });
});
