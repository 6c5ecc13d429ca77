import { describe, expect, it } from 'vitest';
import { goodName, PRODUCT_KINDS, productKindsOf } from '../../../../lib/risk/goods/product-kinds.ts';
import { fibre, page } from '../make.ts';

const kinds = (title: string, ...fibres: string[]) =>
  productKindsOf(page({ title, materials: fibres.map((name) => fibre(name)) })).map(({ id }) => id);

describe('kinds of goods', () => {
  it.each([
    ['Oxford shirt', ['apparel']],
    ['Herrenhemd', []],
    ['Hemd, weiß', ['apparel']],
    ['Chemise blanche', ['apparel']],
    ['男士衬衫', ['apparel']],
    ['Tomato ketchup 500 ml', ['tomato']],
    ['Solar panel 400 W', ['solar']],
    ['Photovoltaics kit', ['solar']],
    ['Vinyl flooring', ['pvc']],
    ['Vinyl record', []],
    ['Aluminium foil', ['aluminium']],
    ['Human hair wig', ['hair']],
    ['Hair dryer', []],
    ['Running shoes', ['footwear']],
    ['Shoehorn', []],
    ['Dried jujubes', ['jujube']],
    ['Stuffed animal', ['toys']],
    ['IP camera', ['electronics', 'surveillance-camera']],
    ['A novel', []],
    ['Top loader washing machine', []],
    ['Base coat nail polish', []],
    ['Garden hose 20 m', []],
    ['Storage baskets, set of 3', []],
    ['Jumper cables', []],
    ['Laptop stand', []],
    ['Cash on delivery: COD', []],
    ['Tapis de course', []],
    ['鱼缸', []],
    ['真皮手袋', []],
  ])('a page titled "%s" shows %j', (title, expected) => {
    expect(kinds(title)).toEqual(expected);
  });

  it('food words in the title of a textile are colours', () => {
    expect(kinds('Tomato dress', 'polyester')).toEqual(['apparel']);
    expect(kinds('Salmon pink scarf', 'wool')).toEqual(['textile']);
  });

  it('words with another meaning show clothing only beside a textile composition', () => {
    expect(kinds('Ribbed top', 'cotton')).toEqual(['apparel']);
    expect(kinds('400 thread count sheet', 'cotton')).toEqual(['textile']);
  });

  it('a textile composition without a known kind is a textile', () => {
    expect(kinds('Fitted sheet', 'cotton')).toEqual(['textile']);
  });

  it('fibres show viscose and down', () => {
    expect(kinds('Blouse', 'viscose')).toContain('viscose');
    expect(kinds('Jacket', 'polyester', 'down')).toContain('down');
  });

  it('names of goods compare without case and brackets', () => {
    expect(goodName('Polyvinyl Chloride (PVC)')).toBe('polyvinyl chloride');
    for (const { goods } of PRODUCT_KINDS) for (const good of goods) expect(goodName(good)).toBe(good);
  });

  it('a long hostile title is read in linear time', () => {
    const started = performance.now();
    kinds(`${'stainless carbon solar polyvinyl '.repeat(9)}`);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
