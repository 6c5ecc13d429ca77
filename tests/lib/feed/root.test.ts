import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptNextRoot, fingerprintOf, type Root, readTrustedRoot, rotates } from '../../../lib/feed/root.ts';
import type { SigningKey } from '../../../lib/publisher/feed/keys.ts';
import { makeKeys, type SampleKeys, sampleKeys, sampleRoot, signed } from './sample-trust.ts';

let keys: SampleKeys;
let fresh: SampleKeys;
beforeAll(async () => {
  [keys, fresh] = await Promise.all([sampleKeys(), sampleKeys()]);
});

describe('the root a person or a package vouches for', () => {
  it.each([2, 3])('is trusted where %i of its three root keys signed it', async (count) => {
    const root = sampleRoot(keys);
    expect(await readTrustedRoot(signed('root', root, keys.root.slice(0, count)))).toEqual(root);
  });

  it.each([0, 1])('is refused where %i did', async (count) => {
    await expect(readTrustedRoot(signed('root', sampleRoot(keys), keys.root.slice(0, count)))).rejects.toMatchObject({
      fault: 'bad-signature',
      message: 'The root of trust is not signed by its own keys. Get it from the feed again.',
    });
  });

  it('is refused where keys for something else signed it, or where it was signed for something else', async () => {
    const root = sampleRoot(keys);
    const others = [...keys.timestamp, ...keys.manifest];
    await expect(readTrustedRoot(signed('root', root, others))).rejects.toMatchObject({ fault: 'bad-signature' });
    await expect(readTrustedRoot(signed('timestamp', root, keys.root))).rejects.toMatchObject({
      fault: 'bad-signature',
    });
  });

  it('is refused where it gives a key the name of another', async () => {
    const [a, b] = keys.root as [SigningKey, SigningKey];
    const root = sampleRoot(keys);
    const swapped = { ...root, keys: { ...root.keys, [a.id]: b.public } };
    await expect(readTrustedRoot(signed('root', swapped, keys.root))).rejects.toMatchObject({
      fault: 'not-a-feed',
      message: 'The root names a key wrongly.',
    });
  });

  it('may list 24 keys, and is refused with one more', async () => {
    const many = await makeKeys(20);
    const listing = (timestamp: readonly SigningKey[]): string => {
      const root = sampleRoot({ ...keys, timestamp });
      const signers = { keys: [keys.manifest[0]?.id ?? ''], threshold: 1 };
      return signed('root', { ...root, roles: { ...root.roles, timestamp: signers } }, keys.root);
    };
    expect(Object.keys((await readTrustedRoot(listing(many))).keys)).toHaveLength(24);
    await expect(readTrustedRoot(listing([...many, ...keys.timestamp]))).rejects.toMatchObject({
      fault: 'not-a-feed',
      message: expect.stringContaining('a root has at most 24 keys'),
    });
  });

  it.each([
    ['a threshold of none', (root: Root) => ({ roles: { ...root.roles, root: { ...root.roles.root, threshold: 0 } } })],
    ['no keys for a role', (root: Root) => ({ roles: { ...root.roles, timestamp: { keys: [], threshold: 1 } } })],
    ['version 0', () => ({ version: 0 })],
    ['another type', () => ({ type: 'timestamp' })],
    ['no date', () => ({ expires: 'never' })],
    ['more than we know', () => ({ more: true })],
  ])('is no root with %s', async (_what, change) => {
    const root = sampleRoot(keys);
    await expect(readTrustedRoot(signed('root', { ...root, ...change(root) }, keys.root))).rejects.toMatchObject({
      fault: 'not-a-feed',
      message: expect.stringMatching(/^The feed’s root does not fit: /),
    });
  });
});

