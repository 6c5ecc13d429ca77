import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  assembleSegment,
  fetchManifest,
  fetchPart,
  fetchParts,
  missingSegments,
  type Progress,
} from '../../../lib/feed/download.ts';
import { DamagedFeedError } from '../../../lib/feed/errors.ts';
import { type FeedStore, openFeedStore } from '../../../lib/feed/store.ts';
import type { PartRef, SegmentRef } from '../../../lib/model/manifest.ts';
import { hostOf, sampleManifest, sampleTimestamp } from './sample-trust.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const part = (text: string): PartRef => ({ sha256: hashOf(text), size: bytes(text).length });
const segment = (kind: SegmentRef['kind'], ...texts: readonly string[]): SegmentRef => ({
  sha256: hashOf(texts.join('')),
  size: bytes(texts.join('')).length,
  kind,
  records: 1,
  encoding: 'identity',
  parts: texts.map(part),
});
/** A host that has these texts as parts. */
const having = (...texts: readonly string[]) =>
  hostOf(Object.fromEntries(texts.map((text) => [`parts/${hashOf(text)}`, text])));

let store: FeedStore;
let stores = 0;
beforeEach(async () => {
  stores += 1;
  store = await openFeedStore(`download-${stores}`);
});
afterEach(() => store.close());

describe('a part', () => {
  it('is asked for by its hash and exact size, and told of as it comes', async () => {
    const host = having('hello');
    const onBytes = () => {};
    expect(await fetchPart(host, part('hello'), onBytes)).toEqual(bytes('hello'));
    expect(host.asked).toEqual([[`parts/${hashOf('hello')}`, { most: 5, size: 5, onBytes }]]);
  });

  it('with other bytes than were signed for is refused by name', async () => {
    const path = `parts/${hashOf('hello')}`;
    await expect(fetchPart(hostOf({ [path]: 'hellp' }), part('hello'))).rejects.toMatchObject({
      fault: 'wrong-bytes',
      message: `The feed’s file ${path} is not the one that was signed for. Nothing changed.`,
    });
  });

  it('that a host calls unchanged, though nobody said to have it, is refused by name', async () => {
    const path = `parts/${hashOf('hello')}`;
    await expect(fetchPart(hostOf({ [path]: { kind: 'not-changed' } }), part('hello'))).rejects.toMatchObject({
      fault: 'refused',
      message: `The feed’s host did not send ${path}.`,
    });
  });
});

describe('a manifest', () => {
  it('is the text of the hash and size that the timestamp names', async () => {
    const text = '{"feed":"新疆"}';
    const host = hostOf({ [`manifests/${hashOf(text)}.json`]: text });
    const named = { version: 3, sha256: hashOf(text), size: bytes(text).length };
    expect(await fetchManifest(host, sampleTimestamp({ manifest: named }))).toBe(text);
    expect(host.asked).toMatchObject([[`manifests/${hashOf(text)}.json`, { most: 17, size: 17 }]]);
  });

  it('of another hash is refused', async () => {
    const host = hostOf({ [`manifests/${hashOf('a')}.json`]: 'b' });
    const named = { version: 3, sha256: hashOf('a'), size: 1 };
    await expect(fetchManifest(host, sampleTimestamp({ manifest: named }))).rejects.toMatchObject({
      fault: 'wrong-bytes',
    });
  });
});

