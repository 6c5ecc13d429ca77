import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ProductPage } from '../../../lib/model/product-page.ts';
import { readPage } from '../../../lib/page/read.ts';
import { documentOf, pageOf } from './page-of.ts';

const read = (document: Document) => v.parse(ProductPage, readPage(document, { url: 'https://shop.example/p/1' }));
const script = (text: string) => `<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>`;

describe('a hostile page', () => {
  test('of any JSON as JSON-LD gives a page of the model and throws nothing', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        expect(read(pageOf(script(json), '<h1>Shirt</h1>')).schema).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  test('of product markup with values of any type and length gives a page of the model', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 600 }),
      fc.jsonValue({ maxDepth: 3 }),
      fc.constant('x'.repeat(5_000)),
    );
    const product = fc.record({
      '@type': fc.constant('Product'),
      name: value,
      brand: value,
      manufacturer: value,
      gtin13: value,
      offers: value,
      hasVariant: value,
      isVariantOf: value,
    });
    fc.assert(
      fc.property(product, (each) => {
        expect(read(pageOf(script(JSON.stringify(each)), '')).url).toBe('https://shop.example/p/1');
      }),
      { numRuns: 150 },
    );
  });

  test('of torn markup gives a page of the model', () => {
    const piece = fc.constantFrom(
      '<h1>',
      '</div>',
      '<div itemscope itemtype="https://schema.org/Product" itemref="a a b">',
      '<p itemprop="brand" id="a">',
      '<b itemprop="offers" itemscope>',
      '<i typeof="Product" property="name">',
      'EAN: ',
      '4006381333931',
      '<script>',
      '</script>',
      '<!--',
      '&#0;',
      '100% cotton',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(read(pageOf('', pieces.join(''))).host).toBe('shop.example');
      }),
      { numRuns: 150 },
    );
  });

  test('whose things refer to each other in a circle is read to an end', () => {
    const json =
      '{"@graph":[{"@type":"Product","@id":"#a","name":{"@id":"#b"},"brand":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#a"}}]}';
    const page = read(pageOf(script(json), '<h1>Shirt</h1>'));
    expect(page.title?.value).toBe('Shirt');
  });

  test('nested without end in JSON-LD is cut, not followed', () => {
    const json = `${'{"@type":"Product","offers":'.repeat(3_000)}1${'}'.repeat(3_000)}`;
    expect(read(pageOf(script(json), '<h1>Shirt</h1>')).title?.value).toBe('Shirt');
  });

  test('with a script too long to read says so', () => {
    const json = `{"@type":"Product","description":"${'x'.repeat(1_600_000)}"}`;
    expect(read(pageOf(script(json), '')).limits).toContain('a JSON-LD script is too long and was not read');
  });

  test('with state beyond the bound says so', () => {
    const data = `<script>var a="${'brand:"'.repeat(450_000)}"</script><script>var b=1</script>`;
    expect(read(pageOf('', `<h1>Shirt</h1>${data}`)).limits).toContain('page state over 3 million characters not read');
  });

  test('without a root, body or text is read as other', () => {
    for (const html of ['', '<!-- nothing -->', '<html></html>', 'text'])
      expect(read(documentOf(html)).kind).toBe('other');
  });
});

describe('time', () => {
  const seconds = (html: string) => {
    const document = pageOf('<title>Shirt</title>', html);
    // Processor time: on a busy machine the clock would tell of the others.
    const start = process.cpuUsage();
    read(document);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };

  test.each([
    [
      'many things of microdata',
      (n: number) => '<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">A</b></div>'.repeat(n),
    ],
    ['many prices in links', (n: number) => '<li><a href="/p/1"><span class="price">£1.00</span></a></li>'.repeat(n)],
    ['keys without values in state', (n: number) => `<script>${'"brand" : {"name" : "'.repeat(n)}</script>`],
    ['many headings', (n: number) => '<h1>Shirt</h1>'.repeat(n)],
  ])(
    'grows no faster than a page of %s',
    (_, html) => {
      seconds(html(2_000));
      expect(seconds(html(20_000))).toBeLessThan(10);
    },
    30_000,
  );
});
