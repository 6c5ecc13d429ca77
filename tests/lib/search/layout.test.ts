import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../lib/names/normalise.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';
import { readSecondTime } from './second-reader.ts';

/** Some repeat the id, as it is or as a list has it; some are so long that a record has a checksum to itself. */
const sectorsOf = (at: number): string[] => [
  'cotton',
  ['yarn', `id-n${1000 + at}`, `N${1000 + at}`, `${at} `.repeat(80)][(at / 2) % 4] ?? '',
];

const entities = Array.from({ length: 400 }, (_, at) =>
  entity(
    `id-n${1000 + at}`,
    `${['Tarim', 'Kashgär', 'Hotan', '喀什'][at % 4]} Weaving ${String.fromCharCode(97 + (at % 26)).repeat(3)}${at}works Co., Ltd.`,
    {
      aliases: at % 3 === 0 ? [`Alias ${at}`] : [],
      ...(at % 2 === 0 ? { country: 'CN', sectors: sectorsOf(at) } : {}),
      domains: [`works${at}.example`],
    },
  ),
);
const second = readSecondTime(writeSegment(entities, { tombstones: ['gone-2', 'gone-1'] }));

describe('a second reader, written from the description of the layout', () => {
  it('reads every entity with its record, and the tombstones', () => {
    const back = new Map(second.entities.map((each) => [each.id, each]));
    for (const { id, name, country, aliases, sectors } of entities) {
      expect(back.get(id)).toEqual({
        id,
        name,
        aliases,
        ...(country === undefined ? {} : { country, record: { sectors } }),
      });
    }
    expect(second.tombstones).toEqual(['gone-1', 'gone-2']);
  });

  it('finds entities by key and by domain, and the filter knows both', () => {
    for (const [at, { id, name }] of entities.entries()) {
      for (const term of [`k${nameKey(name)}`, `dworks${at}.example`]) {
        const { numbers, inFilter } = second.look(term);
        expect(inFilter).toBe(true);
        expect(numbers.map((number) => second.entities[number]?.id)).toContain(id);
      }
    }
    expect(second.look('dnot-there.example').numbers).toEqual([]);
  });

  it('finds the same entities by a word read either way, and the filter knows it and its ends', () => {
    expect(second.words.size).toBeGreaterThan(300);
    expect(second.backwardWords.size).toBe(second.words.size);
    for (const [word, numbers] of second.words) {
      expect(second.backwardWords.get([...word].reverse().join(''))).toEqual(numbers);
      expect(second.look(`=${word}`).inFilter).toBe(true);
      for (const n of [word.length - 1, word.length, word.length + 1]) {
        const a = n < 9 ? Math.max(2, Math.floor(n / 2)) : Math.floor((n - 1) / 2);
        const b = n < 9 ? Math.max(2, n - a) : n - 1 - a;
        expect(second.look(`[${word.slice(0, a)}`).inFilter).toBe(true);
        expect(second.look(`]${word.slice(-b)}`).inFilter).toBe(true);
      }
    }
  });
});
