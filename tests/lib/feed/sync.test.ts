import 'fake-indexeddb/auto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFeedState } from '../../../lib/feed/feed-state.ts';
import { type FeedHttp, openFeedHttp } from '../../../lib/feed/http.ts';
import { openNewest } from '../../../lib/feed/open-newest.ts';
import { type FeedStore, openFeedStore } from '../../../lib/feed/store.ts';
import { type FeedToSync, type Synced, syncFeed } from '../../../lib/feed/sync.ts';
import { signDocument } from '../../../lib/publisher/feed/keys.ts';
import { hashOf } from '../../../lib/publisher/feed/parts.ts';
import { rotateKeys } from '../../../lib/publisher/feed/roots.ts';
import { type FeedServer, serveFeed } from '../../../lib/publisher/feed/serve.ts';
import { writeTimestamp } from '../../../lib/publisher/feed/write-feed.ts';
import { DAY, FIRST_DAY, type SampleFeed, sampleEntities, sampleEntity, sampleFeed } from './sample-feed.ts';

let feed: SampleFeed;
let server: FeedServer;
let store: FeedStore;
let known: FeedToSync;
let stores = 0;
let asked: string[];
const companies = sampleEntities(60);

beforeEach(async () => {
  feed = await sampleFeed();
  server = await serveFeed(feed.folder);
  stores += 1;
  store = await openFeedStore(`sync-${stores}`);
  known = {
    id: 'sample',
    root: readFileSync(join(feed.keys, 'root.json'), 'utf8'),
    floor: { timestamp: 0, manifest: 0 },
  };
  asked = [];
});
afterEach(async () => {
  store.close();
  await server.close();
});

const plain = (): FeedHttp => openFeedHttp(server.address, new AbortController().signal);
/** Counts what is asked of the host. */
const counted = (http: FeedHttp): FeedHttp => ({
  get: (path, wanted) => {
    asked.push(path);
    return http.get(path, wanted);
  },
});
async function sync(day: number, http: FeedHttp = plain()): Promise<Synced> {
  const world = { http: counted(http), store, now: FIRST_DAY + day * DAY, onProgress: () => {} };
  const synced = await syncFeed(known, world);
  known = { ...known, floor: synced.floor };
  return synced;
}
async function finds(name: string): Promise<string[]> {
  const config = { id: 'sample', address: server.address, root: known.root, kind: 'built-in' } as const;
  const { database } = await openNewest(config, newFeedState(0), store, undefined);
  const matches = (await database?.find({ role: 'manufacturer', name })) ?? [];
  return matches.map(({ entity }) => entity.id);
}

describe('a first synchronisation', () => {
  it('fetches everything, and its data answers', async () => {
    await feed.publish(companies);
    expect((await sync(2)).kind).toBe('updated');
    expect(await finds(companies[7]?.name ?? '')).toContain('sample-7');
  });

  it('tells how far it is, in bytes, up to all of them', async () => {
    await feed.publish(companies);
    const seen: number[] = [];
    let total = 0;
    const world = { http: plain(), store, now: FIRST_DAY + 2 * DAY };
    await syncFeed(known, {
      ...world,
      onProgress: (progress) => {
        seen.push(progress.done);
        total = progress.total;
      },
    });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(total);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });
});

describe('a later synchronisation', () => {
  it('with nothing new asks for the timestamp alone, and is answered without a body', async () => {
    await feed.publish(companies);
    await sync(2);
    asked = [];
    expect((await sync(3)).kind).toBe('unchanged');
    expect(asked).toEqual(['timestamp.json']);
  });

  it('fetches only what changed, and a withdrawn entry stops being found at once', async () => {
    await feed.publish(companies);
    await sync(2);
    asked = [];
    const [gone, ...rest] = companies;
    const fresh = sampleEntity('fresh', 'Zephyrine Weaving Works Ltd');
    const { newBytes } = await feed.publish([...rest, fresh]);
    const synced = await sync(3);
    expect(synced.kind).toBe('updated');
    expect(await finds('Zephyrine Weaving Works')).toContain('fresh');
    expect(await finds(gone?.name ?? '')).not.toContain(gone?.id);
    expect(asked.filter((path) => path.startsWith('parts/'))).toHaveLength(1);
    expect(newBytes).toBeLessThan(20_000);
    expect(synced.manifest.changes.at(-1)).toMatchObject({ added: 1, changed: 0, withdrawn: 1 });
    expect(synced.manifest.withdrawn).toEqual([gone?.id]);
  });

  it('puts deltas together after eight, and lets go of segments two versions old', async () => {
    let entities = sampleEntities(100);
    await feed.publish(entities);
    for (let version = 2; version <= 12; version += 1) {
      entities = [...entities, sampleEntity(`new-${version}`, `Quillon ${'abcdefghijklm'[version]}eth Spinning`)];
      const { manifest } = await feed.publish(entities);
      expect(manifest.segments.length).toBeLessThanOrEqual(11);
      await sync(version + 1);
    }
    expect(await finds('Quillon geth Spinning')).toContain('new-6');
    const all = await Promise.all(
      (await feed.publish(entities)).manifest.segments.map(({ sha256 }) => store.segment(sha256)),
    );
    expect(all.every((blob) => blob !== undefined)).toBe(true);
  });
});

