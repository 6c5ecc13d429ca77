import { describe, expect, it } from 'vitest';
import { type Reading, readName } from '../../../lib/names/analyse.ts';

const only = (name: string): Reading => {
  const [reading, ...others] = readName(name);
  if (reading === undefined || others.length > 0) throw new Error(`${name} has ${1 + others.length} readings`);
  return reading;
};
const joined = (name: string): string[] => readName(name).map((reading) => reading.joined);

describe('a spaced name', () => {
  it('is read without its form, in words of one spelling', () => {
    expect(only('Romashka Intl. Trade A.G.')).toEqual({
      joined: 'romashkainternationaltrading',
      full: 'romashkaintltradeag',
      words: [
        { text: 'romashka', raw: 'romashka', class: 'ordinary' },
        { text: 'international', raw: 'intl', class: 'generic' },
        { text: 'trading', raw: 'trade', class: 'generic' },
      ],
      forms: ['stock'],
      tail: 'a',
      script: 'latin',
      transliterated: false,
    });
  });

  it.each([
    ['"the" is no part of the key', 'The Gap', 'gap'],
    ['"the" inside is none either', 'Bank of the West', 'bankofwest'],
    ['"the" alone is', 'The', 'the'],
    ['"the" before a form is', 'The Company', 'the'],
    ['phrases are one word', 'United States Steel', 'ussteel'],
    ['a name written as one word or two', 'Wal-Mart', 'walmart'],
  ])('%s: %s', (_what, name, key) => {
    expect(only(name).joined).toBe(key);
  });

  it('keeps its own words though the key leaves them out', () => {
    expect(only('The Gap').words.map(({ text }) => text)).toEqual(['the', 'gap']);
  });

  it('is read to its twenty-fourth word', () => {
    const name = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at).repeat(3)).join(' ');
    expect(only(name).words).toHaveLength(24);
    expect(only(name).full).toHaveLength(26 * 3);
  });
});

describe('a name in another script', () => {
  it('is read in its own letters, then in each Latin spelling of its core', () => {
    const readings = readName('ООО «Хлопок»');
    expect(readings.map(({ joined: key }) => key)).toEqual(['хлопок', 'khlopok', 'hlopok']);
    expect(readings.map(({ script }) => script)).toEqual(['cyrillic', 'latin', 'latin']);
    expect(readings.map(({ transliterated }) => transliterated)).toEqual([false, true, true]);
    expect(readings.map(({ forms }) => forms)).toEqual([['limited'], [], []]);
    expect(readings[0]?.full).toBe('ооохлопок');
  });

  it('keeps its words apart in Latin letters', () => {
    expect(readName('Белая Ромашка')[1]?.words.map(({ text }) => text)).toEqual(['belaya', 'romashka']);
  });

  it.each([
    ['Greek', 'Ρόδον Α.Ε.', ['ροδον', 'rodon']],
    ['Arabic', 'مصرف النخيل', ['مصرفالنخيل', 'msrfalnkhyl']],
    ['kana', 'ソニ ー', ['ソニー', 'soni']],
    ['Hangul', '삼성 전자 주식회사', ['삼성전자', 'samseongjeonja']],
    ['Hebrew has no table', 'שטראוס', ['שטראוס']],
  ])('%s: %s', (_script, name, keys) => {
    expect(joined(name)).toEqual(keys);
  });

  it('Hangul and kana are one word, as written and in Latin letters', () => {
    const [own, latin] = readName('삼성 전자 주식회사');
    expect(own).toEqual({
      joined: '삼성전자',
      full: '삼성전자주식회사',
      words: [{ text: '삼성전자', raw: '삼성전자', class: 'ordinary' }],
      forms: ['stock'],
      tail: '',
      script: 'hangul',
      transliterated: false,
    });
    expect(latin).toMatchObject({ script: 'latin', transliterated: true, forms: [] });
    const [kana] = readName('ソニ ーホールディングス');
    expect(kana).toEqual({
      joined: 'ソニー',
      full: 'ソニーホールディングス',
      words: [{ text: 'ソニー', raw: 'ソニー', class: 'ordinary' }],
      forms: ['company'],
      tail: '',
      script: 'kana',
      transliterated: false,
    });
  });
});

describe('a name in Han signs', () => {
  it('is taken apart', () => {
    expect(only('新疆 天山棉業有限公司')).toEqual({
      joined: '新疆天山棉业',
      full: '新疆天山棉业有限公司',
      words: [{ text: '新疆天山棉业', raw: '新疆天山棉业', class: 'ordinary' }],
      forms: ['limited'],
      tail: '',
      script: 'han',
      han: { places: ['新疆'], stem: '天山', trade: '棉业' },
      transliterated: false,
    });
  });

  it.each([
    ['a place in brackets stands first', '得润汽车部件（重庆）有限公司', '重庆得润汽车部件'],
    ['what else is in brackets stays', '得润(部件)(重庆)厂', '重庆得润部件厂'],
    ['brackets of no place', '得润（部件）厂', '得润部件厂'],
    ['two places keep their order', '得润（重庆）（上海）', '重庆上海得润'],
    ['a place that opens the name stays there', '重庆（得润）', '重庆得润'],
  ])('%s: %s', (_what, name, core) => {
    expect(only(name).joined).toBe(core);
  });
});

describe('parts said for the whole', () => {
  it('come last and tell what they leave away; the whole tells what its bracket says', () => {
    const readings = readName('Equity Bank (Tanzania) Ltd');
    expect(readings.map(({ joined: key }) => key)).toEqual(['equitybanktanzania', 'equitybank']);
    expect(readings.map(({ qualifier }) => qualifier)).toEqual(['tanzania', undefined]);
    expect(readings.map(({ without }) => without)).toEqual([undefined, 'tanzania']);
    expect(readings.map(({ forms }) => forms)).toEqual([['limited'], ['limited']]);
  });

  it('in another script are read in every spelling', () => {
    const readings = readName('Romashka Ромашка');
    expect(readings.map(({ joined: key, without }) => `${key} ${without}`)).toEqual([
      'romashkaромашка undefined',
      'romashkaromashka undefined',
      'romashkaromaska undefined',
      'romashka ',
      'ромашка ',
      'romashka ',
      'romaska ',
    ]);
    expect(readings.some((reading) => 'qualifier' in reading)).toBe(false);
  });

  it.each(['Romashka', 'Romashka (2)', '红旗 (上海)'])('%s has none', (name) => {
    expect(readName(name).some((reading) => 'without' in reading || 'qualifier' in reading)).toBe(false);
  });
});

it.each(['', '!?', '\u200b', ' \t '])('%j has no reading', (name) => {
  expect(readName(name)).toEqual([]);
});
