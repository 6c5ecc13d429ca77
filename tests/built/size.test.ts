import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { INNER_NAMES } from '../../lib/publisher/package/pressed.ts';
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

it('shortens in the reader only names that no other script of a page and no data of it has', () => {
  const files = readdirSync(CHROME, { recursive: true, encoding: 'utf8' });
  const beside = files.filter((file) => /^(?:site-reader|detector|page-copy|(?:reading|sites)\/.+)\.js$/.test(file));
  expect(beside.length).toBeGreaterThan(30);
  const names = new RegExp(`\\b(?:${INNER_NAMES.join('|')})\\b`);
  expect(beside.filter((file) => names.test(readFileSync(join(CHROME, file), 'utf8')))).toEqual([]);
  expect(names.test(readFileSync(join(CHROME, 'reader.js'), 'utf8'))).toBe(false);
  const page = readFileSync('lib/model/product-page.ts', 'utf8') + readFileSync('lib/model/sourced.ts', 'utf8');
  expect(INNER_NAMES.filter((name) => new RegExp(`\\b${name}:`).test(page))).toEqual([]);
});
