import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Entity } from '../../../../lib/model/entity.ts';
import { UPSTREAMS } from '../../../../lib/publisher/sources/index.ts';
import { InputError } from '../../../../lib/publisher/sources/open-input.ts';
import { UpstreamTooLargeError } from '../../../../lib/publisher/sources/text-of.ts';
import { type Upstream, UpstreamFormatError } from '../../../../lib/publisher/sources/upstream.ts';
import { MADE_UP_FILES } from './made-up-files.ts';
import { rowsOf } from './read-rows.ts';

const isKnown = (error: unknown): boolean =>
  error instanceof UpstreamFormatError || error instanceof InputError || error instanceof UpstreamTooLargeError;

/** Words of the formats, so that chance gets past the first line. */
const word = fc.constantFrom(
  '<table>',
  '<th>Name of Entity</th>',
  '<td>',
  'Section 2(d)(2)(B)(i)',
  '"',
  ',',
  '\n',
  ';',
  'id',
  'name',
  'schema',
  'dataset',
  '{',
  '}',
  '[',
  ']',
  ':',
  '"op":"ADD"',
  '<Goods>',
  '<Good>',
  'Xinjiang',
  '-0-',
  '100',
  '(and two aliases: ',
  ')',
  '\u0000',
  '\ud800',
  '2020-01-01',
  'Unique ID,Name 6,Name type',
);

/** Sound records or one of the errors that let the last good data answer; anything else fails the test. */
async function readsSoundly(upstream: Upstream, files: readonly (string | Uint8Array)[]): Promise<void> {
  try {
    for (const row of await rowsOf(upstream, files, { documentDate: '2024' })) {
      if (row.kind === 'entity' || row.kind === 'elsewhere') expect(v.is(Entity, row.entity)).toBe(true);
    }
  } catch (error) {
    if (!isKnown(error)) throw error;
  }
}

describe.each(UPSTREAMS.map((upstream) => [upstream.id, upstream] as const))('%s', (_id, upstream) => {
  it('of a sound file makes records', async () => {
    const rows = await rowsOf(upstream, MADE_UP_FILES[upstream.id] ?? [], { documentDate: '2024' });
    expect(rows.length).toBeGreaterThan(0);
    for (const { kind } of rows) expect(['entity', 'goods', 'withdrawn']).toContain(kind);
  });

  it('of a sound file that something was cut out of, put into or doubled makes nothing worse than a rejected row', async () => {
    const files = MADE_UP_FILES[upstream.id] ?? [];
    const mangled = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 60 }),
      put: fc.oneof(word, fc.string({ maxLength: 20 })),
      which: fc.nat({ max: Math.max(0, files.length - 1) }),
    });
    await fc.assert(
      fc.asyncProperty(mangled, async ({ at, cut, put, which }) => {
        const changed = files.map((file, index) => {
          const from = Math.floor(at * file.length);
          return index === which ? file.slice(0, from) + put + file.slice(from + cut) : file;
        });
        await readsSoundly(upstream, changed);
      }),
      { numRuns: 150 },
    );
  });

  it('of any bytes at all makes sound records, rejected rows or a changed format, and never anything else', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    );
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (first, second) => {
        await readsSoundly(upstream, [first, second, second]);
      }),
      { numRuns: 150 },
    );
  });
});
