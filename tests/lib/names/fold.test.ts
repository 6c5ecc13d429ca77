import { describe, expect, it } from 'vitest';
import { foldName, MAX_NAME_CHARS } from '../../../lib/names/fold.ts';

describe('a plain name', () => {
  it.each([
    ['Acme', 'acme'],
    ['acme mills 27', 'acme mills 27'],
    ['  Acme\t\tMills\r\n', 'acme mills'],
    ['Acme-Mills/Nord, (Sud)', 'acme mills nord sud'],
    ['ab_cd', 'ab cd'],
    // Apostrophes are spelling, and so is a quotation mark inside a word; at its border it quotes.
    ["O'Neill's", 'oneills'],
    ['O`Neill', 'oneill'],
    ['al"qaida', 'alqaida'],
    ['Firm "Quoted" Ltd', 'firm quoted ltd'],
    ['5"disc', '5 disc'],
    // "and" and "plus" are said.
    ['A&B', 'a and b'],
    ['Toys + More', 'toys plus more'],
    ['C++', 'c plus plus'],
    ['&', 'and'],
    ['+', 'plus'],
  ])('%j: %j', (name, expected) => {
    expect(foldName(name)).toBe(expected);
  });
});

describe('points and strokes between single letters bind them', () => {
  it.each([
    ['S.p.A.', 'spa'],
    ['A/S Norden', 'as norden'],
    ['a. b. c. ltd', 'abc ltd'],
    ['J.R.R. Tolmie', 'jrr tolmie'],
    ['U.S.A', 'usa'],
    ['Б. Г. Дом', 'бг дом'],
    ['Σ.Π.Α. Ελλάς', 'σπα ελλασ'],
    // Not between words, numbers, or signs apart.
    ['a . b', 'a b'],
    ['ab.c', 'ab c'],
    ['a.bc', 'a bc'],
    ['1.2 mill', '1 2 mill'],
    ['a1.b', 'a1 b'],
    ['a.b1', 'a b1'],
    ['дом.г', 'дом г'],
    ['г.дом', 'г дом'],
  ])('%s: %s', (name, expected) => {
    expect(foldName(name)).toBe(expected);
  });
});

describe('signs that Unicode writes in several ways', () => {
  it.each([
    ['full width', 'Ｆｕｊｉ', 'fuji'],
    ['full width points', 'ａ．ｂ．', 'ab'],
    ['a circled form', '㈱ソニー', '株 ソニー'],
    ['a square form', '㍿ソニー', '株式会社ソニー'],
    ['ligatures', 'ﬁne Œuvre', 'fine oeuvre'],
    ['letters of mathematics', '𝔸bc', 'abc'],
    ['numbers in circles', 'H₂O ①', 'h2o 1'],
    ['numero', '№5', 'no5'],
    ['a mark of its own', 'e\u0301\u0302', 'e'],
    ['a mark built in', 'é', 'e'],
    ['a dotted capital', 'İstanbul', 'istanbul'],
    ['a dotless letter', 'ısparta', 'isparta'],
    ['a capital of ß', 'STRAẞE', 'strasse'],
    ['letters without a base', 'Ø Ł Đ ð Þór ħ ŋ ə æ', 'o l d d thor h n a ae'],
    ['a Greek end letter', 'Σίσυφος', 'σισυφοσ'],
    ['Arabic carriers of hamza', 'أحمد إيران آمال', 'احمد ايران امال'],
    ['Arabic endings', 'مصطفى شركة', 'مصطفي شركه'],
    ['Persian letters', 'ایران کیش', 'ايران كيش'],
    ['an Arabic dash of length', 'بـــنك', 'بنك'],
    ['Arabic vowels', 'بَنْكٌ', 'بنك'],
    ['Hebrew vowels and quotes', 'בע״מ', 'בעמ'],
    ['signs of softness', 'Рус\u02b9 Об\u02baем', 'рус обем'],
    ['traditional Han', '臺灣積體', '台湾积体'],
    ['hiragana, from its first to its last', 'ぁひらがなゖ', 'ァヒラガナヶ'],
    ['a typographic apostrophe', 'L’Oréal ʻOkina', 'loreal okina'],
    ['a quotation mark inside a word', 'бит"ком', 'битком'],
  ])('%s: %s is %s', (_what, name, expected) => {
    expect(foldName(name)).toBe(expected);
  });

  it('neighbours of hiragana stay: the mark of repetition', () => {
    expect(foldName('いすゞ')).toBe(foldName('イスゞ'));
    expect(foldName('\u3040あ')).toBe('ア');
  });
});

it('letters that come together are read together: an apostrophe between two parts of a syllable', () => {
  expect(foldName("\u1100'\u1161")).toBe('가');
});

describe('what is not seen', () => {
  it.each([
    ['a zero-width space', 'a\u200bb', 'ab'],
    ['a direction mark', 'a\u202eb', 'ab'],
    ['a private sign', 'a\ue000b', 'ab'],
    ['a sign of no meaning', 'a\u0378b', 'ab'],
    ['a control sign', 'a\u0000b', 'a b'],
    ['a control sign beside letters of another script', 'б\u0007г', 'б г'],
    ['half a surrogate pair', 'a\ud800b', 'a b'],
    ['a picture', '😀 Smile', 'smile'],
    ['nothing at all', '\u200b\u202e', ''],
  ])('%s', (_what, name, expected) => {
    expect(foldName(name)).toBe(expected);
  });
});

describe('the longest name', () => {
  const most = MAX_NAME_CHARS;

  it.each([
    ['plain', 'x'.repeat(most), 'x'.repeat(most)],
    ['plain and longer', 'x'.repeat(most + 1), 'x'.repeat(most)],
    ['capitals', 'X'.repeat(most + 1), 'x'.repeat(most)],
    ['with marks', 'é'.repeat(most + 1), 'e'.repeat(most)],
    ['after a blank', ` ${'x'.repeat(most + 1)}`, 'x'.repeat(most)],
    ['after a blank, with marks', ` ${'é'.repeat(most + 1)}`, 'e'.repeat(most)],
    ['ending in a blank where it is cut', `${'x'.repeat(most - 1)} y`, 'x'.repeat(most - 1)],
    ['ending in a blank, with marks', `${'é'.repeat(most - 1)} y`, 'e'.repeat(most - 1)],
    ['after three times as many blanks', `${' '.repeat(most * 3)}x`, ''],
    ['after one blank fewer', `${' '.repeat(most * 3 - 1)}x`, 'x'],
  ])('%s', (_what, name, expected) => {
    expect(foldName(name)).toBe(expected);
  });

  it('never ends in half a sign', () => {
    const folded = foldName(`${'é'.repeat(most - 1)}𠮷`);
    expect(folded.isWellFormed()).toBe(true);
    expect(folded.slice(0, most - 1)).toBe('e'.repeat(most - 1));
  });
});
