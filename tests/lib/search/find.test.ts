import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/model/entity.ts';
import type { Role } from '../../../lib/model/match.ts';
import { bytesOf, bytesOfBlob, findIdentifier, findNames, openSegment, readEntity } from '../../../lib/search/index.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';

const ENTITIES: Entity[] = [
  entity('huafu', 'Huafu Fashion Co., Ltd.', { aliases: ['华孚时尚股份有限公司'], country: 'CN', sectors: ['yarn'] }),
  entity('gap', 'Gap', { kind: 'brand', ambiguous: true, domains: ['gap.com', 'gap.co.uk'] }),
  entity('hikvision', 'Hangzhou Hikvision Digital Technology Co., Ltd.', {
    aliases: ['Hikvision'],
    identifiers: [
      { scheme: 'gtin-prefix', value: '6931847' },
      { scheme: 'uscc', value: '91330000733796106P' },
    ],
  }),
  entity('youngor', 'Xinjiang Youngor Cotton Spinning', { weakAliases: ['新疆雅戈尔棉纺'] }),
  entity('gazprom', 'Газпром нефть'),
  entity('person', 'Chen Quanguo', { kind: 'person' }),
  entity('bank', 'Bank of China'),
  entity('baihuacun', '新疆百花村医药集团股份有限公司'),
];

async function find(role: Role, name: string, more: { host?: string; country?: string } = {}): Promise<string[]> {
  const segment = await openSegment(bytesOf(writeSegment(ENTITIES)));
  return (await findNames([segment], { role, name, ...more })).map((match) => `${match.band} ${match.entity.id}`);
}

describe('findNames', () => {
  it.each<[Role, string, string[]]>([
    ['manufacturer', 'HUAFU FASHION', ['exact-name huafu']],
    ['manufacturer', 'Huafu Fashion Company Limited', ['exact-name huafu']],
    ['manufacturer', '華孚時尚', ['exact-name huafu']],
    ['manufacturer', 'Ｆａｓｈｉｏｎ　Ｈｕａｆｕ', ['exact-name huafu']],
    ['manufacturer', 'Hangzou Hikvision Digital Technology', ['close-name hikvision']],
    ['manufacturer', 'Gazprom Neft', ['close-name gazprom']],
    ['manufacturer', 'Xinjiang Baihuacun Pharmaceutical Group Co., Ltd.', ['close-name baihuacun']],
    ['brand', 'Nike', []],
    ['brand', 'Bank of Chile', []],
    ['brand', '!?', []],
  ])('as %s, %s answers %j', async (role, name, expected) => {
    expect(await find(role, name)).toEqual(expected);
  });

  it('an everyday word matches a brand field, or any field on its own domain, and only whole', async () => {
    expect(await find('brand', 'GAP')).toEqual(['exact-name gap']);
    expect(await find('seller', 'Gap')).toEqual([]);
    expect(await find('seller', 'Gap', { host: 'www.gap.co.uk' })).toEqual(['exact-name gap']);
    expect(await find('mentioned', 'Gap', { host: 'www.gap.co.uk' })).toEqual([]);
    expect(await find('brand', 'Gap Year')).toEqual([]);
  });

  it('a host is a domain, not a name', async () => {
    expect(await find('host', 'shop.GAP.com')).toEqual(['exact-id gap']);
    expect(await find('host', 'notgap.com')).toEqual([]);
    expect(await find('host', 'hikvision')).toEqual([]);
  });

  it('a name of no checked source is possible at most', async () => {
    expect(await find('manufacturer', '新疆雅戈尔棉纺有限公司')).toEqual(['close-name youngor']);
  });

  it('a country that contradicts lowers an equal name to possible', async () => {
    expect(await find('manufacturer', 'Huafu Fashion', { country: 'CN' })).toEqual(['exact-name huafu']);
    expect(await find('manufacturer', 'Huafu Fashion', { country: 'US' })).toEqual(['close-name huafu']);
  });

  it('a name that is whole but for its form stands above names that are nearly it', async () => {
    const listed = [
      entity('with-more', 'Cushi Trading Zarou S.A.'),
      entity('whole', 'Cushi Zarou GmbH'),
      entity('misspelt', 'Cishi Zarou AG'),
    ];
    const segment = await openSegment(bytesOf(writeSegment(listed)));
    const [best, ...others] = await findNames([segment], { role: 'manufacturer', name: 'Cushi Zarou AG' });
    expect([best?.entity.id, best?.band]).toEqual(['whole', 'close-name']);
    expect(others.map((match) => match.entity.id).sort()).toEqual(['misspelt', 'with-more']);
    for (const { score } of others) expect(score).toBeLessThan(best?.score ?? 0);
  });

  it('a word that is some firm’s whole name is no slip of another', async () => {
    const listed = [entity('vito', 'Zarouvito GmbH'), entity('vivo', 'Zarouvivo AG')];
    const segment = await openSegment(bytesOf(writeSegment(listed)));
    const ids = async (name: string): Promise<string[]> =>
      (await findNames([segment], { role: 'manufacturer', name })).map((match) => match.entity.id);
    expect(await ids('Zarouvito AG')).toEqual(['vito']);
    expect(await ids('Zarouvit GmbH')).toContain('vito');
  });

  it('of names that are one slip away, the one whose other word agrees too is found among many', async () => {
    const others = Array.from({ length: 400 }, (_, at) =>
      entity(`other-${at}`, `Noumou ${'abcdefghij'[at % 10]}${at}tra Foods`),
    );
    const listed = [
      ...others,
      entity('meant', 'Noumou Chatrai Foods Ltd'),
      entity('reordered', 'Chatrai Zabeth Foods'),
    ];
    const segment = await openSegment(bytesOf(writeSegment(listed)));
    const best = async (name: string): Promise<string | undefined> =>
      (await findNames([segment], { role: 'manufacturer', name }))[0]?.entity.id;
    expect(await best('Nouyou Chatrai Foods')).toBe('meant');
    expect(await best('Noumou Chatria Foods')).toBe('meant');
    expect(await best('Foods Zabeth Chatrai')).toBe('reordered');
  });

  it('of two names with a slip the one that is whole but for it comes first, and then the one of the said form', async () => {
    const listed = [
      entity('part', 'Shiamakiawou Textile Ltd'),
      entity('form', 'Shiamakiawou Corp.'),
      entity('meant', 'Shiamakiawou Ltd'),
    ];
    const segment = await openSegment(bytesOf(writeSegment(listed)));
    const [first] = await findNames([segment], { role: 'manufacturer', name: 'Shiamakiawu Ltd' });
    expect([first?.entity.id, first?.band]).toEqual(['meant', 'close-name']);
  });

  it('finds a name of a digit and an everyday word in any order', async () => {
    const segment = await openSegment(bytesOf(writeSegment([entity('nine', 'Nine Import S.A.'), ...ENTITIES])));
    const found = await findNames([segment], { role: 'manufacturer', name: 'Import 9 S.A.' });
    expect(found.map((match) => match.entity.id)).toEqual(['nine']);
  });

  it('a person matches on the full name alone', async () => {
    expect(await find('mentioned', 'Quanguo Chen')).toEqual(['exact-name person']);
    expect(await find('mentioned', 'Chen')).toEqual([]);
    expect(await find('mentioned', 'Chen Quango')).toEqual([]);
  });

  it('numbers find their owner', async () => {
    const segment = await openSegment(bytesOf(writeSegment(ENTITIES)));
    const byGtin = await findIdentifier([segment], { role: 'brand', name: '6931847 12345 6' }, 'gtin');
    expect(byGtin.map(({ band, entity: { id } }) => `${band} ${id}`)).toEqual(['exact-id hikvision']);
    expect(await findIdentifier([segment], { role: 'brand', name: '4006381333931' }, 'gtin')).toEqual([]);
    expect(await findIdentifier([segment], { role: 'manufacturer', name: '91330000733796106p' }, 'uscc')).toHaveLength(
      1,
    );
  });
});

