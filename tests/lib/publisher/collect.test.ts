import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../lib/publisher/collect.ts';
import { InputError, readSourceArgument } from '../../../lib/publisher/sources/open-input.ts';
import { buildStarter } from '../../../lib/publisher/starter.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-collect-'));
});

const page = (names: readonly string[]) =>
  `<p><a>Section 2(d)(2)(B)(ii)</a></p><table><tr><th>Name of Entity</th><th>Effective Date</th></tr>${names
    .map((name) => `<tr><td>${name}</td><td>June 21, 2022</td></tr>`)
    .join('')}</table>`;
function collected(text: string, day = '2026-11-24') {
  const file = join(folder, 'page.html');
  writeFileSync(file, text);
  const sources = [readSourceArgument(`dhs-uflpa=${file}`)];
  return collect({ data: resolve('assets/data'), sources, cache: join(folder, 'cache'), day, retrieved: '2026-11-23' });
}
const collectedFrom = (...sources: string[]) =>
  collect({
    data: resolve('assets/data'),
    sources: sources.map(readSourceArgument),
    cache: join(folder, 'cache'),
    day: '2026-11-24',
    retrieved: '2026-11-23',
  });
const many = (count: number) => Array.from({ length: count }, (_, at) => `Madeup Weaver ${at} of Nowhere Ltd`);

