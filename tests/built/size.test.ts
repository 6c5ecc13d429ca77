import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const CHROME = '.output/chrome-mv3';

const gzipped = (...files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(CHROME, file)), { level: 9 }).length, 0);

/** The popup's own page, script and styles, with every chunk its page names. */
function popupFiles(): string[] {
  const html = readFileSync(join(CHROME, 'popup.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  return ['popup.html', ...new Set(named)];
}

it.each([
  ['detector', () => gzipped('detector.js'), 3_000],
  ['reader', () => gzipped('reader.js'), 45_000],
  ['reading of shop rules', () => gzipped('site-reader.js'), 6_000],
  ['results on shops’ pages', () => gzipped('on-page.js'), 5_000],
  ['popup', () => gzipped(...popupFiles()), 35_000],
  // One script with everything in it, the tables of names too; as ten files, only the first of them was counted here.
  ['background', () => gzipped('background.js'), 120_000],
])('the %s stays within its budget of gzipped bytes', (_name, size, budget) => {
  expect(size()).toBeGreaterThan(100);
  expect(size()).toBeLessThanOrEqual(budget);
});

it('ships no source map and no test page', () => {
  const files = readdirSync(CHROME, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.map$|tests?\//.test(file))).toEqual([]);
});
