import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsForm, kindOfPhrase, phraseAtEnd, phraseAtStart } from '../../../lib/names/form-phrases.ts';
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

describe('how many words at the end are a form', () => {
  it.each([
    ['a noun and what is said of it', 'acme sociedad anonima', 2],
    ['in the other order', 'acme limited company', 2],
    ['with glue between', 'acme sociedad de responsabilidad limitada', 4],
    ['with glue before, which is the name’s', 'acme de sociedad anonima', 2],
    ['with more behind its noun', 'acme private company limited by shares', 5],
    ['with an apostrophe gone', 'acme societe dinvestissement a capital variable', 5],
    ['with trade that is nearly a word of forms', 'acme enterprise limited company', 2],
    ['with more inside', 'acme sociedad cooperativa anonima', 3],
    ['with trade before, which is the name’s', 'acme industrial company limited', 2],
    ['with another trade before', 'acme trading company limited', 2],
    ['its noun behind', 'acme nom collectif societe', 3],
    ['misspelt beside a sure word', 'ромашка общество с ограничннои ответственностью', 4],
    ['misspelt in its first letter', 'acme timitada sociedad', 2],
    ['misspelt in its second', 'acme lemitada sociedad', 2],
    ['misspelt and inflected', 'acme limitadux sociedad', 2],
    ['with an ending of its own', 'acme limitadaxyz sociedad', 2],
    ['abbreviated before sure words', 'acme resp limitada sociedad', 3],
    ['abbreviated before a sure word', 'acme anon sociedad', 2],
    ['with trade at its border, which is the name’s', 'acme capital sociedad anonima', 2],
    ['with the same trade inside', 'acme limitada capital sociedad', 3],
    ['of a short word of the list', 'acme societe cu actiuni', 3],
    ['never the whole name', 'limited company', 0],
    ['never the whole name, of three words', 'private limited company', 2],
    ['at most fourteen', `acme ${'limited company '.repeat(9)}`.trim(), 14],
  ])('%s: %s: %i', (_what, name, size) => {
    expect(phraseAtEnd(wordsOf(name))).toBe(size);
  });

  it.each([
    ['a noun alone', 'acme sociedad'],
    ['a word alone', 'acme anonima'],
    ['glue alone', 'acme de'],
    ['a noun and glue', 'acme si societe'],
    ['a form and glue behind', 'acme societe anonyme de'],
    ['words without a noun', 'acme anonima limitada'],
    ['a misspelt word alone', 'acme aansprakelijkeid'],
    ['a misspelt word at the very end', 'acme sociedad limitadu'],
    ['a word misspelt in both its first letters', 'acme elmitada sociedad'],
    ['a misspelt word of seven letters', 'acme limtada sociedad'],
    ['abbreviations without a noun', 'acme soc resp limitada'],
    ['trade behind', 'acme company private trading'],
    ['a noun and trade', 'acme societe industrielle'],
    ['nothing', ''],
  ])('%s is none: %s', (_what, name) => {
    expect(phraseAtEnd(wordsOf(name))).toBe(0);
  });
});

describe('how many words at the start are a form', () => {
  it.each([
    ['a noun and what is said of it', 'sociedad anonima acme', 2],
    ['in the other order', 'private limited company acme', 3],
    ['with glue between', 'besloten vennootschap met beperkte aansprakelijkheid acme', 5],
    ['misspelt beside a sure word', 'besloten vennootschap met beperkte aansprakelijkeid acme', 5],
    ['abbreviated beside a sure word', 'sociedad resp limitada acme', 3],
    ['opened by a word of the state', 'государственное акционерное общество ромашка', 3],
    ['before a word of the state, which opens the name', 'акционерное общество государственныи институт', 2],
    ['before trade, which opens the name', 'limited company industrial acme', 2],
    ['never the whole name', 'sociedad anonima', 0],
    ['at most fourteen', `${'limited company '.repeat(9)}acme`, 14],
  ])('%s: %s: %i', (_what, name, size) => {
    expect(phraseAtStart(wordsOf(name))).toBe(size);
  });

  it.each([
    ['what goes on with glue', 'sociedad anonima de acme'],
    ['what opens with a misspelt word', 'limitadu sociedad acme'],
    ['what opens with glue', 'de sociedad anonima acme'],
    ['what opens with trade and goes on', 'научно производственное объединение ромашка'],
    ['a noun and trade', 'общество научное ромашка'],
    ['a noun alone', 'sociedad acme'],
    ['a noun and a word that only opens', 'company joint acme'],
    ['nothing', ''],
  ])('not %s: %s', (_what, name) => {
    expect(phraseAtStart(wordsOf(name))).toBe(0);
  });
});

describe('the kind of company a form spelled out tells of', () => {
  it.each([
    ['limited company', 'limited'],
    ['sociedad de responsabilidad limitada', 'limited'],
    ['sociedad anonima', 'stock'],
    ['акционерное общество', 'stock'],
    ['kommanditgesellschaft', 'partnership'],
    ['partnership limited', 'partnership'],
    ['societe en nom collectif', 'partnership'],
    ['cooperative limitee', 'cooperative'],
    ['eingetragener verein', 'association'],
    ['fondation publique', 'foundation'],
    ['государственное предприятие', 'state'],
    // A long stem may stand inside a word, a short one only open it.
    ['unlimited company', 'limited'],
    ['anpartsfond', 'company'],
    ['company', 'company'],
  ])('%s: %s', (phrase, kind) => {
    expect(kindOfPhrase(wordsOf(phrase))).toBe(kind);
  });
});

it.each([
  ['so', true],
  ['fs', true],
  ['dpu', true],
  ['ltd', false],
  ['', false],
])('"%s" only stands behind another form: %s', (word, expected) => {
  expect(followsForm(word)).toBe(expected);
});

it.each([
  ['a misspelt word of a form', 'ромашка общество с ограничннои ответственностью', 4],
  ['a long word that is of none', 'acme kotvarelli sociedad anonima', 2],
])('%s is read alike the second time', (_what, name, size) => {
  expect(phraseAtEnd(wordsOf(name))).toBe(size);
  expect(phraseAtEnd(wordsOf(name))).toBe(size);
});
