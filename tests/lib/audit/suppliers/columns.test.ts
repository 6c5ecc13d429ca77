import { describe, expect, it } from 'vitest';
import { countryOf } from '../../../../lib/audit/suppliers/country-of.ts';
import { suppliersOf } from '../../../../lib/audit/suppliers/supplier.ts';
import { guessColumns, roleOfHeader } from '../../../../lib/audit/suppliers/table/guess-columns.ts';

const placesOf = (rows: string[][]) =>
  Object.fromEntries(guessColumns(rows).guesses.map(({ role, place }) => [role, place]));

describe('a header', () => {
  it.each([
    ['Supplier_Name:', 'name'],
    ['VENDOR NAME', 'name'],
    ['Name (Chinese)', 'localName'],
    ['公司名称', 'name'],
    ['统一社会信用代码', 'number'],
    ['Ländercode', 'country'],
    ['Pays d’origine', 'country'],
    ['Zolltarifnummer', 'hs'],
    ['ТН ВЭД', 'hs'],
    ['Hauptmaterial', undefined],
    ['Matière', 'material'],
    ['住所', 'address'],
    ['constructor', undefined],
    ['', undefined],
  ] as const)('“%s” names the column %s', (header, role) => {
    expect(roleOfHeader(header)).toBe(role);
  });
});

describe('columns', () => {
  it('are told by headers first, and each role is given once', () => {
    expect(
      placesOf([
        ['No', 'Supplier', 'Company', 'Country', 'HS code'],
        ['1', 'Made Up Mill', 'Buyer Ltd', 'China', '5205'],
      ]),
    ).toEqual({ name: 1, country: 3, hs: 4 });
  });

  it('without a header are told by what their cells look like', () => {
    expect(
      placesOf([
        [
          '1',
          'Made Up Mill Co., Ltd.',
          '样品纺织有限公司',
          'China',
          '12 Renmin Road, Nantong',
          '91320600MA1ABCDE2X',
          '5205.12',
          'cotton yarn',
        ],
        [
          '2',
          'Sample Garments',
          '例子服装有限公司',
          'CHN',
          '7 Harbour Street, Ningbo',
          '913302007777777777',
          '6109',
          'cotton',
        ],
        [
          '3',
          'Third Example',
          '第三示例公司',
          '中国',
          '99 Long Avenue, Jinan',
          '91370100123456789X',
          '5208',
          'cotton fabric',
        ],
      ]),
    ).toEqual({ name: 1, localName: 2, country: 3, address: 4, number: 5, hs: 6, material: 7 });
  });

  it('of a list of names alone are the names, in any script', () => {
    expect(guessColumns([['某某纺织有限公司'], ['样品服装厂']])).toEqual({
      header: 'none',
      guesses: [{ role: 'name', place: 0, by: 'content' }],
    });
  });

  it('a table of numbers has no names in it', () => {
    expect(
      placesOf([
        ['1', '2'],
        ['3', '4'],
      ]).name,
    ).toBeUndefined();
  });
});

describe('a country', () => {
  it.each([
    ['China', 'CN'],
    ['PRC', 'CN'],
    ['CHN', 'CN'],
    ['cn', 'CN'],
    ['中国', 'CN'],
    ['Türkei', 'TR'],
    ['Türkiye', 'TR'],
    ['Việt Nam', 'VN'],
    ['Royaume-Uni', 'GB'],
    ['Бангладеш', 'BD'],
    ['Chinatown', undefined],
    ['XX', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ] as const)('“%s” is %s', (cell, code) => {
    expect(countryOf(cell)).toBe(code);
  });
});

describe('suppliers of a table', () => {
  const columns = { header: 'first-row', places: { name: 0, localName: 1, country: 2, number: 3 } } as const;

  it('keep their row, point to an earlier row of the same, and rows without a name are told', () => {
    const list = suppliersOf(
      [
        ['name', 'local', 'country', 'no'],
        ['Made Up Mill', '', 'China', '1'],
        ['', '', 'China', '2'],
        ['MADE-UP MILL', '', 'china', '1'],
        ['Made Up Mill', '', 'Turkey', '1'],
        ['', '样品厂', 'Atlantis'],
      ],
      columns,
    );
    expect(list).toEqual({
      suppliers: [
        { n: 2, name: 'Made Up Mill', country: 'China', code: 'CN', number: '1' },
        { n: 4, name: 'MADE-UP MILL', country: 'china', code: 'CN', number: '1', sameAs: 2 },
        { n: 5, name: 'Made Up Mill', country: 'Turkey', code: 'TR', number: '1' },
        { n: 6, name: '样品厂', country: 'Atlantis' },
      ],
      unnamed: [3],
      duplicates: 1,
    });
  });
});