describe('an interrupted synchronisation', () => {
  it('goes on where it stopped: no part is fetched twice', async () => {
    await feed.publish(sampleEntities(300), { form: { encoding: 'gzip', partBytes: 4_000 } });
    const http = plain();
    let parts = 0;
    const cut: FeedHttp = {
      get: async (path, wanted) => {
        if (path.startsWith('parts/') && ++parts > 2) throw new Error('the line is cut');
        return http.get(path, wanted);
      },
    };
    await expect(sync(2, cut)).rejects.toThrow('the line is cut');
    const before = asked.filter((path) => path.startsWith('parts/'));
    asked = [];
    await sync(2);
    const after = asked.filter((path) => path.startsWith('parts/'));
    expect(after.filter((path) => before.slice(0, 2).includes(path))).toEqual([]);
    expect(await finds(companies[11]?.name ?? '')).toContain('sample-11');
  });

  it('stopped after any request, or after any write, leaves the version before answering whole', async () => {
    await feed.publish(companies);
    await sync(2);
    await feed.publish([...companies.slice(1), sampleEntity('fresh', 'Zephyrine Weaving Works Ltd')]);
    let finished = false;
    for (let stop = 1; !finished && stop < 200; stop += 1) {
      let steps = 0;
      const step = async <T>(work: () => Promise<T>): Promise<T> => {
        steps += 1;
        if (steps === stop) throw new Error('killed');
        const result = await work();
        steps += 1;
        if (steps === stop) throw new Error('killed');
        return result;
      };
      const stepped = new Proxy(store, {
        get: (target, name: keyof FeedStore) => {
          const method = target[name] as (...words: unknown[]) => Promise<unknown>;
          return (...words: unknown[]) => step(() => method.apply(target, words));
        },
      });
      const http = plain();
      const world = {
        http: { get: (path: string, wanted: Parameters<FeedHttp['get']>[1]) => step(() => http.get(path, wanted)) },
        store: stepped,
        now: FIRST_DAY + 3 * DAY,
        onProgress: () => {},
      };
      finished = await syncFeed(known, world).then(
        () => true,
        (error: Error) => error.message !== 'killed',
      );
      const old = await finds(companies[0]?.name ?? '');
      const fresh = await finds('Zephyrine Weaving Works');
      expect([old.includes('sample-0'), fresh.includes('fresh')]).toEqual(
        old.includes('sample-0') ? [true, false] : [false, true],
      );
    }
    expect(finished).toBe(true);
    expect(await finds('Zephyrine Weaving Works')).toContain('fresh');
  });
});

