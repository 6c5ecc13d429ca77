import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  licencesText,
  packageFolder,
  readPackage,
  readPackages,
  UnlicensedPackageError,
} from '../../../../lib/publisher/package/bundled.ts';

/** A made-up package on the disk. */
function made(says: object, licence?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'whence-package-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'made-up', version: '1.2.3', ...says }));
  if (licence !== undefined) writeFileSync(join(folder, 'LICENSE.md'), licence);
  return folder;
}

describe('the package a module is of', () => {
  it.each([
    ['/work/node_modules/preact/dist/preact.mjs', '/work/node_modules/preact'],
    ['/work/node_modules/@wxt-dev/browser/src/index.mjs', '/work/node_modules/@wxt-dev/browser'],
    ['/work/node_modules/a/node_modules/b/index.js', '/work/node_modules/a/node_modules/b'],
    ['\0/work/node_modules/chart.js/dist/chart.js?commonjs-module', '/work/node_modules/chart.js'],
    ['/work/lib/risk/assess.ts', undefined],
  ])('of %s is %s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });
});

describe('a bundled package', () => {
  it('is named with its licence as its authors wrote it', () => {
    expect(readPackage(made({ license: 'ISC' }, 'Ours.\r\n'))).toEqual({
      name: 'made-up',
      version: '1.2.3',
      licence: 'ISC',
      text: 'Ours.',
    });
  });

  it('under MIT without the file gets the licence’s words and its author’s name', () => {
    const { text } = readPackage(made({ license: 'MIT', author: { name: 'A. Person' } }));
    expect(text).toMatch(/^Copyright \(c\) A\. Person\n\nPermission is hereby granted/);
  });

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'MIT OR Apache-2.0', 'UNLICENSED'])(
    'under %s stops the build, for a person to decide',
    (license) => {
      expect(() => readPackage(made({ license }, 'text'))).toThrow(UnlicensedPackageError);
    },
  );

  it('without any text of a licence that is not MIT stops the build', () => {
    expect(() => readPackage(made({ license: 'Apache-2.0' }))).toThrow(UnlicensedPackageError);
  });

  it('met in two places is listed once, and our own licence comes first', () => {
    const packages = readPackages([made({ license: 'MIT' }, 'One.'), made({ license: 'MIT' }, 'One.')]);
    expect(packages).toHaveLength(1);
    expect(licencesText('Mine.', packages)).toMatch(
      /^Whence\n\nMine\.\n\n-{80}\n\nmade-up 1\.2\.3 \(MIT\)\n\nOne\.\n$/,
    );
  });
});
