import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ProductPage } from '../../../lib/model/product-page.ts';
import { looksLikeProduct } from '../../../lib/page/detect.ts';
import { readPage } from '../../../lib/page/read.ts';
import { documentOf, pageOf } from './page-of.ts';

const URL_OF_PRODUCT = 'https://shop.example/product/fernbank-shirt-1#reviews';
const BODY =
  '<main><h1>Fernbank Shirt</h1><span class="price">£20.00</span><button class="add-to-cart">Add to cart</button></main>';
const ld = (json: string) =>
  pageOf(`<title>Fernbank Shirt | Example Shop</title><script type="application/ld+json">${json}</script>`, BODY);
const read = (document: Document) => readPage(document, { url: URL_OF_PRODUCT });

const JSON_LD =
  '{"@context":"https://schema.org","@type":"Product","name":"Fernbank Shirt","brand":{"@type":"Brand","name":"Fernbank"},"gtin13":"4006381333931","offers":{"@type":"Offer","price":"20","seller":{"name":"Harbour Lane"}}}';
const MICRODATA =
  '<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Fernbank Shirt</h1><span itemprop="brand" itemscope itemtype="https://schema.org/Brand"><meta itemprop="name" content="Fernbank"></span><meta itemprop="gtin13" content="4006381333931"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="20">£20</span><span itemprop="seller" itemscope><b itemprop="name">Harbour Lane</b></span></div></div>';
const RDFA =
  '<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Fernbank Shirt</h1><span property="brand" typeof="Brand"><meta property="name" content="Fernbank"></span><meta property="gtin13" content="4006381333931"><div property="offers" typeof="Offer"><span property="price" content="20">£20</span><span property="seller" typeof="Organization"><b property="name">Harbour Lane</b></span></div></div>';

describe('one example in three markups', () => {
  test.each([
    ['JSON-LD', ld(JSON_LD)],
    ['microdata', pageOf('<title>Fernbank Shirt</title>', MICRODATA)],
    ['RDFa Lite', pageOf('<title>Fernbank Shirt</title>', RDFA)],
  ])('gives the same product from %s', (_, document) => {
    const page = read(document);
    expect(() => v.parse(ProductPage, page)).not.toThrow();
    expect(page).toMatchObject({
      kind: 'product',
      url: 'https://shop.example/product/fernbank-shirt-1',
      title: { value: 'Fernbank Shirt' },
      brand: { value: 'Fernbank' },
      seller: { value: 'Harbour Lane' },
      gtin: { value: '4006381333931' },
    });
  });
});

