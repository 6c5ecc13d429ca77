// The detector runs on every allowed page, so it asks the cheapest questions first and answers at the first yes. It leans
// to yes: the reader, injected only then, decides for good.

const MARKUP =
  '[itemtype*="schema.org/Product"],[itemtype*="vocabulary.org/Product"],[itemprop="offers"],#productTitle,[typeof~="Product"],[typeof~="schema:Product"],meta[property="og:type"][content*="product"],meta[property^="product:"]';
/** What is pressed to buy; only these are asked for their names, because a page has a hundred of them among thousands of elements. */
const PRESSED = 'button,form,input,a[class],a[id],[role="button"],[data-testid*="add-to"]';
const BASKET =
  /button-cart|add[-_]?to[-_]?(?:cart|basket|bag)|to[-_]?(?:cart|basket)|buy-?button|btn[-_]buy|data-testid=\S*add-to|\/cart\/add|action=\S*(?:basket|warenkorb)/i;
/** Most of these looked at. */
const MAX_PRESSED = 1_500;
const LINKED =
  /"(?:https?:\/\/schema\.org\/)?(?:Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Book|Car|Vehicle)"/;
const ADDRESS =
  /\/(?:dp|gp\/product|product|products|produkt|produit|producto|prodotto|produto|item|itm|ip|p|pd|prd|detail|goods|offer|listing|artikel|shop\/product)[/.-]|[-_/.](?:p|prd|pid|i|art)[-_.]?\d{4,}|[?&](?:pid|productid|sku|item_?id|id)=\d{4,}|\/deals?\/\d{5,}|\d{6,}\.html?$|[/_-]97[89]\d{10}(?!\d)/i;
/** Longest script looked through, in UTF-16 units. */
const MAX_SCRIPT = 400_000;

/**
 * Whether a page may show a product: it says so in markup, has something to put into a basket, or its address looks it.
 */
export function looksLikeProduct(document: Document, url: string): boolean {
  if (document.querySelector(MARKUP) !== null) return true;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    if (LINKED.test((script.textContent ?? '').slice(0, MAX_SCRIPT))) return true;
  }
  const own = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? '';
  return ADDRESS.test(url) || ADDRESS.test(own) || hasBasketButton(document);
}

function hasBasketButton(document: Document): boolean {
  const pressed = document.querySelectorAll(PRESSED);
  const count = Math.min(pressed.length, MAX_PRESSED);
  for (let at = 0; at < count; at += 1) {
    const element = pressed[at] as Element;
    const { className, id } = element as { className: unknown; id: unknown };
    if ((typeof className === 'string' && BASKET.test(className)) || (typeof id === 'string' && BASKET.test(id)))
      return true;
    const { localName } = element as { localName: unknown };
    if (localName === 'a') continue;
    const said = ['name', 'data-testid', 'action'].map((name) => `${name}=${element.getAttribute(name) ?? ''}`);
    if (BASKET.test(said.join(' '))) return true;
  }
  return false;
}
