import { describe, expect, it } from 'vitest';
import { tradeCsl } from '../../../../lib/publisher/sources/csl.ts';
import { euSanctions } from '../../../../lib/publisher/sources/eu-sanctions.ts';
import { ofac } from '../../../../lib/publisher/sources/ofac.ts';
import { ukSanctions } from '../../../../lib/publisher/sources/uk-sanctions.ts';
import { entitiesOf, rowsOf } from './read-rows.ts';

describe('OFAC’s legacy files', () => {
  const none = '-0- ';
  const main = [
    `100,"MADEUP XINJIANG BUREAU",${none},"GLOMAG",${Array(7).fill(none).join(',')},${none}`,
    `101,"WANG, Madeup","individual","GLOMAG",${Array(7).fill(none).join(',')},"DOB 1964; Gender Male."`,
    `102,"MADEUP CAMERAS CO., LTD.",${none},"CMIC-EO13959",${Array(7).fill(none).join(',')},"Listing Date (CMIC) 03 Jun 2021; based in Xinjiang; Unified Social Credit Code (USCC) 91330000733796106P (China)."`,
    `103,"MADEUP SHIPPING",${none},"SDGT",${Array(8).fill(none).join(',')}`,
    '\u001a',
  ].join('\r\n');
  const alt = `100,1,"aka","MADEUP PUBLIC SECURITY",${none}\r\n100,2,"aka","MPS",weak\r\n`;
  const add = `101,1,${none},"Urumqi, Xinjiang","China",${none}\r\n`;

  it('keep what they themselves tie to the Uyghur region, by name, address or remark', async () => {
    const entities = await entitiesOf(ofac, [main, alt, add]);
    expect(entities.map(({ name, kind, country }) => [name, kind, country])).toEqual([
      ['MADEUP XINJIANG BUREAU', 'company', undefined],
      ['Madeup WANG', 'person', 'CN'],
      ['MADEUP CAMERAS CO., LTD.', 'company', undefined],
    ]);
    expect(entities[0]).toMatchObject({ aliases: ['MADEUP PUBLIC SECURITY'], weakAliases: ['MPS'] });
    expect(entities[2]?.listings[0]).toMatchObject({ kind: 'investment-ban', since: '2021-06-03' });
    expect(entities[2]?.identifiers).toEqual([{ scheme: 'uscc', value: '91330000733796106P' }]);
  });

  it('give the rest as entries about something else, and drop nothing silently', async () => {
    const rows = await rowsOf(ofac, [main, alt, add]);
    expect(rows.map(({ kind }) => kind)).toEqual(['entity', 'entity', 'entity', 'elsewhere']);
    expect(rows[3]).toMatchObject({ entity: { listings: [{ uyghurRegion: false }] } });
  });

  it('with another number of columns have changed their format', async () => {
    await expect(rowsOf(ofac, ['100,"A","B"'])).rejects.toThrow(/format/);
    await expect(rowsOf(ofac, [main, '1,2,3'])).rejects.toThrow(/alt.csv/);
  });
});

describe('the US Consolidated Screening List', () => {
  const header =
    '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,remarks,alt_names';
  const row = (source: string, name: string, addresses: string) =>
    `x,"${source}",12,"Entity","","${name}","","${addresses}","85 FR 1","2020-06-05","","","Made Alias; Made Two"`;

  it('keeps entries of the control lists that lie in the region, in either edition of the file', async () => {
    const lines = [
      header,
      row('Entity List (EL) - Bureau of Industry and Security', 'Madeup Fibre', '1 Road, Aksu, Xinjiang, CN'),
      row('Entity List (EL) - Bureau of Industry and Security', 'Madeup Chips', '1 Road, Shenzhen, CN'),
      row('Unverified List (UVL) - Bureau of Industry and Security', 'Madeup Other', 'Xinjiang, CN'),
    ];
    for (const text of [lines.join('\n'), lines.map((line) => line.replace(/^[^,]+,/, '')).join('\n')]) {
      const entities = await entitiesOf(tradeCsl, [text]);
      expect(entities).toMatchObject([
        {
          name: 'Madeup Fibre',
          country: 'CN',
          aliases: ['Made Alias', 'Made Two'],
          listings: [{ since: '2020-06-05' }],
        },
      ]);
    }
  });
});

describe('the UK Sanctions List', () => {
  const header =
    'Report date,24-Nov-2026\nLast Updated,Unique ID,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Regime Name,Designation Type,Date Designated,Address Country';
  const text = [
    header,
    '01/01/2026,GHR0001,WANG,Madeup,,,,,Primary name,,Global Human Rights,Individual,22/03/2021,China',
    '01/01/2026,GHR0002,Madeup Xinjiang Corps,,,,,,Primary name,,Global Human Rights,Entity,22/03/2021,China',
    '01/01/2026,GHR0002,Madeup Bingtuan,,,,,,Alias,Good quality,Global Human Rights,Entity,22/03/2021,China',
    '01/01/2026,GHR0002,MXC,,,,,,Alias,Low quality,Global Human Rights,Entity,22/03/2021,China',
    '01/01/2026,GHR0003,,,,,,,Primary name,,Global Human Rights,Entity,22/03/2021,China',
  ].join('\n');

  it('puts the lines of one subject together, below whatever precedes the header', async () => {
    expect(await entitiesOf(ukSanctions, [text])).toMatchObject([
      {
        name: 'Madeup Xinjiang Corps',
        aliases: ['Madeup Bingtuan'],
        weakAliases: ['MXC'],
        country: 'CN',
        listings: [{ since: '2021-03-22', basis: 'Global Human Rights' }],
      },
    ]);
  });

  it('counts subjects elsewhere and lines without a name', async () => {
    expect((await rowsOf(ukSanctions, [text])).map(({ kind }) => kind).sort()).toEqual([
      'elsewhere',
      'entity',
      'rejected',
    ]);
  });

  it('is read from a table of names and one of subjects as well', async () => {
    const names =
      'name_id,unique_id,name_type,alias_strength,full_name,name_6,name_1\n1,GHR0002,primary,,x,Madeup Xinjiang Corps,';
    const subjects = 'unique_id,subject_type,date_designated\nGHR0002,entity,22/03/2021';
    expect(await entitiesOf(ukSanctions, [names, subjects])).toMatchObject([{ listings: [{ since: '2021-03-22' }] }]);
  });
});

it('EU entries keep their legal act, their codes and the names they give', async () => {
  const text = [
    'celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,country,nationality,jurisdiction,registrationNumber,leiCode,address,position,notes',
    '32021R0478,r1,EU-GHR,I,freeze,2021-03-22,"Large-scale arbitrary detentions of Uyghurs",Organization,Madeup Corps,Made Alias;Made Two,,Old Corps,cn,,,,,,,',
    '32021R0478,r2,EU-UKR,I,freeze,2022-03-22,"Elsewhere",Organization,Madeup Bank,,,,ru,,,,,,,',
  ].join('\n');
  expect(await entitiesOf(euSanctions, [text])).toMatchObject([
    {
      name: 'Madeup Corps',
      aliases: ['Made Alias', 'Made Two', 'Old Corps'],
      country: 'CN',
      listings: [{ since: '2021-03-22', sources: [{ url: expect.stringContaining('CELEX:32021R0478') }] }],
    },
  ]);
});
