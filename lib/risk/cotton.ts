import type { CompositionPart, OriginStatement, ProductPage } from '../model/product-page.ts';
import type { Sourced } from '../model/sourced.ts';

/** What a page says about cotton. */
export interface CottonReading {
  /** `new`: cotton that is not said to be recycled; `recycled`: only such; `none`: a composition without cotton. */
  content: 'new' | 'recycled' | 'none' | 'composition-not-stated';
  /** Statements of where the cotton was grown, in page order. */
  grown: readonly Sourced<OriginStatement>[];
}

/**
 * Reads what the page states about cotton. "Recycled" and cotton-free text remove the cotton context and nothing else
 * (METHOD.md §2).
 */
export function readCotton(page: ProductPage): CottonReading {
  return { content: cottonContent(page), grown: page.origins.filter(({ value }) => isCottonGrown(value)) };
}

/** A place where cotton grew: `grown`, of cotton or of an unnamed material. */
export const isCottonGrown = (origin: OriginStatement): boolean =>
  origin.stage === 'grown' && (origin.material === undefined || origin.material === 'cotton');

function cottonContent(page: ProductPage): CottonReading['content'] {
  if (page.materials.length === 0) return 'composition-not-stated';
  const cotton = page.materials.filter(({ value }) => value.fibre === 'cotton' && value.percent !== 0);
  if (cotton.length === 0) return 'none';
  return cotton.every(({ value }) => isRecycled(value)) ? 'recycled' : 'new';
}

const isRecycled = (part: CompositionPart): boolean => /recycl/i.test(part.qualifier ?? '');
