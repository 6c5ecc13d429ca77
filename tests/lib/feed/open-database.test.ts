import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DamagedFeedError, openDatabase } from '../../../lib/feed/open-database.ts';
import { packStarter } from '../../../lib/publisher/pack-starter.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-feed-'));
beforeAll(() => {
  packStarter(folder);
});
const read = async (name: string) => new Blob([readFileSync(join(folder, name))]);
/** Reads the feed with one file changed. */
const changed =
  (matches: (name: string) => boolean, change: (bytes: Uint8Array) => Uint8Array) => async (name: string) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    return new Blob([(matches(name) ? change(bytes) : bytes) as BlobPart]);
  };
const isSegment = (name: string) => name !== 'manifest.json';

describe('a packed feed', () => {
  it('answers names, owners and tables, with the stamp of its data', async () => {
    const database = await openDatabase(read);
    const [match] = await database.find({ role: 'manufacturer', name: 'Guangdong Esquel Textile Co Ltd' });
    expect(match).toMatchObject({ band: 'exact-name', entity: { name: 'Guangdong Esquel Textile Co., Ltd.' } });
    expect(await database.entity(match?.entity.id ?? '')).toEqual(match?.entity);
    expect((await database.reference()).recommendations).toHaveLength(38);
    expect((await database.stamp()).records).toBeGreaterThan(1000);
  });

  it('is the same bytes each time it is packed', () => {
    const again = mkdtempSync(join(tmpdir(), 'whence-feed-'));
    packStarter(again);
    expect(readdirSync(again)).toEqual(readdirSync(folder));
  });

  it.each([
    ['one bit is flipped', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))],
    ['it is cut short', (bytes: Uint8Array) => bytes.slice(0, -100)],
    ['it is empty', () => new Uint8Array()],
    ['something else came instead', () => new TextEncoder().encode('<!doctype html><p>Sign in to the network')],
  ])('is refused where %s', async (_what, change) => {
    await expect(openDatabase(changed(isSegment, change))).rejects.toThrow(DamagedFeedError);
  });

  it.each([
    ['no JSON', '<html>'],
    ['of another shape', '{"schema":1}'],
    ['polluting', '{"__proto__":{"schema":1}}'],
  ])('is refused where its manifest is %s', async (_what, text) => {
    const manifest = changed(
      (name) => name === 'manifest.json',
      () => new TextEncoder().encode(text),
    );
    await expect(openDatabase(manifest)).rejects.toThrow(/Reinstall|reinstall/);
  });
});

describe('everyday words', () => {
  it.each([
    ['brand', 'Camel', 'a tent brand is not a listed battery maker'],
    ['seller', 'Next', 'a shop called Next-something is not the brand'],
    ['manufacturer', 'Giant', 'a common word is not a company under a customs order'],
  ] as const)('%s “%s”: %s', async (role, name, _why) => {
    const database = await openDatabase(read);
    const sure = (await database.find({ role, name })).filter(({ band }) => band !== 'close-name');
    expect(sure.filter(({ entity }) => entity.listings.length > 0)).toEqual([]);
  });
});
