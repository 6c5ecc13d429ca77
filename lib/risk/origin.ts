import type { OriginStage, OriginStatement, ProductPage } from '../model/product-page.ts';
import type { Sourced } from '../model/sourced.ts';
import { byText, firstDifference } from './order.ts';

/** The Uyghur region's ISO 3166-2 code. */
export const REGION = 'CN-XJ';

/**
 * Stages at which something is made of the product. `packed`, `designed`, `imported` and `address` say nothing about where
 * it or its material was made.
 */
export const MAKING: readonly OriginStage[] = ['grown', 'spun', 'woven', 'dyed', 'made', 'assembled'];

/** Stages at which the finished product is made. */
export const FINISHING: readonly OriginStage[] = ['made', 'assembled'];

/** Stages at which cotton is processed. */
export const PROCESSING: readonly OriginStage[] = ['spun', 'woven', 'dyed', 'made', 'assembled'];

/** A country, where the Uyghur region counts as China. */
export const countryOf = (place: string): string => (place === REGION ? 'CN' : place);

/** The statements of some stages, each place and stage once, in a fixed order whatever the page's. */
export function statementsOf(page: ProductPage, stages: readonly OriginStage[]): Sourced<OriginStatement>[] {
  const seen = new Set<string>();
  return page.origins
    .filter(({ value }) => stages.includes(value.stage))
    .sort(compareOrigins)
    .filter(({ value }) => {
      const key = `${value.stage}|${value.place}|${value.material ?? ''}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}

/** A fixed order of origin statements: stage, place, material, words. */
export function compareOrigins(a: Sourced<OriginStatement>, b: Sourced<OriginStatement>): number {
  return firstDifference(
    byText(a.value.stage, b.value.stage),
    byText(a.value.place, b.value.place),
    byText(a.value.material ?? '', b.value.material ?? ''),
    byText(a.quote, b.quote),
  );
}
