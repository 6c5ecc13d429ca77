import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('tests/security/THREATS.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
  .map((line) => line.split(' | '));

/** Tests named in a row: a file and words that stand in it as (part of) a test's name. */
const named = (row: readonly string[]): { file: string; title: string }[] =>
  [...(row.at(-1) ?? '').matchAll(/`(tests\/[^`]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }));

describe('the threat model', () => {
  it('has a table for every kind of opponent', () => {
    const headings = readFileSync('tests/security/THREATS.md', 'utf8').match(/^## .+$/gm) ?? [];
    for (const kind of ['page', 'watched user', 'host', 'key', 'supplier', 'mail', 'extensions', 'reports']) {
      expect(headings.some((heading) => heading.includes(kind))).toBe(true);
    }
  });

  it.each(rows.map((row) => [row[0]?.slice(2) ?? '', row] as const))(
    '“%s” is held by tests that exist',
    (_threat, row) => {
      const tests = named(row);
      expect(tests.length).toBeGreaterThan(0);
      for (const { file, title } of tests) {
        expect(existsSync(file), file).toBe(true);
        const quoted = new RegExp(`['"\`][^\\n]*${escaped(title)}[^\\n]*['"\`]`);
        expect(quoted.test(readFileSync(file, 'utf8')), `${file} has no test “${title}”`).toBe(true);
      }
    },
  );
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
