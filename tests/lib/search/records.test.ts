import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/model/entity.ts';
import { bytesOf, openSegment, readEntity } from '../../../lib/search/index.ts';
import { placeRecords, writeRuns } from '../../../lib/search/records.ts';
import { unsealed } from '../../../lib/search/sealed.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';

/** A record of some bytes that differ from those of others. */
const record = (size: number, at: number): Uint8Array => new Uint8Array(size).fill(at + 1);
const joined = (pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]));

describe('records of a block', () => {
  it.each([
    { sizes: [100, 100, 100], runs: [204, 104], why: 'share a checksum until another would make more than 256 bytes' },
    { sizes: [256, 1], runs: [260, 5], why: 'fill a run to the last byte' },
    { sizes: [10, 5000, 10], runs: [14, 5004, 14], why: 'are a run by themselves where they are long' },
    { sizes: [0, 60, 0, 60, 0], runs: [124], why: 'are none where they are empty' },
    { sizes: [0, 0], runs: [], why: 'need no checksum where there are none' },
  ])('$why', ({ sizes, runs }) => {
    expect(writeRuns(sizes.map(record)).map(({ length }) => length)).toEqual(runs);
  });

  it('are found from their sizes, each in its run', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 16 }), fc.nat(50), (sizes, at) => {
        const bytes = joined([new Uint8Array(at), ...writeRuns(sizes.map(record))]);
        const { places, end } = placeRecords(at, sizes);
        expect(end).toBe(bytes.length);
        const found = places.map((place, slot) => {
          if (place === undefined) return record(0, slot);
          const { run, from } = place;
          const content = unsealed(bytes.subarray(run.at, run.at + 4 + run.bytes), 'record');
          return content.subarray(from, from + (sizes[slot] ?? 0));
        });
        expect(found).toEqual(sizes.map(record));
      }),
    );
  });
});

describe('the record of an entity', () => {
  const entities = Array.from(
    { length: 40 },
    (_, at): Entity =>
      entity(`os-cn${1000 + at}`, `Tarim Weaving Works ${at}`, {
        identifiers: [{ scheme: 'list-id', value: `CN${1000 + at}` }],
        sectors: ['cotton', `${at} `.repeat(at % 5 === 0 ? 40 : 1)],
      }),
  );
  const bytes = writeSegment(entities);

  it('is told to be damaged wherever a byte is, and never another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        try {
          const segment = await openSegment(bytesOf(broken));
          for (const one of entities) expect(await readEntity([segment], one.id)).toEqual(one);
        } catch (error) {
          if (!(error instanceof Error) || error.name === 'AssertionError') throw error;
          expect(error.name).toMatch(/^Segment(Damaged|Version)Error$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read alone where it is long: others of its block are not read for it', async () => {
    const text = (at: number): string =>
      Array.from({ length: 1200 }, (_, n) => (n * n * (at + 7)).toString(36)).join(' ');
    const long = Array.from({ length: 100 }, (_, at) => entity(`mill-${at}`, `Mill ${at}`, { sectors: [text(at)] }));
    const inner = bytesOf(writeSegment(long));
    expect(inner.size).toBeGreaterThan(long.length * 4096);
    let most = 0;
    const segment = await openSegment({
      size: inner.size,
      read(offset, length) {
        if (offset > 0) most = Math.max(most, length);
        return inner.read(offset, length);
      },
    });
    for (const one of long) expect(await readEntity([segment], one.id)).toEqual(one);
    expect(most).toBeLessThanOrEqual(8192);
  });
});
