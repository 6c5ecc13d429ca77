import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ProductPage } from '../../../../lib/model/product-page.ts';
import { readText } from '../../../../lib/page/text/read-text.ts';
import { readBody } from './page.ts';

const { materials, origins, regionMentions, claims } = ProductPage.entries;
const Shape = v.object({ materials, origins, regionMentions, claims });

const word = fc.constantFrom(
  'cotton',
  'Baumwolle',
  '棉',
  'хлопок',
  '100%',
  '60 %',
  '40,5%',
  '%80',
  'lining',
  'Futter:',
  '面料：',
  'Made in',
  'China',
  'Xinjiang',
  '新疆棉',
  'not',
  'GOTS',
  'CU 123456',
  'Manufacturer:',
  'Brand',
  ':',
  '.',
  ',',
  '\u007f',
  '/',
  '(',
  ')',
  '１００％',
  '%25',
  '0%',
  '999%',
  'origin',
  '제조국',
  '製',
  'organic',
  'at least',
  '<br>',
  '<span>',
  '</span>',
  '<li>',
  '</div>',
  '\u200f',
  '🧵',
  '\ud83d',
);
const soup = fc
  .array(fc.oneof(word, fc.string({ maxLength: 12, unit: 'binary' })), { maxLength: 60 })
  .map((words) => words.join(' '));

describe('whatever a page holds', () => {
  it('the reader does not throw and keeps to the shape of a product page', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('en', 'de', 'tr', 'zh-CN', 'ja', '', 'xx-broken', 'toString'), (html, lang) => {
        const page = readBody(html, lang);
        expect(v.safeParse(Shape, page).issues).toBeUndefined();
        for (const { value } of page.materials) {
          if (value.percent !== undefined) expect(value.percent > 0 && value.percent <= 100).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every locator of an element finds that element again', () => {
    const { document } = parseHTML(
      '<html><body><div><p>One</p><p id="a">100% cotton</p></div><ul><li>x</li><li>Made in Portugal</li></ul></body></html>',
    );
    const page = readText(document as unknown as Document, { url: 'https://shop.example/' });
    for (const { locator, quote } of [...page.materials, ...page.origins]) {
      expect(locator.kind).toBe('element');
      if (locator.kind === 'element') expect(document.querySelector(locator.path)?.textContent).toBe(quote);
    }
  });

  it('endless nesting and floods of nodes end bounded, with what was found and the reason', () => {
    const deep = readBody(`<p>100% cotton</p>${'<div>'.repeat(5_000)}x`);
    expect(deep.materials).toHaveLength(1);
    expect(deep.limits.join()).toContain('nesting');
    const wide = readBody(`<p>100% cotton</p>${'<i>x</i>'.repeat(150_000)}`);
    expect(wide.materials).toHaveLength(1);
    expect(wide.limits.join()).toContain('nodes');
  });

  it.each([
    ['percent signs', '%'.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['spaces and seams', '\u007f '.repeat(100_000)],
    ['numbers with signs', '50% '.repeat(50_000)],
    ['fibres', 'cotton '.repeat(30_000)],
    ['compositions', '60% cotton 40% lining '.repeat(10_000)],
    ['phrases', 'made in '.repeat(30_000)],
    ['labels', 'brand: '.repeat(30_000)],
    ['region names with denials', 'no xinjiang '.repeat(20_000)],
    ['claims', 'organic cotton GOTS '.repeat(10_000)],
  ])('one long line of %s takes no longer than a second', (_, text) => {
    const { document } = parseHTML('<html lang="en"><body><p></p></body></html>');
    const paragraph = document.querySelector('p');
    if (paragraph !== null) paragraph.textContent = text;
    const start = performance.now();
    readText(document as unknown as Document, { url: 'https://shop.example/' });
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('takes time in proportion to the page', () => {
    const block =
      '<div class="row"><p>60% cotton, 40% polyester</p><p>Made in Portugal by hand</p><span>Brand</span></div>';
    const time = (repeats: number): number => {
      const { document } = parseHTML(`<html lang="en"><body>${block.repeat(repeats)}</body></html>`);
      const start = performance.now();
      readText(document as unknown as Document, { url: 'https://shop.example/' });
      return performance.now() - start;
    };
    time(500);
    const small = Math.min(time(1_000), time(1_000));
    const large = Math.min(time(8_000), time(8_000));
    expect(large / Math.max(small, 5)).toBeLessThan(24);
  });
});
