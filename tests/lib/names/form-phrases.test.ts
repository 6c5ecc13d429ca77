import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseAtEnd, phraseAtStart } from '../../../lib/names/form-phrases.ts';
import { nameKey } from '../../../lib/names/normalise.ts';
import { spellingSkeleton } from '../../../lib/names/spelling-skeleton.ts';

const wordsOf = (text: string): string[] => text.split(' ');

describe('a legal form spelled out', () => {
  it.each([
    ['Tejidos Ibarra, Sociedad de Responsabilidad Limitada de Capital Variable', 'Tejidos Ibarra'],
    ['Wolters Besloten vennootschap met beperkte aansprakelijkheid', 'Wolters BV'],
    ['Общество с ограниченной ответственностью «Ромашка»', 'ООО Ромашка'],
    ['Ромашка, общество с ограничнной ответствнностью', 'Ромашка'],
    ['Obshchestvo s ogranichennoy otvetstvennostyu Romashka', 'OOO Romashka'],
    [
      'Βιολάντα Εταιρεία Περιορισμένης Ευθύνης',
      'Violanta Etaireia Periorismenis Efthynis'.replace('Violanta', 'Βιολάντα'),
    ],
    ['Dolina Društvo s ograničenom odgovornošću', 'Dolina d.o.o.'],
    ['Aksoy Anonim Şirketi', 'Aksoy A.Ş.'],
    ['Kaspi Məhdud Məsuliyyətli Cəmiyyəti', 'Kaspi'],
    ['Montserrat Société d’investissement à capital variable', 'Montserrat SICAV'],
  ])('%s is %s', (long, short) => {
    expect(nameKey(long)).toBe(nameKey(short));
  });

  it.each([
    'united industries group',
    'pacific investment company',
    'road construction company',
    'open society',
    'дорожная строительная компания',
    'public bank',
  ])('"%s" ends in no such form', (name) => {
    expect(phraseAtEnd(wordsOf(name))).toBe(0);
  });

  it('never takes the whole name, nor one whose next word belongs to it', () => {
    expect(phraseAtEnd(wordsOf('sociedad anonima'))).toBe(0);
    expect(phraseAtStart(wordsOf('sociedad anonima de tejidos'))).toBe(0);
    expect(phraseAtStart(wordsOf('акционерное общество государственный оптический институт'))).toBe(2);
  });

  it('is bounded for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 30 }), (words) => {
        expect(phraseAtEnd(words)).toBeLessThan(words.length);
        expect(phraseAtStart(words)).toBeLessThan(words.length);
      }),
    );
  });

  it('knows one word in its several Latin spellings', () => {
    expect(spellingSkeleton('obshchestvo')).toBe(spellingSkeleton('общество'));
    expect(spellingSkeleton('etaireia')).toBe(spellingSkeleton('εταιρεια'));
  });
});
