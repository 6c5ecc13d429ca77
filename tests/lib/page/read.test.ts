import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ProductPage } from '../../../lib/model/product-page.ts';
import { looksLikeProduct } from '../../../lib/page/detect.ts';
import { readPage } from '../../../lib/page/read.ts';

const dom = (html: string) => parseHTML(html).document as unknown as Document;
const demo = (page: string) => dom(readFileSync(`tests/pages/${page}`, 'utf8'));
const read = (page: string) => readPage(demo(page), { url: `https://shop.example/${page}` });

describe('the kind of page', () => {
  it.each([
    ['cotton-shirt.html', 'product'],
    ['camera.html', 'product'],
    ['marketplace.html', 'product'],
    ['xinjiang-cotton-zh.html', 'product'],
    ['listing.html', 'listing'],
    ['article.html', 'other'],
    ['basket.html', 'other'],
    ['help.html', 'other'],
    ['index.html', 'other'],
  ])('%s is %s', (page, kind) => {
    expect(read(page).kind).toBe(kind);
  });
});

describe('the detector', () => {
  it.each(['cotton-shirt.html', 'camera.html', 'marketplace.html', 'xinjiang-cotton-zh.html', 'hostile.html'])(
    'sees a product on %s',
    (page) => {
      expect(looksLikeProduct(demo(page), `https://shop.example/${page}`)).toBe(true);
    },
  );
  it.each(['article.html', 'help.html', 'index.html'])('does not wake the reader on %s', (page) => {
    expect(looksLikeProduct(demo(page), `https://shop.example/${page}`)).toBe(false);
  });
});

describe('a product page', () => {
  it('keeps brand, maker and seller apart, each with the page’s words', () => {
    const page = read('marketplace.html');
    expect(page.brand?.value).toBe('Nike');
    expect(page.seller?.value).toBe('Tidewater Outlet Trading');
    expect(page.manufacturer).toBeUndefined();
    expect(read('listed-maker.html').manufacturer).toMatchObject({ source: 'label' });
  });

  it('takes material and origin of this product and of no other thing on the page', () => {
    const page = read('clean.html');
    expect(page.materials.map(({ value }) => value.fibre)).toEqual(['wool']);
    expect(page.claims).toEqual([]);
    expect(page.origins.map(({ value }) => [value.stage, value.place])).toContainEqual(['made', 'GB']);
  });

  it('reads Uyghur-region cotton in Chinese with the quote to show', () => {
    const page = read('xinjiang-cotton-zh.html');
    expect(page.origins.some(({ value }) => value.stage === 'grown' && value.place === 'CN-XJ')).toBe(true);
    expect(page.regionMentions.length).toBeGreaterThan(0);
  });

  it('says which item it is, full stop or not', () => {
    expect(read('cotton-shirt.html').gtin?.value).toBe('4006381333931');
  });
});

describe('whatever a page holds', () => {
  it('the reading fits its schema', () => {
    for (const page of ['hostile.html', 'listing.html', 'spa.html'])
      expect(v.safeParse(ProductPage, read(page)).success).toBe(true);
  });

  it('nothing is thrown into the page', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<h1>',
      '<table><tr><td>',
      '100% cotton ',
      'Made in ',
      'China',
      '<script type="application/ld+json">{"@type":"Product"',
      '</script>',
      '&lt;',
      '\u0000',
      '\ud800',
      '新疆',
      '<meta property="og:title" content="',
      '">',
      'EAN: 4006381333931',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = readPage(dom(`<!doctype html><html><body>${pieces.join('')}</body></html>`), {
          url: 'https://x.example/p/1',
        });
        expect(v.safeParse(ProductPage, page).issues ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
