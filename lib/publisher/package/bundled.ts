import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

/** A package of somebody else's that ships inside ours. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX identifier. */
  licence: string;
  /** The licence as its authors wrote it. */
  text: string;
  homepage?: string;
}

/** A bundled package cannot be shipped as it is. */
export class UnlicensedPackageError extends Error {
  override readonly name = 'UnlicensedPackageError';
}

const PackageJson = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  homepage: v.exactOptional(v.string()),
  author: v.optional(v.union([v.string(), v.object({ name: v.string() })])),
});

/** Licences that let their code ship inside ours. Another one wants a person's decision first. */
const FITTING: ReadonlySet<string> = new Set([
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'ISC',
  'MPL-2.0',
  '0BSD',
  'Zlib',
]);

/** The MIT licence's words, for packages that name it and leave the file out. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Notes the folder of every package of which code is in the build; what is only a tool of ours leaves no trace in it. */
export function noteBundled(folders: Set<string>): Plugin {
  return {
    name: 'whence:note-bundled',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = packageFolder(id);
          if (folder !== undefined && renderedLength > 0) folders.add(folder);
        }
      }
    },
  };
}

/** The folder of the package a module is of: its last `node_modules/NAME`. */
export const packageFolder = (moduleId: string): string | undefined =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/@]+)\//.exec(moduleId)?.[1];

/**
 * Reads what a package says of itself, with its licence.
 *
 * @throws UnlicensedPackageError where it has no licence's text, or one that is not known to fit ours
 */
export function readPackage(folder: string): BundledPackage {
  const { name, version, license, homepage, author } = v.parse(
    PackageJson,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  // "(MIT AND Zlib)": all of them must fit. Of "OR" a person chooses.
  if (
    !license
      .replace(/[()]/g, '')
      .split(' AND ')
      .every((each) => FITTING.has(each))
  ) {
    throw new UnlicensedPackageError(
      `${name} ships in the package under ${license}. Take another, or add it to those that fit.`,
    );
  }
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:[.-]|$)/i.test(each));
  const holder = typeof author === 'object' ? author.name : author;
  const text =
    file !== undefined
      ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
      : license === 'MIT'
        ? `Copyright (c) ${holder ?? `the authors of ${name}`}\n\n${MIT}`
        : undefined;
  if (text === undefined) throw new UnlicensedPackageError(`${name} ${version} comes without its licence’s text.`);
  return { name, version, licence: license, text, ...(homepage === undefined ? {} : { homepage }) };
}

/** All of them, each once, by name. */
export function readPackages(folders: Iterable<string>): BundledPackage[] {
  const all = new Map([...folders].map(readPackage).map((each) => [`${each.name}@${each.version}`, each]));
  return [...all.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** The file of licences that ships in the package, as most of them ask for. */
export const licencesText = (own: string, packages: readonly BundledPackage[]): string =>
  [
    `Whence\n\n${own.trim()}`,
    ...packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`),
  ]
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
