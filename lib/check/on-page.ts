import * as v from 'valibot';
import { barePage } from '../model/bare-page.ts';
import type { Database } from '../model/database.ts';
import type { Level } from '../model/finding.ts';
import { MOST_LISTED_BRANDS } from '../model/limits.ts';
import type { ProductPage } from '../model/product-page.ts';
import { checkPage } from './check-page.ts';

/** Hosts of the shops on whose own pages a person wants to see results: none until one is turned on. */
const OnPageHosts = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(253))), v.maxLength(500));

/** Where those hosts lie in `storage.local`. */
export const ON_PAGE_KEY = 'onPage';

/** Those hosts as they were stored; none where what is stored is not a list of hosts. */
export function onPageHostsOf(stored: unknown): string[] {
  const hosts = v.safeParse(OnPageHosts, stored);
  return hosts.success ? hosts.output : [];
}

/** A brand on a list of products, with the level its products have for the brand alone. */
export interface BrandMark {
  brand: string;
  level: Level;
}

/**
 * Levels that a mark may carry. A mark has no room for a date or a reply, so what is historic, and what is about a kind of
 * goods and not about the brand, is said where the product itself is read.
 */
const MARKED: ReadonlySet<Level> = new Set(['listed', 'documented']);

/**
 * The brands of a list of products that our data says something about. Each is assessed as a product page that states its
 * brand and nothing else would be, so a mark can never say more than the popup; a possible match is no mark.
 *
 * @param now  the time in milliseconds since 1970
 */
export async function markBrands(
  brands: readonly string[],
  host: string,
  database: Database,
  now: number,
): Promise<BrandMark[]> {
  const distinct = [...new Set(brands)].slice(0, MOST_LISTED_BRANDS);
  const marks = await Promise.all(
    distinct.map(async (brand) => {
      const { roles } = await checkPage(onlyBrand(brand, host), database, now);
      const level = roles.find(({ role }) => role === 'brand')?.level;
      return level !== undefined && MARKED.has(level) ? [{ brand, level }] : [];
    }),
  );
  return marks.flat();
}

const onlyBrand = (brand: string, host: string): ProductPage => ({
  ...barePage(`https://${host}/`, host),
  brand: { value: brand, source: 'text', quote: brand, locator: { kind: 'none' } },
});
