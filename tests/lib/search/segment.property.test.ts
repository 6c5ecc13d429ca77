import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/model/entity.ts';
import {
  allEntities,
  bytesOf,
  findNames,
  openSegment,
  SegmentDamagedError,
  SegmentVersionError,
} from '../../../lib/search/index.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';

const uglyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '\ud800',
    'A\udc00B',
    '\u202eevil',
    '\u0000',
    '有限公司',
    'GmbH',
    ' ',
    'İ',
    'ﬁﬀ',
    '㈱',
    'a'.repeat(9999),
  ),
);
const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 25 });
const listed = names.map((all): Entity[] =>
  all.map((name, at) => entity(`id-${at}`, name, { aliases: [`${name} Ltd`] })),
);

const sample = (): Entity[] =>
  Array.from({ length: 200 }, (_, at) =>
    entity(`id-${at}`, `Tarim Weaving Works ${at}`, { sectors: ['cotton'], domains: [`works${at}.example`] }),
  );

describe('a segment', () => {
  it('gives back what was written, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(listed, async (entities) => {
        const segment = await openSegment(bytesOf(writeSegment(entities)));
        const back: Entity[] = [];
        for await (const one of allEntities(segment)) back.push(one);
        const wellFormed = JSON.parse(JSON.stringify(entities).toWellFormed()) as Entity[];
        expect(back.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(wellFormed.sort((a, b) => (a.id < b.id ? -1 : 1)));
      }),
      { numRuns: 60 },
    );
  });

  it('has the same bytes whatever the order of its entities', () => {
    fc.assert(
      fc.property(listed, fc.infiniteStream(fc.nat()), (entities, order) => {
        const keyed = entities.map((one) => ({ one, key: order.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        expect(writeSegment(shuffled)).toEqual(writeSegment(entities));
      }),
      { numRuns: 40 },
    );
  });

  it('finds every listed name that can be read', async () => {
    const entities = sample();
    const segment = await openSegment(bytesOf(writeSegment(entities)));
    for (const { id, name } of entities) {
      const [best] = await findNames([segment], { role: 'manufacturer', name: name.toUpperCase() });
      expect(best?.entity.id).toBe(id);
      expect(best?.band).toBe('exact-name');
    }
  });

  it('answers any query without an error', async () => {
    const segment = await openSegment(bytesOf(writeSegment(sample())));
    await fc.assert(
      fc.asyncProperty(uglyText, fc.constantFrom('brand', 'host', 'seller', 'mentioned'), async (name, role) => {
        for (const { score } of await findNames([segment], { role, name })) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a name of a megabyte as fast as its first signs', async () => {
    const segment = await openSegment(bytesOf(writeSegment(sample())));
    const started = performance.now();
    expect(await findNames([segment], { role: 'brand', name: 'Wörk '.repeat(200_000) })).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is told to be damaged wherever a byte is, and never answers wrongly', async () => {
    const entities = sample();
    const bytes = writeSegment(entities);
    const names = entities.slice(0, 12).map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        try {
          const segment = await openSegment(bytesOf(broken));
          for (const name of names) {
            const [best] = await findNames([segment], { role: 'manufacturer', name });
            expect(best?.entity.name).toBe(name);
          }
        } catch (error) {
          expect(error instanceof SegmentDamagedError || error instanceof SegmentVersionError).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([0, 7, 63, 500])('cut off after %d bytes is damaged', async (length) => {
    await expect(openSegment(bytesOf(writeSegment(sample()).slice(0, length)))).rejects.toThrow(SegmentDamagedError);
  });
});
