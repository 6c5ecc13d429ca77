import type { Candidates } from './candidates.ts';
import { plain } from './candidates.ts';
import { locate } from './locate.ts';
import { find, nearest, remembered } from './page-view.ts';
import type { Query } from './query.ts';
import { type MarkupNode, textOf } from './structured/markup-node.ts';
import { textWithin } from './text-within.ts';

/** Words in front of or after a product's name in a page's title, which belong to the shop. */
const SEPARATOR = /\s+[|–—·•»]\s+|\s+-\s+|\s*\|\s*|\s+::?\s+/;
const SELLING = /^(?:buy|shop|kaufen|acheter|comprar|comprare|kup|amazon\.\S+)\s*[:\s]\s*/i;
/** The same behind it: "… günstig online kaufen", "… online at best price". */
const SOLD =
  / (?:(?:günstig|jetzt|online) )*(?:kaufen|bestellen|shoppen)$| online at (?:the )?best prices?(?: in [\w ]{2,20})?$| (?:buy online|online kopen|en ligne|pas cher)$/i;

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
  if (heading !== undefined) {
    const { value, locator } = heading;
    // A heading that shares no word with the page's own title is more often a promise or a price than a name.
    const told = heading.score > 0 || titleOf(document) === '';
    // "Fernbank Shirt - navy" over markup that says "Fernbank Shirt": the heading is the whole name.
    const whole = name !== undefined && /^\s+[-–—|]\s/.test(value.slice(name.length)) && value.startsWith(name);
    const score = told ? (whole ? 0.86 : 0.8) : 0.35;
    candidates.add('title', { value, locator, source: 'label', quote: value, score });
  }
  const shared = withoutSite(metaOf(document, 'og:title') ?? '', site);
  if (shared !== '')
    candidates.add('title', {
      value: shared,
      source: 'opengraph',
      quote: shared,
      locator: { kind: 'none' },
      score: 0.6,
    });
  const title = withoutSite(titleOf(document), site);
  if (title !== '')
    candidates.add('title', { value: title, source: 'text', quote: title, locator: { kind: 'none' }, score: 0.4 });
}

/** The text of the page's own title; asked of the element, since a DOM library may have no root to ask. */
export const titleOf = (document: Document): string =>
  (document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 1000);

/** The content of the first meta element with a property or name, given in lower case. */
export function metaOf(document: Document, name: string): string | undefined {
  const content = contentsOf(document).get(name);
  const text = content?.replace(/\s+/g, ' ').trim().slice(0, 1000);
  return text === '' || text === undefined ? undefined : text;
}

/** Whether a meta element has a property or name that fits. */
export const hasMeta = (document: Document, pattern: RegExp): boolean =>
  [...contentsOf(document).keys()].some((name) => pattern.test(name));

const contentsOf = (document: Document): Map<string, string> => remembered(document, 'meta', () => readMetas(document));

/** Contents of meta elements by property and by name in lower case, of each the first. */
function readMetas(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    for (const name of [meta.getAttribute('property'), meta.getAttribute('name')]) {
      const key = name?.toLowerCase();
      if (key !== undefined && !contents.has(key)) contents.set(key, meta.getAttribute('content') ?? '');
    }
  }
  return contents;
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

/** Ids and classes that shops give the heading of a product. */
const PRODUCT_HEADING =
  /product[-_]?(?:title|name|heading|detail)|pdp[-_]?(?:title|name)|(?:item|prod)[-_]?(?:title|name)/i;

/**
 * The heading that names the product: among the page's first headings the one that shares most words with the page's
 * own title, because a logo, "Follow the author" or "15 % off" is often an `h1` as well.
 */
export const mainHeading = (document: Document, site: readonly string[]) =>
  remembered(document, `heading ${site.join()}`, () => findMainHeading(document, site));

const FIRST: Query = { sets: [['h1']] };
const LESSER: Query = {
  classes: /product-title|product-name/i,
  sets: [['h2'], ['h3'], ['[itemprop]', 'itemprop', /^name$/]],
};
/** What is not shown, or over the page. */
const AWAY: Query = { sets: [['[hidden]'], ['[aria-hidden]', 'aria-hidden', /^true$/], ['dialog'], ['template']] };

function findMainHeading(document: Document, site: readonly string[]) {
  const first = chooseHeading(document, FIRST, 12, site);
  if (first !== undefined && first.score > 0) return first;
  // A logo or a promise of free delivery is often the only `h1`: then the name stands in a lesser heading, if the title repeats it.
  const lesser = chooseHeading(document, LESSER, 60, site);
  // Nothing to compare with: what is headed is the name.
  if (titleWords(document).has('')) return first ?? lesser;
  return lesser !== undefined && lesser.score >= 0.9 && lesser.shared >= 2 ? lesser : first;
}

/** The words of the page's own title. */
const titleWords = (document: Document): ReadonlySet<string> =>
  new Set(plain(`${titleOf(document)} ${metaOf(document, 'og:title') ?? ''}`).split(' '));

/** Of the first headings of a kind the best that is not the shop's own name. */
function chooseHeading(document: Document, among: Query, most: number, site: readonly string[]) {
  const scored = remembered(document, `first ${most} headings`, () => scoreHeadings(document, among, most));
  const best = scored.find(({ folded }) => !site.includes(folded));
  return best === undefined
    ? undefined
    : { ...best, locator: locate(best.element), productLike: isProductHeading(best.element) };
}

/** The headings shown, best first. */
function scoreHeadings(document: Document, among: Query, most: number) {
  const { body } = document;
  const named = titleWords(document);
  // The body of a view may be a dialog itself.
  const isShown = (element: Element): boolean => {
    const away = nearest(document, element, AWAY);
    return away === null || away === body;
  };
  return find(document, among)
    .slice(0, most)
    .filter(isShown)
    .map((element) => {
      const value = textOfHeading(element);
      const folded = plain(value);
      const words = folded.split(' ');
      const shared = words.filter((word) => named.has(word));
      // Of equals, the heading with more of them.
      const share = shared.length / words.length + Math.min(shared.length, 5) * 0.05;
      return {
        element,
        value,
        folded,
        shared: shared.reduce((sum, word) => sum + wordsIn(word), 0),
        score: share + (isProductHeading(element) ? 0.5 : 0),
      };
    })
    .filter(({ value }) => value.length > 1)
    .sort((a, b) => b.score - a.score);
}

/** How many words a run of letters counts for: scripts without spaces write about two characters a word. */
const wordsIn = (word: string): number => (/^[\u3041-\u9fff\uac00-\ud7a3]/.test(word) ? Math.ceil(word.length / 2) : 1);

/** Whether an element or its nearest holder is called the heading of a product. */
const isProductHeading = (element: Element): boolean =>
  [element, element.parentElement, element.firstElementChild].some(
    (each) =>
      each !== null &&
      (PRODUCT_HEADING.test(`${each.id} ${each.getAttribute('class') ?? ''}`) ||
        each.getAttribute('itemprop') === 'name'),
  );

/** A heading's text: of the part inside it that is called the product's name, where format or subtitle stand beside it. */
function textOfHeading(heading: Element): string {
  const named =
    heading.firstElementChild === null
      ? undefined
      : [
          ...heading.querySelectorAll(
            '#productTitle,[itemprop="name"],[class*="product-title" i],[class*="product-name" i],[data-test*="product-title" i],[data-testid*="product-title" i]',
          ),
        ].find((element) => textWithin(element, 400).trim().length > 2);
  return textWithin(named ?? heading, 2000)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
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
  return parts.join(' - ').replace(SELLING, '').replace(SOLD, '').trim();
}
