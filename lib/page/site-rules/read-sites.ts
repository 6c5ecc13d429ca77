import { readPlaces } from './place.ts';
import type { Places, SiteRule } from './schema.ts';
import { rulesFor } from './shelf.ts';
import type { Found, ReadSites, SiteValues } from './site-values.ts';
import type { StateCache } from './state.ts';

/**
 * The reading of pages by rules.
 *
 * @param rules  asked at each page, since rules may be injected after this was
 */
export const sitesReader =
  (rules: () => readonly SiteRule[]): ReadSites =>
  (document, host) => {
    const cache: StateCache = new Map();
    return rulesFor(document, host, rules()).map((rule) => readBy(document, rule, cache));
  };

function readBy(document: Document, { hosts, places, markupBrand }: SiteRule, cache: StateCache): SiteValues {
  const found = (Object.keys(places) as (keyof Places)[]).flatMap((field): [keyof Places, Found][] => {
    const value = readPlaces(document, places[field] ?? [], cache);
    return value === undefined ? [] : [[field, value]];
  });
  return {
    of: hosts === undefined ? 'software' : 'shop',
    values: Object.fromEntries(found),
    ...(markupBrand !== undefined && { markupBrand }),
  };
}
