import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { methodPage } from '../../../lib/risk/documentation.ts';

it('the method page says what the rules do (npm run method -- docs lib/risk/METHOD.md)', () => {
  expect(readFileSync('lib/risk/METHOD.md', 'utf8')).toBe(methodPage());
});
