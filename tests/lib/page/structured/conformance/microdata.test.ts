import { describe, expect, it, test } from 'vitest';
import { first, read, thing } from './things.ts';

// After the cases of the HTML standard's microdata chapter and of its public tests: which elements are properties of
// which items, and where an element's value stands. Departures are tests of their own, named as such.

const PRODUCT = 'itemscope itemtype="https://schema.org/Product"';
const values = (inside: string, property = 'x') => first('microdata', `<div ${PRODUCT}>${inside}</div>`)[property];

describe('an element’s value', () => {
  test.each([
    ['the content of meta', '<meta itemprop="x" content="v">', 'v'],
    ['an empty text for empty content', '<meta itemprop="x" content="">', ''],
    ['the address of a link', '<link itemprop="x" href="/v">', '/v'],
    ['the address of a hyperlink, for a property that is one', '<a itemprop="url" href="/v">words</a>', '/v', 'url'],
    ['the address of an area', '<map><area itemprop="x" href="/v"></map>', '/v'],
    ['the source of a picture', '<img itemprop="x" src="v.jpg" alt="words">', 'v.jpg'],
    ['the source of a sound', '<audio itemprop="x" src="v.ogg"></audio>', 'v.ogg'],
    ['the source of a film', '<video itemprop="x" src="v.webm"></video>', 'v.webm'],
    ['the source of a frame', '<iframe itemprop="x" src="/v"></iframe>', '/v'],
    ['the source of a plug-in', '<embed itemprop="x" src="/v">', '/v'],
    ['the source of a source', '<video><source itemprop="x" src="/v"></video>', '/v'],
    ['the source of a track', '<video><track itemprop="x" src="/v"></video>', '/v'],
    ['the data of an object', '<object itemprop="x" data="/v"></object>', '/v'],
    ['the value of data', '<data itemprop="x" value="v">words</data>', 'v'],
    ['the value of a meter', '<meter itemprop="x" value="4" max="5">4 of 5</meter>', '4'],
    ['the moment of time', '<time itemprop="x" datetime="2026-01-02">2 January</time>', '2026-01-02'],
    ['the text of time without a moment', '<time itemprop="x">2026-01-02</time>', '2026-01-02'],
    ['the text of anything else', '<p itemprop="x">a <b>b</b> c</p>', 'a b c'],
    ['the text of a picture’s caption', '<figcaption itemprop="x">v</figcaption>', 'v'],
    ['no text for an empty element', '<span itemprop="x"></span>', ''],
  ])('is %s', (_what, markup, value, property = 'x') => {
    expect(values(markup, property)).toEqual([value]);
  });

  it('departs from the standard: content counts on any element', () => {
    expect(values('<span itemprop="x" content="10.00">£10</span>')).toEqual(['10.00']);
  });

  it('departs from the standard: a link gives its words where a name is asked for', () => {
    expect(values('<a itemprop="brand" href="/brands/alder">Alder</a>', 'brand')).toEqual(['Alder']);
    expect(values('<a itemprop="brand" href="/brands/alder"><img src="a.png"></a>', 'brand')).toEqual([
      '/brands/alder',
    ]);
  });
});

describe('an item', () => {
  it('has the properties inside it, at any depth, in document order', () => {
    expect(values('<p><i itemprop="x">1</i></p><section><div><b itemprop="x">2</b></div></section>')).toEqual([
      '1',
      '2',
    ]);
  });

  it('holds another item as a property, which keeps its own properties', () => {
    const outer = first(
      'microdata',
      `<div ${PRODUCT}><div itemprop="brand" itemscope itemtype="https://schema.org/Brand"><p itemprop="name">Alder</p></div>
        <p itemprop="name">Shirt</p></div>`,
    );
    expect(outer).toEqual({ is: ['Product'], name: ['Shirt'], brand: [{ is: ['Brand'], name: ['Alder'] }] });
  });

  it('inside another without being its property is an item of its own', () => {
    const { nodes } = read(
      'microdata',
      `<div ${PRODUCT}><p itemprop="name">Shirt</p><div ${PRODUCT}><p itemprop="name">Tie</p></div></div>`,
    );
    expect(nodes.map((node) => thing(node))).toEqual([
      { is: ['Product'], name: ['Shirt'] },
      { is: ['Product'], name: ['Tie'] },
    ]);
  });

  it('has none of the properties that stand outside every item', () => {
    const { nodes } = read('microdata', `<p itemprop="name">Nobody’s</p><div ${PRODUCT}></div>`);
    expect(nodes.map((node) => thing(node))).toEqual([{ is: ['Product'] }]);
  });

  it('may be of several types', () => {
    const both = '<div itemscope itemtype="https://schema.org/Product  http://schema.org/Vehicle"></div>';
    expect(first('microdata', both).is).toEqual(['Product', 'Vehicle']);
  });

  it('may be of no type, and still hold what is inside it', () => {
    const { nodes } = read('microdata', '<div itemscope><i itemprop="name">x</i></div>');
    expect(nodes.map((node) => thing(node))).toEqual([{ is: [], name: ['x'] }]);
  });

  it('has no type from an element that opens no item', () => {
    expect(
      read('microdata', '<div itemtype="https://schema.org/Product"><i itemprop="name">x</i></div>').nodes,
    ).toEqual([]);
  });

  it('of another vocabulary is no product', () => {
    const { nodes } = read('microdata', '<div itemscope itemtype="http://xmlns.com/foaf/0.1/Product"></div>');
    expect(nodes[0]?.types).toEqual([]);
  });

  it('is called by its itemid', () => {
    const { nodes } = read('microdata', `<div ${PRODUCT} itemid="urn:x:1"></div>`);
    expect(nodes[0]?.props.get('@id')).toEqual(['urn:x:1']);
  });
});

