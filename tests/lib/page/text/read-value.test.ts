import { describe, expect, it } from 'vitest';
import { readValue } from '../../../../lib/page/text/read-value.ts';

describe('a value of structured data', () => {
  it.each([
    ['OUTER SHELL 97% polyester 3% elastane', 'en', ['shell 97 polyester', 'shell 3 elastane']],
    ['cotton', 'en', ['cotton']],
    ['Baumwolle', 'de', ['cotton']],
    ['100 % coton', 'fr', ['100 cotton']],
    ['__proto__', 'en', []],
  ])('material %j', (value, lang, expected) => {
    const parts = readValue(value, 'material', lang).materials;
    expect(
      parts.map(({ part, percent, fibre }) => [part, percent, fibre].filter((x) => x !== undefined).join(' ')),
    ).toEqual(expected);
  });

  it.each([
    ['Turkey', 'en', ['TR']],
    ['CN', 'en', ['CN']],
    ['Italien', 'de', ['IT']],
    ['中国', 'zh', ['CN']],
    ['Imported', 'en', []],
    ['New In', 'en', []],
  ])('origin %j', (value, lang, expected) => {
    expect(readValue(value, 'origin', lang).origins.map(({ place }) => place)).toEqual(expected);
  });
});