describe('several segments', () => {
  it('a newer record replaces an older one and a tombstone withdraws it', async () => {
    const base = await openSegment(bytesOf(writeSegment(ENTITIES)));
    const renamed = entity('huafu', 'Huafu Top Dyed Melange Yarn');
    const delta = await openSegment(bytesOf(writeSegment([renamed], { tombstones: ['hikvision'] })));
    const ids = async (name: string): Promise<string[]> =>
      (await findNames([base, delta], { role: 'manufacturer', name })).map((match) => match.entity.name);
    expect(await ids('Huafu Fashion')).toEqual([]);
    expect(await ids('Huafu Top Dyed Melange Yarn Co., Ltd.')).toEqual(['Huafu Top Dyed Melange Yarn']);
    expect(await ids('Hikvision')).toEqual([]);
    expect(await readEntity([base, delta], 'hikvision')).toBeUndefined();
    expect((await readEntity([base, delta], 'huafu'))?.name).toBe('Huafu Top Dyed Melange Yarn');
    expect(await readEntity([base, delta], 'gap')).toEqual(ENTITIES[1]);
  });

  it('reads the same from a Blob, before and after it is held', async () => {
    const bytes = bytesOfBlob(new Blob([writeSegment(ENTITIES).slice()]));
    const segment = await openSegment(bytes);
    const ask = () => findNames([segment], { role: 'manufacturer', name: 'Hangzou Hikvision Digital Technology' });
    const read = await ask();
    expect(read.map((match) => match.entity)).toEqual([ENTITIES[2]]);
    await bytes.hold?.();
    expect(bytes.isHeld).toBe(true);
    expect(await ask()).toEqual(read);
    expect(await ask()).toEqual(read);
  });

  it.each([0, 1, 4])('reads the same where its bytes begin at place %d of a buffer', async (place) => {
    const bytes = writeSegment(ENTITIES);
    const buffer = new Uint8Array(bytes.length + place);
    buffer.set(bytes, place);
    const segment = await openSegment(bytesOf(buffer.subarray(place)));
    expect(await readEntity([segment], 'hikvision')).toEqual(ENTITIES[2]);
    const found = await findNames([segment], { role: 'manufacturer', name: 'Fashion Huafu' });
    expect(found.map((match) => match.entity)).toEqual([ENTITIES[0]]);
  });
});
