import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesUnder, sourceFiles, zipOf } from '../../lib/publisher/package/files.ts';
import { buildCopy } from './build-copy.ts';

/** `npm run package -- --check` does this for every store and for the zips; here for the builds `npm test` has anyway. */
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

let copy: string;
beforeAll(async () => {
  copy = await buildCopy(['chrome', 'firefox']);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const sums = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesUnder(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

it.each(BUILDS)('a build of %s in another folder, time zone and language has the same bytes', (build) => {
  const here = sums(`.output/${build}`);
  expect(Object.keys(here).length).toBeGreaterThan(50);
  expect(sums(join(copy, '.output', build))).toEqual(here);
});

it('a zip of the same files has the same bytes, whenever it is made', () => {
  const folder = '.output/chrome-mv3';
  const files = filesUnder(folder);
  expect(Buffer.compare(zipOf(folder, files), zipOf(folder, files))).toBe(0);
});

it('the sources hold all it takes to build, and nothing that is made', () => {
  const files = sourceFiles('.');
  for (const needed of ['package.json', 'package-lock.json', 'wxt.config.ts', 'README.md', 'LICENSE']) {
    expect(files).toContain(needed);
  }
  expect(files.filter((file) => /^(?:node_modules|\.output|\.cache|\.wxt)\//.test(file))).toEqual([]);
  expect(existsSync(join(copy, 'node_modules/wxt'))).toBe(true);
});
