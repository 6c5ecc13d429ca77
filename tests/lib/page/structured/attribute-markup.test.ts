import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { readMicrodata, readRdfa } from '../../../../lib/page/structured/attribute-markup.ts';
import { textOf, textsOf } from '../../../../lib/page/structured/markup-node.ts';

const document = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document;

it('microdata and RDFa Lite of one example give the same product', () => {
  const microdata = readMicrodata(
    document(`<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Shirt</h1>
      <div itemprop="brand" itemscope itemtype="https://schema.org/Brand"><meta itemprop="name" content="Alder"></div>
      <p itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="10">£10</span></p></div>`),
    [],
  );
  const rdfa = readRdfa(
    document(`<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Shirt</h1>
      <div property="brand" typeof="Brand"><meta property="name" content="Alder"></div>
      <p property="offers" typeof="Offer"><span property="price" content="10">£10</span></p></div>`),
    [],
  );
  for (const [product] of [microdata, rdfa]) {
    expect(product?.types).toEqual(['Product']);
    expect(product && textOf(product, 'name')).toBe('Shirt');
    expect(product && textOf(product, 'brand')).toBe('Alder');
  }
  expect(microdata.map(({ types }) => types)).toEqual(rdfa.map(({ types }) => types));
});

it('itemref brings properties from elsewhere', () => {
  const [product] = readMicrodata(
    document(`<div itemscope itemtype="https://schema.org/Product" itemref="more"><b itemprop="name">Shirt</b></div>
      <div id="more"><i itemprop="material">Cotton</i></div>`),
    [],
  );
  expect(product && textsOf(product, 'material')).toEqual(['Cotton']);
});

it('a value is taken from the attribute that holds it', () => {
  const [product] = readMicrodata(
    document(`<div itemscope itemtype="http://schema.org/Product"><link itemprop="url" href="/shirt"><meta itemprop="gtin13" content="4006381333931">
      <time itemprop="releaseDate" datetime="2026-01-01">January</time></div>`),
    [],
  );
  expect(product && [textOf(product, 'url'), textOf(product, 'gtin13'), textOf(product, 'releaseDate')]).toEqual([
    '/shirt',
    '4006381333931',
    '2026-01-01',
  ]);
});
