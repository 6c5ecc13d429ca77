// The detector runs on every allowed page, so it asks the cheapest questions first and answers at the first yes. It leans
// to yes: the reader, injected only then, decides for good.

const MARKUP =
  '[itemtype*="schema.org/Product"],[itemtype*="vocabulary.org/Product"],[itemprop="offers"],#productTitle,[typeof~="Product"],[typeof~="schema:Product"],meta[property="og:type"][content*="product"],meta[property^="product:"]';
const BASKET =
  '#button-cart,[id*="add-to-cart" i],[id*="addtocart" i],[id*="add-to-basket" i],[class*="add-to-cart" i],[class*="addtocart" i],[class*="add_to_cart" i],[id*="add_to_cart" i],[class*="add-to-basket" i],[class*="add-to-bag" i],[data-testid*="add-to" i],[name="add-to-cart"],form[action*="/cart/add"],form[action*="basket"],form[action*="warenkorb"],[class*="buy-button" i],[class*="buybutton" i],[class*="btn-buy" i],[class*="btn_buy" i],[class*="tobasket" i],[class*="to_basket" i],[class*="tocart" i],[class*="to_cart" i]';
const LINKED =
  /"(?:https?:\/\/schema\.org\/)?(?:Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Book|Car|Vehicle)"/;
const ADDRESS =
  /\/(?:dp|gp\/product|product|products|produkt|produit|producto|prodotto|produto|item|itm|ip|p|pd|prd|detail|goods|offer|listing|artikel|shop\/product)[/.-]|[-_/.](?:p|prd|pid|i|art)[-_.]?\d{4,}|[?&](?:pid|productid|sku|item_?id|id)=\d{4,}|\/deals?\/\d{5,}|\d{6,}\.html?$/i;
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
  return ADDRESS.test(url) || ADDRESS.test(own) || document.querySelector(BASKET) !== null;
}
