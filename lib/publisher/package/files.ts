import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Folders that are made, never written. */
const MADE = new Set(['.git', 'node_modules', '.output', '.cache', '.wxt', 'coverage', 'test-results']);

/** A date every zip can say, the same everywhere: zips know no time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** All files under a folder, by path with forward slashes, in an order that no system changes. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'))
    .sort();

/** The files that make the packages: those under version control, or all but what is made where there is none. */
export function sourceFiles(root: string): string[] {
  const listed = existsSync(join(root, '.git'))
    ? execFileSync('git', ['ls-files', '-z', '--cached'], { cwd: root, encoding: 'utf8' }).split('\0')
    : walk(root, '');
  return listed.filter((file) => file !== '' && existsSync(join(root, file))).sort();
}

function walk(root: string, under: string): string[] {
  return readdirSync(join(root, under)).flatMap((name) => {
    const path = under === '' ? name : `${under}/${name}`;
    if (under === '' && MADE.has(name)) return [];
    return statSync(join(root, path)).isDirectory() ? walk(root, path) : [path];
  });
}

/** Copies the sources into a folder of their own, with the installed libraries beside them. */
export function copySources(root: string, folder: string): void {
  for (const file of sourceFiles(root)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'));
}

/** A zip of files: the same files give the same bytes, whenever and wherever it is made. */
export function zipOf(root: string, files: readonly string[]): Uint8Array {
  const content = Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(join(root, file)))]));
  return zipSync(content, { level: 9, mtime: NO_TIME, os: 3, attrs: 0o644 << 16 });
}
