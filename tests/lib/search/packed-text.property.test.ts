import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../../lib/publisher/slug.ts';
import { idByRule, packText, unpackText } from '../../../lib/search/packed-text.ts';

const pieces = fc.constantFrom(
  ' Co., Ltd.',
  ' Co., Ltd',
  ' Group',
  '有限公司',
  '股份有限公司',
  '\u0000',
  '\u0001',
  '\u001f',
  'Acme',
  'é',
  '😀',
  ' ',
);

describe('a packed name', () => {
  it('unpacks to exactly what it was, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((words) => words.join('')),
        ),
        (text) => {
          expect(unpackText(packText(text))).toBe(text);
        },
      ),
    );
  });

  it('is shorter where it ends as companies do', () => {
    expect(packText('Madeup Textile Co., Ltd.')).toHaveLength(8);
    expect(packText('虚构股份有限公司')).toHaveLength(3);
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
