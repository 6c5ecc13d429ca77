import { MAX_LISTED_BRAND } from '../model/limits.ts';

/** One product on a list: the element it is drawn in, and its brand as the list gives it. */
export interface ListedProduct {
  card: Element;
  brand: string;
}

/** Elements that say they hold a brand. Their text is the brand's name, so that no word of a title is taken for one. */
const BRAND =
  '[itemprop="brand"],[class*="brand" i],[data-testid*="brand" i],[data-test*="brand" i],[data-qa*="brand" i],[data-brand]';
/** What one product of a list is drawn in; the innermost that holds a link counts. */
const CARD =
  '[itemtype*="schema.org/Product"],article,li,[class*="product" i],[class*="card" i],[class*="tile" i],[data-testid*="product" i]';
/** Most elements looked at; a list drawn without end is not followed without end. */
const MAX_ELEMENTS = 400;
/** What stands around many products is no card of one. */
const MAX_CARD_TEXT = 1500;

/**
 * Products on a list whose brand the list itself marks as such. Navigation and filters name brands too, so a brand counts
 * only inside a card with a picture and a link.
 */
export function listedProducts(document: Document): ListedProduct[] {
  const found = new Map<Element, string>();
  const holders = [...document.querySelectorAll(BRAND)].slice(0, MAX_ELEMENTS);
  for (const holder of holders) {
    const brand = nameIn(holder);
    const card = brand === '' ? undefined : cardOf(holder);
    if (card !== undefined && !found.has(card)) found.set(card, brand);
  }
  return [...found].map(([card, brand]) => ({ card, brand }));
}

function nameIn(holder: Element): string {
  const stated = holder.getAttribute('data-brand') ?? holder.getAttribute('content') ?? holder.textContent ?? '';
  const name = stated.slice(0, 500).replace(/\s+/g, ' ').trim();
  return name.length <= MAX_LISTED_BRAND ? name : '';
}

function cardOf(holder: Element): Element | undefined {
  for (let card = holder.closest(CARD); card !== null; card = card.parentElement?.closest(CARD) ?? null) {
    if ((card.textContent ?? '').length > MAX_CARD_TEXT || card.querySelectorAll(BRAND).length > 6) return undefined;
    const links = card.matches('a[href]') || card.querySelector('a[href]') !== null || card.closest('a[href]') !== null;
    if (links && card.querySelector('img,picture,svg,[class*="photo" i],[class*="image" i]') !== null) return card;
  }
  return undefined;
}
