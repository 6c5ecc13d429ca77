import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readingPacks } from '../../entrypoints/background/reading-packs.ts';

it('injects the packs a page needs, each once and at most four', () => {
  expect(readingPacks(['de', 'fr', 'de'])).toEqual(['/reading/de.js', '/reading/fr.js']);
  expect(readingPacks(['de', 'fr', 'it', 'es', 'pl'])).toHaveLength(4);
});

it.each([[undefined], ['de'], [['../reader', 'xx', 7, '__proto__']], [{ 0: 'de' }]])(
  'takes nothing that is no pack of ours from a page: %j',
  (chosen) => {
    expect(readingPacks(chosen)).toEqual([]);
  },
);

it('knows every pack the package holds', () => {
  const shipped = readdirSync('assets/public/reading').map((file) => `/reading/${file}`);
  expect(shipped.flatMap((file) => readingPacks([file.slice(9, -3)])).sort()).toEqual(shipped.sort());
});
