import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Entity } from '../../../../lib/model/entity.ts';
import { GoodsCountry } from '../../../../lib/model/reference.ts';
import { upstreamOf } from '../../../../lib/publisher/sources/index.ts';
import type { UpstreamRow } from '../../../../lib/publisher/sources/upstream.ts';
import { rowsOf } from './read-rows.ts';

// Short samples of real files lie outside the project; where they are not at hand, these tests are left out.
const SAMPLES = '../shared/data/samples';
const withSamples = describe.skipIf(!existsSync(SAMPLES));

async function sampled(id: string, files: readonly string[], documentDate?: string): Promise<UpstreamRow[]> {
  const bytes = files.map((file) => createReadStream(join(SAMPLES, file)));
  const rows: UpstreamRow[] = [];
  const reading = { retrieved: '2026-11-24', ...(documentDate === undefined ? {} : { documentDate }) };
  for await (const row of upstreamOf(id).read(bytes, reading)) rows.push(row);
  return rows;
}

withSamples('real samples', () => {
  it.each([
    ['dhs-uflpa', ['dhs_uflpa_entity_list.sample.html'], 7],
    ['ofac', ['ofac_sdn_xinjiang_rows.csv', 'ofac_alt_xinjiang_rows.csv', 'ofac_add_xinjiang_rows.csv'], 10],
    ['ofac', ['ofac_cons_prim_cmic_rows.csv'], 10],
    ['trade-csl', ['csl_consolidated_2019_header.sample.csv'], 5],
    ['trade-csl', ['csl_consolidated_current_header.sample.csv'], 7],
    ['uk-sanctions', ['uk_subject_names_rows.derived.csv', 'uk_subjects_rows.derived.csv'], 5],
    ['dol-goods', ['dol_goods_by_good.sample.xml'], 19],
    ['dol-goods', ['dol_tvpra_2016_head.csv'], 24],
    ['open-supply-hub', ['osh_facility_list_4.sample.csv'], 11],
    ['open-supply-hub', ['osh_facility_list_15.sample.csv'], 11],
    ['opensanctions-ftm', ['opensanctions_entities.ftm.sample.jsonl'], 6],
    ['opensanctions-simple', ['opensanctions_targets.simple.sample.csv'], 5],
    ['opensanctions-delta', ['opensanctions_entities.delta.sample.jsonl'], 1],
  ])('of %s (%j) are read without a rejected row, into sound records', async (id, files, count) => {
    const rows = await sampled(id, files, '2024');
    expect(rows).toHaveLength(count);
    for (const row of rows) {
      expect(row).not.toMatchObject({ kind: 'rejected' });
      if (row.kind === 'entity' || row.kind === 'elsewhere') v.parse(Entity, row.entity);
      if (row.kind === 'goods') v.parse(GoodsCountry, row.goods);
    }
  });

  it.each([
    ['eu-sanctions', 'eu_journal_sanctions_header.csv'],
    ['cbp-wro', 'cbp_wro_header.csv'],
  ])('of the header of %s are known', async (id, file) => {
    expect(await sampled(id, [file])).toEqual([]);
  });

  it('of goods know the code of every country', async () => {
    const rows = await sampled('dol-goods', ['dol_goods_by_good.sample.xml'], '2024');
    expect(
      rows.flatMap((row) => (row.kind === 'goods' && row.goods.countryCode === undefined ? [row.goods] : [])),
    ).toEqual([]);
  });

  // Every official column renamed, one at a time: a changed header is never read as an empty list.
  it.each([
    ['trade-csl', 'csl_consolidated_current_header.sample.csv', ['source', 'name', 'alt_names', 'start_date']],
    ['eu-sanctions', 'eu_journal_sanctions_header.csv', ['recordId', 'name', 'reason', 'startDate']],
    ['cbp-wro', 'cbp_wro_header.csv', ['Entity', 'Effective Date', 'Status', 'Merchandise']],
    ['open-supply-hub', 'osh_facility_list_4.sample.csv', ['name', 'address', 'sector']],
    ['opensanctions-simple', 'opensanctions_targets.simple.sample.csv', ['id', 'schema', 'aliases', 'dataset']],
  ])('of %s under a renamed column are a changed format', async (id, file, columns) => {
    const text = readFileSync(join(SAMPLES, file), 'utf8');
    const end = text.indexOf('\n');
    for (const column of columns) {
      const header = text
        .slice(0, end)
        .split(',')
        .map((name) => (name.replaceAll('"', '').trim() === column ? 'renamed' : name));
      await expect(rowsOf(upstreamOf(id), [header.join(',') + text.slice(end)])).rejects.toThrow(/changed its format/);
    }
  });
});
