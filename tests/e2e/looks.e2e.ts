// Visual tests. Pictures are no measure here: another machine has other fonts (this one has DejaVu alone), so the same page
// breaks its lines elsewhere and every pixel below moves. What designers decide is kept instead, as the browser computes it:
// ink, paper, type, space and borders of every kind of element in the gallery, in both schemes and from both sides. A
// change of any of these changes a line of `looks/*.txt`, which is read in review; `npx vitest run --config
// tests/e2e/vitest.config.ts tests/e2e/looks.e2e.ts -u` accepts it. Where lines break is held by rules: nothing overflows,
// nothing lies on something else, nothing to be hit is smaller than 24 pixels. `npm run screenshots` is for eyes.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../browser/find-browser.ts';
import { galleryHtml, samplesOfShop } from '../gallery/draw.tsx';
import type { Sample } from '../gallery/specimens.tsx';

let browser: Browser;
let samples: Sample[];
const folder = mkdtempSync(join(tmpdir(), 'whence-looks-'));

beforeAll(async () => {
  [browser, samples] = await Promise.all([
    chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] }),
    samplesOfShop(),
  ]);
});
afterAll(() => browser?.close());

async function gallery(language: string, colorScheme: 'light' | 'dark', forcedColors?: 'active'): Promise<Page> {
  const page = await browser.newPage({ colorScheme, ...(forcedColors === undefined ? {} : { forcedColors }) });
  const file = join(folder, `${language}.html`);
  writeFileSync(file, galleryHtml(samples, language, 'any'));
  await page.goto(`file://${file}`);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  return page;
}

/** What is decided about each kind of element, one line a kind; numbers rounded, because colours are mixed in floats. */
const looksOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const decided = [
      'color',
      'background-color',
      'font-family',
      'font-size',
      'font-style',
      'font-weight',
      'line-height',
      'padding',
      'border-width',
      'border-style',
      'border-color',
      'gap',
      'display',
      'text-decoration-line',
      'min-height',
    ];
    const kindOf = (element: Element | null): string =>
      element === null ? '' : [element.tagName.toLowerCase(), ...element.classList].join('.');
    const looks = new Map<string, Set<string>>();
    for (const element of document.querySelectorAll('.specimen > div *')) {
      if (element.closest('svg') !== null && element.tagName !== 'svg') continue;
      const style = getComputedStyle(element);
      const values = decided.map((property) =>
        style
          .getPropertyValue(property)
          .replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100)),
      );
      const kind = `${kindOf(element.parentElement)} > ${kindOf(element)}`;
      looks.set(kind, (looks.get(kind) ?? new Set()).add(values.join('; ')));
    }
    return [...looks]
      .map(
        ([kind, values]) =>
          `${kind}\n${[...values]
            .sort()
            .map((each) => `    ${each}`)
            .join('\n')}`,
      )
      .sort()
      .join('\n');
  });

describe('the gallery looks as it was decided', () => {
  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ar', 'light'],
  ] as const)('in %s, %s', async (language, scheme) => {
    const page = await gallery(language, scheme);
    await expect(await looksOf(page)).toMatchFileSnapshot(resolve(`tests/e2e/looks/${language}-${scheme}.txt`));
    await page.close();
  });

  it('in forced colours nothing has a colour of ours', async () => {
    const page = await gallery('en', 'light', 'active');
    const ours = await page.evaluate(() => {
      const system = document.createElement('p');
      document.body.append(system);
      const values = (colour: string) => {
        system.style.color = colour;
        return getComputedStyle(system).color;
      };
      const allowed = new Set(
        ['CanvasText', 'Canvas', 'LinkText', 'VisitedText', 'ButtonText', 'FieldText', 'GrayText', 'HighlightText'].map(
          values,
        ),
      );
      return [...document.querySelectorAll('.specimen > div *')]
        .filter((element) => !allowed.has(getComputedStyle(element).color))
        .map((element) => `${element.tagName}.${element.className} ${getComputedStyle(element).color}`);
    });
    expect([...new Set(ours)]).toEqual([]);
    await page.close();
  });
});

describe.each(['en', 'de', 'ar', 'ug', 'pl', 'ja'])('the gallery in %s', (language) => {
  it('overflows nowhere at 320 pixels, nor with text twice as large, and nothing to be hit is too small', async () => {
    const page = await gallery(language, 'light');
    await page.setViewportSize({ width: 352, height: 800 });
    const overflowing = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.specimen > div')]
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map((each) => (each.parentElement as HTMLElement).dataset.name),
      );
    expect(await overflowing()).toEqual([]);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button, summary, select, a.button, .masthead a, .stamp .pages a, label:has(input[type=radio], input[type=checkbox])',
        ),
      ]
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ each, box }) => `${each.tagName}.${each.className} ${box.width}×${box.height}`),
    );
    expect([...new Set(small)]).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflowing()).toEqual([]);
    await page.close();
  });
});
