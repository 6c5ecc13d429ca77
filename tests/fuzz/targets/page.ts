import '../../../lib/page/text/all-packs.ts';
import '../../../lib/page/site-rules/all-rules.ts';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { ProductPage } from '../../../lib/model/product-page.ts';
import { readPage } from '../../../lib/page/read.ts';
import { about, type FuzzTarget, must, textOf } from '../target.ts';

const SEEDS = ['listed-maker', 'xinjiang-cotton-zh', 'camera', 'marketplace', 'sites/shopify', 'sites/walmart'];

/** The whole reader on any HTML: a page of the model, and no part of it that gave up. */
export const page: FuzzTarget = {
  id: 'page',
  seeds: () => SEEDS.map((name) => new Uint8Array(readFileSync(`tests/pages/${name}.html`))),
  words: [
    '<h1>',
    '</h1>',
    '<div itemscope itemtype="https://schema.org/Product">',
    '<p itemprop="brand">',
    'itemref="a"',
    '<script type="application/ld+json">',
    '</script>',
    '<!--',
    '-->',
    '<table><tr><th>',
    '</td>',
    '<template>',
    '<svg>',
    '<p hidden>',
    '<a href="',
    'typeof="Product" property="name"',
    'lang="zh"',
    '&#0;',
    '\uf8ff',
    'id="a"',
    '100% cotton',
    'Made in ',
    '产地',
    '新疆',
    '"brand":{"name":"',
    '@graph',
    '@id',
    '4006381333931',
    '{"',
    '}]',
    ',',
    '<meta property="og:title" content="',
    '<body>',
    '</html>',
    '<input type="hidden">',
    'aria-hidden="true"',
  ],
  most: 8_192,
  read(input) {
    const { document } = parseHTML(textOf(input));
    const found = readPage(document as unknown as Document, { url: 'https://shop.example/p/1' });
    const failed = found.limits.find((limit) => limit.includes(' failed: '));
    must(failed === undefined, failed ?? '');
    const checked = v.safeParse(ProductPage, found);
    must(checked.success, checked.issues === undefined ? '' : v.summarize(checked.issues));
    must(!Object.hasOwn(Object.prototype, 'polluted'), 'a page changed Object.prototype');
    const { kind, materials, origins, claims, regionMentions, limits } = found;
    const named = [found.title, found.brand, found.manufacturer, found.seller, found.gtin].map(
      (each) => each?.source ?? '',
    );
    return [
      kind,
      ...named,
      about(materials.length),
      about(origins.length),
      claims.length,
      regionMentions.length,
      limits.length,
    ].join();
  },
};
