import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forAddressBar, suggestionsOf } from '../../../lib/check/suggestions.ts';

describe('a text under the address bar', () => {
  it.each([
    ['H&M', 'xml', 'H&amp;M'],
    ['H&M', 'plain', 'H&M'],
    ['<url>x</url> "y" \'z\'', 'xml', '&lt;url&gt;x&lt;/url&gt; &quot;y&quot; &apos;z&apos;'],
    ['two\n lines\u0000', 'xml', 'two lines'],
    ['\u202egnirts', 'plain', 'gnirts'],
    ['新疆棉纺织', 'xml', '新疆棉纺织'],
  ] as const)('%j as %s is %j', (text, form, shown) => {
    expect(forAddressBar(text, form)).toBe(shown);
  });

  it('as XML marks up nothing, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = forAddressBar(text, 'xml');
        expect(shown.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[&<>"'\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

describe('suggestions', () => {
  it('are names, each once, with the name that matched beside', () => {
    const matches = [
      { name: 'H&M', matchedName: 'H&M' },
      { name: 'Esquel Group', matchedName: '溢达' },
      { name: 'H&M', matchedName: 'H&M' },
    ];
    expect(suggestionsOf(matches, 'h', 'xml')).toEqual([
      { content: 'H&M', description: 'H&amp;M' },
      { content: 'Esquel Group', description: 'Esquel Group (溢达)' },
    ]);
  });

  it('leave out what was typed, which is offered anyway', () => {
    expect(suggestionsOf([{ name: 'H&M', matchedName: 'H&M' }], 'H&M', 'xml')).toEqual([]);
  });
});
