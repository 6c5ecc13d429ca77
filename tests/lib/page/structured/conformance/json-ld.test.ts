import { describe, expect, it, test } from 'vitest';
import { textOf } from '../../../../../lib/page/structured/markup-node.ts';
import { first, read, thing } from './things.ts';

// After JSON-LD 1.1, "Embedding JSON-LD in HTML documents", and the cases of its public tests that a shop page may show.

const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`;
const product = (members: string) => `{"@context":"https://schema.org","@type":"Product",${members}}`;

describe('a script', () => {
  test.each([
    'application/ld+json',
    'application/ld+json;profile="http://www.w3.org/ns/json-ld#flattened"',
    'application/ld+json; charset=utf-8',
    'Application/LD+JSON',
  ])('of type %s is read', (type) => {
    expect(read('json-ld', `<script type='${type}'>${product('"name":"x"')}</script>`).nodes).toHaveLength(1);
  });

  it.each(['application/json', 'text/javascript', ''])('of type %j is not', (type) => {
    expect(read('json-ld', script(product('"name":"x"'), type)).nodes).toEqual([]);
  });

  test.each([
    ['an HTML comment', '<!-- J -->'],
    ['CDATA', '<![CDATA[ J ]]>'],
    ['CDATA in comments', '//<![CDATA[\nJ\n//]]>'],
    ['CDATA in block comments', '/*<![CDATA[*/ J /*]]>*/'],
    ['blank lines', '\n\n J \n'],
  ])('wrapped in %s is read', (_what, wrapped) => {
    const { nodes, limits } = read('json-ld', script(wrapped.replace('J', () => product('"name":"x"'))));
    expect([nodes.length, limits]).toEqual([1, []]);
  });

  it('is one of several, and a broken one harms none of the others', () => {
    const { nodes, limits } = read(
      'json-ld',
      script(product('"name":"a"')) + script('{"@type":') + script('') + script(product('"name":"b"')),
    );
    expect(nodes.map((node) => textOf(node, 'name'))).toEqual(['a', 'b']);
    expect(limits).toEqual(['a JSON-LD script is broken beyond repair']);
  });

  it('may hold a list of things, or a graph of them', () => {
    const two = `[${product('"name":"a"')},${product('"name":"b"')}]`;
    expect(read('json-ld', script(two)).nodes.map((node) => textOf(node, 'name'))).toEqual(['a', 'b']);
    const graph = `{"@context":"https://schema.org","@graph":${two}}`;
    expect(read('json-ld', script(graph)).nodes.map((node) => textOf(node, 'name'))).toEqual([undefined, 'a', 'b']);
  });
});

describe('a value', () => {
  test.each([
    ['text', '"v"', ['v']],
    ['a number', '9.5', ['9.5']],
    ['a truth', 'true', ['true']],
    ['nothing', 'null', []],
    ['a list', '["a","b"]', ['a', 'b']],
    ['lists in lists', '[["a"],["b",["c"]]]', ['a', 'b', 'c']],
    ['a literal', '{"@value":"v"}', ['v']],
    ['a literal with its language', '{"@value":"v","@language":"en"}', ['v']],
    ['a literal with its type', '{"@value":"2026-01-02","@type":"Date"}', ['2026-01-02']],
    ['a literal number', '{"@value":9.5}', ['9.5']],
    ['an ordered list', '{"@list":["a","b"]}', ['a', 'b']],
    ['a set', '{"@set":["a",{"@value":"b"}]}', ['a', 'b']],
  ])('may be %s', (_what, json, values) => {
    expect(first('json-ld', script(product(`"x":${json}`))).x ?? []).toEqual(values);
  });
});

describe('names', () => {
  test.each([
    ['compact', '{"@context":{"schema":"https://schema.org/"},"@type":"schema:Product","schema:name":"x"}'],
    ['whole', '{"@type":"http://schema.org/Product","http://schema.org/name":"x"}'],
    ['from a vocabulary', '{"@context":{"@vocab":"https://schema.org/"},"@type":"Product","name":"x"}'],
    ['of the vocabulary’s own context', '{"@context":"https://schema.org","type":"Product","name":"x"}'],
    [
      'of the page’s own context',
      '{"@context":{"Ware":"https://schema.org/Product","titel":{"@id":"https://schema.org/name"},"art":"@type"},"art":"Ware","titel":"x"}',
    ],
    ['in a list of types', '{"@type":["Product"],"name":"x"}'],
  ])('may be %s', (_what, json) => {
    expect(first('json-ld', script(json)).name).toEqual(['x']);
  });

  it('of a context hold for the things inside, and no further', () => {
    const { nodes } = read(
      'json-ld',
      script(
        '[{"@context":{"marke":"https://schema.org/brand"},"@type":"ItemPage","mainEntity":{"@type":"Product","marke":"Alder"}},{"@type":"Product","marke":"x"}]',
      ),
    );
    const products = nodes.filter(({ types }) => types.includes('Product'));
    expect(products.map((node) => thing(node))).toEqual([
      { is: ['Product'], brand: ['Alder'] },
      { is: ['Product'], marke: ['x'] },
    ]);
  });
});

describe('@id', () => {
  it('refers to a thing described in the same script, another script, before or after', () => {
    const brand = '{"@type":"Brand","@id":"#b","name":"Alder"}';
    const shirt = product('"@id":"#s","brand":{"@id":"#b"}');
    for (const page of [script(shirt) + script(brand), script(brand) + script(shirt), script(`[${shirt},${brand}]`)])
      expect(first('json-ld', page).brand).toEqual([{ is: ['Brand'], name: ['Alder'] }]);
  });

  it('says one thing in several places', () => {
    const page = script(product('"@id":"#s","name":"Shirt"')) + script('{"@id":"#s","material":"cotton"}');
    expect(read('json-ld', page).nodes.map((node) => thing(node))).toEqual([
      { is: ['Product'], name: ['Shirt'], material: ['cotton'] },
    ]);
  });

  it('with a type where a thing is mentioned does not hide its description', () => {
    const page =
      script(product('"brand":{"@type":"Brand","@id":"#b"}')) + script('{"@type":"Brand","@id":"#b","name":"Alder"}');
    expect(first('json-ld', page).brand).toEqual([{ is: ['Brand'], name: ['Alder'] }]);
  });

  it('that a page and its product share does not make them one', () => {
    const page = script(
      `[{"@type":"WebPage","@id":"/s","name":"Shirt at Shop"},${product('"@id":"/s","name":"Shirt"')}]`,
    );
    expect(first('json-ld', page).name).toEqual(['Shirt']);
  });

  it('that two products share does not make them one', () => {
    const page = script(`[${product('"@id":"#p","name":"Shirt"')},${product('"@id":"#p","name":"Tie"')}]`);
    expect(read('json-ld', page).nodes.map((node) => textOf(node, 'name'))).toEqual(['Shirt', 'Tie']);
  });

  it('in a circle does no harm', () => {
    const page = script(
      '[{"@id":"#a","@type":"Product","isRelatedTo":{"@id":"#b"}},{"@id":"#b","@type":"Product","isRelatedTo":{"@id":"#a"}},{"@id":"#c","x":{"@id":"#c"}}]',
    );
    expect(read('json-ld', page).nodes).toHaveLength(3);
  });
});
