import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../lib/publisher/collect.ts';
import { InputError, readSourceArgument } from '../../../lib/publisher/sources/open-input.ts';

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
