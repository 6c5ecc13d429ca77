import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DamagedFeedError, FeedError } from '../../../lib/feed/errors.ts';
import { openPackaged, packagedManifest } from '../../../lib/feed/packaged.ts';
import { type SampleFeed, sampleEntities, sampleFeed } from './sample-feed.ts';

// The package's own feed, of real data, is in tests/lib/publisher/pack-starter.test.ts; this one has the same form.
let feed: SampleFeed;
const companies = sampleEntities(40);
beforeAll(async () => {
  feed = await sampleFeed();
  await feed.publish(companies, { form: { encoding: 'identity' } });
});
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(feed.folder, name)));
const read = async (name: string) => new Blob([bytesOf(name)]);
/** Reads the feed with some files changed. */
const changed =
  (matches: (name: string) => boolean, change: (bytes: Uint8Array) => Uint8Array) => async (name: string) =>
    new Blob([(matches(name) ? change(bytesOf(name)) : bytesOf(name)) as BlobPart]);
const isPart = (name: string) => name.startsWith('parts/');
const isManifest = (name: string) => name.startsWith('manifests/');
const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte));
const envelope = (payload: string) => JSON.stringify({ payload: btoa(payload), signatures: [] });
/** What a person is told where the package’s data is damaged. */
const damage = (what: string) => `The data is damaged (${what}). Synchronise again, or reinstall Whence.`;

describe('the feed in the package', () => {
  it('answers by what the manifest names, without a signature being asked for', async () => {
    const unsigned = async (name: string) => {
      if (name !== 'timestamp.json') return read(name);
      return new Blob([JSON.stringify({ ...JSON.parse(await (await read(name)).text()), signatures: [] })]);
    };
    const database = await openPackaged(unsigned);
    const [match] = await database.find({ role: 'manufacturer', name: companies[7]?.name ?? '' });
    expect(match?.entity).toEqual(companies[7]);
    expect((await packagedManifest(unsigned)).feed).toBe('sample');
  });

  it.each([
    ['one bit is flipped', flipped, /^The data is damaged \((base|reference) is not the file the manifest names\)/],
    ['it is cut short', (bytes: Uint8Array) => bytes.slice(0, -1), /\((base|reference) has \d+ of \d+ bytes\)/],
    ['it is empty', () => new Uint8Array(), /\((base|reference) has 0 of \d+ bytes\)/],
    ['something else came instead', () => new TextEncoder().encode('<!doctype html><p>Sign in to the network'), /of/],
  ])('is refused where, of a segment, %s', async (_what, change, says) => {
    const opening = openPackaged(changed(isPart, change));
    await expect(opening).rejects.toThrow(DamagedFeedError);
    await expect(opening).rejects.toThrow(says);
  });

  it.each([
    ['no JSON', '<html>', 'The feed’s timestamp is no JSON. Check the feed’s address.'],
    ['no envelope', '{"schema":1}', 'The feed’s timestamp is not a signed document. Check the feed’s address.'],
    ['polluting', '{"__proto__":{}}', 'The feed’s timestamp is not a signed document. Check the feed’s address.'],
    ['of no timestamp', envelope('{"schema":1}'), expect.stringContaining('The feed’s timestamp does not fit: ')],
    ['of no JSON', envelope('<html>'), 'The feed’s timestamp is no JSON. Check the feed’s address.'],
  ])('is refused as damaged where its timestamp is %s, with the reason', async (_what, text, reason) => {
    const opening = openPackaged(
      changed(
        (name) => name === 'timestamp.json',
        () => new TextEncoder().encode(text),
      ),
    );
    await expect(opening).rejects.toMatchObject({ name: 'DamagedFeedError', cause: { message: reason } });
    await expect(opening).rejects.toThrow(/Synchronise again, or reinstall Whence\.$/);
    await expect(opening.catch(({ cause }) => cause)).resolves.toBeInstanceOf(FeedError);
  });

  it('is refused where its manifest is not the one the timestamp names', async () => {
    await expect(openPackaged(changed(isManifest, flipped))).rejects.toThrow(
      new DamagedFeedError('its manifest is not the file the manifest names'),
    );
    const size = JSON.parse(atob(JSON.parse(await (await read('timestamp.json')).text()).payload)).manifest.size;
    await expect(openPackaged(changed(isManifest, (bytes) => bytes.slice(1)))).rejects.toThrow(
      damage(`its manifest has ${size - 1} of ${size} bytes`),
    );
  });

  it('that cannot be read at all lets the browser’s own error through', async () => {
    const gone = new TypeError('Failed to fetch');
    await expect(openPackaged(() => Promise.reject(gone))).rejects.toBe(gone);
  });
});
