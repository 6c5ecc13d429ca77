import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  openSanctionsDelta,
  openSanctionsFtm,
  openSanctionsSimple,
} from '../../../../lib/publisher/sources/opensanctions.ts';
import { entitiesOf, rowsOf } from './read-rows.ts';

const company = (id: string, name: string, datasets: string[], more: object = {}) =>
  JSON.stringify({
    id,
    caption: name,
    schema: 'Company',
    properties: { name: [name], ...more },
    datasets,
    target: true,
  });

describe('OpenSanctions', () => {
  it('is for non-commercial use, and says so', () => {
    for (const upstream of [openSanctionsFtm, openSanctionsSimple, openSanctionsDelta]) {
      expect(upstream).toMatchObject({ use: 'non-commercial', licence: expect.stringContaining('CC BY-NC') });
    }
  });

  it('gives the parties on lists that concern us, with their names in every script', async () => {
    const lines = [
      company('a', 'Madeup Cotton', ['us_dhs_uflpa'], {
        alias: ['虚构棉业有限公司'],
        jurisdiction: ['cn'],
        leiCode: ['ABCDEFGHIJ0123456789'],
      }),
      company('b', 'Madeup Bank', ['us_ofac_sdn']),
      company('c', 'Madeup Corps', ['us_ofac_sdn'], { address: ['Urumqi, Xinjiang'] }),
      JSON.stringify({ id: 'd', caption: 'Minister', schema: 'Position', properties: {}, datasets: ['us_dhs_uflpa'] }),
      '{"broken":',
    ];
    const rows = await rowsOf(openSanctionsFtm, [lines.join('\n'), '{"updated_at":"2026-11-20T10:00:00"}']);
    expect(rows.map(({ kind }) => kind)).toEqual(['entity', 'elsewhere', 'entity', 'out-of-scope', 'rejected']);
    expect(rows[0]).toMatchObject({
      entity: {
        aliases: ['虚构棉业有限公司'],
        country: 'CN',
        identifiers: [{ scheme: 'lei', value: 'ABCDEFGHIJ0123456789' }],
        listings: [{ kind: 'forced-labour', list: 'UFLPA Entity List' }],
      },
    });
  });

  it('takes properties of no other shape than lists of text, and none from a prototype', async () => {
    const hostile =
      '{"id":"x","caption":"Madeup","schema":"Company","properties":{"name":["Madeup",7,null]},"datasets":["constructor","us_dhs_uflpa","__proto__"]}';
    expect(await entitiesOf(openSanctionsFtm, [hostile])).toMatchObject([{ name: 'Madeup', listings: [{}] }]);
  });

  it('in a delta tells what came, changed and went', async () => {
    const lines = [
      `{"op":"ADD","entity":${company('a', 'Madeup Cotton', ['us_dhs_uflpa'])}}`,
      `{"op":"DEL","entity":{"id":"b"}}`,
      `{"op":"NEW","entity":{"id":"c"}}`,
    ];
    const rows = await rowsOf(openSanctionsDelta, [lines.join('\n')]);
    expect(rows.map(({ kind }) => kind)).toEqual(['rejected', 'entity', 'withdrawn']);
  });

  it('in several deltas tells the last word on each entity', async () => {
    const line = (op: string, name: string) => `{"op":"${op}","entity":${company('a', name, ['us_dhs_uflpa'])}}`;
    const gone = '{"op":"DEL","entity":{"id":"a"}}';
    expect(
      await rowsOf(openSanctionsDelta, [line('ADD', 'Madeup'), `${gone}\n${line('ADD', 'Madeup Again')}`]),
    ).toMatchObject([{ kind: 'entity', entity: { name: 'Madeup Again' } }]);
    expect(await rowsOf(openSanctionsDelta, [line('ADD', 'Madeup'), gone])).toMatchObject([
      { kind: 'withdrawn', id: 'a' },
    ]);
  });

  it('withdraws an entity that has left the lists that concern us', async () => {
    const left = `{"op":"MOD","entity":${company('a', 'Madeup', ['us_other'])}}`;
    expect(await rowsOf(openSanctionsDelta, [left])).toMatchObject([{ kind: 'withdrawn', id: 'a' }]);
  });

  it('is held against the checksum of its index, so that half a file is not taken for a short list', async () => {
    const text = company('a', 'Madeup', ['us_dhs_uflpa']);
    const index = (checksum: string) =>
      JSON.stringify({ updated_at: '2026-11-20T10:00:00', resources: [{ name: 'entities.ftm.json', checksum }] });
    const sound = createHash('sha1').update(text).digest('hex');
    expect(await rowsOf(openSanctionsFtm, [text, index(sound)])).toHaveLength(1);
    await expect(rowsOf(openSanctionsFtm, [text, index('0'.repeat(40))])).rejects.toThrow(/Fetch both again/);
  });

  it('is read from its simple table too', async () => {
    const text = [
      '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","dataset","first_seen","last_seen","last_change"',
      '"a","Company","Madeup Cotton","Made A;Made B","","cn","","","","","","US UFLPA Entity List","","",""',
    ].join('\n');
    expect(await entitiesOf(openSanctionsSimple, [text])).toMatchObject([
      { aliases: ['Made A', 'Made B'], country: 'CN' },
    ]);
  });

  it.each(['<html>\n'.repeat(30), '', 'id,name\n1,2\n'.repeat(20)])(
    'anything else is a changed format',
    async (text) => {
      await expect(rowsOf(openSanctionsFtm, [text])).rejects.toThrow(/format/);
      await expect(rowsOf(openSanctionsDelta, [text])).rejects.toThrow(/format/);
    },
  );
});
