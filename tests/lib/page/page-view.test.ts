import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, remembered, viewOf } from '../../../lib/page/page-view.ts';
import { compile } from '../../../lib/page/selectors.ts';
import { pageOf } from './page-of.ts';

/** Selectors of every shape the reader uses, and some it leaves to the browser. */
const SELECTORS = [
  '[class*="price" i]',
  '[class*="price" i],[id*="price" i],[itemprop="price"]',
  '[class*="breadcrumb" i] a,[id*="breadcrumb" i] a',
  'a[href*="/brand/" i],a[href*="/marke" i],[class~="brand"]',
  'meta[property="og:title" i],meta[name="og:title" i]',
  'h2,h3,[class*="product-title" i]',
  'button,input[type=submit],a[class*="btn" i]',
  '[name],[itemprop="price"],a[href][name="brand/brand/" i],#price,p[class^="brand"]',
  'a[name],a[href="/brand/"],[itemprop*="BRAND" i] p',
  'h1',
  'div:not([class*="price" i]),p',
  '[class*="a,b"],[class*="Price"]',
];

const word = fc.constantFrom('price', 'Price', 'breadcrumb', 'brand', 'product-title', 'btn', 'a,b', 'other');
const element = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom('div', 'p', 'a', 'h1', 'h2', 'button', 'form'),
      fc.constantFrom('class', 'id', 'itemprop', 'href', 'name'),
      fc.array(word, { maxLength: 2 }),
      fc.oneof(
        { depthSize: 'small' },
        fc.constant(''),
        fc.tuple(tie('node'), tie('node')).map((pair) => pair.join('')),
      ),
    )
    .map(([tag, name, words, inner]) => `<${tag} ${name}="${words.join(' ')}/brand/">${inner}</${tag}>`),
})).node;

describe('a view of a page', () => {
  test('finds what the document finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
        const document = pageOf('<meta property="OG:title" content="x"><meta name="og:title">', elements.join(''));
        const view = viewOf(document, []);
        for (const selector of SELECTORS) {
          expect([...view.querySelectorAll(selector)]).toEqual([...document.querySelectorAll(selector)]);
          expect(view.querySelector(selector)).toBe(document.querySelector(selector));
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['[class*="price" i]', ''],
    ['meta[property="og:title" i],meta[name="og:title" i]', ''],
    ['a[href*="/brand/" i],[itemprop="brand"]', ''],
    ['[class*="breadcrumb" i] a,h1', ''],
    ['[aria-label*="breadcrumb" i] a,#crumbs', ''],
    ['input[type=submit],[typeof~="Product"]', '[typeof~="Product"]'],
    ['div:not([class*="price" i]),p', 'div:not([class*="price" i]),p'],
    ['[title="a,b"],p', '[title="a,b"],p'],
  ])('asks the browser of %s only for %s', (selector, native) => {
    expect(compile(selector).native).toBe(native);
  });

  test('finds the nearest element around another that a list names, as the document does', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
        const document = pageOf('', elements.join(''));
        const view = viewOf(document, []);
        for (const selector of SELECTORS.filter((each) => !/ (?:a|p)(?:,|$)/.test(each)))
          for (const each of document.querySelectorAll('*'))
            expect(nearest(view, each, selector)).toBe(each.closest(selector));
      }),
      { numRuns: 30 },
    );
  });

  test('is not led astray by fields called like properties', () => {
    const document = pageOf('', '<form class="price"><input name="id"><input name="className"></form>');
    expect(viewOf(document, []).querySelectorAll('[class*="price" i]')).toHaveLength(1);
  });

  test('works out a thing once, a document each time', () => {
    const document = pageOf('', '');
    let times = 0;
    const count = () => {
      times += 1;
      return times;
    };
    const view = viewOf(document, []);
    expect([remembered(view, 'a', count), remembered(view, 'a', count)]).toEqual([1, 1]);
    expect([remembered(document, 'a', count), remembered(document, 'a', count)]).toEqual([2, 3]);
  });
});
