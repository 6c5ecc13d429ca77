import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { regionWords } from '../../../../lib/audit/suppliers/region-words.ts';
import { type ScreenedSlice, screen } from '../../../../lib/audit/suppliers/screen.ts';
import { DataExpiredError, Result } from '../../../../lib/audit/suppliers/screening.ts';
import type { Supplier } from '../../../../lib/audit/suppliers/supplier.ts';
import { openPackaged } from '../../../../lib/feed/packaged.ts';
import type { Database } from '../../../../lib/model/database.ts';
import { packStarter } from '../../../../lib/publisher/pack-starter.ts';

const NOW = Date.UTC(2026, 10, 24);
const LISTED = 'Guangdong Esquel Textile Co., Ltd.';
let database: Database;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-feed-'));
  await packStarter(folder);
  database = await openPackaged(async (name) => new Blob([readFileSync(join(folder, name))]));
});

const options = (signal = new AbortController().signal, now = NOW) => ({
  run: 1,
  now,
  signal,
  pause: async () => undefined,
  clock: () => performance.now(),
});
const supplier = (n: number, name: string, more: Partial<Supplier> = {}): Supplier => ({ n, name, ...more });

async function all(rows: readonly Supplier[], from: Database = database): Promise<ScreenedSlice> {
  const out: ScreenedSlice = { results: [], entities: [] };
  for await (const { results, entities } of screen(rows, from, options())) {
    out.results.push(...results);
    out.entities.push(...entities);
  }
  return out;
}

describe('a list that is screened', () => {
  it('has a result for every row, and a row on no list is a result too', async () => {
    const { results } = await all([supplier(2, LISTED, { code: 'CN' }), supplier(3, 'Zyxxo Plimbert Weaving 88')]);
    expect(results.map(({ n, candidates }) => [n, candidates.length > 0])).toEqual([
      [2, true],
      [3, false],
    ]);
    for (const result of results) expect(v.is(Result, result)).toBe(true);
  });

  it('shows the parts of a match side by side', async () => {
    const { results } = await all([
      supplier(2, 'GUANGDONG ESQUEL TEXTILE CO LTD', { code: 'CN', number: '1', address: 'x' }),
    ]);
    expect(results[0]?.candidates[0]).toMatchObject({
      name: LISTED,
      band: 'exact-name',
      parts: {
        name: 'agrees',
        country: { agreement: 'agrees', theirs: 'CN' },
        address: { agreement: 'not-recorded' },
      },
    });
  });

  it('never says that a country differs where the row gives none', async () => {
    const { results } = await all([supplier(2, LISTED), supplier(3, LISTED, { code: 'PT' })]);
    const [without, other] = results.map(({ candidates }) => candidates[0]);
    expect(without?.parts.country.agreement).toBe('not-given');
    expect(other).toMatchObject({ band: 'close-name', parts: { country: { agreement: 'differs' } } });
  });

  it('is looked up by local name and by registration number as well', async () => {
    const named = (await all([supplier(2, LISTED)])).entities.find(({ name }) => name === LISTED);
    const chinese = named?.aliases.find((alias) => /\p{Script=Han}/u.test(alias));
    const withNumber = { ...named, identifiers: [{ scheme: 'uscc', value: '91440600MA4WXYZ12A' }] };
    const numbered: Database = {
      ...database,
      findNumber: async (number) =>
        number === '91440600MA4WXYZ12A'
          ? [
              {
                role: 'manufacturer',
                query: number,
                entity: withNumber as never,
                matchedName: number,
                band: 'exact-id',
                score: 1,
              },
            ]
          : [],
    };
    const { results } = await all(
      [
        supplier(2, 'Plimbert', { localName: chinese ?? LISTED }),
        supplier(3, 'Plimbert', { number: '91440600MA4WXYZ12A' }),
      ],
      numbered,
    );
    expect(results[0]?.candidates[0]?.name).toBe(LISTED);
    expect(results[1]?.candidates[0]).toMatchObject({
      band: 'exact-id',
      parts: { name: 'differs', number: { agreement: 'agrees' } },
    });
  });

  it('keeps the parties found and their recorded owners', async () => {
    const { entities } = await all([supplier(2, 'Changji Esquel Textile Co., Ltd.'), supplier(3, LISTED)]);
    expect(entities.map(({ name }) => name)).toContain(LISTED);
    const owners = entities.flatMap(({ ownedBy }) => ownedBy.filter(({ confidence }) => confidence !== 'unsourced'));
    const known = new Set(entities.map(({ id }) => id));
    for (const { entityId } of owners) {
      if ((await database.entity(entityId)) !== undefined) expect(known).toContain(entityId);
    }
  });

  it('searches a repeated row once', async () => {
    const { results } = await all([supplier(2, LISTED), supplier(3, LISTED, { sameAs: 2 })]);
    expect(results.map(({ n }) => n)).toEqual([2]);
  });

  it('tells where a row could not be searched, and searches the others', async () => {
    const broken: Database = {
      ...database,
      find: async (query) => {
        if (query.name === 'Broken') throw new Error('The data is damaged.');
        return database.find(query);
      },
    };
    const { results } = await all([supplier(2, 'Broken'), supplier(3, LISTED)], broken);
    expect(results[0]).toMatchObject({ n: 2, failed: 'The data is damaged.', candidates: [] });
    expect(results[1]?.candidates).not.toEqual([]);
  });

  it('stops after the slice at work when it is cancelled, and goes on from there', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => supplier(at + 2, `Plimbert Weaving ${at}`));
    const stop = new AbortController();
    const done: number[] = [];
    for await (const { results } of screen(rows, database, options(stop.signal))) {
      done.push(...results.map(({ n }) => n));
      stop.abort();
    }
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(1000);
    const rest = await all(rows.filter(({ n }) => !done.includes(n)));
    expect([...done, ...rest.results.map(({ n }) => n)].sort((a, b) => a - b)).toEqual(rows.map(({ n }) => n));
  });

  it('is not screened against data past its date', async () => {
    const late = screen([supplier(2, LISTED)], database, options(undefined, Date.UTC(2036, 0)));
    await expect(late.next()).rejects.toThrow(DataExpiredError);
  });
});

describe('an address', () => {
  it.each([
    ['No. 5 Industrial Park, Shihezi, China', 'shihezi'],
    ['新疆石河子市北四路', '新疆'],
    ['Xinjiang Uyghur Autonomous Region, Korla', 'xinjiang'],
    ['Aksu Sokak 3, Istanbul', undefined],
    ['12 Renmin Road, Nantong, Jiangsu', undefined],
    ['Unit 4, Korlan House', undefined],
  ])('“%s” names %s', (address, words) => {
    expect(regionWords(address)).toBe(words);
  });
});
