import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callIn, openEngine } from '../browser/bare-engine.ts';
import { allVerdicts } from '../lib/risk/golden/all-verdicts.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openEngine(name);
  }, 60_000);
  afterAll(() => browser?.close());

  it('every golden situation gives the same bytes as in Node', { timeout: 60_000 }, async () => {
    expect(await callIn(browser, 'tests/lib/risk/golden/all-verdicts.ts', 'allVerdicts')).toBe(allVerdicts());
  });
});
