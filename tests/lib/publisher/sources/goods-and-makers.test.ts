import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { cbpWro } from '../../../../lib/publisher/sources/cbp-wro.ts';
import { dolGoods } from '../../../../lib/publisher/sources/dol-goods.ts';
import { openSupplyHub } from '../../../../lib/publisher/sources/open-supply-hub.ts';
import { entitiesOf, rowsOf } from './read-rows.ts';

describe('customs orders of CBP', () => {
  const header =
    'Calendar Year,Effective Date,Country,Country Code,Entity,Merchandise,Industry,WRO/Finding,Status,Remarks,Press Release';
  const order = (entity: string, status: string) =>
    `2020,9/14/2020,China,CN,"${entity}",Apparel,Apparel,WRO,${status},,`;

  it('become parties under an order, with what the office says of its state', async () => {
    const text = [
      header,
      order('Madeup Xinjiang Garment Co., Ltd.', 'Active'),
      order('Madeup Café Ltd', 'Partially Active'),
    ].join('\n');
    // The office writes latin-1.
    const entities = await entitiesOf(cbpWro, [Buffer.from(text, 'latin1')]);
    expect(entities.map(({ name, listings }) => [name, listings[0]?.since, listings[0]?.uyghurRegion])).toEqual([
      ['Madeup Xinjiang Garment Co., Ltd.', '2020-09-14', true],
      ['Madeup Café Ltd', '2020-09-14', false],
    ]);
    expect(entities[1]?.listings[0]?.caveat).toContain('modified');
  });

  it.each(['Revoked', 'Inactive'])('that are %s list nobody, and no date of their end is made up', async (status) => {
    expect(await rowsOf(cbpWro, [[header, order('Madeup Ltd', status)].join('\n')])).toMatchObject([
      { kind: 'out-of-scope', why: expect.stringContaining('no longer in force') },
    ]);
  });

  it('on a region, or on goods alone, name no party', async () => {
    const text = [header, order('Xinjiang Uyghur Autonomous Region', 'Active'), order('', 'Active')].join('\n');
    expect((await rowsOf(cbpWro, [text])).map(({ kind }) => kind)).toEqual(['out-of-scope', 'out-of-scope']);
  });

  it('without the columns they had have changed their format', async () => {
    await expect(rowsOf(cbpWro, ['<html>Access Denied</html>'])).rejects.toThrow(/Effective Date/);
  });
});

describe('the list of goods', () => {
  const xml = `<Goods><Good><Good_Name>Cotton</Good_Name><Good_Sector>Agriculture</Good_Sector><Countries>
    <Country><Country_Name>China</Country_Name><Child_Labor>No</Child_Labor><Forced_Labor>Yes</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor></Country>
    <Country><Country_Name>Côte d’Ivoire</Country_Name><Child_Labor>Yes</Child_Labor><Forced_Labor>No</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor></Country>
    </Countries></Good></Goods>`;

  it('is read from XML and from the workbook alike', async () => {
    const workbook = await writeXlsxFile([
      ['Country', 'Good', 'Child Labor', 'Forced Labor'].map((value) => ({ value })),
      [{ value: 'China' }, { value: 'Cotton' }, null, { value: 'X' }],
      [{ value: 'Côte d’Ivoire' }, { value: 'Cotton' }, { value: 'X' }, null],
    ]).toBuffer();
    for (const file of [xml, new Uint8Array(workbook)]) {
      const rows = await rowsOf(dolGoods, [file], { documentDate: '2024' });
      expect(rows.map((row) => (row.kind === 'goods' ? row.goods : row))).toMatchObject([
        { good: 'Cotton', countryCode: 'CN', forcedLabour: true, childLabour: false, edition: '2024' },
        { good: 'Cotton', countryCode: 'CI', forcedLabour: false, childLabour: true },
      ]);
    }
  });

  it('asks for the year it does not bear, instead of taking today’s', async () => {
    await expect(rowsOf(dolGoods, [xml])).rejects.toThrow(/dol-goods@2024=FILE/);
  });

  it.each(['<Goods></Goods>', '<html><body>Moved', '', 'PK\u0003\u0004 no workbook'])(
    '%j is a changed format',
    async (text) => {
      await expect(rowsOf(dolGoods, [text], { documentDate: '2024' })).rejects.toThrow(/format/);
    },
  );
});

describe('facilities of Open Supply Hub', () => {
  it('are names without findings, with their owner where one is given', async () => {
    const text = [
      'os_id,contribution_date,name,address,country_code,country_name,lat,lng,sector,parent_company,is_closed',
      'CN2020ABC,2020-01-01,Madeup Mill Co. Ltd.,"1 Road, Aksu",CN,China,0,0,Apparel|Textiles,Madeup Group,False',
      'CN2020DEF,2020-01-01,Madeup Closed Mill,"1 Road",CN,China,0,0,Apparel,,True',
    ].join('\n');
    expect(await entitiesOf(openSupplyHub, [text])).toMatchObject([
      {
        id: 'os-cn2020abc',
        country: 'CN',
        sectors: ['Apparel', 'Textiles'],
        ownedBy: [{ name: 'Madeup Group' }],
        listings: [],
      },
    ]);
  });

  it('are read from a contributor’s list as well, by country name or code', async () => {
    const text =
      'country,name,address,sector\nBangladesh,Madeup Knit,"Dhaka",Apparel\nCN,Madeup Weave,"Wuxi",Apparel\n,,,';
    expect((await entitiesOf(openSupplyHub, [text])).map(({ name, country }) => [name, country])).toEqual([
      ['Madeup Knit', 'BD'],
      ['Madeup Weave', 'CN'],
    ]);
  });
});
