import type { Thing } from './things.ts';

/** One thing in three markups, and what all of them mean. Our own goods, in the shapes of schema.org's examples. */
export interface Example {
  what: string;
  /** The type of the thing compared; a product unless told. */
  type?: string;
  markups: Record<'json-ld' | 'microdata' | 'rdfa', string>;
  means: Thing;
}

const json = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org/', ...thing })}</script>`;
const TYPE = 'itemscope itemtype="https://schema.org/';
const IN_STOCK = 'https://schema.org/InStock';

const OFFER = { is: ['Offer'], price: ['55.00'], priceCurrency: ['GBP'], availability: [IN_STOCK] };

export const EXAMPLES: Example[] = [
  {
    what: 'a product with brand, rating and an offer',
    markups: {
      'json-ld': json({
        '@type': 'Product',
        name: 'Oxford Shirt',
        brand: { '@type': 'Brand', name: 'Alder' },
        aggregateRating: { '@type': 'AggregateRating', ratingValue: 3.5, reviewCount: 11 },
        offers: { '@type': 'Offer', availability: IN_STOCK, price: '55.00', priceCurrency: 'GBP' },
      }),
      microdata: `<div ${TYPE}Product"><h2 itemprop="name">Oxford Shirt</h2>
        by <span itemprop="brand" ${TYPE}Brand"><b itemprop="name">Alder</b></span>
        <div itemprop="aggregateRating" ${TYPE}AggregateRating">Rated <span itemprop="ratingValue">3.5</span>/5 by <span itemprop="reviewCount">11</span></div>
        <div itemprop="offers" ${TYPE}Offer"><span itemprop="priceCurrency" content="GBP">£</span><span itemprop="price" content="55.00">55</span><link itemprop="availability" href="${IN_STOCK}">In stock</div></div>`,
      rdfa: `<div vocab="https://schema.org/" typeof="Product"><h2 property="name">Oxford Shirt</h2>
        by <span property="brand" typeof="Brand"><b property="name">Alder</b></span>
        <div property="aggregateRating" typeof="AggregateRating">Rated <span property="ratingValue">3.5</span>/5 by <span property="reviewCount">11</span></div>
        <div property="offers" typeof="Offer"><span property="priceCurrency" content="GBP">£</span><span property="price" content="55.00">55</span><link property="availability" href="${IN_STOCK}">In stock</div></div>`,
    },
    means: {
      is: ['Product'],
      name: ['Oxford Shirt'],
      brand: [{ is: ['Brand'], name: ['Alder'] }],
      aggregateRating: [{ is: ['AggregateRating'], ratingValue: ['3.5'], reviewCount: ['11'] }],
      offers: [OFFER],
    },
  },
  {
    what: 'a used product with its seller, maker, numbers and pictures',
    markups: {
      'json-ld': json({
        '@type': 'Product',
        name: 'Canvas Bag',
        url: 'https://shop.example/bag',
        image: ['https://shop.example/1.jpg', 'https://shop.example/2.jpg'],
        gtin13: '4006381333931',
        sku: 'B-7',
        manufacturer: { '@type': 'Organization', name: 'Harbour Canvas Ltd' },
        offers: {
          '@type': 'Offer',
          price: '55.00',
          priceCurrency: 'GBP',
          availability: IN_STOCK,
          itemCondition: 'https://schema.org/UsedCondition',
          seller: { '@type': 'Organization', name: 'Attic & Loft' },
        },
      }),
      microdata: `<div ${TYPE}Product"><a itemprop="url" href="https://shop.example/bag"><span itemprop="name">Canvas Bag</span></a>
        <img itemprop="image" src="https://shop.example/1.jpg" alt="front"><img itemprop="image" src="https://shop.example/2.jpg" alt="back">
        <meta itemprop="gtin13" content="4006381333931"><span itemprop="sku">B-7</span>
        <p itemprop="manufacturer" ${TYPE}Organization"><span itemprop="name">Harbour Canvas Ltd</span></p>
        <p itemprop="offers" ${TYPE}Offer"><data itemprop="price" value="55.00">55</data><meta itemprop="priceCurrency" content="GBP"><link itemprop="availability" href="${IN_STOCK}"><link itemprop="itemCondition" href="https://schema.org/UsedCondition">used,
          from <span itemprop="seller" ${TYPE}Organization"><b itemprop="name">Attic &amp; Loft</b></span></p></div>`,
      rdfa: `<div vocab="https://schema.org/" typeof="Product"><a property="url" href="https://shop.example/bag"><span property="name">Canvas Bag</span></a>
        <img property="image" src="https://shop.example/1.jpg" alt="front"><img property="image" src="https://shop.example/2.jpg" alt="back">
        <meta property="gtin13" content="4006381333931"><span property="sku">B-7</span>
        <p property="manufacturer" typeof="Organization"><span property="name">Harbour Canvas Ltd</span></p>
        <p property="offers" typeof="Offer"><data property="price" value="55.00">55</data><meta property="priceCurrency" content="GBP"><link property="availability" href="${IN_STOCK}"><link property="itemCondition" href="https://schema.org/UsedCondition">used,
          from <span property="seller" typeof="Organization"><b property="name">Attic &amp; Loft</b></span></p></div>`,
    },
    means: {
      is: ['Product'],
      name: ['Canvas Bag'],
      url: ['https://shop.example/bag'],
      image: ['https://shop.example/1.jpg', 'https://shop.example/2.jpg'],
      gtin13: ['4006381333931'],
      sku: ['B-7'],
      manufacturer: [{ is: ['Organization'], name: ['Harbour Canvas Ltd'] }],
      offers: [
        {
          ...OFFER,
          itemCondition: ['https://schema.org/UsedCondition'],
          seller: [{ is: ['Organization'], name: ['Attic & Loft'] }],
        },
      ],
    },
  },
  {
    what: 'a product offered by several shops, its reviews with their dates',
    markups: {
      'json-ld': json({
        '@type': 'Product',
        name: 'Quilt',
        offers: {
          '@type': 'AggregateOffer',
          lowPrice: '80',
          offers: [
            { '@type': 'Offer', url: '/a', price: '80' },
            { '@type': 'Offer', url: '/b', price: '95' },
          ],
        },
        review: {
          '@type': 'Review',
          author: 'Ann',
          datePublished: '2026-04-01',
          reviewRating: { '@type': 'Rating', ratingValue: '4' },
        },
      }),
      microdata: `<div ${TYPE}Product"><h1 itemprop="name">Quilt</h1>
        <div itemprop="offers" ${TYPE}AggregateOffer">from <b itemprop="lowPrice">80</b>
          <p itemprop="offers" ${TYPE}Offer"><a itemprop="url" href="/a">Shop A</a><i itemprop="price">80</i></p><p itemprop="offers" ${TYPE}Offer"><a itemprop="url" href="/b">Shop B</a><i itemprop="price">95</i></p></div>
        <div itemprop="review" ${TYPE}Review"><i itemprop="author">Ann</i>, <time itemprop="datePublished" datetime="2026-04-01">April</time>:
          <span itemprop="reviewRating" ${TYPE}Rating"><meter itemprop="ratingValue" value="4" max="5">4/5</meter></span></div></div>`,
      rdfa: `<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Quilt</h1>
        <div property="offers" typeof="AggregateOffer">from <b property="lowPrice">80</b>
          <p property="offers" typeof="Offer"><a property="url" href="/a">Shop A</a><i property="price">80</i></p><p property="offers" typeof="Offer"><a property="url" href="/b">Shop B</a><i property="price">95</i></p></div>
        <div property="review" typeof="Review"><i property="author">Ann</i>, <time property="datePublished" datetime="2026-04-01">April</time>:
          <span property="reviewRating" typeof="Rating"><span property="ratingValue">4</span>/5</span></div></div>`,
    },
    means: {
      is: ['Product'],
      name: ['Quilt'],
      offers: [
        {
          is: ['AggregateOffer'],
          lowPrice: ['80'],
          offers: [
            { is: ['Offer'], url: ['/a'], price: ['80'] },
            { is: ['Offer'], url: ['/b'], price: ['95'] },
          ],
        },
      ],
      review: [
        {
          is: ['Review'],
          author: ['Ann'],
          datePublished: ['2026-04-01'],
          reviewRating: [{ is: ['Rating'], ratingValue: ['4'] }],
        },
      ],
    },
  },
  {
    what: 'a product with properties that have no name of their own, and its countries',
    markups: {
      'json-ld': json({
        '@type': 'Product',
        name: 'Sheet',
        material: ['Cotton', 'Linen'],
        countryOfOrigin: { '@type': 'Country', name: 'Portugal' },
        additionalProperty: [
          { '@type': 'PropertyValue', name: 'Composition', value: '60% cotton, 40% linen' },
          { '@type': 'PropertyValue', name: 'Weave', value: 'percale' },
        ],
      }),
      microdata: `<dl ${TYPE}Product"><dt itemprop="name">Sheet</dt><dd><span itemprop="material">Cotton</span>/<span itemprop="material">Linen</span></dd>
        <dd itemprop="countryOfOrigin" ${TYPE}Country"><span itemprop="name">Portugal</span></dd>
        <dd itemprop="additionalProperty" ${TYPE}PropertyValue"><b itemprop="name">Composition</b>: <i itemprop="value">60% cotton,
          40% linen</i></dd><dd itemprop="additionalProperty" ${TYPE}PropertyValue"><b itemprop="name">Weave</b>: <i itemprop="value">percale</i></dd></dl>`,
      rdfa: `<dl vocab="https://schema.org/" typeof="Product"><dt property="name">Sheet</dt><dd><span property="material">Cotton</span>/<span property="material">Linen</span></dd>
        <dd property="countryOfOrigin" typeof="Country"><span property="name">Portugal</span></dd>
        <dd property="additionalProperty" typeof="PropertyValue"><b property="name">Composition</b>: <i property="value">60% cotton,
          40% linen</i></dd><dd property="additionalProperty" typeof="PropertyValue"><b property="name">Weave</b>: <i property="value">percale</i></dd></dl>`,
    },
    means: {
      is: ['Product'],
      name: ['Sheet'],
      material: ['Cotton', 'Linen'],
      countryOfOrigin: [{ is: ['Country'], name: ['Portugal'] }],
      additionalProperty: [
        { is: ['PropertyValue'], name: ['Composition'], value: ['60% cotton, 40% linen'] },
        { is: ['PropertyValue'], name: ['Weave'], value: ['percale'] },
      ],
    },
  },
  {
    what: 'a group of variants',
    type: 'ProductGroup',
    markups: {
      'json-ld': json({
        '@type': 'ProductGroup',
        name: 'Tee',
        productGroupID: 'T1',
        variesBy: ['https://schema.org/size'],
        brand: { '@type': 'Brand', name: 'Alder' },
        hasVariant: [
          { '@type': 'Product', name: 'Tee S', gtin: '4006381333931', offers: { '@type': 'Offer', price: '9' } },
          { '@type': 'Product', name: 'Tee M', offers: { '@type': 'Offer', price: '9' } },
        ],
      }),
      microdata: `<div ${TYPE}ProductGroup"><h1 itemprop="name">Tee</h1><meta itemprop="productGroupID" content="T1"><link itemprop="variesBy" href="https://schema.org/size">
        <div itemprop="brand" ${TYPE}Brand"><meta itemprop="name" content="Alder"></div>
        <p itemprop="hasVariant" ${TYPE}Product"><b itemprop="name">Tee S</b><meta itemprop="gtin" content="4006381333931"><span itemprop="offers" ${TYPE}Offer"><i itemprop="price">9</i></span></p>
        <p itemprop="hasVariant" ${TYPE}Product"><b itemprop="name">Tee M</b><span itemprop="offers" ${TYPE}Offer"><i itemprop="price">9</i></span></p></div>`,
      rdfa: `<div vocab="https://schema.org/" typeof="ProductGroup"><h1 property="name">Tee</h1><meta property="productGroupID" content="T1"><link property="variesBy" href="https://schema.org/size">
        <div property="brand" typeof="Brand"><meta property="name" content="Alder"></div>
        <p property="hasVariant" typeof="Product"><b property="name">Tee S</b><meta property="gtin" content="4006381333931"><span property="offers" typeof="Offer"><i property="price">9</i></span></p>
        <p property="hasVariant" typeof="Product"><b property="name">Tee M</b><span property="offers" typeof="Offer"><i property="price">9</i></span></p></div>`,
    },
    means: {
      is: ['ProductGroup'],
      name: ['Tee'],
      productGroupID: ['T1'],
      variesBy: ['https://schema.org/size'],
      brand: [{ is: ['Brand'], name: ['Alder'] }],
      hasVariant: [
        { is: ['Product'], name: ['Tee S'], gtin: ['4006381333931'], offers: [{ is: ['Offer'], price: ['9'] }] },
        { is: ['Product'], name: ['Tee M'], offers: [{ is: ['Offer'], price: ['9'] }] },
      ],
    },
  },
  {
    what: 'a product whose parts stand apart and are referred to',
    markups: {
      'json-ld': json({
        '@graph': [
          {
            '@type': 'Product',
            '@id': '#shirt',
            name: 'Shirt',
            brand: { '@id': '#alder' },
            offers: { '@id': '#offer' },
          },
          { '@type': 'Brand', '@id': '#alder', name: 'Alder' },
          { '@type': 'Offer', '@id': '#offer', price: '9' },
        ],
      }),
      microdata: `<div ${TYPE}Product" itemref="alder offer"><h1 itemprop="name">Shirt</h1></div><p>…</p>
        <div id="alder" itemprop="brand" ${TYPE}Brand"><b itemprop="name">Alder</b></div><div id="offer" itemprop="offers" ${TYPE}Offer"><i itemprop="price">9</i></div>`,
      rdfa: `<div vocab="https://schema.org/"><div resource="#shirt" typeof="Product"><h1 property="name">Shirt</h1><link property="brand" resource="#alder"><link property="offers" resource="#offer"></div><p>…</p>
        <div resource="#alder" typeof="Brand"><b property="name">Alder</b></div><div resource="#offer" typeof="Offer"><i property="price">9</i></div></div>`,
    },
    means: {
      is: ['Product'],
      name: ['Shirt'],
      brand: [{ is: ['Brand'], name: ['Alder'] }],
      offers: [{ is: ['Offer'], price: ['9'] }],
    },
  },
  {
    what: 'a thing of two types among related products',
    markups: {
      'json-ld': json({
        '@type': ['Product', 'Book'],
        name: 'The Loom',
        isbn: '9783161484100',
        author: { '@type': 'Person', name: 'A. Weaver' },
        isRelatedTo: { '@type': 'Product', name: 'The Spindle' },
        offers: { '@type': 'Offer', price: '9' },
      }),
      microdata: `<div itemscope itemtype="https://schema.org/Product https://schema.org/Book"><h1 itemprop="name">The Loom</h1> ISBN <i itemprop="isbn">9783161484100</i>
        <p itemprop="author" ${TYPE}Person"><span itemprop="name">A. Weaver</span></p><p itemprop="isRelatedTo" ${TYPE}Product"><span itemprop="name">The Spindle</span></p>
        <p itemprop="offers" ${TYPE}Offer"><i itemprop="price">9</i></p></div>`,
      rdfa: `<div vocab="https://schema.org/" typeof="Product Book"><h1 property="name">The Loom</h1> ISBN <i property="isbn">9783161484100</i>
        <p property="author" typeof="Person"><span property="name">A. Weaver</span></p><p property="isRelatedTo" typeof="Product"><span property="name">The Spindle</span></p>
        <p property="offers" typeof="Offer"><i property="price">9</i></p></div>`,
    },
    means: {
      is: ['Product', 'Book'],
      name: ['The Loom'],
      isbn: ['9783161484100'],
      author: [{ is: ['Person'], name: ['A. Weaver'] }],
      isRelatedTo: [{ is: ['Product'], name: ['The Spindle'] }],
      offers: [{ is: ['Offer'], price: ['9'] }],
    },
  },
];
