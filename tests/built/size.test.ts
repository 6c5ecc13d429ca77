import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUDGETS, CHROME, weightOf } from './budgets.ts';

it.each(BUDGETS)('the $what stays within its budget of gzipped bytes', (budget) => {
  const weight = weightOf(budget);
  expect(weight).toBeGreaterThan(100);
  expect(weight).toBeLessThanOrEqual(budget.most);
});

it('ships no source map and no test page', () => {
  const files = readdirSync(CHROME, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.map$|tests?\//.test(file))).toEqual([]);
});
