import { describe, expect, it } from 'vitest';
import { readName } from '../../../lib/names/analyse.ts';
import { initialsOf, readShortened, SHORTEST } from '../../../lib/names/shortened.ts';

const short = (word: string, name: string, least: number = SHORTEST.asked) => {
  const reading = readName(name)[0];
  return reading && readShortened(word, reading.words, reading.tail, least);
};
const initials = (name: string): string[] =>
  readName(name)
    .slice(0, 1)
    .flatMap(({ words, tail }) => initialsOf(words, tail))
    .map(({ letters, behind }) => (behind === '' ? letters : `${letters} ${behind}`));

describe('a short word as beginnings of a long name', () => {
  it.each([
    ['ifi', 'Iran Foreign Investment Company', 3],
    ['ific', 'Iran Foreign Investment Company', 3],
    ['boi', 'Bank of India', 3],
    ['nbp', 'National Bank of Pakistan', 4],
    ['canalve', 'Canales Venecia', 2],
    // As many words as it takes, no more.
    ['romkot', 'Romashka Kotva Belka', 2],
  ])('%s, %s: the first %d words', (word, name, words) => expect(short(word, name)?.words).toBe(words));

  it.each([
    ['if', 'Iran Foreign', 'two letters'],
    ['iran', 'Iran Foreign', 'a word itself'],
    ['romashka', 'Romashka', 'of one word'],
    ['vitalia', 'Volksbank Italia', 'a letter before a word'],
    ['bank', 'Ban K', 'nearly as long'],
    ['', 'Romashka Kotva', 'nothing'],
    ['r'.repeat(19), 'Romashka Kotva', 'too long'],
  ])('not %j, %s: %s', (word, name) => expect(short(word, name)).toBeUndefined());

  it('two letters do beside other words', () => expect(short('rk', 'Romashka Kotva', SHORTEST.beside)?.words).toBe(2));

  it('initials tell more than the letters behind them, and an article hardly any', () => {
    expect(short('rkb', 'Romashka Kotva Belka')?.nats).toBeCloseTo(8.4, 10);
    expect(short('romkot', 'Romashka Kotva')?.nats).toBeCloseTo(2 * (2.8 + 3 - 1), 10);
    expect(short('rok', 'Romashka of Kotva')?.nats).toBeCloseTo(2.8 + 0.7 + 2.8, 10);
  });

  it('costs little, however the letters repeat', () => {
    const name = Array.from({ length: 24 }, () => 'aaaaaaaaaaaaaaaa').join(' ');
    const before = performance.now();
    for (let round = 0; round < 100; round++) short('aaaaaaaaaaaaaaaaab', name);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('initials of a long name', () => {
  it.each([
    ['Romashka Kotva Belka', ['rkb']],
    ['Romashka Kotva Belka Company', ['rkb', 'rkbc']],
    ['Bank of Kotva and Belka', ['bkb', 'bokb', 'bkab', 'bokab']],
    ['Romashka Kotva Belka Bank', ['rkbb', 'rkb bank']],
    ['Romashka Kotva', []],
    ['Romashka', []],
  ])('%s: %j', (name, expected) => expect(initials(name)).toEqual(expected));
});
