import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../../lib/page/site-rules/place.ts';
import type { Place } from '../../../../lib/page/site-rules/schema.ts';
import { pageOf } from '../page-of.ts';

const read = (body: string, ...places: Place[]) => readPlaces(pageOf('', body), places)?.value;
const state = (json: unknown) => `<script id="s" type="application/json">${JSON.stringify(json)}</script>`;

describe('a place in the document', () => {
  it('gives the text of the first element that has any', () => {
    expect(read('<b class="x"> </b><b class="x">One</b>', '.none', '.x')).toBe('One');
  });

  it('gives an attribute where one is named', () => {
    expect(read('<b data-name="Alder">x</b>', { select: 'b', attribute: 'data-name' })).toBe('Alder');
  });

  it('counts in a table of names and values only where the name is right', () => {
    const rows =
      '<p><i>Colour:</i><u>Mist</u></p><p><i>Country of Origin :</i><u>India</u></p><p><i>Origin story</i><u>x</u></p>';
    const place = { select: 'p', label: { select: 'i', is: ['country of origin'] }, value: 'u' };
    expect(read(rows, place)).toBe('India');
    expect(read('<p><i>Origin story</i><u>x</u></p>', place)).toBeUndefined();
  });

  it('loses the words around it, and is none where words it needs are not there', () => {
    const place = { select: 'b', after: ['Sold by', 'Sold and shipped by'], before: [' (', ' and delivered'] };
    expect(read('<b>Sold by: Harbour Lane (12)</b>', place)).toBe('Harbour Lane');
    expect(read('<b>Sold and shipped by Harbour Lane and delivered free</b>', place)).toBe('Harbour Lane');
    expect(read('<b>Gift wrap</b>', place)).toBeUndefined();
  });
});

describe('a place in a page’s own data', () => {
  const product = { a: [{ n: 'Brand', v: 'Alder' }, { n: 'Origin', v: 'India' }, 'noise', null] };

  it('is found by keys, positions, everything and a list’s names', () => {
    expect(read(state(product), { state: '#s', path: ['a', 0, 'v'] })).toBe('Alder');
    expect(read(state(product), { state: '#s', path: ['*', '*', 'v'] })).toBe('Alder, India');
    expect(read(state(product), { state: '#s', path: ['a', { where: 'n', is: ['Origin'] }, 'v'] })).toBe('India');
    expect(read(state(product), { state: '#s', path: ['a', 9, 'v'] })).toBeUndefined();
  });

  it('is put together from keys of a thing and of the things inside it', () => {
    const parts = [
      {
        part: 'Shell',
        of: [
          { p: '60%', f: 'cotton' },
          { p: '40%', f: 'linen' },
        ],
      },
      { part: 'Lining', of: [{ p: '100%', f: 'viscose' }] },
    ];
    const place = { state: '#s', path: ['*'], take: ['part', { each: ['of', '*'], take: ['p', 'f'] }] };
    expect(read(state(parts), place)).toBe('Shell 60% cotton, 40% linen, Lining 100% viscose');
  });

  it('is found in an attribute and after an assignment, brackets in strings aside', () => {
    expect(read(`<b id="s" data-p='{"x":"y"}'></b>`, { state: '#s', attribute: 'data-p', path: ['x'] })).toBe('y');
    const script = '<script>var z={};window.__S__ = {"t":"a } \\" { b","x":1};window.q={"x":2}</script>';
    expect(read(script, { state: 'script:not([src])', marker: 'window.__S__', path: ['x'] })).toBe('1');
    expect(read(script, { state: 'script:not([src])', marker: 'window.__T__', path: ['x'] })).toBeUndefined();
  });

  it('is found in data that stands as a text in a list, under the key it begins at', () => {
    const sent = (text: unknown) => `<script>push(${JSON.stringify(text).replaceAll('<', '\\u003c')})</script>`;
    const place = { state: 'script:not([src])', marker: 'push(', within: 'copy', path: ['*', 'x'] };
    const body = sent([0]) + sent([1, '4c:["$",{"copies":[{"x":"a"}],"copy":[{"x":"b } ]"},{"x":"c"}]}]']);
    expect(read(body, place)).toBe('b } ], c');
    for (const torn of [[1, '"copy":'], [1, '"copy":[{"x":'], 'copy', { copy: [{ x: 'a' }] }, [['"copy":[{"x":"a"}]']]])
      expect(read(sent(torn), place)).toBeUndefined();
  });

  it('never reaches a prototype', () => {
    for (const key of ['constructor', '__proto__', 'toString', 'length'])
      expect(read(state({}), { state: '#s', path: [key, 'name'] })).toBeUndefined();
  });

  it('loses the tags it carries', () => {
    expect(read(state({ x: '<ul><li>100% cotton</li></ul>' }), { state: '#s', path: ['x'] })).toBe('100% cotton');
  });

  it('of any data and torn scripts throws nothing', () => {
    const place = { state: '#s', marker: '=', path: ['*', 0, { where: 'a', is: ['b'] }], take: ['c'] };
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.json(), (text, json) => {
        const body = `<script id="s">${`${text}=${json}`.replaceAll('<', ' ')}</script>`;
        expect(['string', 'undefined']).toContain(typeof read(body, place, { state: '#s', path: ['*', '*'] }));
        expect(['string', 'undefined']).toContain(typeof read(body, { ...place, within: text.slice(0, 9) || 'a' }));
      }),
    );
  });

  it('too large to parse is left alone', () => {
    expect(read(state({ x: 'y', z: 'x'.repeat(2_100_000) }), { state: '#s', path: ['x'] })).toBeUndefined();
  });
});