describe('the guarantees of The Update Framework', () => {
  /** Serves the folder with some answers changed. */
  const tampered = (change: (path: string, bytes: Uint8Array) => Uint8Array): FeedHttp => {
    const http = plain();
    return {
      get: async (path, wanted) => {
        const answer = await http.get(path, wanted);
        return answer.kind === 'file' ? { kind: 'file', bytes: change(path, answer.bytes) } : answer;
      },
    };
  };
  const flip = (bytes: Uint8Array) => bytes.map((byte, at) => (at === Math.floor(bytes.length / 2) ? byte ^ 1 : byte));

  it.each(['timestamp.json', 'manifests/', 'parts/'])('tampering: a changed byte in %s is refused', async (file) => {
    await feed.publish(companies);
    const http = tampered((path, bytes) => (path.startsWith(file) ? flip(bytes) : bytes));
    await expect(sync(2, http)).rejects.toMatchObject({
      fault: expect.stringMatching(/^(bad-signature|wrong-bytes|not-a-feed)$/),
    });
    expect(await store.feed('sample')).toBeUndefined();
  });

  it('rollback: an older version, signed as it is, is refused', async () => {
    await feed.publish(companies);
    const old = `${feed.folder}-old`;
    cpSync(feed.folder, old, { recursive: true });
    await feed.publish(companies.slice(1));
    await sync(3);
    const oldServer = await serveFeed(old);
    const http = openFeedHttp(oldServer.address, new AbortController().signal);
    const blind: FeedHttp = { get: (path, { changedSince: _, ...wanted }) => http.get(path, wanted) };
    await expect(sync(3, blind)).rejects.toMatchObject({ fault: 'rollback' });
    await oldServer.close();
    expect(await finds(companies[0]?.name ?? '')).not.toContain('sample-0');
  });

  it('rollback: the floor holds even when the browser lost the store', async () => {
    await feed.publish(companies);
    const old = `${feed.folder}-old`;
    cpSync(feed.folder, old, { recursive: true });
    await feed.publish(companies.slice(1));
    await sync(3);
    store.close();
    store = await openFeedStore(`sync-lost-${stores}`);
    const oldServer = await serveFeed(old);
    await expect(sync(3, openFeedHttp(oldServer.address, new AbortController().signal))).rejects.toMatchObject({
      fault: 'rollback',
    });
    await oldServer.close();
  });

  it('freeze: a host that goes on serving an old timestamp is found out when it expires', async () => {
    await feed.publish(companies);
    await sync(2);
    await expect(sync(1 + 14)).rejects.toMatchObject({ fault: 'expired' });
    // … whether it answers "not changed" or sends the old one again.
    const http = plain();
    const blind: FeedHttp = { get: (path, { changedSince: _, ...wanted }) => http.get(path, wanted) };
    await expect(sync(1 + 14, blind)).rejects.toMatchObject({ fault: 'expired' });
    expect(await finds(companies[0]?.name ?? '')).toContain('sample-0');
  });

  it('mix-and-match: a manifest of another version, or of another feed, is refused', async () => {
    await feed.publish(companies);
    const first = readFileSync(join(feed.folder, 'timestamp.json'));
    const other = await sampleFeed('other');
    await other.publish(companies);
    const foreign = readFileSync(join(other.folder, 'timestamp.json'));
    await expect(
      sync(
        2,
        tampered((path, bytes) => (path === 'timestamp.json' ? foreign : bytes)),
      ),
    ).rejects.toMatchObject({
      fault: 'bad-signature',
    });
    const manifest = (folder: string) => {
      const { manifest: named } = JSON.parse(
        Buffer.from(JSON.parse(readFileSync(join(folder, 'timestamp.json'), 'utf8')).payload, 'base64').toString(),
      );
      return readFileSync(join(folder, `manifests/${named.sha256}.json`));
    };
    const old = manifest(feed.folder);
    await feed.publish(companies.slice(1));
    const swapped = tampered((path, bytes) => (path.startsWith('manifests/') ? old : bytes));
    await expect(sync(3, swapped)).rejects.toMatchObject({ fault: 'wrong-bytes' });
    expect(first.length).toBeLessThanOrEqual(1024);
  });

  it('endless data: no file is read past the size that was signed for', async () => {
    await feed.publish(companies);
    const endless = (path: string): FeedHttp => ({
      get: async (asked, wanted) => {
        if (!asked.startsWith(path)) return plain().get(asked, wanted);
        const limit = wanted.size ?? wanted.most;
        expect(limit).toBeLessThanOrEqual(1024 * 1024);
        return { kind: 'file', bytes: new Uint8Array(limit) };
      },
    });
    await expect(sync(2, endless('timestamp.json'))).rejects.toMatchObject({ fault: 'not-a-feed' });
    await expect(sync(2, endless('parts/'))).rejects.toMatchObject({ fault: 'wrong-bytes' });
  });

  it('wrong key: a feed signed by keys that nobody vouched for is refused', async () => {
    const other = await sampleFeed('sample');
    await other.publish(companies);
    const impostor = await serveFeed(other.folder);
    await expect(sync(2, openFeedHttp(impostor.address, new AbortController().signal))).rejects.toMatchObject({
      fault: 'bad-signature',
    });
    await impostor.close();
  });

  it.each(['root', 'timestamp', 'manifest'] as const)('key rotation: a new %s key is followed', async (role) => {
    await feed.publish(companies);
    await sync(2);
    await rotateKeys(feed.keys, role, new Date(FIRST_DAY + 2 * DAY));
    await rotateKeys(feed.keys, role, new Date(FIRST_DAY + 2 * DAY));
    mkdirSync(join(feed.folder, 'roots'), { recursive: true });
    cpSync(join(feed.keys, 'roots'), join(feed.folder, 'roots'), { recursive: true });
    await feed.publish(companies.slice(1));
    expect((await sync(3)).kind).toBe('updated');
    expect(asked.filter((path) => path.startsWith('roots/'))).toEqual(['roots/2.json', 'roots/3.json']);
    asked = [];
    await feed.publish(companies.slice(2));
    await sync(4);
    expect(asked.filter((path) => path.startsWith('roots/'))).toEqual([]);
  });

  it('key rotation: a root that the old keys did not sign is refused', async () => {
    await feed.publish(companies);
    const other = await sampleFeed('sample');
    await rotateKeys(other.keys, 'timestamp');
    mkdirSync(join(feed.folder, 'roots'), { recursive: true });
    cpSync(join(other.keys, 'roots'), join(feed.folder, 'roots'), { recursive: true });
    await other.publish(companies);
    cpSync(join(other.folder, 'timestamp.json'), join(feed.folder, 'timestamp.json'));
    await expect(sync(2)).rejects.toMatchObject({ fault: 'bad-signature' });
  });

  it('stolen key: data signed by a manifest key that was withdrawn since no longer answers', async () => {
    await feed.publish(companies);
    await sync(2);
    await rotateKeys(feed.keys, 'manifest');
    await rotateKeys(feed.keys, 'timestamp');
    cpSync(join(feed.keys, 'roots'), join(feed.folder, 'roots'), { recursive: true });
    await feed.publish(companies.slice(1));
    await sync(3);
    expect((await store.feed('sample'))?.previous).toBeUndefined();
  });

  it('fast-forward: a huge version signed by a stolen key does not shut the feed out for ever', async () => {
    await feed.publish(companies, { version: 4_000_000_000, day: 1 });
    await sync(2);
    expect(known.floor.manifest).toBe(4_000_000_000);
    await rotateKeys(feed.keys, 'timestamp');
    await rotateKeys(feed.keys, 'manifest');
    cpSync(join(feed.keys, 'roots'), join(feed.folder, 'roots'), { recursive: true });
    await feed.publish(companies.slice(1), { version: 2, day: 3 });
    expect((await sync(4)).manifest.version).toBe(2);
  });

  it('fast-forward: nor where the browser was stopped before it remembered that the keys were replaced', async () => {
    await feed.publish(companies, { version: 4_000_000_000, day: 1 });
    await sync(2);
    const remembered = known.floor;
    await rotateKeys(feed.keys, 'timestamp');
    await rotateKeys(feed.keys, 'manifest');
    cpSync(join(feed.keys, 'roots'), join(feed.folder, 'roots'), { recursive: true });
    await feed.publish(companies.slice(1), { version: 2, day: 3 });
    await sync(4);
    // Stored, but not remembered beside the store.
    known = { ...known, floor: remembered };
    await feed.publish(companies.slice(2), { version: 3, day: 4 });
    expect((await sync(5)).manifest.version).toBe(3);
    expect(known.floor).toMatchObject({ manifest: 3, root: 3 });
  });

  it('a clock set far back does not stop a synchronisation, and one set far ahead says so', async () => {
    await feed.publish(companies);
    expect((await sync(-4000)).kind).toBe('updated');
    await expect(sync(4000)).rejects.toThrow(/clock/);
  });

  it('a feed for a newer reader is left alone, and the data held still answers', async () => {
    const { manifest } = await feed.publish(companies);
    await sync(2);
    const signing = await feed.signing();
    if (signing.kind !== 'keys') throw new Error('a sample feed is signed by keys');
    const newer = { ...manifest, version: 2, minimumClient: 99 };
    const text = JSON.stringify(signDocument('manifest', newer, signing.manifest));
    const sha256 = hashOf(Buffer.from(text));
    writeFileSync(join(feed.folder, `manifests/${sha256}.json`), text);
    const at = (day: number) => new Date(FIRST_DAY + day * DAY).toISOString();
    const edition = { feed: 'sample', created: at(2), timestampExpires: at(16) };
    writeTimestamp(feed.folder, edition, { version: 2, sha256, size: text.length }, signing);
    await expect(sync(3)).rejects.toMatchObject({ fault: 'newer-client' });
    expect(await finds(companies[3]?.name ?? '')).toContain('sample-3');
  });
});
