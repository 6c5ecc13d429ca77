import { describe, expect, it, test } from 'vitest';
import { first, read, thing } from './things.ts';

// After RDFa Lite 1.1 and the public tests of its five attributes: vocab, typeof, property, resource, prefix.

describe('vocab and typeof', () => {
  it('open a thing of a type', () => {
    expect(first('rdfa', '<div vocab="https://schema.org/" typeof="Product"><i property="name">x</i></div>')).toEqual({
      is: ['Product'],
      name: ['x'],
    });
  });

  it('may stand on different elements, and the nearest vocab counts', () => {
    const { nodes } = read(
      'rdfa',
      '<body vocab="http://schema.org/"><p typeof="Product"></p><p vocab="http://xmlns.com/foaf/0.1/"><i typeof="Product"></i></p></body>',
    );
    expect(nodes.map(({ types }) => types)).toEqual([['Product'], []]);
  });

  it('may name several types', () => {
    expect(first('rdfa', '<div vocab="https://schema.org/" typeof="Product Vehicle"></div>').is).toEqual([
      'Product',
      'Vehicle',
    ]);
  });
});

describe('property', () => {
  test.each([
    ['the text inside', '<p property="x">a <b>b</b></p>', 'a b'],
    ['content before text', '<p property="x" content="v">words</p>', 'v'],
    ['the content of meta', '<meta property="x" content="v">', 'v'],
    ['the address of a link element', '<link property="x" href="/v">', '/v'],
    ['the source of a picture', '<img property="x" src="/v">', '/v'],
    ['the moment of time', '<time property="x" datetime="2026-01-02">2 January</time>', '2026-01-02'],
    ['the value of data', '<data property="x" value="7">seven</data>', '7'],
    ['a resource that is described nowhere', '<a property="x" resource="#gone">words</a>', '#gone'],
  ])('gives %s', (_what, markup, value) => {
    expect(first('rdfa', `<div vocab="https://schema.org/" typeof="Product">${markup}</div>`).x).toEqual([value]);
  });

  it('with typeof holds a thing, which keeps its own properties', () => {
    expect(
      first(
        'rdfa',
        '<div vocab="https://schema.org/" typeof="Product"><p property="brand" typeof="Brand"><i property="name">Alder</i></p><i property="name">Shirt</i></div>',
      ),
    ).toEqual({ is: ['Product'], brand: [{ is: ['Brand'], name: ['Alder'] }], name: ['Shirt'] });
  });

  it('may have several names, each once', () => {
    const both = '<div vocab="https://schema.org/" typeof="Product"><i property="name alternateName name">x</i></div>';
    expect(first('rdfa', both)).toEqual({ is: ['Product'], alternateName: ['x'], name: ['x'] });
  });
});

describe('resource', () => {
  it('says one thing in several places', () => {
    const { nodes } = read(
      'rdfa',
      '<div vocab="https://schema.org/"><div resource="#s" typeof="Product"><i property="name">Shirt</i></div><p>…</p><div resource="#s"><i property="material">cotton</i></div></div>',
    );
    expect(nodes.map((node) => thing(node))).toEqual([{ is: ['Product'], name: ['Shirt'], material: ['cotton'] }]);
  });

  it('refers to a thing described elsewhere, before or after', () => {
    const { nodes } = read(
      'rdfa',
      '<div vocab="https://schema.org/"><div typeof="Product"><a property="brand" resource="#b" href="/b">b</a></div><div resource="#b" typeof="Brand"><i property="name">Alder</i></div></div>',
    );
    expect(thing(nodes[0])).toEqual({ is: ['Product'], brand: [{ is: ['Brand'], name: ['Alder'] }] });
  });
});

describe('prefix', () => {
  it('may be declared or known', () => {
    const declared =
      '<div prefix="s: https://schema.org/  ex: http://ex.example/" typeof="s:Product"><i property="s:name">x</i></div>';
    expect(first('rdfa', declared)).toEqual({ is: ['Product'], name: ['x'] });
    expect(first('rdfa', '<div typeof="schema:Product"><i property="schema:name">x</i></div>').name).toEqual(['x']);
  });

  it('is read without regard to case', () => {
    expect(first('rdfa', '<div prefix="S: https://schema.org/" typeof="s:Product"></div>').is).toEqual(['Product']);
  });

  it('keeps names of other vocabularies apart', () => {
    const mixed = `<div vocab="https://schema.org/" prefix="f: http://xmlns.com/foaf/0.1/" typeof="Product"><i property="name">Shirt</i><i property="foaf:name">Ann</i><i property="f:name">Bob</i><meta property="og:title" content="Shop"><i property="dc:creator">C</i></div>`;
    expect(first('rdfa', mixed)).toEqual({ is: ['Product'], name: ['Shirt'] });
  });
});
