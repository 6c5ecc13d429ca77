import { describe, expect, it } from 'vitest';
import { hasDigit, isAscii, scriptOf } from '../../../lib/names/script.ts';

describe('isAscii', () => {
  it.each([
    ['', true],
    ['A & B (1)', true],
    [' ~', true],
    ['tab\there', false],
    ['line\nhere', false],
    ['\u007f', false],
    ['é', false],
    ['abcя', false],
    ['яabc', false],
  ])('%j: %s', (text, expected) => {
    expect(isAscii(text)).toBe(expected);
  });
});

describe('hasDigit', () => {
  it.each([
    ['mill 27', true],
    ['0', true],
    ['фабрика 7', true],
    ['مصنع ٣', true],
    ['मिल ५', true],
    ['mill', false],
    ['', false],
    ['фабрика', false],
    // A Han sign for a number is a letter: 三明 is a city, 第一 a name.
    ['三明', false],
    // Of the class of numbers all the same.
    ['Ⅳ', true],
  ])('%s: %s', (text, expected) => {
    expect(hasDigit(text)).toBe(expected);
  });
});

describe('the script a folded name is read in', () => {
  it.each([
    ['siemens', 'latin'],
    ['łódź', 'latin'],
    ['新疆棉业', 'han'],
    ['トヨタ', 'kana'],
    ['とよた', 'kana'],
    // Japanese names mix both: Han signs decide, which are taken apart as in Chinese.
    ['トヨタ自動車', 'han'],
    ['自動車トヨタ', 'han'],
    // One unspaced sign is enough.
    ['ntt ドコモ', 'kana'],
    ['tcl 集团', 'han'],
    ['роснефть', 'cyrillic'],
    ['bank банк', 'cyrillic'],
    ['삼성전자', 'hangul'],
    ['lg전자', 'hangul'],
    ['ολυμπος', 'greek'],
    ['البنك', 'arabic'],
    ['bank البنك', 'arabic'],
    // Read letter by letter for want of a table.
    ['שטראוס', 'latin'],
    ['टाटा', 'latin'],
    ['ไทยเบฟ', 'latin'],
    ['', 'latin'],
  ])('%s: %s', (folded, script) => {
    expect(scriptOf(folded)).toBe(script);
  });
});