describe('the parts of a synchronisation', () => {
  const fetchAll = async (segments: readonly SegmentRef[], host: ReturnType<typeof hostOf>): Promise<Progress[]> => {
    const told: Progress[] = [];
    await fetchParts(segments, host, store, (progress) => told.push({ ...progress }));
    return told;
  };

  it('are fetched in order and kept, with the bytes done of all that it needs', async () => {
    const host = having('hello', ' the', 'world!');
    const told = await fetchAll([segment('base', 'hello', ' the'), segment('reference', 'world!')], host);
    expect(told).toEqual([
      { done: 0, total: 15 },
      { done: 5, total: 15 },
      { done: 9, total: 15 },
      { done: 15, total: 15 },
    ]);
    expect(host.asked.map(([path]) => path)).toEqual(
      ['hello', ' the', 'world!'].map((text) => `parts/${hashOf(text)}`),
    );
    expect(await (await store.part(hashOf(' the')))?.text()).toBe(' the');
  });

  it('tell of bytes in the middle of a part, on top of the parts before it', async () => {
    const host = having('hello', 'world!');
    const slow: typeof host = {
      ...host,
      get: async (path, wanted) => {
        wanted.onBytes?.(2);
        return host.get(path, wanted);
      },
    };
    const told = await fetchAll([segment('base', 'hello', 'world!')], slow);
    expect(told.map(({ done }) => done)).toEqual([0, 2, 5, 7, 11]);
  });

  it('that are there from a synchronisation that was stopped count as done, and are not fetched again', async () => {
    await store.putPart(hashOf('hello'), bytes('hello'));
    const host = having('world!');
    expect(await fetchAll([segment('base', 'hello', 'world!')], host)).toEqual([
      { done: 5, total: 11 },
      { done: 11, total: 11 },
    ]);
  });

  it('are kept one by one: of a synchronisation that fails, those before remain', async () => {
    await expect(fetchAll([segment('base', 'hello', 'lost')], having('hello'))).rejects.toThrow('no such file');
    expect(await store.held('parts', [hashOf('hello'), hashOf('lost')])).toEqual(new Set([hashOf('hello')]));
  });

  it('with other bytes than were signed for are not kept', async () => {
    const host = hostOf({ [`parts/${hashOf('hello')}`]: 'hellp' });
    await expect(fetchAll([segment('base', 'hello')], host)).rejects.toMatchObject({ fault: 'wrong-bytes' });
    expect(await store.part(hashOf('hello'))).toBeUndefined();
  });

  it('that occur twice are fetched once, and counted so: the end is all of them', async () => {
    const host = having('hello', 'world!');
    const told = await fetchAll([segment('base', 'hello', 'world!'), segment('delta', 'hello')], host);
    expect(host.asked).toHaveLength(2);
    expect(told.at(-1)).toEqual({ done: 11, total: 11 });
  });

  it('are none where nothing is missing', async () => {
    expect(await fetchAll([], hostOf({}))).toEqual([{ done: 0, total: 0 }]);
  });
});

describe('the segments of a manifest', () => {
  const base = segment('base', 'hello');
  const reference = segment('reference', 'world!');

  it('are missing where the store lacks them', async () => {
    const manifest = sampleManifest({ segments: [base, reference] });
    expect(await missingSegments(manifest, store)).toEqual([base, reference]);
    const feed = { id: 'sample', root: '', timestamp: '', manifest: '', segments: [base.sha256] };
    await store.switchTo(feed, new Map([[base.sha256, new Blob(['hello'])]]));
    expect(await missingSegments(manifest, store)).toEqual([reference]);
  });

  it('are put together from the parts in the store', async () => {
    await store.putPart(hashOf('hello'), bytes('hello'));
    await store.putPart(hashOf(' you'), bytes(' you'));
    expect(await (await assembleSegment(segment('base', 'hello', ' you'), store)).text()).toBe('hello you');
  });

  it.each([
    ['lost', undefined],
    ['garbled', 'hell'],
  ])('of which the browser %s a part are a fault of its storage', async (_what, kept) => {
    if (kept !== undefined) await store.putPart(hashOf('hello'), bytes(kept));
    await expect(assembleSegment(base, store)).rejects.toMatchObject({
      fault: 'storage',
      message: 'The browser lost a part of the data. Synchronise again.',
    });
  });

  it('that cannot be put together are no feed, and say why', async () => {
    const packed = new Uint8Array(gzipSync('hell'));
    const ref: PartRef = { sha256: 'd'.repeat(64), size: packed.length };
    await store.putPart(ref.sha256, packed);
    const assembling = assembleSegment({ ...base, encoding: 'gzip', parts: [ref] }, store);
    await expect(assembling).rejects.toMatchObject({
      fault: 'not-a-feed',
      message:
        'The feed’s data cannot be put together: The data is damaged (base has 4 of 5 bytes). Synchronise again, or reinstall Whence.',
      cause: expect.any(DamagedFeedError),
    });
  });

  it('that the browser cannot read let its own error through', async () => {
    const error = new DOMException('gone', 'NotReadableError');
    const broken: FeedStore = { ...store, part: () => Promise.reject(error) };
    await expect(assembleSegment(base, broken)).rejects.toBe(error);
  });
});
