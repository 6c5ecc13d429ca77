import { describe, expect, it } from 'vitest';
import { spellingSkeleton } from '../../../lib/names/spelling-skeleton.ts';

// Words come folded: й is и by then.
describe('spellings of one word of a form meet', () => {
  it.each([
    ['общество', 'obshchestvo', 'obschestvo', 'obshestvo'],
    ['εταιρεια', 'etaireia', 'etereia', 'etaireja'],
    ['предприятие', 'predpriyatie', 'predprijatie', 'predpriatie'],
    ['центр', 'tsentr', 'tzentr', 'czentr', 'centr'],
    ['хозяиство', 'khoziaistvo', 'hozyaistvo'],
    ['жилищныи', 'zhilishchnyi', 'zilishchnij'],
    ['компания', 'kompaniya', 'kompaniia', 'kompanija', 'kompannia'],
  ])('%s, %s, …', (word, ...spellings) => {
    expect(spellings.map(spellingSkeleton)).toEqual(spellings.map(() => spellingSkeleton(word)));
  });
});

describe('what each group of letters comes to', () => {
  it.each([
    ['schule', 'sule'],
    ['tschek', 'sek'],
    ['shah', 'sah'],
    ['szabo', 'sabo'],
    ['chocolate', 'cocolate'],
    ['czesc', 'cesc'],
    ['tsar', 'car'],
    ['tzar', 'car'],
    ['zhuk', 'zuk'],
    ['khan', 'han'],
    ['xerox', 'heroh'],
    ['photograph', 'fotograf'],
    ['thermo', 'termo'],
    ['retail', 'retel'],
    ['louvre', 'luvre'],
    ['wow', 'vov'],
    // A glide before a vowel is not heard in every spelling.
    ['iota', 'ota'],
    ['yolk', 'olk'],
    ['major', 'maor'],
    ['kiyev', 'kev'],
    // Elsewhere i, y and j are one, and what stands before them goes with them.
    ['die', 'de'],
    ['key', 'ki'],
    ['boy', 'bi'],
    ['obszarij', 'obsari'],
    ['fluid', 'fluid'],
    // Doubled letters are one, however often.
    ['aaa', 'a'],
    ['ballroom', 'balrom'],
    ['', ''],
    ['abc', 'abc'],
  ])('%s: %s', (word, skeleton) => {
    expect(spellingSkeleton(word)).toBe(skeleton);
  });
});

it.each([
  ['society', 'societe'],
  ['limited', 'unlimited'],
  ['общество', 'отечество'],
  ['fond', 'fund'],
])('%s and %s stay two', (one, other) => {
  expect(spellingSkeleton(one)).not.toBe(spellingSkeleton(other));
});
