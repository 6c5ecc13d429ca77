import { describe, expect, it } from 'vitest';
import skeletons from '../../../assets/names/form-skeletons.json' with { type: 'json' };
import words from '../../../assets/names/form-words.json' with { type: 'json' };
import forms from '../../../assets/names/legal-forms.json' with { type: 'json' };
import { foldName } from '../../../lib/names/fold.ts';
import { compileFormWords } from '../../../lib/publisher/name-tables.ts';

/** Entries that the reader of the table, which does not fold, would never find. */
const unfolded = (entries: readonly string[]): string[] => entries.filter((entry) => foldName(entry) !== entry);

describe('the tables of legal forms hold what names are compared with: folded words', () => {
  it.each(Object.entries(forms.spaced))('whole words of a %s', (_kind, entries) =>
    expect(unfolded(entries)).toEqual([]),
  );
  it.each(Object.entries(forms.unspaced))('endings in unspaced scripts of a %s', (_kind, entries) => {
    expect(unfolded(entries)).toEqual([]);
    expect(entries.filter((entry) => entry.includes(' '))).toEqual([]);
  });
  it('forms that may lead', () => expect(unfolded(forms.lead)).toEqual([]));
  it.each([
    ...Object.entries({ ...words.nouns }).map(([tag, list]) => [`nouns of ${tag}`, list] as const),
    ...Object.entries({ ...words.words }).map(([tag, list]) => [`words of ${tag}`, list] as const),
    ...Object.entries(words.kinds).map(([kind, list]) => [`stems of a ${kind}`, list] as const),
    ['openers', words.openers] as const,
    ['words of trade', words.trade] as const,
  ])('%s', (_what, list) => {
    expect(list).not.toMatch(/ {2}|^ | $/);
    expect(unfolded(list.split(' ').map((entry) => entry.replace(/\*$/, '')))).toEqual([]);
  });
});

it('the skeletons are compiled anew after an edit (npm run names:tables)', () => {
  expect(skeletons).toEqual(compileFormWords(words));
});
