import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from '../../../lib/names/analyse.ts';
import { compareNames } from '../../../lib/names/compare.ts';
import { editCost } from '../../../lib/names/edit.ts';
import { MAX_NAME_CHARS } from '../../../lib/names/fold.ts';
import { nameKey, normaliseName } from '../../../lib/names/normalise.ts';

const ugly = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

describe('normaliseName', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(ugly, (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
    );
  });

  it('gives bounded, well-formed text for anything', () => {
    fc.assert(
      fc.property(ugly, (name) => {
        const folded = normaliseName(name.repeat(50));
        expect(folded.length).toBeLessThanOrEqual(MAX_NAME_CHARS);
        expect(folded.isWellFormed()).toBe(true);
      }),
    );
  });

  it.each([
    ['Ｎｉｋｅ', 'nike'],
    ['Nestlé S.A.', 'nestle sa'],
    ['McDonald’s', 'mcdonalds'],
    ['H&M', 'h and m'],
    ['臺灣積體電路', '台湾积体电路'],
    ['Łódź Straße', 'lodz strasse'],
    ['A/S Ørsted', 'as orsted'],
    ['\u202eevil\u0000name\ud800', 'evil name'],
  ])('%s is read as %s', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });
});

describe('nameKey', () => {
  it.each([
    ['Siemens AG', 'Siemens Aktiengesellschaft'],
    ['OOO "Romashka"', 'Limited Liability Company Romashka'],
    ['LIBGAS,LTD', 'Libgas Co., Ltd.'],
    ['Wal-Mart Inc', 'Walmart'],
    ['新疆华孚棉业集团有限公司', '新疆華孚棉業'],
    ['삼성전자주식회사', '삼성전자'],
    ['株式会社ファーストリテイリング', 'ファーストリテイリング㈱'],
    ['Łoś spółka z o.o.', 'Los Sp. z o.o.'],
    ['中国银行股份有限公司诸暨支行', '中国银行诸暨支行'],
  ])('%s and %s meet', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
    expect(nameKey(one)).not.toBe('');
  });

  it.each([
    ['Only & Sons', 'Only'],
    ['AS Roma', 'Roma'],
    ['Limited Edition', 'Edition'],
    ['Bowne Global Solutions II', 'Bowne Global Solutions'],
  ])('%s and %s stay two names', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it.each(['Coop', 'AMBA', 'GmbH', '有限公司', 'Company'])('%s, a form itself, survives', (name) => {
    expect(nameKey(name)).not.toBe('');
  });
});

describe('compareNames', () => {
  const kind = (a: string, b: string): string => compareNames(readName(a), readName(b)).kind;
  const score = (a: string, b: string): number => compareNames(readName(a), readName(b)).score;

  it('names themselves in any case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 3 }), (name) => {
        fc.pre(normaliseName(name) !== '');
        expect(kind(name, name)).toBe('equal');
      }),
    );
  });

  it('a word that stands against another is no match, one left out may be', () => {
    expect(score('Bank of Armenia', 'Bank of America')).toBeLessThan(0.6);
    expect(score('Youngor Textile Printing', 'Youngor Textile')).toBeGreaterThan(0.7);
    expect(score('BAE Systems', 'BAE Industries')).toBeLessThan(0.7);
  });

  it('digits never change', () => {
    expect(score('Weaving Mill 27', 'Weaving Mill 28')).toBeLessThan(0.6);
    expect(editCost('ar2005', 'ar2006')).toBe(Infinity);
  });

  it('reads Cyrillic, Greek, kana and Hangul beside their Latin spellings', () => {
    for (const [own, latin] of [
      ['Роснефть', 'Rosneft'],
      ['Яндекс', 'Yandex'],
      ['ソニー', 'Soni'],
      ['Κωτσόβολος', 'Kotsovolos'],
      ['한화', 'Hanhwa'],
    ] as const) {
      expect(`${own} ${score(own, latin) > 0.75}`).toBe(`${own} true`);
    }
  });

  it('a short Chinese name meets the full one, another stem does not', () => {
    expect(score('百花医药', '新疆百花村医药集团股份有限公司')).toBeGreaterThan(0.5);
    expect(score('莎普爱思', '浙江莎普爱思药业股份有限公司')).toBeGreaterThan(0.8);
    expect(score('宝清县双利煤矿有限公司', '宝清县双柳煤矿有限公司')).toBeLessThan(0.7);
  });
});
