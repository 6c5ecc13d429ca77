import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogueError, readCatalogue } from '../../../lib/i18n/catalogue.ts';
import { formatsOf, PLAIN } from '../../../lib/i18n/formats.ts';
import { chooseLanguage, ENGLISH, LANGUAGES, type Language } from '../../../lib/i18n/languages.ts';
import { piecesOf } from '../../../lib/i18n/pieces.ts';
import { readWords } from '../../../lib/i18n/read-words.ts';
import { makeWords, UnknownMessageError } from '../../../lib/i18n/words.ts';

const RIGHT_TO_LEFT: Language = { ...ENGLISH, tag: 'ar', dir: 'rtl', formats: 'ar-u-nu-latn' };
const catalogue = readCatalogue({
  reply_given: { message: 'Reply: {reply}' },
  more_findings_one: { message: '{n} finding' },
  more_findings_other: { message: '{n} findings' },
  about_report_text: { message: '<link>{title}</link>, {date}.' },
});

describe('saying a message', () => {
  const words = makeWords(ENGLISH, catalogue);

  it('puts each value in once, as it is', () => {
    expect(words.say('reply_given', { reply: '$& {reply} <link>x</link>' })).toBe('Reply: $& {reply} <link>x</link>');
    fc.assert(fc.property(fc.string(), (reply) => words.say('reply_given', { reply }) === `Reply: ${reply}`));
  });

  it('takes the form the number needs and writes it as the language does', () => {
    expect(words.count('more_findings', 1)).toBe('1 finding');
    expect(words.count('more_findings', 2265)).toBe('2,265 findings');
  });

  it('never takes a value’s own marks for marks of the message', () => {
    expect(words.pieces('about_report_text', { title: '<b>x</b>', date: '</link>' })).toEqual([
      { kind: 'marked', mark: 'link', text: '<b>x</b>' },
      { kind: 'text', text: ', </link>.' },
    ]);
  });

  it('keeps a name in its own direction inside a sentence from right to left', () => {
    const arabic = makeWords(RIGHT_TO_LEFT, catalogue);
    expect(arabic.say('reply_given', { reply: 'Acme (UK) Ltd.' })).toBe('Reply: \u2068Acme (UK) Ltd.\u2069');
  });

  it('fails loudly for a message no catalogue holds, inherited names included', () => {
    expect(() => words.say('not_stated')).toThrow(UnknownMessageError);
    expect(() => words.say('constructor' as never)).toThrow(UnknownMessageError);
  });
});

describe('reading a catalogue', () => {
  it.each([null, 'text', { a: 'b' }, { a: { message: 1 } }, { a: { message: 'x'.repeat(5000) } }])(
    'refuses %j',
    (json) => {
      expect(() => readCatalogue(json)).toThrow(CatalogueError);
    },
  );

  it('cuts any text into pieces that hold all of it but the tags', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) =>
          piecesOf(text.replaceAll('<', ''))
            .map((piece) => piece.text)
            .join('') === text.replaceAll('<', ''),
      ),
    );
  });
});

describe('choosing a language', () => {
  const known = (tag: string) => LANGUAGES.some((each) => each.tag === tag);

  it('speaks English where no wish can be met', () => {
    expect(chooseLanguage([]).tag).toBe('en');
    expect(chooseLanguage(['tlh', 'x-klingon', '']).tag).toBe('en');
  });

  it.each([
    ['de-AT', 'de'],
    ['pt-BR,fr', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['ug-CN', 'ug'],
    ['AR', 'ar'],
  ])('takes %s for %s', (wish, tag) => {
    expect(chooseLanguage([wish]).tag).toBe(known(tag) ? tag : 'en');
  });

  it('takes the first wish that can be met', () => {
    expect(chooseLanguage(['xx', 'en-GB', 'de']).tag).toBe('en');
  });
});

describe('dates, numbers and places', () => {
  const english = formatsOf(ENGLISH);

  it.each([
    ['2021', '2021'],
    ['2021-07', 'July 2021'],
    ['2021-07-08', '8 July 2021'],
    ['2026-11-23T23:59:59Z', '23 November 2026'],
    ['received 2021', 'received 2021'],
    ['2021-13-45', '2021-13-45'],
  ])('writes the date %s as %s', (date, written) => {
    expect(english.date(date)).toBe(written);
  });

  it('names countries by code and by their English name, and leaves what it does not know', () => {
    expect(english.place('TR')).toBe('Türkiye');
    expect(english.place('??')).toBe('??');
    expect(formatsOf({ ...ENGLISH, tag: 'de', formats: 'de' }).placeNamed('China')).toBe('China');
    expect(formatsOf({ ...ENGLISH, tag: 'fr', formats: 'fr' }).placeNamed('Brazil')).toBe('Brésil');
    expect(formatsOf({ ...ENGLISH, tag: 'fr', formats: 'fr' }).placeNamed('Multiple countries')).toBe(
      'Multiple countries',
    );
  });

  it('writes plain dates and numbers where Intl does not know the language, in place of another language’s', () => {
    const unknown = formatsOf({ ...ENGLISH, tag: 'tlh', formats: 'tlh' });
    expect([unknown.date('2021-07-08'), unknown.number(2265), unknown.plural(1), unknown.plural(2)]).toEqual([
      '2021-07-08',
      '2265',
      'one',
      'other',
    ]);
  });

  it('leaves records as the data has them', () => {
    expect([PLAIN.date('2021-07-08'), PLAIN.number(2265), PLAIN.placeNamed('Burma')]).toEqual([
      '2021-07-08',
      '2265',
      'Burma',
    ]);
  });
});

it('reads a catalogue from the disk in Node', () => {
  expect(readWords('en').say('level_listed')).toBe('On a government list');
});
