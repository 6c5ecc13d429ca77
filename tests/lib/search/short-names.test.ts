import { describe, expect, it } from 'vitest';
import { readName } from '../../../lib/names/analyse.ts';
import { bytesOf, findNames, openSegment } from '../../../lib/search/index.ts';
import { filesShortNames, shortTermsFiled } from '../../../lib/search/short-names.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';

const find = async (listed: readonly string[], name: string): Promise<string[]> => {
  const entities = listed.map((own, at) => entity(String(at), own));
  const segment = await openSegment(bytesOf(writeSegment(entities)));
  return (await findNames([segment], { role: 'manufacturer', name })).map(
    ({ band, matchedName }) => `${band} ${matchedName}`,
  );
};
const LONG = 'Iran Foreign Investment Company';

describe('a name said short', () => {
  it.each([
    ['IFIC', LONG],
    ['IFIC Ltd', LONG],
    ['Canalve', 'Canales Venecia Ltda.'],
    ['Metexcol', 'Metalurgia Extractiva de Colombia'],
    // The first word left out.
    ['Ganareca', 'Comercializadora de Ganado y Rentas de Capital'],
  ])('%s finds %s, as possible only, and the other way round', async (short, long) => {
    expect(await find([long, 'Romashka Kotva'], short)).toEqual([`close-name ${long}`]);
    if (short !== 'Ganareca') expect(await find([short, 'Romashka Kotva'], long)).toEqual([`close-name ${short}`]);
  });

  it.each([
    ['other letters', 'IFXC'],
    ['two letters', 'IF'],
    ['with a digit', 'IF1C'],
  ])('%s: %s finds nothing', async (_what, name) => expect(await find([LONG], name)).toEqual([]));

  it('of three letters tells too little with the letter of a form in it, or where it is the listed one', async () => {
    expect(await find(['Huvara Fashion Co.', 'Zarya'], 'HFC')).toEqual([]);
    expect(await find(['Huvara Fashion Cotton', 'Zarya'], 'HFC')).toEqual(['close-name Huvara Fashion Cotton']);
    expect(await find(['HFC', 'Zarya'], 'Huvara Fashion Cotton')).toEqual([]);
  });

  it('gives way to a name that is whole', async () =>
    expect(await find([LONG, 'IFIC'], 'IFIC')).toEqual(['exact-name IFIC']));
});

it('a weak resemblance is answered where no other name comes near it', async () => {
  const asked = 'Romashkin Belkova Kotova Lipova';
  expect(await find(['Romashkin Belkova', 'Zarya'], asked)).toEqual(['close-name Romashkin Belkova']);
  expect(await find(['Romashkin Belkova', 'Kotova Lipova'], asked)).toEqual([]);
});

it('a weak resemblance is no rival of itself where a later segment changed its entity', async () => {
  const open = (...names: string[]) =>
    openSegment(bytesOf(writeSegment(names.map((name, at) => entity(String(at), name)))));
  const segments = [await open('Romashkin Belkova', 'Zarya'), await open('Romashkin Belkova')];
  const asked = { role: 'manufacturer', name: 'Romashkin Belkova Kotova Lipova' } as const;
  expect((await findNames(segments, asked)).map(({ entity: { id } }) => id)).toEqual(['0']);
});

it('a resemblance that is strong enough is answered beside others, though of another country', async () => {
  const listed = ['Aufanlin', 'Aufanlin Group'].map((name, at) =>
    entity(String(at), name, { aliases: ['奥凡林集团股份有限公司'], country: 'CN' }),
  );
  const others = Array.from({ length: 1_500 }, (_, n) => entity(`x${n}`, `Romashka ${n}`));
  const segment = await openSegment(bytesOf(writeSegment([...listed, ...others])));
  const asked = { role: 'manufacturer', name: '奥凡林时尚股份有限公司', country: 'VN' } as const;
  expect((await findNames([segment], asked)).map(({ entity: { id } }) => id)).toEqual(['0', '1']);
});

describe('terms of a long name', () => {
  const filed = (name: string): string[] => readName(name).flatMap(shortTermsFiled);

  it('are its initials, and heads of its first words with the first or without', () => {
    expect(filed('Romashka Kotva')).toEqual(['brom ko', 'bro kot']);
    expect(filed('Romashka Kotva Belka')).toEqual(['arkb', 'bro ko be', 'brom ko', 'bro kot', 'bkot be', 'bko bel']);
  });

  it('of one word or in Han signs there are none', () => {
    expect(filed('Romashka')).toEqual([]);
    expect(filed('新疆天山棉业有限公司')).toEqual([]);
  });

  it('are filed up to fifty thousand entities', () => {
    expect(filesShortNames(50_000)).toBe(true);
    expect(filesShortNames(50_001)).toBe(false);
  });
});
