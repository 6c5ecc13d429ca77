import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, nearest, remembered, viewOf } from '../../../lib/page/page-view.ts';
import type { Query } from '../../../lib/page/query.ts';
import { pageOf } from './page-of.ts';

/** Queries of every shape, and selectors that say the same. */
const QUERIES: readonly [Query, string][] = [
  [{ classes: /price/i }, '[class*="price" i]'],
  [
    { classes: /price/i, ids: /price/i, sets: [['[itemprop]', 'itemprop', /^price\/brand\/$/]] },
    '[class*="price" i],[id*="price" i],[itemprop="price/brand/"]',
  ],
  [{ classes: /Price/ }, '[class*="Price"]'],
  [{ sets: [['a', 'href', /\/brand\/|^btn/i]] }, 'a[href*="/brand/" i],a[href^="btn" i]'],
  [
    {
      sets: [
        ['meta', 'property', /^og:title$/i],
        ['meta', 'name', /^og:title$/i],
      ],
    },
    'meta[property="og:title" i],meta[name="og:title" i]',
  ],
  [{ classes: /product-title/i, sets: [['h2'], ['h1']] }, 'h1,h2,[class*="product-title" i]'],
  [{ sets: [['button'], ['a', 'class', /btn/i], ['a', 'name']] }, 'button,a[class*="btn" i],a[name]'],
  [{ sets: [['[name]'], ['[itemprop]', 'itemprop', /brand$/], ['[href]']] }, '[name],[itemprop$="brand"],[href]'],
];
const SELECTORS = ['h1', '[itemprop]', 'div:not([class*="price" i]),p', '[class*="a,b"]'];

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
const body = fc.array(element, { maxLength: 6 }).map((elements) => elements.join(''));
const HEAD = '<meta property="OG:title" content="x"><meta name="og:title">';

describe('a view of a page', () => {
  test('finds what the document finds, in the same order', () => {
    fc.assert(
      fc.property(body, (html) => {
        const document = pageOf(HEAD, html);
        const view = viewOf(document, []);
        for (const selector of SELECTORS) {
          expect([...view.querySelectorAll(selector)]).toEqual([...document.querySelectorAll(selector)]);
          expect(view.querySelector(selector)).toBe(document.querySelector(selector));
        }
        for (const [query, selector] of QUERIES) {
          const expected = [...document.querySelectorAll(selector)];
          expect(find(view, query)).toEqual(expected);
          expect(find(document, query)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('finds the nearest element around another, as the document does', () => {
    fc.assert(
      fc.property(body, (html) => {
        const document = pageOf(HEAD, html);
        const view = viewOf(document, []);
        for (const [query, selector] of QUERIES) {
          for (const each of document.querySelectorAll('*')) {
            expect(nearest(view, each, query)).toBe(each.closest(selector));
            expect(nearest(document, each, query)).toBe(each.closest(selector));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is not led astray by fields called like properties', () => {
    const document = pageOf('', '<form class="price"><input name="id"><input name="className"></form>');
    expect(find(document, { classes: /price/i })).toHaveLength(1);
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
