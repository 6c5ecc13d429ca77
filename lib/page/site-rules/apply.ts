import { MAX_QUOTE } from '../../model/limits.ts';
import type { CompositionPart, OriginStatement } from '../../model/product-page.ts';
import type { Sourced } from '../../model/sourced.ts';
import type { Candidates, Field } from '../candidates.ts';
import { gtinIn } from '../gtin.ts';
import { readValue } from '../text/read-value.ts';
import { type Found, readPlaces } from './place.ts';
import type { SiteRule } from './schema.ts';

const NAMES = ['title', 'brand', 'manufacturer', 'seller', 'importer', 'packer', 'gtin'] as const;
/** Longest name taken from a place; longer text is another thing in the same place. */
const MAX_NAME = 300;

/**
 * Adds what stands in the places a rule names. A shop's own place is believed before any general sign; a place of shop
 * software counts less than product markup, since themes and their owners differ.
 */
export function addBySiteRule(candidates: Candidates, document: Document, rule: SiteRule): void {
  const score = rule.hosts === undefined ? 0.74 : 1;
  for (const field of NAMES) {
    const found = readPlaces(document, rule.places[field] ?? []);
    if (found === undefined || found.value.length > MAX_NAME) continue;
    const value = field === 'gtin' ? gtinIn(found.value) : found.value;
    if (value !== undefined) candidates.add(field satisfies Field, { ...found, value, score, source: 'site-rule' });
  }
}

/** Material and origin that stand in a rule's places. */
export interface StatedBySite {
  materials: Sourced<CompositionPart>[];
  origins: Sourced<OriginStatement>[];
}

/**
 * Reads material and origin in the places rules name: shops keep both in data of their own until a panel is opened.
 *
 * @param lang  the page's language, as a language tag; `''` where it is unknown
 */
export function readBySiteRules(document: Document, rules: readonly SiteRule[], lang: string): StatedBySite {
  const stated: StatedBySite = { materials: [], origins: [] };
  for (const { places } of rules) {
    const material = readPlaces(document, places.material ?? []);
    if (material !== undefined && stated.materials.length === 0) {
      const { materials } = readValue(material.value, 'material', lang);
      stated.materials.push(...materials.map((value) => sourcedFrom(value, material)));
    }
    const origin = readPlaces(document, places.origin ?? []);
    if (origin !== undefined && stated.origins.length === 0) {
      const { origins } = readValue(origin.value, 'origin', lang);
      stated.origins.push(...origins.map((value) => sourcedFrom(value, origin)));
    }
  }
  return stated;
}

const sourcedFrom = <T>(value: T, { quote, locator }: Found): Sourced<T> => ({
  value,
  source: 'site-rule',
  quote: quote.slice(0, MAX_QUOTE),
  locator,
});

/** What rules state, then what the text states besides: the same fibre and percent, or place and stage, is one statement. */
export function withRules(
  stated: StatedBySite,
  text: Pick<StatedBySite, 'materials' | 'origins'> | undefined,
): StatedBySite {
  const material = ({ value }: Sourced<CompositionPart>) => `${value.fibre} ${value.percent ?? ''}`;
  const origin = ({ value }: Sourced<OriginStatement>) => `${value.place} ${value.stage}`;
  return {
    materials: merge(stated.materials, text?.materials ?? [], material),
    origins: merge(stated.origins, text?.origins ?? [], origin),
  };
}

function merge<T>(first: T[], then: readonly T[], key: (item: T) => string): T[] {
  const known = new Set(first.map(key));
  return [...first, ...then.filter((item) => !known.has(key(item)))];
}
