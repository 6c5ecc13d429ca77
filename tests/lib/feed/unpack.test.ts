import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DamagedFeedError } from '../../../lib/feed/errors.ts';
import { unpackSegment } from '../../../lib/feed/unpack.ts';
import type { SegmentRef } from '../../../lib/model/manifest.ts';

const zeros = (length: number) => new Uint8Array(length);
const packed = (bytes: Uint8Array | string) => new Blob([new Uint8Array(gzipSync(bytes))]);
/** A segment of these parts, in order, that should have `size` bytes; asks for each part by its number. */
function unpack(encoding: SegmentRef['encoding'], size: number, parts: readonly Blob[], asked: number[] = []) {
  const ref: SegmentRef = {
    sha256: 'a'.repeat(64),
    size,
    kind: 'base',
    records: 1,
    encoding,
    parts: parts.map((part, at) => ({ sha256: `${at}`.padStart(64, '0'), size: part.size })),
  };
  return unpackSegment(ref, async ({ sha256 }) => {
    asked.push(Number(sha256));
    return parts[Number(sha256)] as Blob;
  });
}
const told = (what: string) => new DamagedFeedError(what).message;

describe('a segment put together', () => {
  it('is its parts in order, each unpacked by itself', async () => {
    const asked: number[] = [];
    const blob = await unpack('gzip', 11, [packed('hello'), packed(' '), packed('world')], asked);
    expect(await blob.text()).toBe('hello world');
    expect(asked).toEqual([0, 1, 2]);
    expect(await (await unpack('identity', 4, [new Blob(['ab']), new Blob(['cd'])])).text()).toBe('abcd');
  });

  it('of one part that is not packed is that part, without a copy', async () => {
    const part = new Blob(['abc']);
    expect(await unpack('identity', 3, [part])).toBe(part);
  });

  it('has exactly the size the manifest gives', async () => {
    await expect(unpack('identity', 5, [new Blob(['ab']), new Blob(['cd'])])).rejects.toThrow(
      told('base has 4 of 5 bytes'),
    );
    await expect(unpack('identity', 3, [new Blob(['ab']), new Blob(['cd'])])).rejects.toThrow(
      told('base has 4 of 3 bytes'),
    );
    await expect(unpack('gzip', 11, [packed('hello')])).rejects.toThrow(told('base has 5 of 11 bytes'));
  });

  it('is never unpacked past its size: a small file can unpack to a huge one', async () => {
    const bomb = packed(zeros(50_000_000));
    expect(bomb.size).toBeLessThan(60_000);
    await expect(unpack('gzip', 1000, [bomb])).rejects.toThrow(told('a part unpacks to more than its segment'));
  });

  it('lets each part unpack to what the parts before it left, not a byte more', async () => {
    expect((await unpack('gzip', 1000, [packed(zeros(600)), packed(zeros(400))])).size).toBe(1000);
    await expect(unpack('gzip', 1000, [packed(zeros(600)), packed(zeros(401))])).rejects.toThrow(
      told('a part unpacks to more than its segment'),
    );
  });

  it.each([
    ['no gzip', new Blob(['<html>'])],
    ['cut off', packed(zeros(1000)).slice(0, -3)],
    ['empty', new Blob([])],
  ])('is damaged where a part is %s', async (_what, part) => {
    const unpacking = unpack('gzip', 1000, [part]);
    await expect(unpacking).rejects.toThrow(DamagedFeedError);
    await expect(unpacking).rejects.toThrow(told('a part cannot be unpacked'));
    expect(await unpacking.catch(({ cause }) => cause)).toBeInstanceOf(Error);
  });
});
