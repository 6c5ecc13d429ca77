import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { readPackages } from './bundled.ts';
import { filesUnder, sourceFiles, zipOf } from './files.ts';
import { billOfMaterials } from './sbom.ts';

/** The shops an extension is handed to; each gets a build of its own. */
export const STORES = ['chrome', 'edge', 'firefox'] as const;

const PackageJson = v.object({ name: v.string(), version: v.string() });

/** SHA-256 of every file made, by name. */
export type Sums = Readonly<Record<string, string>>;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Builds the extension for every store and packs it: a zip each, the sources they are built from, the bill of materials
 * and the sums of all of them.
 *
 * @param root  the project's folder; its libraries are installed
 * @param out  where the packages go; what lies there is removed
 */
export function makePackages(root: string, out: string): Sums {
  const { name, version } = v.parse(PackageJson, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const built = join(out, 'built');
  const sums: Record<string, string> = {};
  const keep = (file: string, bytes: Uint8Array | string): void => {
    writeFileSync(join(out, file), bytes);
    sums[file] = sha256(bytes);
  };
  for (const store of STORES) {
    build(root, store, built);
    const folder = join(built, `${store}-mv3`);
    keep(`${name}-${version}-${store}.zip`, zipOf(folder, filesUnder(folder)));
  }
  keep(`${name}-${version}-sources.zip`, zipOf(root, sourceFiles(root)));
  const bundled = v.parse(v.array(v.string()), JSON.parse(readFileSync(join(root, '.cache/bundled.json'), 'utf8')));
  const bill = billOfMaterials(
    { name, version, files: { ...sums } },
    readPackages(bundled.map((folder) => join(root, folder))),
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  keep(`${name}-${version}-sbom.cdx.json`, bill);
  rmSync(built, { recursive: true, force: true });
  const lines = Object.entries(sums).map(([file, sum]) => `${sum}  ${file}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), lines.join(''));
  return sums;
}

/** One build with WXT, told nothing by the surroundings that could get into it. */
function build(root: string, store: (typeof STORES)[number], outDir: string): void {
  execFileSync(process.execPath, [resolve(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', store], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', WHENCE_OUT: outDir },
  });
}
