import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/page/read.ts';

function read(product: object, body = '', lang = 'en') {
  const markup = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Made-up Shirt',
    offers: { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR' },
    ...product,
  });
  const html = `<html lang="${lang}"><head><title>Made-up Shirt</title><script type="application/ld+json">${markup}</script></head>
    <body><h1>Made-up Shirt</h1><button>Add to basket</button>${body}</body></html>`;
  return readPage(parseHTML(html).document as unknown as Document, { url: 'https://shop.example/p/1' });
}
const fibres = (page: ReturnType<typeof read>) => page.materials.map(({ value }) => [value.fibre, value.percent]);

describe('what product markup states of material and origin', () => {
  it('counts where nothing else does', () => {
    const page = read({ material: '97% cotton, 3% elastane', countryOfOrigin: 'Turkey' });
    expect(fibres(page)).toEqual([
      ['cotton', 97],
      ['elastane', 3],
    ]);
    expect(page.materials[0]).toMatchObject({ source: 'json-ld', quote: '97% cotton, 3% elastane' });
    expect(page.origins.map(({ value }) => value.place)).toEqual(['TR']);
  });

  it('is read of a country given as a thing, and of a property named by a label in the page’s language', () => {
    const page = read(
      {
        countryOfOrigin: { '@type': 'Country', name: 'Portugal' },
        additionalProperty: [
          { '@type': 'PropertyValue', name: 'Material', value: '100% Baumwolle' },
          { '@type': 'PropertyValue', name: 'Passform', value: 'Weit' },
        ],
      },
      '',
      'de',
    );
    expect(fibres(page)).toEqual([['cotton', 100]]);
    expect(page.origins.map(({ value }) => value.place)).toEqual(['PT']);
  });

  it('yields to the parts that visible text tells', () => {
    const page = read({ material: 'cotton' }, '<p>Composition: 60% cotton, 40% polyester</p>');
    expect(fibres(page)).toEqual([
      ['cotton', 60],
      ['polyester', 40],
    ]);
  });

  it('keeps another country beside the one in the text, and the same one once', () => {
    const page = read({ countryOfOrigin: 'China' }, '<p>Made in Portugal</p>');
    expect(page.origins.map(({ value }) => value.place).sort()).toEqual(['CN', 'PT']);
    const same = read({ countryOfOrigin: 'Portugal' }, '<p>Made in Portugal</p>');
    expect(same.origins.map(({ value }) => value.place)).toEqual(['PT']);
  });

  it.each([
    { material: '__proto__' },
    { material: ['x'.repeat(1e5)] },
    { additionalProperty: Array(5000).fill({ name: 'Material', value: 'cotton' }) },
  ])('is bounded whatever it holds', (product) => {
    expect(read(product).materials.length).toBeLessThanOrEqual(60);
  });
});
