import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../../../lib/page/structured/json-ld.ts';
import { parseLenientJson } from '../../../../lib/page/structured/lenient-json.ts';
import { nodesOf, textOf } from '../../../../lib/page/structured/markup-node.ts';

const read = (...scripts: string[]) => {
  const html = scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('');
  const limits: string[] = [];
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return { nodes: readJsonLd(document as unknown as Document, limits), limits };
};

describe('JSON as shops write it', () => {
  it.each([
    ['a trailing comma', '{"a":[1,2,],}', { a: [1, 2] }],
    ['comments', '{/* shop */"a":1 // note\n}', { a: 1 }],
    ['a comment sign inside a string', '{"a":"https://x.example/*y*/"}', { a: 'https://x.example/*y*/' }],
    ['a raw line break inside a string', '{"a":"one\ntwo"}', { a: 'one two' }],
    ['a false escape', '{"a":"50\\% off"}', { a: '50% off' }],
    ['CDATA', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['an HTML comment', '<!-- {"a":1} -->', { a: 1 }],
    ['a semicolon at the end', '{"a":1};', { a: 1 }],
    ['a byte order mark', '\ufeff{"a":1}', { a: 1 }],
    [
      'quotation marks inside a text',
      '{"a":"the "best" shirt, "really"","b":1}',
      { a: 'the "best" shirt, "really"', b: 1 },
    ],
    [
      'a quotation mark at the beginning of a text',
      '{"a":"\n"Soft", they say","b":1}',
      { a: ' "Soft", they say', b: 1 },
    ],
    ['a missing comma', '{"a":"x" "b":[1] "c":{"d":2}\n"e":3}', { a: 'x', b: [1], c: { d: 2 }, e: 3 }],
    ['brackets too many', '{"a":[1]}]}\n}', { a: [1] }],
    ['brackets too few', '{"a":[1,{"b":"x"', { a: [1, { b: 'x' }] }],
    ['a rest behind the value', '{"a":1} {"b":2}', { a: 1 }],
  ])('with %s is read', (_what, text, value) => {
    expect(parseLenientJson(text)).toEqual(value);
  });

  it('that is strict is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseLenientJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['x" y ', '{', '["a" ', ',', '[,],', '" ', '"                    x', '"b"  '])(
    'that is endless and broken (%j again and again) ends soon',
    (piece) => {
      const text = `{"a":"${piece.repeat(190_000 / piece.length)}`;
      const start = performance.now();
      try {
        parseLenientJson(text);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
      expect(performance.now() - start).toBeLessThan(1_500);
    },
  );

  it('that is none throws a SyntaxError and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        try {
          parseLenientJson(text);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});

describe('JSON-LD', () => {
  it('gives products at any depth, with their source and a pointer to them', () => {
    const { nodes } = read('{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"schema:Product","name":"Shirt"}}]}');
    const product = nodes.find(({ types }) => types.includes('Product'));
    expect(product && textOf(product, 'name')).toBe('Shirt');
    expect(product?.locator).toMatchObject({ kind: 'script', pointer: '/@graph/mainEntity' });
  });

  it('puts things referred to by id in their places, across scripts', () => {
    const { nodes } = read('{"@type":"Product","brand":{"@id":"#b"}}', '{"@id":"#b","@type":"Brand","name":"Alder"}');
    const [product] = nodes;
    expect(product && textOf(product, 'brand')).toBe('Alder');
  });

  it('marks products in lists, variants and related things as not the page’s own', () => {
    const { nodes } = read(
      '{"@type":"Product","name":"Own","isRelatedTo":{"@type":"Product","name":"Other"}}',
      '{"@type":"ItemList","itemListElement":[{"item":{"@type":"Product","name":"Listed"}}]}',
    );
    const listed = nodes
      .filter(({ types }) => types.includes('Product'))
      .map((node) => [textOf(node, 'name'), node.listed]);
    expect(listed).toEqual([
      ['Own', false],
      ['Other', true],
      ['Listed', true],
    ]);
  });

  it('cannot reach a prototype', () => {
    const { nodes } = read(
      '{"@type":"Product","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"x"}',
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(nodes[0]?.props.has('constructor')).toBe(false);
  });

  it('ends with a reason on endless nesting, huge scripts and broken ones', () => {
    const deep = read(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    expect(deep.nodes.length).toBeLessThan(100);
    expect(read('{"a":').limits).toEqual(['a JSON-LD script is broken beyond repair']);
    expect(read(`{"a":"${'x'.repeat(1_600_000)}"}`).limits).toEqual(['a JSON-LD script is too long and was not read']);
  });

  it('unescapes what shops escaped for HTML', () => {
    const { nodes } = read(
      '{"@type":"Product","name":"H&amp;M &#39;Oxford&#39;","offers":{"@type":"Offer","seller":{"name":"A &amp; B"}}}',
    );
    const [product] = nodes;
    expect(product && textOf(product, 'name')).toBe("H&M 'Oxford'");
    expect(product && nodesOf(product, 'offers').map((offer) => textOf(offer, 'seller'))).toEqual(['A & B']);
    const [accents] = read(
      '{"@type":"Product","name":"Elo&iacute;sa &Ntilde;&uuml;&#xE9;&szlig; &ccedil;&unknown;"}',
    ).nodes;
    expect(accents && textOf(accents, 'name')).toBe('Eloísa Ñüéß ç&unknown;');
    const [broken] = read('{"@type":"Product","name":"Shirt &#12ab; &#abc;"}').nodes;
    expect(broken && textOf(broken, 'name')).toBe('Shirt &#12ab; &#abc;');
  });
});
