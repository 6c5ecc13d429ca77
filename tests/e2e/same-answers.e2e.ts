import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callIn, openEngine } from '../browser/bare-engine.ts';
import { allAnswers } from '../lib/search/all-answers.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openEngine(name);
  }, 60_000);
  afterAll(() => browser?.close());

  it('names in every script are written to the same bytes and found the same as in Node', {
    timeout: 60_000,
  }, async () => {
    expect(await callIn(browser, 'tests/lib/search/all-answers.ts', 'allAnswers')).toBe(await allAnswers());
  });
});
