import type { PageKind } from '../model/product-page.ts';
import { gtinIn } from './gtin.ts';
import { isSold, type MainProduct } from './main-product.ts';
import { find, nearest } from './page-view.ts';
import { GTIN_PROPERTIES } from './parties.ts';
import type { Query } from './query.ts';
import { type MarkupNode, nodesOf, textOf, textsOf } from './structured/markup-node.ts';
import { fold } from './text/fold.ts';
import type { Lexicon } from './text/lexicon.ts';
import { languagesOf } from './text/packs.ts';
import { loadTables } from './text/tables.ts';
import { textWithin } from './text-within.ts';
import { hasMeta, mainHeading, metaOf } from './title.ts';

/** What a page is, and the signs that told, in fixed words. */
export interface KindOfPage {
  kind: PageKind;
  reasons: string[];
}

const PRODUCT_PATH =
  /\/(?:dp|prod(?:[uo][cikt]*t\w?s?)?|item|itm|ip|p|pd|prd|goods|artikel)\/[^/]|[-_/.](?:p|prd|pid)[-_.]?\d{4,}|\d{5,}\.html?$|\.p\d+|-\d{6,}\/?$|\/(?:item|detail|product|goods|listing|deals?|sku|show|prod)(?:\/\d{5,}|\.(?:html?|php|aspx)\?)|[?&](?:pid|product_?id|item_?id|goods_?id)=\d{4,}/i;
const LIST_PATH =
  /\/(?:search|suche|recherche|buscar|[ck]ategor\w+|collections?|c|s|browse|catalog|list|listing|sale|new-in|brands?)(?:[/?]|$)|[?&](?:q|query|search|page|sort|keyword)=/i;
const ASIDE_PATH =
  /\/(?:cart|basket|bag|checkout|warenkorb|panier|carrito|login|account|register|help|faq|contact|about|blog|[a-z-]*reviews|avis|bewertungen|news|article|magazine|stories|wiki|privacy|terms)(?:[/.?-]|$)/i;
const TO_BASKET = /^button-cart$|buy-button|btn-buy|add[-_]?to[-_]?(?:cart|ba)/i;
const BASKET: Query = {
  ids: TO_BASKET,
  classes: TO_BASKET,
  sets: [
    ['[data-testid]', 'data-testid', /add-to/i],
    ['[name]', 'name', TO_BASKET],
    ['form', 'action', /\/cart\/add|=add_product/],
  ],
};
/** What is pressed, and links that look or act as if. */
const BUTTONS: Query = {
  sets: [
    ['button'],
    ['input', 'type', /^(?:submit|button|image)$/i],
    ['[role]', 'role', /^button$/],
    ['a', 'class', /btn|button|buy|cart/i],
    ['a', 'onclick'],
    ['a', 'href', /^javascript/i],
  ],
};
const PRICES: Query = { classes: /price/i, sets: [['[itemprop]', 'itemprop', /^price$/]] };
const PRICES_BY_ANY_NAME: Query = { ...PRICES, ids: /price/i };
const CARD: Query = { classes: /card|item|tile|product/i, sets: [['li'], ['article'], ['a'], ['td']] };
// Types of schema.org, as whole words in a list of them.
const ARTICLE = /\b(?:(?:news)?article|blogposting|reportage|recipe|faqpage|profilepage|(?:music)?event|jobposting)\b/i;
const LIST = /\b(?:itemlist|collectionpage|searchresultspage|offercatalog)\b/i;
/** What is looked for like a product and is none: homes, places to stay and to eat. */
const PLACE = /\b(?:realestatelisting|apartment|house|hotel|lodgingbusiness|restaurant)\b/i;
/** A price as pages print it. */
export const PRICE =
  /(?:[$€£¥￥₹₺₽₩₸₴]|\b(?:EUR|USD|GBP|CHF|PLN|kr|Kč|zł|руб|TL)\b)\s?\d|\d[\d.,\s]*\s?(?:[$€£¥￥₹₺₽₩₸₴]|(?:EUR|USD|GBP|CHF|PLN|kr|Kč|zł|руб|тг|TL|Ft|lei|лв|грн|元|円|원)(?![A-Za-z\u00aa-\u02af\u0370-\u1fff\u2c00-\u2fff\u3041-\ud7ff\uf900-\uffdc]))/;

/**
 * Decides whether a page is about one product. No single sign decides: product markup alone is wrong for about one
 * listing page in eight (measured, DESIGN.md §3), so signs are weighed, and lists, articles and service pages weigh
 * against.
 */
