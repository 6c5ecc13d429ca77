import type { ProductPage } from '../../model/product-page.ts';
import { FOOD_GOODS } from './food-goods.ts';
import { MADE_GOODS } from './made-goods.ts';
import { type ProductKind, setApart } from './product-kind.ts';
import { WORN_GOODS } from './worn-goods.ts';

/**
 * High-priority goods beside cotton: the goods that DOL, CBP and the UFLPA strategy name, with the words shops use. A kind
 * says only which rows of the official tables to look at; without a row for the stated country it gives nothing.
 */
export const PRODUCT_KINDS: readonly ProductKind[] = [...WORN_GOODS, ...MADE_GOODS, ...FOOD_GOODS];

/** Where nothing says more, a page with a textile composition shows a textile. */
const TEXTILE: ProductKind = { id: 'textile', goods: ['textiles'], sectors: [], where: 'any' };
const MADE_UP: readonly string[] = ['apparel', 'footwear', 'gloves', 'toys', 'carpet', 'yarn', 'hair'];

/** What kinds of goods a page shows, by its title, categories and composition, in the order of the table. */
export function productKindsOf(page: ProductPage): ProductKind[] {
  const text = setApart([page.title?.value ?? '', ...page.categories].join(' \u2022 '));
  const textile = page.materials.length > 0;
  const fibres = new Set(page.materials.map(({ value }) => value.fibre));
  const seen = new Set<string>();
  const kinds = PRODUCT_KINDS.filter(
    (kind) =>
      !seen.has(kind.id) &&
      (kind.where === 'any' || (kind.where === 'textile') === textile) &&
      (kind.words?.test(text) === true || kind.fibres?.some((fibre) => fibres.has(fibre)) === true) &&
      seen.add(kind.id) !== undefined,
  );
  const madeUp = kinds.some(({ id }) => MADE_UP.includes(id));
  return textile && !madeUp ? [TEXTILE, ...kinds] : kinds;
}

/** A good's name as lists spell it, for comparing: lower case, without what stands in brackets. */
export const goodName = (good: string): string => good.toLowerCase().split('(', 1)[0]?.trim() ?? '';
