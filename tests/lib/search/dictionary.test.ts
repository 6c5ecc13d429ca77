import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordItself } from '../../../lib/search/dictionary.ts';
import { bytesOf, openSegment } from '../../../lib/search/index.ts';
import { wordSignBits } from '../../../lib/search/layout.ts';
import { wordReference, writeDictionaries } from '../../../lib/search/write-dictionary.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';

const WORDS = ['kruz', 'kruhi', 'kruhig', 'kruhigu', 'kruhigus', 'kruhigust', 'kruhigusta', 'kruhigustan'];
// Words that begin, end and sound like those above, so that the dictionary has pages to choose from.
const ALIKE = Array.from({ length: 2000 }, (_, at) => `kr${(at * 7919).toString(36)}hig${(at % 97).toString(36)}usta`);

const segment = await openSegment(
  bytesOf(writeSegment([...WORDS, ...ALIKE].map((word, at) => entity(String(at), `${word} trading`)))),
);

/** Every way to lose, gain, change or swap one letter. */
function slipsOf(word: string): string[] {
  return [...word, ''].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const gained = `${before}q${letter}${after}`;
    if (letter === '') return [gained];
    return [before + after, gained, `${before}q${after}`, before + after.slice(0, 1) + letter + after.slice(1)];
  });
}

describe('a dictionary', () => {
  it.each(WORDS)('leads to %s from any spelling one slip away', async (word) => {
    for (const slip of slipsOf(word)) {
      // A word of four letters may bear no slip but a swap (lib/names/edit.ts); three and fewer none at all.
      if (slip.length < 4) continue;
      const found = (await segment.wordsNear(slip)).map((one) => one.word);
      expect(found, slip).toContain(word);
    }
  });

  it('gives each word the references of its names, whichever end it was found by', async () => {
    for (const word of WORDS) {
      const [same] = (await segment.wordsNear(word)).filter((one) => one.word === word);
      const names = [...(await segment.entitiesAt(same?.entities ?? [])).values()].map(({ name }) => name);
      expect(names).toEqual([`${word} trading`]);
    }
  });

  it('gives back the entities of a word and their signs, however many there are and wherever they lie', async () => {
    const references = fc
      .uniqueArray(fc.record({ entity: fc.nat(0xf_ffff), sign: fc.nat(0xffff) }), {
        maxLength: 300,
        selector: ({ entity }) => entity,
      })
      .map((all) => all.sort((a, b) => a.entity - b.entity));
    const spread = fc.integer({ min: 0, max: 12 });
    await fc.assert(
      fc.asyncProperty(references, spread, async (all, shift) => {
        // Close together at one end too, as entities of a small list are.
        const near = all.map(({ entity, sign }) => ({ entity: entity >>> shift, sign }));
        const filed = new Map([['kruzwe', near.map(({ entity, sign }) => wordReference(entity, sign))]]);
        const { pages, fences } = writeDictionaries(filed, 0x10_0000).forward;
        const [found] = await wordItself(
          {
            fences: { length: fences.length, at: (index) => fences[index] ?? 0 },
            signBits: (entries) => wordSignBits(0x10_0000, entries),
            read: async (wanted) => wanted.map((page) => pages[page]?.subarray(4) ?? new Uint8Array()),
          },
          'kruzwe',
        );
        expect(found?.entities).toEqual(near.map(({ entity }) => entity));
        const signBits = found?.signBits ?? 0;
        expect(signBits).toBeGreaterThanOrEqual(4);
        expect(found?.signs).toEqual(near.map(({ sign }) => sign >>> (16 - signBits)));
      }),
    );
  });
});
