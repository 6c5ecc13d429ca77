import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read.ts';
import { pageOf } from './page-of.ts';

const HEAD = '<title>Oxford Shirt | Example Shop</title>';
const HEADING = '<h1>Oxford Shirt</h1>';
const brandOf = (body: string, head = HEAD) =>
  readPage(pageOf(head, body), { url: 'https://www.example-shop.com/product/oxford-shirt-1' }).brand?.value;
const beside = (html: string) => brandOf(`<main><div><div><div>${html}${HEADING}</div></div></div></main>`);

describe('a brand beside the heading', () => {
  test.each([
    ['a link to its page', '<a href="/brands/fernbank">Fernbank</a>', 'Fernbank'],
    ['a link in another language', '<a href="/varumarken/fernbank">Fernbank</a>', 'Fernbank'],
    ['a link that filters by it', '<a href="/list?brand=17">Fernbank</a>', 'Fernbank'],
    ['an element called by it', '<p class="pdpBrandTitle">Fernbank</p>', 'Fernbank'],
    [
      'its logo',
      '<div class="product-manufacturer"><a href="/b1"><img alt="Fernbank" src="f.png"></a></div>',
      'Fernbank',
    ],
    ['a label in the link', '<a href="/marcas/fernbank">Ver mais artigos da Marca: Fernbank</a>', 'Fernbank'],
    ['words that lead to more', '<a href="/brand/fernbank">More from Fernbank</a>', 'Fernbank'],
    ['a byline', '<a class="brand" href="/f">by Fernbank</a>', 'Fernbank'],
    ['a name that begins with "By"', '<a class="brand" href="/f">By Fernbank</a>', 'By Fernbank'],
  ])('is read from %s', (_, html, brand) => {
    expect(beside(html)).toBe(brand);
  });

  test.each([
    ['a wish list, whose address only begins like a brand’s', '<a href="/merkzettel">Remember</a>'],
    ['a data sheet', '<a href="/MarketingFiles/get?name=a.pdf">Quick Specs</a>'],
    [
      'a picture that leads to a file',
      '<div class="brand-plate"><a href="/label.pdf"><img alt="Energy Guide"></a></div>',
    ],
    [
      'a sentence in an element with the word in its name',
      '<p class="brand-note">Free delivery on every order today</p>',
    ],
    ['the word for a brand', '<a href="/brands/all">Brands</a>'],
    [
      'the logo of the shop that a review was written in',
      '<div id="BVContainer"><div class="bv-brand-logo"><img alt="Oakline.example" src="l.png"></div></div>',
    ],
  ])('is not taken from %s', (_, html) => {
    expect(beside(html)).toBeUndefined();
  });
});

describe('a brand elsewhere', () => {
  const NAMED = '<title>Fernbank Oxford Shirt | Example Shop</title>';
  const menu = '<nav><a href="/brands/oakline">Oakline</a><a href="/brands/fernbank">Fernbank</a></nav>';

  test('in the shop’s list of brands is the one that the product’s name begins with', () => {
    expect(brandOf(`${menu}<h1>Fernbank Oxford Shirt</h1>`, NAMED)).toBe('Fernbank');
    expect(brandOf(`${menu}${HEADING}`)).toBeUndefined();
  });

  test('is not a department that a menu calls by such a word', () => {
    const columns = '<ul class="navColumn"><li><a href="/Wedding/Designer-Gifts/4867">designer gifts</a></li></ul>';
    expect(beside(columns)).toBeUndefined();
  });

  test('far from the heading needs words that say so', () => {
    const far = (html: string) => brandOf(`<main><div><div><div><div>${HEADING}</div></div></div></div></main>${html}`);
    expect(far('<p><a href="/brands/fernbank">Fernbank</a></p>')).toBeUndefined();
    expect(far('<p><a href="/brands/fernbank">Brand: Fernbank</a></p>')).toBe('Fernbank');
    expect(far('<p><span class="brandLink">More from Bedding</span></p>')).toBeUndefined();
  });
});

describe('the shop’s own name', () => {
  const markup = (brand: string) =>
    `${HEAD}<script type="application/ld+json">{"@type":"Product","name":"Oxford Shirt","brand":"${brand}","offers":{"price":"20"}}</script>`;

  test('as a brand in the markup gives way to a brand that the page states', () => {
    expect(brandOf(`${HEADING}<p>Brand: Fernbank</p>`, markup('Example Shop'))).toBe('Fernbank');
    expect(brandOf(HEADING, markup('Example-Shop'))).toBe('Example-Shop');
  });

  test('is no number of the shop’s for a brand', () => {
    expect(brandOf(HEADING, markup('4248'))).toBeUndefined();
    expect(brandOf(HEADING, `${HEAD}<meta property="product:brand" content="4248">`)).toBeUndefined();
    expect(brandOf('<h1>4711 Cologne</h1>', markup('4711').replaceAll('Oxford Shirt', '4711 Cologne'))).toBe('4711');
  });
});

describe('a brand among data in scripts', () => {
  const state = (...brands: string[]) =>
    `${HEADING}<script>dataLayer=[${brands.map((brand) => `{"brand":"${brand}"}`).join()}]</script>`;

  test('is the only one of them that the product’s name has in it', () => {
    const head = '<title>Laptop Fernbank 15 | Example Shop</title>';
    const page = (...brands: string[]) => state(...brands).replace('Oxford Shirt', 'Laptop Fernbank 15');
    expect(brandOf(page('Oakline', 'Fernbank'), head)).toBe('Fernbank');
    expect(brandOf(page('Laptop Fern', 'Oakline'), head)).toBeUndefined();
  });

  test.each(['Varumärke', 'Genérico', 'No name', 'Без бренда'])('is not the filler "%s"', (filler) => {
    expect(brandOf(state(filler))).toBeUndefined();
  });
});
