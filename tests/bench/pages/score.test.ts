import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read.ts';
import { pageOf } from '../../lib/page/page-of.ts';
import { ratesOf, sameTitle, scorePage } from './score.ts';

const read = readPage(
  pageOf(
    '<title>Fernbank Shirt</title>',
    '<h1 id="productTitle">Fernbank Shirt</h1><button class="add-to-cart">Add to cart</button>',
  ),
  { url: 'https://shop.example/product/shirt' },
);
const score = (label: Parameters<typeof scorePage>[1]) => scorePage(read, label, (claim) => [claim]);

describe('a score of pages', () => {
  test('counts a product read as one, and its title', () => {
    const outcomes = score({ is_product: true, title: 'Fernbank shirt' });
    expect(outcomes.get('product')).toEqual({ right: 1, wrong: [], missed: [] });
    expect(outcomes.get('title')?.right).toBe(1);
  });

  test('counts a product read on another page as a false alarm only', () => {
    const outcomes = score({ is_product: false });
    expect([...outcomes.keys()]).toEqual(['product']);
    expect(outcomes.get('product')?.wrong).toEqual(['product']);
  });

  test('takes nothing for right where the label allows it', () => {
    expect(score({ is_product: true, brand: 'X' }).get('brand')?.missed).toEqual(['X']);
    expect(score({ is_product: true, brand: 'X', acceptable: { brand: [null] } }).get('brand')?.missed).toEqual([]);
    expect(score({ is_product: true, title: 'X', acceptable: { title: ['*'] } }).get('title')?.wrong).toEqual([]);
  });

  test('keeps materials that stand only in scripts apart', () => {
    const label = { is_product: true, materials: [{ fibre: 'cotton', percent: 100 }], materials_where: 'script' };
    const outcomes = score(label);
    expect(outcomes.get('materials (script)')?.missed).toEqual(['cotton 100']);
    expect(outcomes.has('materials')).toBe(false);
  });

  test('has no rate where nothing was counted', () => {
    expect(ratesOf([])).toEqual({ right: 0, wrong: 0, missed: 0 });
    expect(ratesOf([{ right: 1, wrong: ['a'], missed: [] }])).toMatchObject({ precision: 0.5, recall: 1 });
  });

  test('does not take half a title for the title', () => {
    expect(sameTitle('Fernbank Shirt', 'Fernbank Shirt Long Sleeve Blue')).toBe(false);
  });
});
