import { mkdtempSync, openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackaged } from '../../../lib/feed/packaged.ts';
import type { Database } from '../../../lib/model/database.ts';
import { packStarter } from '../../../lib/publisher/pack-starter.ts';

let database: Database;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-ahead-'));
  await packStarter(folder);
  database = await openPackaged((name) => openAsBlob(join(folder, name)));
}, 60_000);
const names = async (typed: string): Promise<string[]> =>
  ((await database.startingWith?.(typed, 20)) ?? []).map(({ name }) => name);

describe('a name still being typed', () => {
  it.each([
    ['Hik', /hikvision/i],
    ['uniq', /uniqlo/i],
    ['xinjiang prod', /xinjiang production/i],
    // The second word of "HANGZHOU HIKVISION …", whose first is typed in another case.
    ['hangzhou hik', /hikvision/i],
  ])('%s finds names that begin so', async (typed, wanted) => {
    expect((await names(typed)).some((name) => wanted.test(name))).toBe(true);
  });

  it('finds a word inside a Chinese name, which has no blanks', async () => {
    expect((await names('新疆')).length).toBeGreaterThan(1);
  });

  it('finds nothing for nothing, for signs alone and for what no name begins with', async () => {
    for (const typed of ['', '  ', '\n', '\t', '#', 'qzxv']) expect(await names(typed)).toEqual([]);
  });

  it('gives each party once and no more than asked for', async () => {
    const found = (await database.startingWith?.('x', 5)) ?? [];
    expect(found).toHaveLength(5);
    expect(new Set(found.map(({ id }) => id)).size).toBe(5);
  });
});
