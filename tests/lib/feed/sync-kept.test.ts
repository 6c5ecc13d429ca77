import 'fake-indexeddb/auto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DamagedFeedError } from '../../../lib/feed/errors.ts';
import { type FeedHttp, openFeedHttp } from '../../../lib/feed/http.ts';
import { type FeedStore, openFeedStore, type StoredFeed } from '../../../lib/feed/store.ts';
import { type FeedToSync, type Synced, syncFeed } from '../../../lib/feed/sync.ts';
import type { Manifest, SegmentRef } from '../../../lib/model/manifest.ts';
import { signDocument } from '../../../lib/publisher/feed/keys.ts';
import { hashOf, writeParts } from '../../../lib/publisher/feed/parts.ts';
import { rotateKeys } from '../../../lib/publisher/feed/roots.ts';
import { type FeedServer, serveFeed } from '../../../lib/publisher/feed/serve.ts';
import { writeTimestamp } from '../../../lib/publisher/feed/write-feed.ts';
import { SegmentDamagedError, SegmentVersionError } from '../../../lib/search/index.ts';
import { MAGIC, VERSION } from '../../../lib/search/layout.ts';
import { DAY, FIRST_DAY, type SampleFeed, sampleEntities, sampleFeed } from './sample-feed.ts';
import { hostOf, onDay } from './sample-trust.ts';

let feed: SampleFeed;
let server: FeedServer;
let store: FeedStore;
let known: FeedToSync;
let stores = 0;
let asked: string[];
const companies = sampleEntities(10);
const NO_FLOOR = { timestamp: 0, manifest: 0 };

beforeEach(async () => {
  feed = await sampleFeed();
  server = await serveFeed(feed.folder);
  stores += 1;
  store = await openFeedStore(`sync-kept-${stores}`);
  known = { id: 'sample', root: rootIn(feed.keys), floor: NO_FLOOR };
  asked = [];
});
afterEach(async () => {
  store.close();
  await server.close();
});

const rootIn = (keys: string) => readFileSync(join(keys, 'root.json'), 'utf8');
const textOf = (path: string) => readFileSync(join(feed.folder, path), 'utf8');
const hostAt = (address: string): FeedHttp => openFeedHttp(address, new AbortController().signal);
async function sync(now: number, http = hostAt(server.address)): Promise<Synced> {
  const counted: FeedHttp = {
    get: (path, wanted) => {
      asked.push(path);
      return http.get(path, wanted);
    },
  };
  const synced = await syncFeed(known, { http: counted, store, now, onProgress: () => {} });
  known = { ...known, floor: synced.floor };
  return synced;
}
const at = (day: number) => FIRST_DAY + day * DAY;
const stored = async (): Promise<StoredFeed> => (await store.feed('sample')) as StoredFeed;
const namesOf = ({ segments }: Manifest) => segments.map(({ sha256 }) => sha256);
/** The signed text of the manifest that the timestamp in the folder names. */
function manifestText(): string {
  const { manifest } = JSON.parse(atob(JSON.parse(textOf('timestamp.json')).payload));
  return textOf(`manifests/${manifest.sha256}.json`);
}
/** Signs a timestamp of a day for a manifest, good for a fortnight. */
async function stamp(day: number, text: string, version: number): Promise<void> {
  const edition = { feed: 'sample', created: onDay(day), timestampExpires: onDay(day + 14) };
  const named = { version, sha256: hashOf(Buffer.from(text)), size: Buffer.byteLength(text) };
  writeTimestamp(feed.folder, edition, named, await feed.signing());
}
/** Puts a manifest, signed as it should be, and its timestamp in place. */
async function publishAs(manifest: Manifest, day: number): Promise<void> {
  const signing = await feed.signing();
  if (signing.kind !== 'keys') throw new Error('a sample feed is signed by keys');
  const text = JSON.stringify(signDocument('manifest', manifest, signing.manifest));
  writeFileSync(join(feed.folder, `manifests/${hashOf(Buffer.from(text))}.json`), text);
  await stamp(day, text, manifest.version);
}
const shareRoots = () => cpSync(join(feed.keys, 'roots'), join(feed.folder, 'roots'), { recursive: true });

