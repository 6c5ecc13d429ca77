import { beforeAll, describe, expect, it } from 'vitest';
import { FeedError } from '../../../lib/feed/errors.ts';
import type { Root } from '../../../lib/feed/root.ts';
import type { Timestamp } from '../../../lib/feed/timestamp.ts';
import { firstTrust, refreshTrust, rootAddress, type Trust } from '../../../lib/feed/trust.ts';
import { DAY, FIRST_DAY } from './sample-feed.ts';
import {
  hostOf,
  makeKeys,
  onDay,
  type SampleKeys,
  sampleKeys,
  sampleRoot,
  sampleTimestamp,
  signed,
} from './sample-trust.ts';

let keys: SampleKeys;
let fresh: SampleKeys;
let rootText: string;
let held: Trust;
beforeAll(async () => {
  [keys, fresh] = await Promise.all([sampleKeys(), sampleKeys()]);
  rootText = signed('root', sampleRoot(keys), keys.root);
  held = await firstTrust(rootText);
});
const at = (day: number) => FIRST_DAY + day * DAY;
const timestamped = (changes: Partial<Timestamp> = {}, signing = keys.timestamp) =>
  signed('timestamp', sampleTimestamp(changes), signing);
/** A look at a host that serves one timestamp and nothing else. */
const look = (changes: Partial<Timestamp>, { from = held, now = at(2) } = {}) =>
  refreshTrust(from, hostOf({ 'timestamp.json': timestamped(changes) }), now);
const none = new FeedError('refused', 'The feed’s host answered 404 for it.');

describe('a first look at a host', () => {
  it('starts from the root that is vouched for, and no floor', () => {
    expect(held).toEqual({ root: sampleRoot(keys), rootText, floor: { timestamp: 0, manifest: 0 } });
  });

  it('asks for the timestamp, at most a kilobyte of it, and takes its versions for the floor', async () => {
    const text = timestamped();
    const host = hostOf({ 'timestamp.json': text });
    expect(await refreshTrust(held, host, at(2))).toEqual({
      root: sampleRoot(keys),
      rootText,
      floor: { timestamp: 10, manifest: 3, root: 1 },
      timestamp: sampleTimestamp(),
      timestampText: text,
    });
    expect(host.asked).toEqual([['timestamp.json', { most: 1024 }]]);
  });

  it('that a host has nothing for leaves everything as it was', async () => {
    const host = hostOf({ 'timestamp.json': { kind: 'not-changed' } });
    expect(await refreshTrust(held, host, at(4000))).toBe(held);
  });

  it('refuses a timestamp that no key of the feed signed for that', async () => {
    const refusal = {
      fault: 'bad-signature',
      message: 'The feed’s timestamp is not signed by a key this feed trusts. Nothing changed.',
    };
    for (const text of [
      timestamped({}, await makeKeys(1)),
      timestamped({}, [...keys.root, ...keys.manifest]),
      signed('manifest', sampleTimestamp(), keys.timestamp),
    ]) {
      const host = hostOf({ 'timestamp.json': text, 'roots/2.json': none });
      await expect(refreshTrust(held, host, at(2))).rejects.toMatchObject(refusal);
    }
  });

  it('refuses the timestamp of another feed, and names both', async () => {
    await expect(look({ feed: 'other' })).rejects.toMatchObject({
      fault: 'mixed',
      message: 'The host serves the feed “other” instead of “sample”.',
    });
  });

  it('refuses what is no timestamp', async () => {
    await expect(refreshTrust(held, hostOf({ 'timestamp.json': '<html>' }), at(2))).rejects.toMatchObject({
      fault: 'not-a-feed',
      message: 'The feed’s timestamp is no JSON. Check the feed’s address.',
    });
    await expect(look({ manifest: { version: 0, sha256: 'a'.repeat(64), size: 1 } })).rejects.toMatchObject({
      fault: 'not-a-feed',
      message: expect.stringMatching(/^The feed’s timestamp does not fit: /),
    });
  });
});

describe('a later look', () => {
  it('asks for what changed since the date that was signed, and keeps what is held where nothing did', async () => {
    const known = await look({});
    const host = hostOf({ 'timestamp.json': { kind: 'not-changed' } });
    expect(await refreshTrust(known, host, at(3))).toBe(known);
    expect(host.asked).toEqual([['timestamp.json', { most: 1024, changedSince: onDay(1) }]]);
  });
});

