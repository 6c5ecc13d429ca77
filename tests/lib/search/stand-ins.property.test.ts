import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutStandIns, withStandIns } from '../../../lib/search/stand-ins.ts';

const anyId = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'os-cn2020abc',
    'a-$&$1-bc',
    'none',
    'x-',
    '-',
    'ab',
    'dž-ǆabc',
    'a-\u0001bcd',
    '\u0001-abcd',
    '\u0000abc',
    'q"-"uote',
  ),
);

describe('stand-ins for the id in a record', () => {
  it.each([
    ['{"value":"CN2020ABC"}', 'os-cn2020abc', '{"value":"\u0001"}'],
    ['{"id":"report:os-cn2020abc:2021"}', 'os-cn2020abc', '{"id":"report:\u0000:2021"}'],
    ['{"value":"4711000"}', '4711000', '{"value":"\u0000"}'],
    ['{"value":"ACME1"}', 'acme1', '{"value":"\u0001"}'],
    ['{"value":"ABC"}', 'os-abc', '{"value":"ABC"}'],
  ])('shorten %s of %s', (json, id, text) => {
    expect(withStandIns(json, id)).toBe(text);
    expect(withoutStandIns(text, id)).toBe(json);
  });

  it('give back exactly what was there, whatever the record and the id', () => {
    fc.assert(
      fc.property(
        anyId,
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(0, 1, 2, 3))),
        (id, parts) => {
          const pieces = [id, id.slice(id.indexOf('-') + 1).toUpperCase(), id.toLowerCase(), id.slice(1)];
          const said = parts.map((part) => (typeof part === 'number' ? pieces[part] : part));
          const json = JSON.stringify(said).toWellFormed();
          expect(withoutStandIns(withStandIns(json, id), id.toWellFormed())).toBe(json);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
