// Draws the toolbar icons from the level shapes: `node components/icons/make-icons.ts`. The pictures are kept in
// assets/public/icon, because a build must not need a browser.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tests/browser/find-browser.ts';
import { LEVEL_INKS, LEVEL_SHAPES } from '../level-shapes.ts';

const FOLDER = 'assets/public/icon';
const SIZES = [16, 32, 48];

/** A level's shape on a paper disc, so that it is seen on dark toolbars as well. */
function levelIcon(level: keyof typeof LEVEL_SHAPES): string {
  const { fill, stroke, dash } = LEVEL_SHAPES[level];
  const ink = LEVEL_INKS[level];
  return svg(
    '<rect width="16" height="16" rx="3" fill="#fdfcf9"/>' +
      `<g transform="translate(1 1) scale(0.875)">${fill === '' ? '' : `<path d="${fill}" fill="${ink}" fill-rule="evenodd"/>`}` +
      `${stroke === '' ? '' : `<path d="${stroke}" fill="none" stroke="${ink}" stroke-width="1.9" ${dash === undefined ? '' : `stroke-dasharray="${dash}"`}/>`}</g>`,
  );
}

/** The product's own icon: a swing tag, as it hangs on a garment. */
const productIcon = (): string =>
  svg(
    '<rect width="16" height="16" rx="3" fill="#1d1d1b"/>' +
      '<path d="M8 2.2 12.6 6v7.8H3.4V6z" fill="#fdfcf9"/><circle cx="8" cy="5.6" r="1.1" fill="#1d1d1b"/>' +
      '<path d="M5.4 9h5.2M5.4 11.2h3.4" stroke="#1d1d1b" stroke-width="1.1" fill="none"/>',
  );

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${inside}</svg>`;

const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
mkdirSync(FOLDER, { recursive: true });
async function draw(name: string, icon: string, size: number): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${icon}`);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, omitBackground: true });
}
for (const level of Object.keys(LEVEL_SHAPES) as (keyof typeof LEVEL_SHAPES)[]) {
  for (const size of SIZES) await draw(`${level}-${size}`, levelIcon(level), size);
}
for (const size of [...SIZES, 96, 128]) await draw(String(size), productIcon(), size);
await browser.close();