describe('the floor of versions', () => {
  const floor = { timestamp: 10, manifest: 3 };
  const manifest = (version: number) => ({ version, sha256: 'a'.repeat(64), size: 100 });

  it.each([
    [10, 3],
    [11, 3],
    [11, 4],
  ])('lets timestamp %i with manifest %i pass, and rises to it', async (version, of) => {
    const trust = await look({ version, manifest: manifest(of) }, { from: { ...held, floor } });
    expect(trust.floor).toEqual({ timestamp: version, manifest: of, root: 1 });
  });

  it.each([
    [9, 3],
    [9, 4],
    [10, 2],
    [11, 2],
  ])('refuses timestamp %i with manifest %i', async (version, of) => {
    await expect(look({ version, manifest: manifest(of) }, { from: { ...held, floor } })).rejects.toMatchObject({
      fault: 'rollback',
      message: 'The feed’s host serves an older version than the one held. Nothing changed.',
    });
  });
});

describe('a date of expiry', () => {
  const told = (day: string) =>
    `The feed’s host serves something that was good until ${day}. Whence tries again; if today is before that day, set this computer’s clock.`;

  it('counts from its very moment on, and not a tick before', async () => {
    expect((await look({}, { now: at(15) - 1 })).timestamp).toEqual(sampleTimestamp());
    for (const now of [at(15), at(15) + 1]) {
      await expect(look({}, { now })).rejects.toMatchObject({ fault: 'expired', message: told('2026-11-16') });
    }
  });

  it('counts for a timestamp held, too: a host that answers “not changed” for ever is found out', async () => {
    const known = await look({});
    const frozen = () => hostOf({ 'timestamp.json': { kind: 'not-changed' } });
    expect(await refreshTrust(known, frozen(), at(15) - 1)).toBe(known);
    await expect(refreshTrust(known, frozen(), at(15))).rejects.toMatchObject({
      fault: 'expired',
      message: told('2026-11-16'),
    });
  });

  it('of the root counts as well, and is the one told where it is the one past', async () => {
    const expiring = async (day: number) =>
      firstTrust(signed('root', sampleRoot(keys, { expires: onDay(day) }), keys.root));
    expect((await look({}, { from: await expiring(5), now: at(5) - 1 })).timestamp).toBeDefined();
    await expect(look({}, { from: await expiring(5), now: at(5) })).rejects.toMatchObject({
      fault: 'expired',
      message: told('2026-11-06'),
    });
    await expect(look({}, { from: await expiring(5), now: at(20) })).rejects.toThrow(told('2026-11-16'));
  });

  it('is judged by a clock up to a day behind the feed’s own, and not by one further back', async () => {
    // Signed on day 9 with a date that had passed by then: only the clock tells which of them is wrong.
    const odd = { created: onDay(9), expires: onDay(7) };
    await expect(look(odd, { now: at(8) })).rejects.toMatchObject({ fault: 'expired' });
    expect((await look(odd, { now: at(8) - 1 })).timestamp).toMatchObject(odd);
    expect((await look({}, { now: at(-4000) })).timestamp).toEqual(sampleTimestamp());
  });
});

