import { expect, it } from 'vitest';
import { type Reading, readName } from '../../../lib/names/analyse.ts';
import { type FiledReading, KeptReadings } from '../../../lib/search/kept-readings.ts';

const ENTITIES = [
  ['Tarim Weaving Works Co., Ltd.', 'The Tarim (Holdings) GmbH'],
  ['新疆阿克苏棉纺有限公司'],
  ['!?'],
  ['株式会社ユニクロ', '주식회사 한빛섬유', 'Газпром нефть'],
  ['Tarim', 'Works Weaving'],
];

const filed = ({ joined, words, han }: Reading): FiledReading => ({
  joined,
  words: words.map(({ text, class: told }) => ({ text, class: told })),
  ...(han === undefined ? {} : { han }),
});

it('readings come back as they were kept, each with its entity', () => {
  const readings = ENTITIES.map((names) => names.flatMap(readName));
  const kept = new KeptReadings();
  for (const own of readings) kept.add(own);
  expect(readings.map((_, at) => kept.of(at))).toEqual(readings.map((own) => own.map(filed)));
  expect(kept.of(2)).toEqual([]);
});
