import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/page/read.ts';
import { pageOf } from './page-of.ts';

const CARDS = Array.from(
  { length: 12 },
  (_, at) => `<li class="card"><a href="/p/${at}">Tern ${at}</a><span class="price">£${at + 10}.00</span></li>`,
).join('');
const PRODUCT =
  '<h2>Fernbank Shirt</h2><span class="price">£20.00</span><p>Brand: Fernbank</p><p>Material: 60% cotton, 40% linen</p><p>Made in Portugal</p><button class="add-to-cart">Add to cart</button>';
const list = (layer: string) =>
  readPage(pageOf('<title>Shirts | Shop</title>', `<h1>Shirts</h1><ul>${CARDS}</ul><p>Made in Italy</p>${layer}`), {
    url: 'https://shop.example/category/shirts',
  });

describe('a list with a product in a layer over it', () => {
  it('is read as that product, and as nothing else on the page', () => {
    const page = list(`<dialog open>${PRODUCT}</dialog>`);
    expect(page).toMatchObject({
      kind: 'product',
      kindReasons: ['a product in a layer over the page'],
      title: { value: 'Fernbank Shirt' },
      url: 'https://shop.example/category/shirts',
      lang: 'en',
    });
    expect(page.materials.map(({ value }) => value.fibre)).toEqual(['cotton', 'linen']);
    expect(page.origins.map(({ value }) => value.place)).toEqual(['PT']);
  });

  it.each([
    ['no layer', ''],
    ['a closed one', `<dialog>${PRODUCT}</dialog>`],
    ['a hidden one', `<div hidden><dialog open>${PRODUCT}</dialog></div>`],
    ['one that nothing tells to be seen', `<div role="dialog">${PRODUCT}</div>`],
    ['consent', '<dialog open><h2>Your privacy</h2><button>Accept</button></dialog>'],
    ['a newsletter with a price', '<dialog open><h2>Save £5.00</h2><button>Subscribe</button></dialog>'],
    [
      'a basket',
      '<dialog open><h2>Your basket</h2><p>Tern 3</p><p class="price">£13.00</p><a href="/pay">Pay</a></dialog>',
    ],
    [
      'suggestions',
      `<dialog open><h2>You may like</h2>${'<p class="price">£9.00</p><button class="add-to-cart">Add to cart</button>'.repeat(8)}</dialog>`,
    ],
  ])('stays a list with %s', (_what, layer) => {
    expect(list(layer).kind).toBe('listing');
  });
});

it('a layer over a product changes nothing of it', () => {
  const page = readPage(
    pageOf(
      '<title>Harbour Coat | Shop</title>',
      `<h1 class="product-title">Harbour Coat</h1><span class="price">£90.00</span><button class="add-to-cart">Add to cart</button><p>100% wool</p><dialog open>${PRODUCT}</dialog>`,
    ),
    { url: 'https://shop.example/product/harbour-coat-1' },
  );
  expect(page.title?.value).toBe('Harbour Coat');
  expect(page.kindReasons).not.toContain('a product in a layer over the page');
});