export function kindOfPage(
  document: Document,
  url: string,
  nodes: readonly MarkupNode[],
  main: MainProduct,
): KindOfPage {
  const reasons: string[] = [];
  let score = 0;
  const sign = (weight: number, reason: string) => {
    score += weight;
    reasons.push(reason);
  };
  const { pathname, search } = addressOf(document, url);
  const address = pathname + search;
  const types = nodes.flatMap(({ listed, types }) => (listed ? [] : types)).join(' ');

  const marked = main.node !== undefined && !main.node.listed;
  const sold = main.node !== undefined && isSold(main.node);
  if (marked) sign((sold ? 2 : 1) + (!main.fits ? 0 : sold ? 1 : 0.5), 'product markup');
  const typed = /product(?!\.)/i.test(metaOf(document, 'og:type') ?? '');
  if (typed) sign(1.5, 'og:type product');
  if (hasMeta(document, /^(?:product|og):price/)) sign(1, 'price in meta');
  if (PRODUCT_PATH.test(address)) sign(1.5, 'address of a product');
  if (hasItemNumber(pathname)) sign(2, 'address with an item number');
  const buttons = basketButtons(document, url);
  if (buttons >= 1 && buttons <= 5) sign(1.5, 'a thing to put into a basket');
  const printed = mainHeading(document, []);
  const headed = printed?.productLike === true;
  const heading = headed || typed;
  if (headed) sign(1.5, 'heading of a product');
  const priced = !headed && !marked && printed !== undefined && hasPriceBeside(document, printed.element);
  if (priced) sign(1, 'price beside the heading');
  const cards = priceCards(document);
  // A title of three words and more that a heading repeats names one thing; a department has one or two.
  const one =
    printed !== undefined && printed.shared >= 3 && printed.score >= 0.75 && buttons >= 1 && buttons <= 5 && cards < 8;
  if (one) sign(1, 'heading and title name a thing');

  const lists = main.named >= 4 && (main.listed >= 3 || !marked || main.named >= 8);
  if (lists) sign(-2.5, 'markup of many products');
  // Below a product stand carousels with dozens of others, so prices weigh little once the page has named its own.
  const named = heading && (buttons >= 1 || PRODUCT_PATH.test(address)) && buttons <= 5;
  if (!marked && cards >= 8) sign(named ? -0.5 : heading ? -1 : -2, 'many prices');
  else if (cards >= 24) sign(-1, 'very many prices');
  if (buttons >= 6 && !heading) sign(-1.5, 'many a thing to put into a basket');
  if (LIST.test(types) && !marked) sign(-2, 'markup of a list');
  if (PLACE.test(types) && !marked) sign(-2, 'markup of a place');
  if (main.node !== undefined && isRange(main.node)) sign(-2, 'markup of a range');
  if (LIST_PATH.test(address) && !PRODUCT_PATH.test(address)) sign(-1.5, 'address of a list');
  // Software for blogs calls every page but the first an article in its meta element, which weighs less than markup.
  // Reviews and recipes mark up what they are about, or sell beside them, as products.
  const sells = marked && sold && main.fits;
  if (ARTICLE.test(types) && !sells) sign(-2, 'markup of an article');
  else if (/^article$/i.test(metaOf(document, 'og:type') ?? '') && !sells) sign(-1, 'og:type article');
  if (ASIDE_PATH.test(pathname) && !marked) sign(-2.5, 'address of another kind of page');
  if (isFrontDoor(pathname) && search === '' && !heading && !marked && !one) sign(-1, 'address of a home page');

  if (score >= 2) return { kind: 'product', reasons };
  const listing = lists || cards >= 8 || buttons >= 4 || LIST_PATH.test(address);
  return { kind: listing ? 'listing' : 'other', reasons: reasons.length === 0 ? ['no sign of a product'] : reasons };
}

/** Whether an address has the number of a trade item in it, as those of books have. */
const hasItemNumber = (pathname: string): boolean =>
  pathname.length < 2000 &&
  (pathname.match(/(?<!\d)\d{13}(?!\d)/g) ?? []).some((number) => gtinIn(number) !== undefined);

/** Offers from which a product without brand and number is what a search found. */
const OFFERS_OF_A_RANGE = 10;

/**
 * Whether markup that calls itself a product is that of a department or a search, which wants to be found as one: it has
 * several brands, or many offers and nothing that tells which product they are of.
 */
