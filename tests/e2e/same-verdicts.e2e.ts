import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, findBrowser } from '../browser/find-browser.ts';
import { allVerdicts } from '../lib/risk/golden/all-verdicts.ts';

/** The golden judge as one script that leaves its verdicts in `verdicts.allVerdicts()`. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('tests/lib/risk/golden/all-verdicts.ts'), formats: ['iife'], name: 'verdicts' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Vite watched instead of building.');
  return output.output[0].code;
}

const launch = (browser: BrowserName): Promise<Browser> =>
  browser === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: findBrowser(browser),
        headless: true,
        protocol: 'webDriverBiDi',
      })
    : puppeteer.launch({ executablePath: findBrowser(browser), headless: true, args: ['--no-sandbox'] });

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  }, 60_000);
  afterAll(() => browser?.close());

  it('every golden situation gives the same bytes as in Node', { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const verdicts = await page.evaluate(`${await script()}\n;verdicts.allVerdicts()`);
    expect(verdicts).toBe(allVerdicts());
  });
});
