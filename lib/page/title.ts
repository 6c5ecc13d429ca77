import type { Candidates } from './candidates.ts';
import { plain } from './candidates.ts';
import { locate } from './locate.ts';
import { type MarkupNode, textOf } from './structured/markup-node.ts';

/** Words in front of or after a product's name in a page's title, which belong to the shop. */
const SEPARATOR = /\s+[|–—·•»]\s+|\s+-\s+|\s*\|\s*|\s+::?\s+/;
const SELLING = /^(?:buy|shop|kaufen|acheter|comprar|comprare|kup|amazon\.\S+)\s*[:\s]\s*/i;

/** Adds what the page offers as the product's name. */
export function addTitles(
  candidates: Candidates,
  document: Document,
  main: MarkupNode | undefined,
  host: string,
): void {
  const site = siteNames(document, host);
  const name = main === undefined ? undefined : textOf(main, 'name');
  if (main !== undefined && name !== undefined) {
    candidates.add('title', { value: name, source: main.source, quote: name, locator: main.locator, score: 0.85 });
  }
  const heading = mainHeading(document, site);
  if (heading !== undefined) candidates.add('title', { ...heading, source: 'label', quote: heading.value, score: 0.8 });
  const shared = withoutSite(metaOf(document, 'og:title') ?? '', site);
  if (shared !== '')
    candidates.add('title', {
      value: shared,
      source: 'opengraph',
      quote: shared,
      locator: { kind: 'none' },
      score: 0.6,
    });
  const title = withoutSite(document.title ?? '', site);
  if (title !== '')
    candidates.add('title', { value: title, source: 'text', quote: title, locator: { kind: 'none' }, score: 0.4 });
}

/** The content of a meta element by property or name. */
export function metaOf(document: Document, name: string): string | undefined {
  const content = document.querySelector(`meta[property="${name}" i],meta[name="${name}" i]`)?.getAttribute('content');
  const text = content?.replace(/\s+/g, ' ').trim().slice(0, 1000);
  return text === '' || text === undefined ? undefined : text;
}

/** What the shop calls itself, folded: its name in markup and the parts of its host. */
export function siteNames(document: Document, host: string): string[] {
  const labels = host.replace(/^www\d?\./, '').split('.');
  const names = [
    metaOf(document, 'og:site_name') ?? '',
    metaOf(document, 'application-name') ?? '',
    host.replace(/^www\d?\./, ''),
    ...labels.slice(0, -1),
  ];
  return [...new Set(names.map(plain))].filter((name) => name.length > 1);
}

/** The page's first heading that is no shop name; a logo is often an `h1`. */
export function mainHeading(document: Document, site: readonly string[]) {
  for (const element of [...document.querySelectorAll('h1')].slice(0, 5)) {
    if (element.closest('[hidden],[aria-hidden="true"],dialog,template') !== null) continue;
    const value = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
    if (value.length > 1 && !site.includes(plain(value))) return { value, locator: locate(element) };
  }
  return undefined;
}

/** A page title without the shop's name and call to buy at its ends. */
export function withoutSite(title: string, site: readonly string[]): string {
  const parts = title
    .slice(0, 600)
    .replace(/\s+/g, ' ')
    .trim()
    .split(SEPARATOR)
    .filter((part) => part.trim() !== '');
  const isSite = (part: string | undefined) =>
    part !== undefined &&
    site.some((name) => plain(part) === name || plain(part).replaceAll(' ', '') === name.replaceAll(' ', ''));
  while (parts.length > 1 && isSite(parts.at(-1))) parts.pop();
  while (parts.length > 1 && isSite(parts[0])) parts.shift();
  return parts.join(' - ').replace(SELLING, '').trim();
}
