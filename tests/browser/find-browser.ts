import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

/** How each browser is found: by the variable that names it, then by its usual places, then on the PATH. */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    places: ['/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    commands: ['chromium', 'chromium-browser'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    places: ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    commands: ['firefox-esr', 'firefox'],
    debian: 'firefox-esr',
  },
} as const;

/** A browser is not on this machine; the message tells how to get it. */
export class BrowserMissingError extends Error {
  override readonly name = 'BrowserMissingError';
  constructor(browser: BrowserName) {
    const { debian, variable } = KNOWN[browser];
    super(`No ${browser} found: install it (Debian: apt-get install ${debian}) or set ${variable} to its program.`);
  }
}

const locate = (browser: BrowserName): string | undefined => {
  const { variable, places, commands } = KNOWN[browser];
  const named = process.env[variable];
  if (named !== undefined && existsSync(named)) return named;
  const onPath = commands.map((command) => spawnSync('which', [command], { encoding: 'utf8' }).stdout?.trim());
  return places.find((place) => existsSync(place)) ?? onPath.find((path) => path !== undefined && path !== '');
};

/**
 * The program of a browser.
 *
 * @throws BrowserMissingError where there is none
 */
export function findBrowser(browser: BrowserName): string {
  const path = locate(browser);
  if (path === undefined) throw new BrowserMissingError(browser);
  return path;
}

/**
 * Makes sure the browsers are there, installing Debian's packages where that is possible (root on a Debian system). The
 * installer's output goes to stderr.
 *
 * @throws BrowserMissingError where a browser is missing and cannot be installed
 */
export function installBrowsers(browsers: readonly BrowserName[] = ['chromium', 'firefox']): void {
  const missing = browsers.filter((browser) => locate(browser) === undefined);
  const [first] = missing;
  if (first === undefined) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new BrowserMissingError(first);
  const apt = (...args: string[]) =>
    execFileSync('apt-get', [...args, '-qq'], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const packages = missing.map((name) => KNOWN[name].debian);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages, 'fonts-noto-cjk');
  for (const browser of missing) findBrowser(browser);
}
