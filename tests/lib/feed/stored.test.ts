import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFeedStore } from '../../../lib/feed/store.ts';
import { newerRoot, openManifestOf } from '../../../lib/feed/stored.ts';
import { type SampleKeys, sampleKeys, sampleManifest, sampleRoot, signed } from './sample-trust.ts';

let keys: SampleKeys;
beforeAll(async () => {
  keys = await sampleKeys();
});
const root = (version: number, feed = 'sample', created = '2026-11-01T00:00:00.000Z') =>
  signed('root', sampleRoot(keys, { version, feed, created }), keys.root);

describe('the root that counts', () => {
  it.each([
    ['the one followed so far, which is newer', 3, 2, 3],
    ['the one a new package brings, which is newer', 2, 3, 3],
  ])('is %s', async (_which, followed, vouched, counts) => {
    expect((await newerRoot(root(followed), root(vouched))).version).toBe(counts);
  });

  it('is the one followed where both are of one version', async () => {
    const [followed, vouched] = ['2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z'];
    expect(await newerRoot(root(2, 'sample', followed), root(2, 'sample', vouched))).toMatchObject({
      created: followed,
    });
  });

  it('is the one vouched for where the one followed belongs to another feed, however new', async () => {
    expect(await newerRoot(root(9, 'other'), root(1))).toMatchObject({ feed: 'sample', version: 1 });
  });

  it('is none that its own keys did not sign', async () => {
    const unsigned = signed('root', sampleRoot(keys, { version: 9 }), []);
    await expect(newerRoot(unsigned, root(1))).rejects.toMatchObject({ fault: 'bad-signature' });
    await expect(newerRoot(root(1), unsigned)).rejects.toMatchObject({ fault: 'bad-signature' });
  });
});

it('a segment that the browser lost is damage, and says what is lost', async () => {
  const store = await openFeedStore('stored');
  await expect(openManifestOf(sampleManifest(), store)).rejects.toThrow(
    'The data is damaged (the browser lost its base). Synchronise again, or reinstall Whence.',
  );
  store.close();
});
