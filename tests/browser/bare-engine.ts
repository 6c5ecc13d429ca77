import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, findBrowser } from './find-browser.ts';

/** A browser without the extension, to run pure code of ours in its engine. */
export const openEngine = (browser: BrowserName): Promise<Browser> =>
  browser === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: findBrowser(browser),
        headless: true,
        protocol: 'webDriverBiDi',
      })
    : puppeteer.launch({ executablePath: findBrowser(browser), headless: true, args: ['--no-sandbox'] });

/**
 * Calls one exported function of a module in a browser's engine, with everything the module imports in one script.
 *
 * @param entry  the module's path in the project
 * @param exported  the function's name; it is called without arguments, and what it returns has to be JSON
 */
export async function callIn(browser: Browser, entry: string, exported: string): Promise<unknown> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(entry), formats: ['iife'], name: 'asked' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Vite watched instead of building.');
  const page = await browser.newPage();
  return page.evaluate(`${output.output[0].code}\n;asked.${exported}()`);
}
