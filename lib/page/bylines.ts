import type { Candidates } from './candidates.ts';
import { holdsWords, plain } from './candidates.ts';
import { locate } from './locate.ts';
import { find, nearest } from './page-view.ts';
import type { Query } from './query.ts';
import { textWithin } from './text-within.ts';
import { mainHeading, siteNames } from './title.ts';

/** Words around a brand's name that say it is one: "Visit the Alder Store", "Ver mais artigos da Marca: Alder". */
const STATED: readonly RegExp[] = [
  /^(?:visit the|besuchen sie den|besuche den|visiter la boutique|visita lo store di|visita la tienda de|visit)\s+(.{1,80}?)(?:[-\s](?:store|shop|storefront))?$/i,
  /^(?:[^:：]{0,40} )?(?:brand|marke|marque|marca|merk|märke|varumärke|značka|marka|brand name|бренд|ブランド|品牌|브랜드)\s*[:：]\s*(.{1,80})$/i,
];
/** Words that lead to more of a brand, a department or a seller; "by" in lower case only, since it may be part of a name. */
const LEADING: readonly RegExp[] = [
  /^(?:more (?:from|by)|(?:shop|see|view) (?:all|more)(?: from| by)?|mehr von) (.{1,60})$/i,
  /^(?:by|von|par|por) (.{1,60})$/,
];
/** Places that lists of brands, other products, the shop's own links and what others wrote stand in. */
const ASIDE: Query = {
  classes: /carousel|recom|related|review|\bbv-|\bnav/i,
  ids: /review|^bv/i,
  sets: [['nav'], ['header'], ['footer']],
};
/** Words for a brand and a maker in addresses of shops. */
const WORDS =
  'br[ae]nd marca marke marque merk mark[ai] znack vyrobc producent hersteller manufacturer designer vendor varumark fabricante'.split(
    ' ',
  );
/** Links to the pages of brands, and elements that say they hold a brand. */
const PLACES: Query = {
  classes: /brand|manufacturer|vendor|supplier/i,
  ids: /^(?:bylineInfo|brand)$/,
  sets: [
    ['a', 'href', new RegExp(`/(?:${WORDS.join('|')})|brand=`, 'i')],
    ['[itemprop]', 'itemprop', /^brand$/],
    ['[data-testid]', 'data-testid', /brand/i],
  ],
};
/** Names of elements that hold a brand and nothing else; others that have the word in them may be a panel or a banner. */
const BRAND_NAME =
  /(?:^|\s)brand(?:\s|$)|product[-_]{1,2}(?:brand|vendor|manufacturer)|(?:brand|manufacturer|vendor)[-_]{0,2}(?:name|link)/i;
/** An address in which such a word is one: "/merken/alder" is a brand's page, "/merkzettel" and "/market" are not. */
const BRAND_ADDRESS = new RegExp(`[/?&_-](?:${WORDS.join('|')})(?!t)\\w{0,2}(?:[/=?_-]|$)`, 'i');
/** Longest text of an element that only has the word in its name. */
const MAX_LOOSE = 30;
/** Places read; lists of all brands of a shop are longer. */
const MAX_PLACES = 600;

/** Adds the brand as marketplaces and shops print it beside the title: a byline, a brand link, a brand element. */
export function addBylines(candidates: Candidates, document: Document, host: string): void {
  const site = siteNames(document, host);
  const around = surroundings(mainHeading(document, site)?.element);
  const title = plain(candidates.best('title')?.value ?? '');
  const places = find(document, PLACES);
  for (let at = 0; at < Math.min(places.length, MAX_PLACES); at += 1) {
    const element = places[at] as Element;
    const link = element.localName === 'a';
    if (link && !isBrandLink(element)) continue;
    const text = shownIn(element);
    if (text.length < 2 || text.length > 80) continue;
    const stated = within(text, STATED);
    const value = stated ?? within(text, LEADING) ?? text;
    const name = plain(value);
    if (name === '') continue;
    const leads = title.startsWith(`${name} `);
    const own = site.includes(name);
    const aside = nearest(document, element, ASIDE) !== null;
    const score = scoreOf(element, { text, link, leads, own, aside, stated: stated !== undefined, around });
    if (score > 0) candidates.add('brand', { value, source: 'label', quote: text, locator: locate(element), score });
  }
}

/** How far an element is believed to name the brand; 0 for not at all. */
function scoreOf(
  element: Element,
  is: {
    text: string;
    link: boolean;
    leads: boolean;
    own: boolean;
    aside: boolean;
    stated: boolean;
    around: Element | undefined;
  },
): number {
  // A shop's list of brands tells which word of a product's name is one.
  if (is.aside) return is.leads && is.link && !is.own ? 0.6 : 0;
  if (element.id === 'bylineInfo') return 0.85;
  if (is.leads) return 0.72;
  const near = is.around?.contains(element) === true;
  const named = is.link || isNamedBrand(element);
  if (!named) return near && !is.own && is.text.length <= MAX_LOOSE ? 0.55 : 0;
  // A brand far from the heading is one of many the shop sells.
  if (!near && !is.stated && !element.hasAttribute('itemprop')) return 0;
  return (near ? 0.7 : 0.5) - (is.own ? 0.2 : 0);
}

/** Whether an element's name says that it holds a brand and nothing else. */
const isNamedBrand = (element: Element): boolean =>
  BRAND_NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`) ||
  ['itemprop', 'data-testid'].some((name) => element.hasAttribute(name));

/** Whether a link found for its address or for its name leads to a brand. */
const isBrandLink = (link: Element): boolean =>
  link.id !== '' ||
  /brand|vendor/i.test(link.getAttribute('class') ?? '') ||
  link.hasAttribute('itemprop') ||
  link.hasAttribute('data-testid') ||
  BRAND_ADDRESS.test(link.getAttribute('href') ?? '');

/** What an element says, or the picture in it; a picture that leads to a file is a data sheet's. */
function shownIn(element: Element): string {
  const said = textWithin(element, 400).trim() || (element.getAttribute('content') ?? '');
  const picture = said === '' ? element.querySelector('img[alt]') : null;
  const shown = picture === null || picture.closest('a[href*=".pdf" i]') !== null ? said : picture.getAttribute('alt');
  return (shown ?? '').replace(/\s+/g, ' ').trim();
}

/** The brand's name in a text, without the words around it. */
function within(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return name.trim();
  }
  return undefined;
}

/**
 * Adds the maker as the brand where the product's name has it: shops in many countries fill one field, "Výrobca: Apple",
 * for both. The maker stays the maker; a brand that the page states by itself counts more.
 */
export function addMakerAsBrand(candidates: Candidates): void {
  const title = plain(candidates.best('title')?.value ?? '');
  for (const maker of candidates.all('manufacturer')) {
    const name = plain(maker.value);
    if (name.length < 2 || !holdsWords(title, name)) continue;
    candidates.add('brand', { ...maker, score: title.startsWith(name) ? 0.55 : 0.5 });
  }
}

/** What stands close to the product's heading: four levels around it, unless that is the whole page. */
function surroundings(heading: Element | undefined): Element | undefined {
  let around: Element | null = heading ?? null;
  for (let level = 0; level < 4 && around !== null; level += 1) around = around.parentElement;
  return around === null || around.tagName === 'BODY' || around.tagName === 'HTML' ? undefined : around;
}
