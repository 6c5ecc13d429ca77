import { describe, expect, it } from 'vitest';
import { CLASS_WEIGHT, classOf, joinPhrases, mayOpenPhrase, meaningOf, sameWord } from '../../../lib/names/words.ts';

const join = (name: string): string => joinPhrases(name.split(' ')).join('|');

describe('what a word can tell', () => {
  it.each([
    ['the', 'stop'],
    ['und', 'stop'],
    ['holding', 'generic'],
    ['textile', 'generic'],
    ['china', 'place'],
    ['romashka', 'ordinary'],
    ['27', 'number'],
    // A digit anywhere: "A1" and "A2" are two firms.
    ['a1', 'number'],
    ['٣', 'number'],
    // Words that objects bear from birth are words like others.
    ['constructor', 'ordinary'],
    ['', 'ordinary'],
  ])('%s: %s', (word, expected) => {
    expect(classOf(word)).toBe(expected);
  });

  it('a number tells most, then a word of its own, a place, a word of trade, glue', () => {
    const { number, ordinary, place, generic, stop } = CLASS_WEIGHT;
    expect([number, ordinary, place, generic, stop]).toEqual([1.2, 1, 0.6, 0.35, 0.08]);
  });
});

describe('spellings of one word', () => {
  it.each([
    ['intl', 'international'],
    ['trade', 'trading'],
    ['bros', 'brother'],
    ['romashka', 'romashka'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('%s is read as %s', (word, expected) => {
    expect(sameWord(word)).toBe(expected);
  });
});

describe('words of other languages', () => {
  it.each([
    ['banco', 'bank'],
    ['bank', 'bank'],
    ['sarmayegozari', 'investment'],
    ['iranian', 'iran'],
    ['naft', 'oil'],
    // A stem takes words of five letters and more, and no endless ending.
    ['naftali', 'oil'],
    ['naftalinskayagora', 'naftalinskayagora'],
    ['romashka', 'romashka'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('%s means %s', (word, expected) => expect(meaningOf(word)).toBe(expected));

  it('are of the class of what they mean, where they are long enough to be no name', () => {
    expect(classOf('sarmayegozari')).toBe('generic');
    expect(classOf('nicaraguan')).toBe('place');
    expect(classOf('naft')).toBe('ordinary');
  });
});

describe('words that are read as one', () => {
  it.each([
    ['united states steel', 'us|steel'],
    ['united states of america steel', 'us|steel'],
    ['steel of united states', 'steel|of|us'],
    ['peoples republic of china cotton', 'china|cotton'],
    ['el salvador coffee', 'elsalvador|coffee'],
    ['bank of new york mellon', 'bank|of|newyork|mellon'],
    ['united kingdom united states fund', 'uk|us|fund'],
    // The opener of a phrase that does not go on.
    ['united cotton mill', 'united|cotton|mill'],
    ['new deal', 'new|deal'],
    ['mill new', 'mill|new'],
    // A phrase that is the whole name is the name.
    ['new york', 'new|york'],
    ['united states of america', 'united|states|of|america'],
    ['', ''],
  ])('%s: %s', (name, expected) => {
    expect(join(name)).toBe(expected);
  });

  it.each([
    ['brigade forty four', 'brigade|44'],
    ['forty four', '44'],
    ['twenty one guns', '21|guns'],
    ['ninety nine cents', '99|cents'],
    // "Fourty" is how it is often written.
    ['fourty two', '42'],
    ['fifty', 'fifty'],
    ['fifty cents', 'fifty|cents'],
    ['four forty', 'four|forty'],
    ['sixty ten', 'sixty|ten'],
    ['seven up', 'seven|up'],
    ['new one', 'new|one'],
  ])('numerals: %s: %s', (name, expected) => {
    expect(join(name)).toBe(expected);
  });

  it('an index may tell from the first word alone where nothing is to be joined', () => {
    expect(['united', 'forty', 'hong', 'el'].map(mayOpenPhrase)).toEqual([true, true, true, true]);
    expect(['states', 'four', 'siemens', ''].map(mayOpenPhrase)).toEqual([false, false, false, false]);
  });
});
