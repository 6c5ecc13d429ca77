import { normaliseAddress } from './address.ts';

/** Most links taken from one page. */
const MAX_LINKS = 20_000;

/**
 * The addresses a page links to, as the browser resolves them. Runs in the page by injection, so it is one closed
 * function that uses nothing from outside.
 */
export function collectLinks(): string[] {
  return [...document.querySelectorAll('a[href]')]
    .slice(0, 20_000)
    .map((link) => (link as HTMLAnchorElement).href)
    .filter((href) => typeof href === 'string' && href.length <= 4096);
}

/**
 * Links of a listing page that stay on its shop, without the page itself. What came back from the page is hostile.
 *
 * @param found  the value {@link collectLinks} returned
 * @param listing  the listing's own address
 */
export function linksOfListing(found: unknown, listing: string): string[] {
  if (!Array.isArray(found)) return [];
  const own = normaliseAddress(listing);
  const host = hostOf(own);
  const links = found
    .slice(0, MAX_LINKS)
    .filter((href): href is string => typeof href === 'string')
    .map(normaliseAddress)
    .filter((url): url is string => url !== undefined && url !== own && hostOf(url) === host);
  return [...new Set(links)];
}

const hostOf = (url: string | undefined): string => (url === undefined ? '' : new URL(url).host.replace(/^www\./, ''));

/** The shape of an address: how deep it is and where it has numbers; products of a shop share one. */
export const shapeOf = (url: string): string =>
  new URL(url).pathname
    .split('/')
    .map((part) => (/\d/.test(part) ? '#' : part.includes('-') ? '-' : part === '' ? '' : 'x'))
    .join('/');

/**
 * Links of a listing sorted into likely products and the rest. Products are many and alike: every shape that numbers or
 * hyphens mark and that at least three links have.
 */
export function likelyProducts(links: readonly string[]): { likely: string[]; other: string[] } {
  const shapes = new Map<string, number>();
  for (const link of links) shapes.set(shapeOf(link), (shapes.get(shapeOf(link)) ?? 0) + 1);
  const isLikely = (link: string) => /[#-]/.test(shapeOf(link)) && (shapes.get(shapeOf(link)) ?? 0) >= 3;
  return { likely: links.filter(isLikely), other: links.filter((link) => !isLikely(link)) };
}
