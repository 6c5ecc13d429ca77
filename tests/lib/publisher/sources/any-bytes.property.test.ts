import fc from 'fast-check';
import * as v from 'valibot';
import { describe, it } from 'vitest';
import { Entity } from '../../../../lib/model/entity.ts';
import { UPSTREAMS } from '../../../../lib/publisher/sources/index.ts';
import { InputError } from '../../../../lib/publisher/sources/open-input.ts';
import { UpstreamTooLargeError } from '../../../../lib/publisher/sources/text-of.ts';
import { UpstreamFormatError } from '../../../../lib/publisher/sources/upstream.ts';
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

describe.each(UPSTREAMS.map((upstream) => [upstream.id, upstream] as const))('%s', (_id, upstream) => {
  it('of any bytes at all makes sound records, rejected rows or a changed format, and never anything else', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    );
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (first, second) => {
        try {
          for (const row of await rowsOf(upstream, [first, second, second], { documentDate: '2024' })) {
            if (row.kind === 'entity') v.parse(Entity, row.entity);
          }
        } catch (error) {
          if (!isKnown(error)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  });
});