describe('collecting a feed', () => {
  it('makes one entity of a company that our rows and an official list both name, with both listings', async () => {
    const { content, reports } = await collected(
      page(['Hoshine Silicon Industry (Shanshan) Co., Ltd', 'Madeup New Ltd']),
    );
    const [known] = content.entities.filter(({ name }) => name.startsWith('Hoshine Silicon Industry (Shanshan)'));
    expect(known?.listings.filter(({ list }) => list === 'UFLPA Entity List').length).toBeGreaterThan(0);
    expect(content.entities.find(({ name }) => name === 'Madeup New Ltd')?.listings).toHaveLength(1);
    expect(reports).toMatchObject([{ source: 'dhs-uflpa', state: 'fresh', read: 2, kept: 2, rejected: 0 }]);
    expect(content.sources.at(-1)).toMatchObject({ id: 'dhs-uflpa', retrieved: '2026-11-24', records: 2 });
  });

  it('shows an entry that our rows and the official page both have once, with both sources', async () => {
    const { content } = await collected(page(['Camel Group Co., Ltd.']).replace('June 21, 2022', 'August 2, 2023'));
    const camel = content.entities.find(({ name }) => /^Camel Group/.test(name));
    expect(camel?.listings.filter(({ list }) => list === 'UFLPA Entity List')).toMatchObject([
      { since: '2023-08-02', basis: 'section 2(d)(2)(B)(ii)' },
    ]);
  });

  it('gives every entity an id of its own', async () => {
    const { content } = await collected(page(many(5)));
    expect(new Set(content.entities.map(({ id }) => id)).size).toBe(content.entities.length);
  });

  it('keeps what was last read when the format changed, and says so in the report and in the feed', async () => {
    await collected(page(many(5)), '2026-11-20');
    const { content, reports } = await collected('<h1>New design</h1>');
    expect(reports).toMatchObject([{ state: 'last-good', kept: 5, retrieved: '2026-11-20' }]);
    expect(reports[0]?.trouble).toMatch(/changed its format/);
    expect(content.entities.filter(({ name }) => name.startsWith('Madeup Weaver'))).toHaveLength(5);
    expect(content.sources.at(-1)?.coverage).toContain('2026-11-20');
  });

  it('takes a list that lost a third of its entries overnight for a changed format', async () => {
    await collected(page(many(30)), '2026-11-20');
    const { reports } = await collected(page(many(10)));
    expect(reports).toMatchObject([{ state: 'last-good', kept: 30 }]);
  });

  it('has nothing of an upstream that never could be read, and goes on', async () => {
    const { content, reports } = await collected('nothing');
    expect(reports).toMatchObject([{ state: 'absent', kept: 0 }]);
    expect(content.entities.length).toBeGreaterThan(1000);
  });

  it('takes an entry away that a whole edition of its list no longer has, and says so', async () => {
    const listed = buildStarter(resolve('assets/data')).entities.filter(({ listings }) =>
      listings.some(({ list }) => list === 'UFLPA Entity List'),
    );
    const names = listed.map(({ name }) => name.replaceAll('&', '&amp;'));
    const { content, reports } = await collected(page(names.slice(1)));
    expect(reports).toMatchObject([{ delisted: [listed[0]?.name], doubted: [] }]);
    const gone = content.entities.find(({ id }) => id === listed[0]?.id);
    expect(gone?.listings.filter(({ list }) => list === 'UFLPA Entity List')).toEqual([]);
  });

  it('does not believe an edition that lacks most of what we know of it', async () => {
    const { content, reports } = await collected(page(many(5)));
    expect(reports[0]).toMatchObject({ delisted: [] });
    expect(reports[0]?.doubted?.length).toBeGreaterThan(50);
    const count = content.entities.filter(({ listings }) => listings.some(({ list }) => list === 'UFLPA Entity List'));
    expect(count.length).toBeGreaterThan(80);
  });

  it('keeps an entry without a word of the region only where it confirms one that we have', async () => {
    const file = join(folder, 'cons_prim.csv');
    const none = '-0- ';
    const row = (number: number, name: string) =>
      `${number},"${name}",${none},"CMIC-EO13959",${Array(7).fill(none).join(',')},"Listing Date (CMIC) 03 Jun 2021; Unified Social Credit Code (USCC) 91330000000000000X"`;
    writeFileSync(
      file,
      [row(1, 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.'), row(2, 'MADEUP ROCKETS LTD')].join('\n'),
    );
    const { content, reports } = await collectedFrom(`ofac=${file}`);
    expect(reports).toMatchObject([{ read: 2, kept: 1 }]);
    expect(Object.values(reports[0]?.outOfScope ?? {})).toEqual([1]);
    const known = content.entities.filter(({ listings }) => listings.some(({ id }) => id === 'ofac:1'));
    const made = content.entities.find(({ identifiers }) => identifiers.some(({ scheme }) => scheme === 'uscc'));
    expect(known).toEqual([]);
    expect(made).toMatchObject({ name: expect.stringMatching(/hikvision/i), surveillance: true });
    expect(made?.listings.filter(({ uyghurRegion }) => !uyghurRegion)).toEqual([]);
  });

  it('lays a delta over what was last read, and withdraws what it withdraws', async () => {
    const ftm = (id: string, name: string) =>
      `{"id":"${id}","caption":"${name}","schema":"Company","properties":{"name":["${name}"]},"datasets":["us_dhs_uflpa"]}`;
    const base = join(folder, 'entities.ftm.json');
    writeFileSync(base, ['A', 'B', 'C', 'D'].map((id) => ftm(`NK-${id}`, `Madeup ${id} Weaving`)).join('\n'));
    const delta = join(folder, 'entities.delta.json');
    const changes = [
      '{"op":"DEL","entity":{"id":"NK-A"}}',
      `{"op":"MOD","entity":${ftm('NK-B', 'Madeup Renamed Weaving')}}`,
      `{"op":"ADD","entity":${ftm('NK-E', 'Madeup E Weaving')}}`,
    ];
    writeFileSync(delta, changes.join('\n'));
    await expect(collectedFrom(`opensanctions-delta=${delta}`)).resolves.toMatchObject({
      reports: [{ state: 'absent', trouble: expect.stringContaining('Build once with') }],
    });
    await collectedFrom(`opensanctions-ftm=${base}`);
    const { content, reports } = await collectedFrom(`opensanctions-delta=${delta}`);
    expect(reports).toMatchObject([{ source: 'opensanctions-delta', state: 'fresh', kept: 3 }]);
    const names = content.entities.map(({ name }) => name).filter((name) => /^Madeup .* Weaving$/.test(name));
    expect(names.sort()).toEqual(['C', 'D', 'E', 'Renamed'].map((each) => `Madeup ${each} Weaving`));
    expect(content.sources.at(-1)).toMatchObject({ id: 'opensanctions-ftm', records: 4 });
    await expect(collectedFrom(`opensanctions-ftm=${base}`, `opensanctions-delta=${delta}`)).rejects.toThrow(
      InputError,
    );
  });

  it('says that the official list is held whole only when it is', async () => {
    const gap = /UFLPA Entity List: 90 of the 187/;
    expect((await collected(page(many(5)))).content.gaps.join()).toMatch(gap);
    expect((await collected(page(many(190)))).content.gaps.join()).not.toMatch(gap);
  });

  it.each(['dhs-uflpa', '=file', 'dhs-uflpa@soon=file'])(
    'refuses the source “%s” with a word on how to write one',
    (text) => {
      expect(() => readSourceArgument(text)).toThrow(InputError);
    },
  );
});
