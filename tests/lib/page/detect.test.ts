import { describe, expect, test } from 'vitest';
import { looksLikeProduct } from '../../../lib/page/detect.ts';
import { pageOf } from './page-of.ts';

const ADDRESS = 'https://shop.example/about';

describe('the detector', () => {
  test.each([
    ['<meta property="og:type" content="og:product">', ''],
    ['<meta property="product:price:amount" content="1">', ''],
    ['<link rel="Canonical" href="https://shop.example/p/shirt-123456">', ''],
    ['<script type="application/LD+JSON">{"@type":"Product"}</script>', ''],
    ['', '<div itemscope itemtype="https://schema.org/Product"></div>'],
    ['', '<div typeof="schema:Product other"></div>'],
    ['', '<b itemprop="offers"></b>'],
    ['', '<h1 id="productTitle">Shirt</h1>'],
    ['', '<span data-testid="btn-add-to-bag"></span>'],
    ['', '<button class="x Add-To-Cart"></button>'],
    ['', '<form action="/cart/add" class="f"></form>'],
    ['', '<form><input name="id"><input name="className"><input name="add-to-cart"></form>'],
    ['', '<input type="image" alt="Add to Cart">'],
    ['', '<form action="/index.php?action=add_product"></form>'],
    ['', '<a href="#" onclick="AddToCart(7)"></a>'],
    ['', '<svg><a class="none"></a></svg><a id="add_to_basket"></a>'],
  ])('sees a product in %s%s', (head, body) => {
    expect(looksLikeProduct(pageOf(head, body), ADDRESS)).toBe(true);
  });

  test('sees one in the address alone', () => {
    expect(looksLikeProduct(pageOf('', ''), 'https://shop.example/product/shirt')).toBe(true);
  });

  test.each([
    ['<meta property="og:type" content="article">', '<p class="add-to-cart">Read on</p>'],
    ['<script>{"@type":"Product"}</script>', '<a class="cart" href="/cart"></a><button class="menu"></button>'],
    ['', '<div itemscope itemtype="https://schema.org/Article"><b itemprop="name"></b></div>'],
  ])('sees none in %s%s', (head, body) => {
    expect(looksLikeProduct(pageOf(head, body), ADDRESS)).toBe(false);
  });
});
