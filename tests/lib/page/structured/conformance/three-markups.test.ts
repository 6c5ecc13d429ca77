import { describe, expect, test } from 'vitest';
import type { ProductPage } from '../../../../../lib/model/product-page.ts';
import { readPage } from '../../../../../lib/page/read.ts';
import { documentOf } from '../../page-of.ts';
import { EXAMPLES } from './examples.ts';
import { first, type Thing } from './things.ts';

// schema.org gives each of its examples in three markups. What one thing is must not depend on the markup it came in.

const SYNTAXES = ['json-ld', 'microdata', 'rdfa'] as const;

describe.each(EXAMPLES)('$what', ({ type = 'Product', markups, means }) => {
  test.each(SYNTAXES)('is the same thing in %s', (syntax) => {
    expect(first(syntax, markups[syntax], type)).toEqual(means satisfies Thing);
  });

  test('makes the same page in all three', () => {
    const [jsonLd, microdata, rdfa] = SYNTAXES.map((syntax) => namesOn(markups[syntax]));
    expect(microdata).toEqual(jsonLd);
    expect(rdfa).toEqual(jsonLd);
  });
});

/** What the whole reader makes of a page that holds an example and nothing else that names a product. */
function namesOn(markup: string): Partial<Record<string, string | number>> {
  const html = `<!doctype html><html lang="en"><head><title>Page</title></head><body>${markup}</body></html>`;
  const page: ProductPage = readPage(documentOf(html), { url: 'https://shop.example/x', sites: () => [] });
  const { kind, brand, manufacturer, seller, gtin } = page;
  return {
    kind,
    ...(brand && { brand: brand.value }),
    ...(manufacturer && { manufacturer: manufacturer.value }),
    ...(seller && { seller: seller.value }),
    ...(gtin && { gtin: gtin.value }),
  };
}
