import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../../lib/publisher/slug.ts';
import { idByRule } from '../../../lib/search/id-by-rule.ts';
import { learnSymbols, readSymbols, readTable, SymbolWriter, writeTable } from '../../../lib/search/symbols.ts';
import { ByteReader, ByteWriter } from '../../../lib/search/varint.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(' Co., Ltd.', '有限公司', '\u0000', '\u00ff', 'Acme', 'é', '😀', '\ud800', ' '))
    .map((words) => words.join('')),
);

function written(text: string, writer: SymbolWriter): Uint8Array {
  const out = new ByteWriter();
  writer.write(text, out);
  return out.done();
}

describe('texts in symbols', () => {
  it('read back as exactly what they were, whatever the symbols were learned from', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 20 }), anyText, (learnedFrom, text) => {
        const table = learnSymbols(learnedFrom, 12);
        const bytes = written(text, new SymbolWriter(table));
        expect(readSymbols(new ByteReader(bytes, 0, 'test'), table)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their table as bytes', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 20 }), (texts) => {
        const table = learnSymbols(texts, 12);
        const out = new ByteWriter();
        writeTable(table, out);
        expect(readTable(new ByteReader(out.done(), 0, 'test'))).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });

  it('are a third as long where they are alike', () => {
    const names = Array.from(
      { length: 300 },
      (_, at) => `${['Tarim', 'Kashgar', 'Hotan'][at % 3]} Cotton Textile Co., Ltd.`,
    );
    const table = learnSymbols(names, 12);
    const text = 'Hotan Cotton Textile Co., Ltd.';
    expect(written(text, new SymbolWriter(table)).length).toBeLessThan(text.length / 3);
  });
});

describe('the id of a plain name', () => {
  it('is the publisher’s own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (name) => {
        const id = idByRule(name);
        if (id !== undefined) expect(id).toBe(slug(name));
      }),
    );
  });

  it.each(['Café', '新疆', '', '!!!', 'a\tb'])('is written out for %j, where rules may differ', (name) => {
    expect(idByRule(name)).toBeUndefined();
  });
});
