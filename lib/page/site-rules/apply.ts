import { MAX_QUOTE } from '../../model/limits.ts';
import type { CompositionPart, OriginStatement } from '../../model/product-page.ts';
import type { Sourced } from '../../model/sourced.ts';
import type { Candidates } from '../candidates.ts';
import { gtinIn } from '../gtin.ts';
import { readValue } from '../text/read-value.ts';
import type { Found, SiteValues } from './site-values.ts';

const NAMES = ['title', 'brand', 'manufacturer', 'seller', 'importer', 'packer', 'gtin'] as const;
/** Longest name taken from a place; longer text is another thing in the same place. */
const MAX_NAME = 300;

/**
 * Adds the names a rule found. A shop's own place is believed before any general sign; a place of shop software counts
 * less than product markup, since themes and their owners differ.
 */
export function addBySiteRule(candidates: Candidates, { of, values }: SiteValues): void {
  const score = of === 'shop' ? 1 : 0.74;
  for (const field of NAMES) {
    const found = values[field];
    if (found === undefined || found.value.length > MAX_NAME) continue;
    const value = field === 'gtin' ? gtinIn(found.value) : found.value;
    if (value !== undefined) candidates.add(field, { ...found, value, score, source: 'site-rule' });
  }
}

/** Material and origin, as rules found them or the text has them. */
export interface Stated {
  materials: Sourced<CompositionPart>[];
  origins: Sourced<OriginStatement>[];
}

/**
 * Material and origin that rules found, then what the text states besides: the same fibre and percent, or place and
 * stage, is one statement. Shops keep both in data of their own until a panel is opened.
 *
 * @param lang  the page's language, as a language tag; `''` where it is unknown
 */
export function withRules(sites: readonly SiteValues[], lang: string, text: Stated | undefined): Stated {
  const first = (field: 'material' | 'origin') =>
    sites.find(({ values }) => values[field] !== undefined)?.values[field];
  const material = first('material');
  const origin = first('origin');
  const materials = material === undefined ? [] : readValue(material.value, 'material', lang).materials;
  const origins = origin === undefined ? [] : readValue(origin.value, 'origin', lang).origins;
  return {
    materials: merge(
      sourced(materials, material),
      text?.materials,
      ({ fibre, percent }) => `${fibre} ${percent ?? ''}`,
    ),
    origins: merge(sourced(origins, origin), text?.origins, ({ place, stage }) => `${place} ${stage}`),
  };
}

const sourced = <T>(values: readonly T[], found: Found | undefined): Sourced<T>[] =>
  found === undefined
    ? []
    : values.map((value) => ({
        value,
        source: 'site-rule',
        quote: found.quote.slice(0, MAX_QUOTE),
        locator: found.locator,
      }));

function merge<T>(first: Sourced<T>[], then: readonly Sourced<T>[] = [], key: (value: T) => string): Sourced<T>[] {
  const known = new Set(first.map(({ value }) => key(value)));
  return [...first, ...then.filter(({ value }) => !known.has(key(value)))];
}
