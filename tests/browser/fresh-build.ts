import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What goes into a build; a change in any of it makes the last build stale. */
const SOURCES = ['assets', 'components', 'entrypoints', 'lib', 'package.json', 'wxt.config.ts'];

/**
 * The folder of the extension built with all sites granted, building it first where it is missing or older than its
 * sources. The build's own output goes to stderr.
 */
export function freshBuild(browser: 'chrome' | 'firefox'): string {
  const folder = resolve(`.output/${browser}-mv3-granted`);
  const built = join(folder, 'manifest.json');
  if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...SOURCES.map(newest))) {
    execFileSync('wxt', ['build', '-b', browser, '--mode', 'granted'], { stdio: ['ignore', 2, 2] });
  }
  return folder;
}

/** The latest change in a file or folder, in milliseconds since 1970. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