describe('a rotation of keys', () => {
  const stepped = (version: number, of: SampleKeys, before: SampleKeys, changes: Partial<Root> = {}) =>
    signed('root', sampleRoot(of, { version, ...changes }), [...new Set([...before.root, ...of.root])]);
  const known = (floor = { timestamp: 10, manifest: 3 }): Trust => ({ ...held, floor });

  it('while we were away is followed step by step, as far as the timestamp needs', async () => {
    const second = { ...keys, root: fresh.root };
    const third = { ...second, timestamp: fresh.timestamp };
    const files = {
      'timestamp.json': timestamped({ root: 3 }, fresh.timestamp),
      'roots/2.json': stepped(2, second, keys),
      'roots/3.json': stepped(3, third, second),
    };
    const host = hostOf(files);
    const trust = await refreshTrust(held, host, at(2));
    expect(host.asked.slice(1)).toEqual([
      ['roots/2.json', { most: 65_536 }],
      ['roots/3.json', { most: 65_536 }],
    ]);
    expect(trust.root).toEqual(sampleRoot(third, { version: 3 }));
    expect(trust.rootText).toBe(files['roots/3.json']);
  });

  it('that leaves the timestamp key is followed where the timestamp names a newer root', async () => {
    const second = { ...keys, manifest: fresh.manifest };
    const files = { 'roots/2.json': stepped(2, second, keys) };
    const named = hostOf({ ...files, 'timestamp.json': timestamped({ root: 2 }) });
    expect((await refreshTrust(held, named, at(2))).root.version).toBe(2);
    // Nobody asks for roots that do not exist.
    const unnamed = hostOf({ ...files, 'timestamp.json': timestamped({ root: 1 }) });
    expect((await refreshTrust(held, unnamed, at(2))).root.version).toBe(1);
    expect(unnamed.asked).toHaveLength(1);
  });

  it('that the host has no root of yet leaves a timestamp standing that known keys signed', async () => {
    for (const missing of [none, { kind: 'not-changed' } as const]) {
      const host = hostOf({ 'timestamp.json': timestamped({ root: 2 }), 'roots/2.json': missing });
      const trust = await refreshTrust(held, host, at(2));
      expect(trust.root.version).toBe(1);
      expect(trust.timestamp?.root).toBe(2);
    }
  });

  it.each([
    ['a slow host', new FeedError('slow', 'The feed’s host sends roots/2.json too slowly.')],
    ['a lost connection', new FeedError('unreachable', 'The feed’s file could not be fetched.')],
    ['a mistake of ours', new TypeError('undefined is no function')],
  ])('is not taken for none because of %s', async (_what, error) => {
    const host = hostOf({ 'timestamp.json': timestamped({ root: 2 }), 'roots/2.json': error });
    await expect(refreshTrust(held, host, at(2))).rejects.toBe(error);
  });

  it('is followed 32 times at once, not 33', async () => {
    const [root, older, newer] = await makeKeys(3);
    if (root === undefined || older === undefined || newer === undefined) throw new Error('no keys');
    const before: SampleKeys = { root: [root], timestamp: [older], manifest: keys.manifest };
    const after: SampleKeys = { ...before, timestamp: [newer] };
    const start = await firstTrust(signed('root', sampleRoot(before), [root]));
    const rotated = (times: number) => {
      const files: Record<string, string> = { 'timestamp.json': timestamped({ root: times + 1 }, [newer]) };
      for (let version = 2; version <= times + 1; version += 1) {
        const of = version === times + 1 ? after : before;
        files[`roots/${version}.json`] = signed('root', sampleRoot(of, { version }), [root]);
      }
      return hostOf(files);
    };
    expect((await refreshTrust(start, rotated(32), at(2))).root.version).toBe(33);
    const tooMany = rotated(33);
    await expect(refreshTrust(start, tooMany, at(2))).rejects.toMatchObject({ fault: 'bad-signature' });
    expect(tooMany.asked.at(-1)?.[0]).toBe('roots/33.json');
  });

  it('that the keys before did not sign is refused', async () => {
    const root = signed('root', sampleRoot(fresh, { version: 2 }), fresh.root);
    const host = hostOf({ 'timestamp.json': timestamped({ root: 2 }, fresh.timestamp), 'roots/2.json': root });
    await expect(refreshTrust(held, host, at(2))).rejects.toMatchObject({
      fault: 'bad-signature',
      message: 'The feed’s new root is not signed by the keys trusted so far.',
    });
  });

  /** What a host offers after one rotation. */
  const onceRotated = (of: SampleKeys, changes: Partial<Timestamp>) =>
    hostOf({
      'timestamp.json': timestamped({ root: 2, ...changes }, of.timestamp),
      'roots/2.json': stepped(2, of, keys),
    });
  const first = { version: 1, manifest: { version: 1, sha256: 'a'.repeat(64), size: 100 } };
  const third = { version: 3, sha256: 'a'.repeat(64), size: 100 };

  it('of the timestamp key starts both counts anew: a stolen one may have signed a huge version', async () => {
    const trust = await refreshTrust(known(), onceRotated({ ...keys, timestamp: fresh.timestamp }, first), at(2));
    expect(trust.floor).toEqual({ timestamp: 1, manifest: 1, root: 2 });
  });

  it('of the manifest key starts the count of manifests anew, and that of timestamps goes on', async () => {
    const of = { ...keys, manifest: fresh.manifest };
    const trust = await refreshTrust(known(), onceRotated(of, { ...first, version: 10 }), at(2));
    expect(trust.floor).toEqual({ timestamp: 10, manifest: 1, root: 2 });
    await expect(refreshTrust(known(), onceRotated(of, { ...first, version: 9 }), at(2))).rejects.toMatchObject({
      fault: 'rollback',
    });
  });

  it('of root keys alone lowers nothing', async () => {
    const of = { ...keys, root: fresh.root };
    await expect(refreshTrust(known(), onceRotated(of, { version: 9, manifest: third }), at(2))).rejects.toMatchObject({
      fault: 'rollback',
    });
    await expect(refreshTrust(known(), onceRotated(of, { ...first, version: 10 }), at(2))).rejects.toMatchObject({
      fault: 'rollback',
    });
  });
});

it('the newest root of a feed lies beside its timestamp', () => {
  expect(rootAddress('https://example.org/feeds/whence/')).toBe('https://example.org/feeds/whence/root.json');
});