describe('JSON-LD', () => {
  test.each([
    ['trailing commas', '{"@type":"Product","name":"Fernbank Shirt","brand":"Fernbank",}'],
    ['comments', '/* a */{"@type":"Product",// b\n"name":"Fernbank Shirt","brand":"Fernbank"}'],
    [
      'raw line breaks in strings',
      '{"@type":"Product","description":"one\ntwo","name":"Fernbank Shirt","brand":"Fernbank"}',
    ],
    ['CDATA', '//<![CDATA[\n{"@type":"Product","name":"Fernbank Shirt","brand":"Fernbank"}\n//]]>'],
    ['an array of types', '{"@type":["Product","Thing"],"name":"Fernbank Shirt","brand":["Fernbank","Other"]}'],
    [
      'a graph that refers by id',
      '{"@graph":[{"@type":"Product","name":"Fernbank Shirt","brand":{"@id":"#b"}},{"@id":"#b","@type":"Brand","name":"Fernbank"}]}',
    ],
    [
      'a group with variants',
      '{"@type":"ProductGroup","name":"Fernbank Shirt","brand":"Fernbank","hasVariant":[{"@type":"Product","name":"Fernbank Shirt red"}]}',
    ],
  ])('is read with %s', (_, json) => {
    expect(read(ld(json)).brand).toMatchObject({ value: 'Fernbank', source: 'json-ld' });
  });

  test('that lies beyond repair is named in the limits and leaves the rest readable', () => {
    const page = read(ld('{"@type": "Product", "name": '));
    expect(page.limits).toContain('a JSON-LD script is broken beyond repair');
    expect(page.title?.value).toBe('Fernbank Shirt');
  });

  test('that gives a product the numbers of all its sizes gives it none', () => {
    const withNumbers = (numbers: string) =>
      readPage(
        pageOf(
          `<title>Fernbank Shirt</title><script type="application/ld+json">{"@type":"Product","name":"Fernbank Shirt","gtin13":${numbers},"offers":{"price":"20"}}</script>`,
          '<h1>Fernbank Shirt</h1>',
        ),
        { url: 'https://shop.example/p/1' },
      ).gtin?.value;
    expect(withNumbers('["4006381333931","9780306406157"]')).toBeUndefined();
    expect(withNumbers('["4006381333931"]')).toBe('4006381333931');
  });

  test('of a related product does not name this one', () => {
    const page = read(
      ld(
        '{"@type":"Product","name":"Fernbank Shirt","brand":"Fernbank","isRelatedTo":{"@type":"Product","name":"Hat","brand":"Hatter","offers":{"price":1}}}',
      ),
    );
    expect(page.brand?.value).toBe('Fernbank');
  });

  test('cannot reach a prototype', () => {
    read(
      ld(
        '{"@type":"Product","name":"Fernbank Shirt","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}',
      ),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a title', () => {
  test('is the heading where it says more than the markup', () => {
    const page = ld('{"@type":"Product","name":"Fernbank"}');
    expect(read(page).title?.value).toBe('Fernbank');
    const whole = pageOf(
      '<title>Fernbank Shirt - navy | Example Shop</title><script type="application/ld+json">{"@type":"Product","name":"Fernbank Shirt"}</script>',
      BODY.replace('Fernbank Shirt', 'Fernbank Shirt - navy'),
    );
    expect(read(whole).title?.value).toBe('Fernbank Shirt - navy');
  });

  test.each([
    ['<h1>Free shipping over $35</h1><h2 class="product-name">Collage Puzzle 1000</h2>', 'Collage Puzzle 1000'],
    ['<h1><span id="productTitle">Collage Puzzle 1000</span> <span>Toy, 7 April</span></h1>', 'Collage Puzzle 1000'],
    ['<h1><img alt="logo"></h1><p>text</p>', 'Collage Puzzle 1000'],
  ])('is found in %s', (body, title) => {
    const document = pageOf(
      '<title>Collage Puzzle 1000 | Example</title><meta property="og:site_name" content="Example">',
      body,
    );
    expect(read(document).title?.value).toBe(title);
  });
});

describe('page state', () => {
  const state = (script: string) => pageOf('<title>Fernbank Shirt</title>', `${BODY}<script>${script}</script>`);

  test('gives a brand the name begins with, and the only item number', () => {
    const page = read(
      state(
        'window.__STATE__ = {"product":{"brand":{"name":"Fernbank"},"ean":"4006381333931"},"x":{"brand":"Hatter"}}',
      ),
    );
    expect(page.brand).toMatchObject({ value: 'Fernbank', source: 'page-state' });
    expect(page.gtin).toMatchObject({ value: '4006381333931', source: 'page-state' });
  });

  test('that names several brands and numbers says nothing of this product', () => {
    const page = read(state('var l=[{brand:"Hatter",ean:"4006381333931"},{brand:"Glover",ean:"9780306406157"}]'));
    expect(page.brand).toBeUndefined();
    expect(page.gtin).toBeUndefined();
  });
});

describe('a maker', () => {
  const brandOf = (html: string) =>
    read(pageOf('<title>Fernbank Oxford Shirt</title>', `<h1>Fernbank Oxford Shirt</h1>${html}`)).brand?.value;

  test('is the brand too where the name of the product begins with it', () => {
    expect(brandOf('<p>Manufacturer: Fernbank</p>')).toBe('Fernbank');
  });

  test('is the brand too where the name of the product has it in the middle', () => {
    const html = '<h1>Men’s Fernbank Shirt</h1><p>Manufacturer: Fernbank</p>';
    expect(read(pageOf('<title>Men’s Fernbank Shirt</title>', html)).brand?.value).toBe('Fernbank');
  });

  test('is no brand of a product that is called otherwise', () => {
    expect(brandOf('<p>Manufacturer: Example Textiles Ltd</p>')).toBeUndefined();
  });

  test('gives way to a brand that the page states', () => {
    expect(brandOf('<p>Manufacturer: Fernbank</p><p>Brand: Oakline</p>')).toBe('Oakline');
  });
});

describe('an item number', () => {
  test.each([
    ['<p>EAN: 4006381333931.</p>', '4006381333931'],
    ['<dl><dt>ISBN-13</dt><dd>978-0-306-40615-7</dd></dl>', '9780306406157'],
    ['<ul><li>EAN13 : <strong>4006381333931</strong></li></ul>', '4006381333931'],
    ['<p>EAN: 4006381333932</p>', undefined],
    ['<p>EAN: 2000000000008</p>', undefined],
    ['<p>Item 4006381333931</p>', undefined],
    ['<footer><p>EAN: 4006381333931</p></footer>', undefined],
    ['<div class="recommendations"><p>EAN: 4006381333931</p></div>', undefined],
    ['<div hidden id="tab-details"><p>EAN: 4006381333931</p></div>', '4006381333931'],
  ])('printed as %s is %s', (html, gtin) => {
    expect(read(pageOf('<title>Fernbank Shirt</title>', `${BODY}${html}`)).gtin?.value).toBe(gtin);
  });

  test('of thirteen digits is none where the markup calls it a gtin8', () => {
    expect(read(ld('{"@type":"Product","name":"Fernbank Shirt","gtin8":"4006381333931"}')).gtin).toBeUndefined();
  });
});

describe('the kind of a page', () => {
  const kindOf = (path: string, head: string, body: string) =>
    readPage(pageOf(head, body), { url: `https://shop.example${path}` }).kind;

  test('is a product at an address with the number of a book, though the software calls it an article', () => {
    const head = '<title>Seeing Green</title><meta property="og:type" content="article">';
    const body = '<main><h1>Seeing Green</h1><p class="price">$30.00</p></main>';
    expect(kindOf('/9780306406157/seeing-green', head, body)).toBe('product');
    expect(kindOf('/9780306406158/seeing-green', head, body)).toBe('other');
    const url = 'https://shop.example/9780306406157/seeing-green';
    expect(looksLikeProduct(pageOf(head, body), url)).toBe(true);
  });

  test('is no product where the markup gives one product the brands of a department', () => {
    const markup = (brands: string) =>
      `<title>Shirts</title><script type="application/ld+json">{"@type":"Product","name":"Shirts","brand":{"name":${brands}},"offers":{"@type":"AggregateOffer","lowPrice":"9","highPrice":"90"}}</script>`;
    expect(kindOf('/shirts', markup('["Fernbank","Oakline"]'), '<h1>Shirts</h1>')).not.toBe('product');
    expect(kindOf('/shirts', markup('"Fernbank"'), '<h1>Shirts</h1>')).toBe('product');
  });

  test('is no product where an article is part of something to subscribe to', () => {
    const markup =
      '<title>Icebergs</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Icebergs","isPartOf":{"@type":["CreativeWork","Product"],"name":"The Harbour Post","productID":"harbour:basic"}}</script>';
    expect(kindOf('/story/icebergs', markup, '<h1>Icebergs</h1>')).toBe('other');
  });

  test('is no product where a search marks itself up as a product with all its offers', () => {
    const markup = (more: string) =>
      `<title>Used desks</title><script type="application/ld+json">{"@type":"Product","name":"Used desks",${more}"offers":{"@type":"AggregateOffer","offerCount":32,"lowPrice":9,"highPrice":90}}</script>`;
    expect(kindOf('/all', markup('"brand":{"@type":"Thing","name":""},'), '<h1>Used desks</h1>')).not.toBe('product');
    expect(kindOf('/all', markup('"gtin13":"4006381333931",'), '<h1>Used desks</h1>')).toBe('product');
    expect(kindOf('/all', markup('"brand":"Fernbank",'), '<h1>Used desks</h1>')).toBe('product');
  });

  test('is no product where a review says what it is of', () => {
    const markup =
      '<title>Fernbank lamps launched</title><script type="application/ld+json">{"@type":"Review","author":"A. Writer","itemReviewed":{"@type":"Product","name":"Fernbank lamps launched"}}</script>';
    expect(kindOf('/show/11591/fernbank-lamps', markup, '<h1>Fernbank lamps launched</h1>')).toBe('other');
  });

  const product = (name: string, more = '') =>
    `<script type="application/ld+json">{"@type":"Product","name":"${name}"${more}}</script>`;
  const OFFERS = ',"offers":{"@type":"Offer","price":20,"priceCurrency":"EUR"}';

  test.each([
    ['other', 'marked up without an offer, and with no other sign', product('Fernbank Lamp')],
    ['product', 'marked up with an offer', product('Fernbank Lamp', OFFERS)],
    ['product', 'marked up with an offer under another name', product('Hatter Desk', OFFERS)],
    [
      'product',
      'marked up under another name, and called a product in a meta element',
      `${product('Hatter Desk', OFFERS)}<meta property="og:type" content="product">`,
    ],
    [
      'other',
      'sold beside an article',
      `${product('Hatter Desk', OFFERS)}<meta property="og:type" content="product"><meta property="article:author" content="A"><script type="application/ld+json">{"@type":"Recipe"}</script>`,
    ],
    [
      'product',
      'marked up with an offer, by software that calls every page an article',
      `${product('Fernbank Lamp', OFFERS)}<meta property="og:type" content="article">`,
    ],
  ])('is %s where something is %s', (kind, _, head) => {
    expect(kindOf('/fernbank-lamp', `<title>Fernbank Lamp</title>${head}`, '<h1>Fernbank Lamp</h1>')).toBe(kind);
  });

  test('is no product where homes are marked up, nor for a script that holds a button for later', () => {
    const title = '<title>Two bright rooms by the harbour</title>';
    const heading = '<h1>Two bright rooms by the harbour</h1>';
    const homes = '<script type="application/ld+json">{"@type":"Apartment","name":"Two rooms"}</script>';
    const button = '<button class="btn-buy">Buy</button>';
    expect(kindOf('/two-rooms', title, heading + button)).toBe('product');
    expect(kindOf('/two-rooms', title + homes, heading + button)).toBe('other');
    expect(kindOf('/two-rooms', title, `${heading}<script id="addtocart-modal" type="text/html">Buy</script>`)).toBe(
      'other',
    );
  });

  const cards = Array.from(
    { length: 20 },
    (_, at) => `<li class="card"><a href="/p/${at}">Thing ${at}</a><span class="price">£${at}.00</span></li>`,
  ).join('');

  test('is a product above a carousel of others', () => {
    const document = pageOf(
      '<title>Fernbank Shirt</title>',
      `<h1 id="productTitle">Fernbank Shirt</h1>${BODY}<ul>${cards}</ul>`,
    );
    expect(readPage(document, { url: 'https://shop.example/' }).kind).toBe('product');
  });

  test.each([
    ['listing', 'https://shop.example/category/shirts', '<title>Shirts</title>', `<h1>Shirts</h1><ul>${cards}</ul>`],
    ['listing', 'https://shop.example/search?q=shirt', '<title>Search</title>', `<h1>Results</h1><ul>${cards}</ul>`],
    [
      'other',
      'https://shop.example/basket',
      '<title>Your basket</title>',
      '<h1>Your basket</h1><span class="price">£20.00</span>',
    ],
    [
      'other',
      'https://shop.example/help/returns',
      '<title>Returns</title>',
      '<h1>Returns</h1><p>Add to cart, then pay.</p>',
    ],
    [
      'other',
      'https://news.example/story',
      '<title>Story</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle"}</script>',
      '<h1>Story of a shirt</h1>',
    ],
  ])('is %s at %s', (kind, url, head, body) => {
    expect(readPage(pageOf(head, body), { url }).kind).toBe(kind);
  });

  test.each([
    ['sl', 'V košarico'],
    ['de', 'Zum Einkaufswagen hinzufügen'],
    ['ar', 'إضافة إلى السلة'],
    ['zh-TW', '加入購物車'],
    ['ja', 'カートに入れる'],
    ['ko', '장바구니 담기'],
    ['fi', 'Lisää ostoskoriin'],
    ['lt', 'Į krepšelį'],
    ['el', 'Προσθήκη στο καλάθι'],
    ['vi', 'Thêm vào giỏ hàng'],
    ['uk', 'Додати в кошик'],
    ['ar', 'أضف إلى السلة'],
  ])('is product in %s where one thing, priced beside its name, is called to be bought: %s', (lang, call) => {
    const body = `<div><h1>Fernbank Oxford Shirt</h1><p class="price">40.00 €</p><a onclick="buy()">${call}</a></div>`;
    const page = documentOf(
      `<html lang="${lang}"><head><title>Fernbank Oxford Shirt</title></head><body>${body}</body></html>`,
    );
    expect(readPage(page, { url: 'https://shop.example/fernbank' }).kind).toBe('product');
  });

  test('is a product above a list with buttons of its own where the page types itself as one', () => {
    const buttons = cards.replaceAll('</li>', '<button class="add-to-cart">Add to cart</button></li>');
    const body = `<div><div>Fernbank Shirt</div><p class="price">£20.00</p></div><ul>${buttons}</ul>`;
    const head = (type: string) =>
      `<title>Fernbank Shirt</title><meta property="og:type" content="${type}"><meta property="product:price:amount" content="20">`;
    expect(kindOf('/product/fernbank-shirt', head('product'), body)).toBe('product');
    expect(kindOf('/product/fernbank-shirt', head('product.group'), body)).toBe('listing');
  });

  test.each([
    ['a picture as a button', '<input type="image" src="b.gif" alt="Add to cart">'],
    ['a button with a picture in it', '<button><img src="b.gif" alt="Add to cart"></button>'],
    ['a link that only its title names', '<a title="Add to cart" onclick="buy()"></a>'],
    ['a form that adds a product', '<form action="/index.php?action=add_product"></form>'],
    ['a class in one word', '<button class="addtobasket"></button>'],
  ])('is product where one thing, priced beside its name, can be bought by %s', (_, button) => {
    const body = `<div><h1>Fernbank Oxford Shirt</h1><p class="price">£40.00</p>${button}</div>`;
    expect(kindOf('/fernbank', '<title>Fernbank Oxford Shirt</title>', body)).toBe('product');
    expect(kindOf('/fernbank', '<title>Oxford</title>', body.replace(button, ''))).toBe('other');
  });

  test('is not asked of a page where the detector sees nothing', () => {
    expect(looksLikeProduct(pageOf('<title>Story</title>', '<p>Text</p>'), 'https://news.example/story')).toBe(false);
    expect(looksLikeProduct(ld(JSON_LD), 'https://shop.example/')).toBe(true);
    expect(looksLikeProduct(pageOf('', '<button id="button-cart">Naroči</button>'), 'https://shop.example/a')).toBe(
      true,
    );
    expect(looksLikeProduct(pageOf('', ''), 'https://shop.example/deal/3454863898')).toBe(true);
  });
});