describe('a property', () => {
  it('may have several names, each once', () => {
    const item = first('microdata', `<div ${PRODUCT}><i itemprop="name alternateName name">x</i></div>`);
    expect(item).toEqual({ is: ['Product'], name: ['x'], alternateName: ['x'] });
  });

  it('may be named by its whole address', () => {
    expect(values('<i itemprop="https://schema.org/material">cotton</i>', 'material')).toEqual(['cotton']);
  });

  it('named by another vocabulary’s address is another property', () => {
    expect(values('<i itemprop="http://vocabulary.example/material">x</i>', 'material')).toBeUndefined();
  });

  it.each(['', ' ', '__proto__', 'constructor'])('without a usable name (%j) is none', (name) => {
    expect(first('microdata', `<div ${PRODUCT}><i itemprop="${name}">x</i></div>`)).toEqual({ is: ['Product'] });
  });
});

describe('itemref', () => {
  it('brings in an element that is a property, and what is inside one that is not', () => {
    const item = first(
      'microdata',
      `<div ${PRODUCT} itemref="a b"></div><i id="a" itemprop="name">Shirt</i><div id="b"><p><i itemprop="sku">7</i></p></div>`,
    );
    expect(item).toEqual({ is: ['Product'], name: ['Shirt'], sku: ['7'] });
  });

  it('keeps document order, whether the element stands before or after', () => {
    const item = first(
      'microdata',
      `<i id="a" itemprop="x">1</i><div ${PRODUCT} itemref="c a"><i itemprop="x">2</i></div><i id="c" itemprop="x">3</i>`,
    );
    expect(item.x).toEqual(['1', '2', '3']);
  });

  it('brings in an item as a property, not that item’s own properties', () => {
    const item = first(
      'microdata',
      `<div ${PRODUCT} itemref="o"></div><div id="o" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><b itemprop="price">9</b></div>`,
    );
    expect(item).toEqual({ is: ['Product'], offers: [{ is: ['Offer'], price: ['9'] }] });
  });

  it('lets two items share properties', () => {
    const { nodes } = read(
      'microdata',
      `<div ${PRODUCT} itemref="s"></div><div ${PRODUCT} itemref="s"></div><i id="s" itemprop="brand">Alder</i>`,
    );
    expect(nodes.map((node) => thing(node).brand)).toEqual([['Alder'], ['Alder']]);
  });

  it('gives a property once that is both inside and referred to', () => {
    expect(first('microdata', `<div ${PRODUCT} itemref="a"><i id="a" itemprop="name">x</i></div>`).name).toEqual(['x']);
  });

  it('gives a property inside another item to both', () => {
    const { nodes } = read(
      'microdata',
      `<div ${PRODUCT} itemref="in"></div><div ${PRODUCT}><p id="in"><i itemprop="brand">Alder</i></p></div>`,
    );
    expect(nodes.map((node) => thing(node).brand)).toEqual([['Alder'], ['Alder']]);
  });

  it('to nothing, to itself and in a circle does no harm', () => {
    const { nodes } = read(
      'microdata',
      `<div ${PRODUCT} itemref="gone"></div><div id="me" ${PRODUCT} itemref="me" itemprop="x"></div>
       <div id="a" itemprop="isRelatedTo" ${PRODUCT} itemref="b"></div><div id="b" itemprop="isRelatedTo" ${PRODUCT} itemref="a"></div>`,
    );
    expect(nodes).toHaveLength(4);
    expect(nodes[2]?.props.get('isRelatedTo')).toEqual([nodes[3]]);
    expect(nodes[3]?.props.get('isRelatedTo')).toEqual([nodes[2]]);
  });
});
