import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumChecker, openChromiumChecker } from '../check/in-chromium.ts';
import { openDomChecker } from '../check/in-dom.ts';
import urls from '../pages/sites/urls.json' with { type: 'json' };

// The rule of a shop reaches the reader by two ways: in the browser the worker chooses and injects it, elsewhere all of
// them are registered. Both must read a page alike.

let inChromium: ChromiumChecker;
let inDom: Awaited<ReturnType<typeof openDomChecker>>;

beforeAll(async () => {
  const built = resolve('.output/chrome-mv3-granted');
  inChromium = await openChromiumChecker(built, 1);
  inDom = await openDomChecker(join(built, 'feed'));
}, 120_000);
afterAll(() => inChromium?.close());

describe('the built extension', () => {
  it.each(Object.entries(urls))('reads the sample page of %s as the reader does with every rule', async (id, url) => {
    const page = { name: id, path: resolve(`tests/pages/sites/${id}.html`), url };
    const there = await inChromium.check(page, 0);
    const here = await inDom(page);
    expect(there.page).toEqual(here.page);
    expect(there.page.isProduct).toBe(true);
  });
});