describe('what is kept', () => {
  it('of a first synchronisation are the signed documents as they came, and the names of all segments', async () => {
    const { manifest } = await feed.publish(companies);
    expect(await sync(at(2))).toEqual({
      kind: 'updated',
      floor: { timestamp: at(1) / 1000, manifest: 1, root: 1 },
      manifest,
    });
    expect(await stored()).toEqual({
      id: 'sample',
      root: known.root,
      timestamp: textOf('timestamp.json'),
      manifest: manifestText(),
      segments: namesOf(manifest),
    });
  });

  it('of a later one is the version before, too, and of that no earlier one', async () => {
    const first = await feed.publish(companies);
    await sync(at(2));
    const firstText = manifestText();
    const second = await feed.publish(companies.slice(1));
    expect(await sync(at(3))).toMatchObject({ kind: 'updated', before: first.manifest, manifest: second.manifest });
    expect(await stored()).toMatchObject({ manifest: manifestText(), previous: firstText });
    expect((await stored()).segments.sort()).toEqual(
      [...new Set([...namesOf(second.manifest), ...namesOf(first.manifest)])].sort(),
    );
    const secondText = manifestText();
    const third = await feed.publish(companies, { form: { encoding: 'identity' } });
    await sync(at(4));
    expect((await stored()).previous).toBe(secondText);
    const wanted = new Set([...namesOf(third.manifest), ...namesOf(second.manifest)]);
    expect(new Set((await stored()).segments)).toEqual(wanted);
    expect(await store.held('segments', [...wanted])).toEqual(wanted);
  });

  it('of parts is none once they have served, but for those of another feed', async () => {
    await store.switchTo({ id: 'other', root: '', timestamp: '', manifest: '', segments: [] }, new Map());
    await store.putPart('of-another', Uint8Array.of(1));
    const { manifest } = await feed.publish(companies);
    await sync(at(2));
    const own = manifest.segments.flatMap(({ parts }) => parts.map(({ sha256 }) => sha256));
    expect(await store.held('parts', [...own, 'of-another'])).toEqual(new Set(['of-another']));
  });

  it('where only the timestamp is new is that, and everything else as it was', async () => {
    await feed.publish(companies);
    await sync(at(2));
    await feed.publish(companies.slice(1));
    const { manifest } = await sync(at(3));
    const before = await stored();
    await stamp(4, manifestText(), 2);
    asked = [];
    const floor = { timestamp: at(4) / 1000, manifest: 2, root: 1 };
    const segment = vi.spyOn(store, 'segment');
    expect(await sync(at(5))).toEqual({ kind: 'unchanged', floor, manifest });
    // What was opened when it came is not opened again at every look.
    expect(segment).not.toHaveBeenCalled();
    expect(asked).toEqual(['timestamp.json']);
    expect(await stored()).toEqual({ ...before, timestamp: textOf('timestamp.json') });
  });
});

describe('a synchronisation is refused', () => {
  it('where the host has no timestamp', async () => {
    const http = hostOf({ 'timestamp.json': { kind: 'not-changed' } });
    await expect(sync(at(2), http)).rejects.toMatchObject({
      fault: 'refused',
      message: 'The feed’s host has no timestamp.',
    });
  });

  it('where timestamp and manifest are of different versions', async () => {
    await feed.publish(companies);
    for (const version of [2, 7]) {
      await stamp(2, manifestText(), version);
      await expect(sync(at(3))).rejects.toMatchObject({
        fault: 'mixed',
        message: 'The feed’s timestamp and manifest are of different versions. Nothing changed.',
      });
    }
    expect(await store.feed('sample')).toBeUndefined();
  });

  it('from the moment on at which its data expires, however fresh the timestamp', async () => {
    const { manifest } = await feed.publish(companies);
    expect(manifest.expires).toBe(onDay(91));
    await stamp(90, manifestText(), 1);
    expect((await sync(at(91) - 1)).kind).toBe('updated');
    for (const now of [at(91), at(91) + 1]) {
      await expect(sync(now)).rejects.toMatchObject({
        fault: 'expired',
        message: 'The feed’s data was good until 2027-01-31.',
      });
    }
  });

  const older = 'The feed’s host serves an older version than the one held. Nothing changed.';

  it('where its manifest is older than the one in the store, though the memory beside it was lost', async () => {
    await feed.publish(companies);
    const old = manifestText();
    await feed.publish(companies.slice(1));
    await sync(at(3));
    await stamp(4, old, 1);
    known = { ...known, floor: NO_FLOOR };
    await expect(sync(at(5))).rejects.toMatchObject({ fault: 'rollback', message: older });
    // … nor where the manifest in the store cannot be read any more: its number stands in the timestamp beside it.
    await store.switchTo({ ...(await stored()), manifest: '{}' }, new Map());
    await expect(sync(at(5))).rejects.toMatchObject({ fault: 'rollback', message: older });
  });

  it('where its timestamp is older than the one in the store, though the memory beside it was lost', async () => {
    await feed.publish(companies);
    await stamp(3, manifestText(), 1);
    await sync(at(4));
    await stamp(2, manifestText(), 1);
    known = { ...known, floor: NO_FLOOR };
    const { timestamp } = await stored();
    const blind: FeedHttp = {
      get: (path, { changedSince: _, ...wanted }) => hostAt(server.address).get(path, wanted),
    };
    await expect(sync(at(5), blind)).rejects.toMatchObject({ fault: 'rollback', message: older });
    expect((await stored()).timestamp).toBe(timestamp);
  });
});

