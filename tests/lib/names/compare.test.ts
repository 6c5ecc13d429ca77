import { describe, expect, it } from 'vitest';
import { readName } from '../../../lib/names/analyse.ts';
import { compareNames, NO_LIST, nearThreshold } from '../../../lib/names/compare.ts';

type Answer = 'whole' | 'possible' | 'none';

function answer(query: string, name: string, subject: 'brand' | 'firm' = 'firm'): Answer {
  const { kind, score } = compareNames(readName(query), readName(name), { ...NO_LIST, subject });
  if (kind === 'apart' || score < nearThreshold(NO_LIST.names)) return 'none';
  return kind === 'near' || score < 0.9 ? 'possible' : 'whole';
}

describe('a slip', () => {
  it('is forgiven a firm, whose short neighbours are few, and not a short brand', () => {
    expect(answer('Glenmore plc', 'Glencore plc')).toBe('possible');
    expect(answer('Vivo', 'Vito', 'brand')).toBe('none');
    expect(answer('Fastrac', 'Fastrack', 'brand')).toBe('none');
    expect(answer('Hugo Bosss Menswear', 'Hugo Boss Menswear', 'brand')).toBe('possible');
  });
});

describe('words one side adds', () => {
  it.each<[string, string, 'brand' | 'firm', Answer]>([
    ['Grom Gelateria', 'Grom', 'firm', 'none'],
    ['Popeyes Restaurant', 'Popeyes', 'brand', 'possible'],
    ['Banco Santander S.A.', 'Banco Santander Chile S.A.', 'firm', 'none'],
    ['Bowne Global Solutions', 'Bowne Global Solutions II', 'firm', 'none'],
    ['Taiwan Mobile', 'China Mobile', 'brand', 'none'],
    ['Siemens', 'Siemens Stiftung', 'firm', 'possible'],
  ])('%s for %s as a %s: %4$s', (query, name, subject, expected) => {
    expect(answer(query, name, subject)).toBe(expected);
  });
});

describe('a part said for the whole', () => {
  it.each<[string, string, Answer]>([
    ['Equity Bank', 'Equity Bank (Tanzania)', 'possible'],
    ['Heritage Bank (Belize)', 'Heritage Bank (Kentucky)', 'none'],
    ['SPA', 'Société Protectrice des Animaux (SPA)', 'possible'],
    ['Banque Populaire', 'Banque Populaire البنك الشعبي', 'possible'],
    ['CCB International Capital', 'CCB International (Holdings)', 'none'],
  ])('%s for %s: %s', (query, name, expected) => {
    expect(answer(query, name)).toBe(expected);
  });
});

describe('words and numerals that are one', () => {
  it.each([
    ['U.S. Department of Trade', 'United States Department of Trade'],
    ['Brigade Forty-Four', 'Brigade 44'],
    ['Government of the United Kingdom', 'Government of United Kingdom'],
  ])('%s is %s', (one, other) => {
    expect(answer(one, other)).toBe('whole');
  });
});

describe('Chinese names', () => {
  it.each<[string, string, Answer]>([
    ['万方（香港）实业有限公司', '萬方實業（香港）有限公司', 'whole'],
    ['建行济南市珍珠泉支行', '中国建设银行股份有限公司济南珍珠泉支行', 'possible'],
    ['兴业银行甘家口支行', '兴业银行股份有限公司北京甘家口支行', 'possible'],
    ['中行厦门湖里支行', '中国农业银行股份有限公司厦门湖里支行', 'none'],
    ['交通银行宁波支行', '交通银行宁波观城支行', 'none'],
    ['海通证券有限公司', '海通证券股份有限公司', 'whole'],
    ['粤财惠普金融担保股份有限公司', '粤财普惠金融担保股份有限公司', 'possible'],
    ['宝清县双利煤矿有限公司', '宝清县双柳煤矿有限公司', 'none'],
  ])('%s for %s: %s', (query, name, expected) => {
    expect(answer(query, name)).toBe(expected);
  });
});

it('any order of two names gives one answer where both are whole', () => {
  for (const [one, other] of [
    ['Siemens AG', 'SIEMENS Aktiengesellschaft'],
    ['Fashion Huafu', 'Huafu Fashion Co., Ltd.'],
    ['华孚时尚', '華孚時尚股份有限公司'],
  ] as const) {
    expect(answer(one, other)).toBe(answer(other, one));
  }
});
