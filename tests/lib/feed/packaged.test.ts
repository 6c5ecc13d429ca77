import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DamagedFeedError } from '../../../lib/feed/errors.ts';
import { openPackaged } from '../../../lib/feed/packaged.ts';
import { packStarter } from '../../../lib/publisher/pack-starter.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-feed-'));
beforeAll(async () => {
  await packStarter(folder);
});
const read = async (name: string) => new Blob([readFileSync(join(folder, name))]);
/** Reads the feed with some files changed. */
const changed =
  (matches: (name: string) => boolean, change: (bytes: Uint8Array) => Uint8Array) => async (name: string) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    return new Blob([(matches(name) ? change(bytes) : bytes) as BlobPart]);
  };
const isPart = (name: string) => name.startsWith('parts/');
const envelope = (payload: string) => JSON.stringify({ payload: btoa(payload), signatures: [] });

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

  it.each([
    ['one bit is flipped', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))],
    ['it is cut short', (bytes: Uint8Array) => bytes.slice(0, -100)],
    ['it is empty', () => new Uint8Array()],
    ['something else came instead', () => new TextEncoder().encode('<!doctype html><p>Sign in to the network')],
  ])('is refused where, of a segment, %s', async (_what, change) => {
    await expect(openPackaged(changed(isPart, change))).rejects.toThrow(DamagedFeedError);
  });

  it.each([
    ['no JSON', '<html>'],
    ['no envelope', '{"schema":1}'],
    ['polluting', '{"__proto__":{"schema":1}}'],
    ['an envelope around nothing of the kind', envelope('{"schema":1}')],
    ['an envelope around no JSON', envelope('<html>')],
  ])('is refused where its timestamp is %s', async (_what, text) => {
    const timestamp = changed(
      (name) => name === 'timestamp.json',
      () => new TextEncoder().encode(text),
    );
    await expect(openPackaged(timestamp)).rejects.toThrow(/Reinstall|reinstall/);
  });

  it('is refused where its manifest is not the one the timestamp names', async () => {
    const manifest = changed(
      (name) => name.startsWith('manifests/'),
      (bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    );
    await expect(openPackaged(manifest)).rejects.toThrow(DamagedFeedError);
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
