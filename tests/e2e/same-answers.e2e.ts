import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, findBrowser } from '../browser/find-browser.ts';
import { allAnswers } from '../lib/search/all-answers.ts';

/** Writer, reader and questions as one script that leaves its answers in `answers.allAnswers()`. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('tests/lib/search/all-answers.ts'), formats: ['iife'], name: 'answers' },
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

  it('names in every script are written to the same bytes and found the same as in Node', {
    timeout: 60_000,
  }, async () => {
    const page = await browser.newPage();
    const answers = await page.evaluate(`${await script()}\n;answers.allAnswers()`);
    expect(answers).toBe(await allAnswers());
  });
});