describe('the next root', () => {
  const next = (changes: Partial<Root> = {}, of = fresh) => sampleRoot(of, { version: 2, ...changes });
  const both = () => [...keys.root.slice(1), ...fresh.root.slice(1)];

  it('is followed where two keys of the root before and two of its own signed it', async () => {
    expect(await acceptNextRoot(sampleRoot(keys), signed('root', next(), both()))).toEqual(next());
  });

  it('with the same root keys needs only them', async () => {
    const kept = { ...fresh, root: keys.root };
    const text = signed('root', next({}, kept), keys.root.slice(0, 2));
    expect((await acceptNextRoot(sampleRoot(keys), text)).version).toBe(2);
  });

  it.each([
    ['its own keys alone', () => fresh.root, 'The feed’s new root is not signed by the keys trusted so far.'],
    [
      'one key of the root before, and its own',
      () => [...keys.root.slice(2), ...fresh.root],
      'The feed’s new root is not signed by the keys trusted so far.',
    ],
    [
      'keys of the root before alone',
      () => keys.root,
      'The root of trust is not signed by its own keys. Get it from the feed again.',
    ],
    [
      'the root before, and one key of its own',
      () => [...keys.root, ...fresh.root.slice(2)],
      'The root of trust is not signed by its own keys. Get it from the feed again.',
    ],
  ])('is refused where it is signed by %s', async (_who, signing, message) => {
    const text = signed('root', next(), signing());
    await expect(acceptNextRoot(sampleRoot(keys), text)).rejects.toMatchObject({ fault: 'bad-signature', message });
  });

  it.each([
    [1, 1],
    [1, 3],
    [4, 3],
    [4, 6],
  ])('after root %i is not root %i', async (current, offered) => {
    const text = signed('root', next({ version: offered }), both());
    await expect(acceptNextRoot(sampleRoot(keys, { version: current }), text)).rejects.toMatchObject({
      fault: 'rollback',
      message: `The feed offers root ${offered} where ${current + 1} is next.`,
    });
  });

  it('is refused where it belongs to another feed', async () => {
    const text = signed('root', next({ feed: 'other' }), both());
    await expect(acceptNextRoot(sampleRoot(keys), text)).rejects.toMatchObject({
      fault: 'mixed',
      message: 'The feed’s new root belongs to another feed.',
    });
  });

  it('that is no document names what is none', async () => {
    await expect(acceptNextRoot(sampleRoot(keys), 'Not found')).rejects.toThrow(
      'The feed’s root is no JSON. Check the feed’s address.',
    );
    await expect(readTrustedRoot('Not found')).rejects.toThrow('The feed’s root is no JSON. Check the feed’s address.');
  });
});

describe('the keys of a role', () => {
  it('are replaced where one of them counts no more', async () => {
    const [a, b] = await makeKeys(2);
    const root = (timestamp: readonly (SigningKey | undefined)[]) =>
      sampleRoot({ ...keys, timestamp: timestamp.filter((key) => key !== undefined) });
    expect(rotates(root([a, b]), root([b]), 'timestamp')).toBe(true);
    expect(rotates(root([a]), root([b]), 'timestamp')).toBe(true);
  });

  it('are not where one is added, or their order changes, or another role’s are replaced', async () => {
    const [a, b] = (await makeKeys(2)) as [SigningKey, SigningKey];
    const root = (timestamp: readonly SigningKey[]) => sampleRoot({ ...keys, timestamp });
    expect(rotates(root([a]), root([a, b]), 'timestamp')).toBe(false);
    expect(rotates(root([a, b]), root([b, a]), 'timestamp')).toBe(false);
    expect(rotates(root([a]), root([b]), 'manifest')).toBe(false);
  });
});

describe('the fingerprint of a root', () => {
  it('is SHA-256 over the names of its root keys in order, a line each', async () => {
    const lines = keys.root
      .map(({ id }) => id)
      .sort()
      .join('\n');
    expect(await fingerprintOf(sampleRoot(keys))).toBe(createHash('sha256').update(lines).digest('hex'));
  });

  it('stays the same in whatever order a root lists its keys, and while other keys are replaced', async () => {
    const print = await fingerprintOf(sampleRoot(keys));
    const root = sampleRoot({ ...fresh, root: [...keys.root].reverse() }, { version: 9 });
    const before = [...root.roles.root.keys];
    expect(await fingerprintOf(root)).toBe(print);
    // Asking for it does not reorder what is asked about.
    expect(root.roles.root.keys).toEqual(before);
    expect(await fingerprintOf(sampleRoot(fresh))).not.toBe(print);
  });
});
