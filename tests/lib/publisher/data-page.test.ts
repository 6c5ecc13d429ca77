import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataPage } from '../../../lib/publisher/data-page.ts';

const page = readFileSync('assets/data/DATA.md', 'utf8');
/** Numbers change with every list; what the page speaks of must not lag behind. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, 'N');

it('the page about the data names every list, source and gap there is (npm run data:page)', () => {
  expect(withoutNumbers(page)).toBe(withoutNumbers(dataPage()));
});
