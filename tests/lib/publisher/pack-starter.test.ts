import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackaged } from '../../../lib/feed/packaged.ts';
import { packStarter } from '../../../lib/publisher/pack-starter.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-feed-'));
beforeAll(async () => {
  await packStarter(folder);
});
const read = async (name: string) => new Blob([readFileSync(join(folder, name))]);

describe('the feed in the package', () => {
  it('answers names, owners and tables, with the stamp of its data', async () => {
    const database = await openPackaged(read);
    const [match] = await database.find({ role: 'manufacturer', name: 'Guangdong Esquel Textile Co Ltd' });
    expect(match).toMatchObject({ band: 'exact-name', entity: { name: 'Guangdong Esquel Textile Co., Ltd.' } });
    expect(await database.entity(match?.entity.id ?? '')).toEqual(match?.entity);
    expect((await database.reference()).recommendations).toHaveLength(38);
    expect((await database.stamp()).records).toBeGreaterThan(1000);
  });

  it('is the same bytes each time it is packed', async () => {
    const again = mkdtempSync(join(tmpdir(), 'whence-feed-'));
    await packStarter(again);
    const files = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
    expect(files(again)).toEqual(files(folder));
    expect(readFileSync(join(again, 'timestamp.json'))).toEqual(readFileSync(join(folder, 'timestamp.json')));
  });
});

describe('everyday words', () => {
  it.each([
    ['brand', 'Camel', 'a tent brand is not a listed battery maker'],
    ['seller', 'Next', 'a shop called Next-something is not the brand'],
    ['manufacturer', 'Giant', 'a common word is not a company under a customs order'],
  ] as const)('%s “%s”: %s', async (role, name, _why) => {
    const database = await openPackaged(read);
    const sure = (await database.find({ role, name })).filter(({ band }) => band !== 'close-name');
    expect(sure.filter(({ entity }) => entity.listings.length > 0)).toEqual([]);
  });
});