it('a new timestamp key lets no manifest back in that is older than the one in the store', async () => {
  await feed.publish(companies);
  const old = manifestText();
  await feed.publish(companies.slice(1));
  await sync(at(3));
  await rotateKeys(feed.keys, 'timestamp', new Date(at(3)));
  shareRoots();
  await stamp(4, old, 1);
  await expect(sync(at(5))).rejects.toMatchObject({
    fault: 'rollback',
    message: 'The feed’s host serves an older version than the one held. Nothing changed.',
  });
  expect(known.floor.manifest).toBe(2);
});

describe('a root that a new package brings', () => {
  it('counts where it is newer than the one followed so far, without a look at the host’s', async () => {
    await feed.publish(companies);
    await sync(at(2));
    await rotateKeys(feed.keys, 'manifest', new Date(at(2)));
    await feed.publish(companies.slice(1));
    known = { ...known, root: rootIn(feed.keys) };
    asked = [];
    // The host does not serve its roots at all.
    const synced = await sync(at(3));
    expect(asked.filter((path) => path.startsWith('roots/'))).toEqual([]);
    expect((await stored()).root).toBe(known.root);
    // Signed by a key that counts no more: neither compared with nor kept.
    expect('before' in synced).toBe(false);
    expect('previous' in (await stored())).toBe(false);
  });

  it('gives way to a newer one that was followed', async () => {
    const vouched = known.root;
    await feed.publish(companies);
    await sync(at(2));
    await rotateKeys(feed.keys, 'timestamp', new Date(at(2)));
    shareRoots();
    await feed.publish(companies.slice(1));
    await sync(at(3));
    expect(known.root).toBe(vouched);
    asked = [];
    expect((await sync(at(4))).kind).toBe('unchanged');
    expect(asked).toEqual(['timestamp.json']);
    expect((await stored()).root).toBe(rootIn(feed.keys));
  });

  it('in which the timestamp key was replaced starts the counts anew: a stolen one may have signed huge versions', async () => {
    await feed.publish(companies, { version: 4_000_000_000, day: 1 });
    await sync(at(2));
    await rotateKeys(feed.keys, 'timestamp', new Date(at(2)));
    await rotateKeys(feed.keys, 'manifest', new Date(at(2)));
    known = { ...known, root: rootIn(feed.keys) };
    await feed.publish(companies.slice(1), { version: 2, day: 3 });
    const synced = await sync(at(4));
    expect(synced.floor).toEqual({ timestamp: at(3) / 1000, manifest: 2, root: 3 });
  });

  it('in which other keys were replaced lowers nothing', async () => {
    await feed.publish(companies);
    const old = manifestText();
    await feed.publish(companies.slice(1));
    await sync(at(3));
    await rotateKeys(feed.keys, 'root', new Date(at(3)));
    known = { ...known, root: rootIn(feed.keys) };
    await stamp(4, old, 1);
    await expect(sync(at(5))).rejects.toMatchObject({ fault: 'rollback' });
  });

  it('of another feed begins that feed anew', async () => {
    await feed.publish(companies);
    await sync(at(2));
    const other = await sampleFeed('other');
    await other.publish(companies.slice(1), { day: 3 });
    const otherServer = await serveFeed(other.folder);
    known = { ...known, root: rootIn(other.keys) };
    expect(await sync(at(4), hostAt(otherServer.address))).toMatchObject({
      kind: 'updated',
      manifest: { feed: 'other' },
    });
    expect((await stored()).root).toBe(known.root);
    await otherServer.close();
  });
});

