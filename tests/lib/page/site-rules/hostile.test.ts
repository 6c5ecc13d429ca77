import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { ProductPage } from '../../../../lib/model/product-page.ts';
import { readPage } from '../../../../lib/page/read.ts';
import type { Place, SiteRule } from '../../../../lib/page/site-rules/schema.ts';
import { knownRules } from '../../../../lib/page/site-rules/shelf.ts';
import urls from '../../../pages/sites/urls.json' with { type: 'json' };
import { pageOf } from '../page-of.ts';

const rules = knownRules();
const addressOf = ({ id }: SiteRule): string => urls[id as keyof typeof urls];
const placesOf = (rule: SiteRule): Place[] => Object.values(rule.places).flat();

/** Scripts in every place the rule reads data from, with some other text where the data should stand. */
function scriptsFor(rule: SiteRule, text: string): string {
  const states = placesOf(rule).filter((place) => typeof place === 'object' && 'state' in place);
  return states
    .map((place) => {
      const id = /^script#([\w-]+)/.exec(place.state)?.[1];
      const attributes = id === undefined ? 'data-bootstrap="page/product" data-serialize-box-id="a"' : `id="${id}"`;
      return `<script type="application/json" ${attributes}>${place.marker ?? ''} ${text.replaceAll('<', '\\u003c')}</script>`;
    })
    .join('');
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('a hostile page of %s', (_id, rule) => {
  const read = (body: string) => v.parse(ProductPage, readPage(pageOf('', body), { url: addressOf(rule) }));

  test('with any data gives a page of the model', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 5 }), fc.string()), (text) => {
        expect(read(`${scriptsFor(rule, text)}<h1>Shirt</h1>`).limits).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('with data of the right shape and wrong values gives a page of the model', () => {
    const values = [
      '',
      ' ',
      '\u0000',
      'x'.repeat(5_000),
      '<script>alert(1)</script>',
      '__proto__',
      '{{brand}}',
      '🧵'.repeat(400),
    ];
    for (const value of values) {
      for (const place of placesOf(rule)) {
        if (typeof place !== 'object' || !('state' in place)) continue;
        const page = read(`${scriptsFor(rule, JSON.stringify(nest(place.path, value)))}<h1>Shirt</h1>`);
        expect(page.brand?.value ?? '').not.toMatch(/<script|\{\{/);
      }
    }
  });
});

/** A thing that the steps lead into, with the value at their end. */
function nest(path: readonly unknown[], value: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = nest(rest, value);
  if (typeof step === 'number' || step === '*') return [inner];
  if (typeof step === 'string') return { [step]: inner };
  const { where, is } = step as { where: string | string[]; is: string[] };
  const names = [where].flat().reduceRight<unknown>((name, key) => ({ [key]: name }), is[0] ?? '');
  return [{ ...(names as object), ...(typeof inner === 'object' ? inner : {}) }];
}

test('a state that holds several places is parsed once', () => {
  const filler = Array.from({ length: 9_000 }, (_, n) => ({ key: `k${n}`, values: ['x'.repeat(150)] }));
  const state = { store: { goods: { goodsName: 'Set' }, goodsProperty: filler } };
  const document = pageOf('', `<script>window.rawData=${JSON.stringify(state)};</script><h1>Set</h1>`);
  const parse = vi.spyOn(JSON, 'parse');
  const page = readPage(document, { url: 'https://www.temu.com/x-g-1.html' });
  const large = parse.mock.calls.filter(([text]) => text.length > 1_000_000);
  parse.mockRestore();
  expect(page.title?.value).toBe('Set');
  expect(large).toHaveLength(1);
});