function isRange(node: MarkupNode): boolean {
  const brands = new Set([
    ...textsOf(node, 'brand'),
    ...nodesOf(node, 'brand').flatMap((brand) => brand.props.get('name') ?? []),
  ]);
  brands.delete('');
  if (brands.size > 0) return brands.size > 1;
  const offers = Math.max(0, ...nodesOf(node, 'offers').map((offer) => Number(textOf(offer, 'offerCount') ?? 0)));
  return offers >= OFFERS_OF_A_RANGE && !GTIN_PROPERTIES.some((property) => node.props.has(property));
}

const isFrontDoor = (pathname: string): boolean =>
  /^\/?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(pathname);

/** The page's address; where that says nothing but the shop, the one the page gives as its own. */
function addressOf(document: Document, url: string): { pathname: string; search: string } {
  const given = URL.canParse(url) ? new URL(url) : { pathname: '', search: '' };
  if (!isFrontDoor(given.pathname) || given.search !== '') return given;
  const own = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? metaOf(document, 'og:url');
  return own !== undefined && own !== null && URL.canParse(own, url) ? new URL(own, url) : given;
}

/** Levels climbed from the heading to find the price of what it names. */
const PRICE_LEVELS = 6;

/** Whether a price stands close to the heading without a list of priced links standing there too. */
function hasPriceBeside(document: Document, heading: Element): boolean {
  const prices = find(document, PRICES_BY_ANY_NAME);
  let around = heading.parentElement;
  for (let level = 0; level < PRICE_LEVELS && around !== null; level += 1, around = around.parentElement) {
    if (/^(?:BODY|HTML)$/i.test(around.tagName)) return false;
    const holder = around;
    const priced = [...prices]
      .filter((element) => element !== holder && holder.contains(element))
      .slice(0, 60)
      .filter((element) => PRICE.test(textWithin(element, 80)));
    if (priced.length === 0) continue;
    return priced.filter((element) => element.closest('a[href]') !== null).length < 3 && priced.length <= 12;
  }
  return false;
}

/** More buttons or cards than these tell nothing new: counting ends there. */
const MOST_BUTTONS = 6;
const MOST_CARDS = 24;

/** What may be called like a button and is none: a script holds what a page shows after a click, under its name. */
const NEVER_PRESSED = /^(?:SCRIPT|STYLE|TEMPLATE|LINK|META|NOSCRIPT)$/i;

/** Things to press that put something into a basket, outside carousels, up to {@link MOST_BUTTONS}; nested ones count once. */
export function basketButtons(document: Document, url: string): number {
  const found: Element[] = [];
  for (const element of find(document, BASKET).slice(0, 200)) {
    if (NEVER_PRESSED.test(element.tagName)) continue;
    if (!found.some((each) => each.contains(element) || element.contains(each))) found.push(element);
    if (found.length >= MOST_BUTTONS) break;
  }
  if (found.length > 0) return found.length;
  const { calls } = loadTables(languagesOf({ document, url }));
  let count = 0;
  for (const element of find(document, BUTTONS).slice(0, 400)) {
    const text = saidBy(element);
    if (text.length > 1 && text.length < 40 && isCall(fold(text), calls)) count += 1;
    if (count >= MOST_BUTTONS) break;
  }
  return count;
}

/** What something to press says: its words, or what stands for them where it is a picture. */
const saidBy = (element: Element): string =>
  (
    element.getAttribute('value') ||
    textWithin(element, 400).trim() ||
    (element.querySelector('img') ?? element).getAttribute('alt') ||
    element.getAttribute('title') ||
    ''
  ).trim();

/** Whether a text begins with a call to buy, or is nothing but a shorter one. */
function isCall(folded: string, calls: Lexicon): boolean {
  const at = /^[+\s]*/.exec(folded)?.[0].length ?? 0;
  const hit = calls.at(folded, at);
  return hit?.meanings.some(({ value }) => value === 'opens' || hit.end === folded.length) === true;
}

/** Links of their own that hold or stand beside a price, up to {@link MOST_CARDS}: the cards of a list. */
function priceCards(document: Document): number {
  const links = new Set<string>();
  for (const element of find(document, PRICES).slice(0, 600)) {
    if (!PRICE.test(textWithin(element, 80))) continue;
    const card = nearest(document, element, CARD);
    if (card === null) continue;
    const link = card.closest('a')?.getAttribute('href');
    const href = link ?? card.querySelector('a[href]')?.getAttribute('href');
    if (href != null && href !== '#') links.add(href.split('#', 1)[0] ?? href);
    if (links.size >= MOST_CARDS) break;
  }
  return links.size;
}