describe('segments in the store', () => {
  const partsOf = ({ segments }: Manifest, kind?: SegmentRef['kind']) =>
    segments
      .filter((segment) => kind === undefined || segment.kind === kind)
      .flatMap(({ parts }) => parts.map(({ sha256 }) => `parts/${sha256}`));

  it('that were lost are fetched anew, though the version is the same', async () => {
    const { manifest } = await feed.publish(companies);
    await sync(at(2));
    await store.dropSegments(namesOf(manifest).slice(0, 1));
    asked = [];
    expect(await sync(at(3))).toEqual({ kind: 'updated', floor: known.floor, manifest, before: manifest });
    expect(asked).toEqual(['timestamp.json', ...partsOf(manifest, 'base')]);
  });

  it('that were damaged are fetched anew with the next version, once', async () => {
    const { manifest } = await feed.publish(companies);
    await sync(at(2));
    const base = manifest.segments.find(({ kind }) => kind === 'base') as SegmentRef;
    await store.switchTo(await stored(), new Map([[base.sha256, new Blob(['x'.repeat(base.size)])]]));
    const next = await feed.publish(companies.slice(1));
    asked = [];
    expect((await sync(at(3))).kind).toBe('updated');
    // The delta first; when data and delta do not open, everything that was held.
    expect(asked.filter((path) => path.startsWith('parts/')).sort()).toEqual(partsOf(next.manifest).sort());
    expect(await (await store.segment(base.sha256))?.text()).not.toMatch(/^x/);
    expect(
      await store.held(
        'parts',
        next.manifest.segments.flatMap(({ parts }) => parts.map(({ sha256 }) => sha256)),
      ),
    ).toEqual(new Set());
  });
});

describe('a version whose data cannot be read', () => {
  /** Publishes version 1 with other bytes for a segment, signed as they should be. */
  async function publishWith(kind: SegmentRef['kind'], bytes: Uint8Array | undefined): Promise<void> {
    const { manifest } = await feed.publish(companies);
    const others = manifest.segments.filter((segment) => segment.kind !== kind);
    const made = bytes === undefined ? [] : [writeParts(feed.folder, { kind, bytes, records: 1 }, 'identity')];
    await publishAs({ ...manifest, segments: [...others, ...made] }, 2);
  }
  const text = (of: string) => new TextEncoder().encode(of);
  const headOf = (version: number) => {
    const head = new Uint8Array(4096);
    head.set([...MAGIC, version]);
    return head;
  };
  const damaged = (what: string) => new DamagedFeedError(what).message;

  it.each([
    ['a segment is none', 'base', text('x'.repeat(4096)), new SegmentDamagedError('head').message],
    [
      'a segment is of an older layout',
      'base',
      headOf(VERSION - 1),
      new SegmentVersionError(VERSION - 1, VERSION).message,
    ],
    ['its tables are none', 'reference', text('<html>'), damaged('its reference tables are no JSON')],
    ['its tables are missing', 'reference', undefined, damaged('it has no reference tables')],
  ] as const)('is refused where %s, and says why', async (_what, kind, bytes, why) => {
    await publishWith(kind, bytes);
    await expect(sync(at(3))).rejects.toMatchObject({
      fault: 'not-a-feed',
      message: `The feed’s data cannot be read: ${why}`,
      cause: { message: why },
    });
    expect(await store.feed('sample')).toBeUndefined();
  });

  it('because it is of a newer layout asks for a newer Whence', async () => {
    await publishWith('base', headOf(VERSION + 1));
    await expect(sync(at(3))).rejects.toMatchObject({
      fault: 'newer-client',
      message: 'The feed needs a newer Whence. Update the extension.',
      cause: expect.any(SegmentVersionError),
    });
  });

  it('because the browser lost a blob is no fault of the feed: its own error comes through', async () => {
    await feed.publish(companies, { form: { encoding: 'identity' } });
    const lost = new DOMException('The blob is gone', 'NotReadableError');
    class LostBlob extends Blob {
      override slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(lost) });
    }
    const kept = store.part;
    store.part = async (sha256) => {
      const part = await kept(sha256);
      return part === undefined ? undefined : new LostBlob([part]);
    };
    await expect(sync(at(2))).rejects.toBe(lost);
  });

  it('leaves the version before answering', async () => {
    const { manifest } = await feed.publish(companies);
    await sync(at(2));
    const before = await stored();
    const bad = writeParts(feed.folder, { kind: 'delta', bytes: text('x'.repeat(4096)), records: 1 }, 'identity');
    await publishAs({ ...manifest, version: 2, segments: [...manifest.segments, bad] }, 3);
    await expect(sync(at(4))).rejects.toMatchObject({ fault: 'not-a-feed' });
    expect(await stored()).toEqual(before);
  });
});
