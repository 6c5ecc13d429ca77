import type { Candidates } from './candidates.ts';
import { plain } from './candidates.ts';
import { gtinIn } from './gtin.ts';
import { locate } from './locate.ts';
import { find } from './page-view.ts';
import type { Query } from './query.ts';
import { type MarkupNode, nodesOf, textsOf } from './structured/markup-node.ts';
import type { Onlooker } from './text/blocks.ts';
import { textWithin } from './text-within.ts';
import { metaOf } from './title.ts';

/** Properties that hold an item number, the shop's own among them. */
export const GTIN_PROPERTIES = 'gtin gtin13 gtin14 gtin12 gtin8 ean ean13 upc isbn productID sku mpn barcode'.split(
  ' ',
);
const OWN_NUMBER = new Set(['productID', 'sku', 'mpn']);
/** What every label of an item number has somewhere: cheap to look for, so that few texts meet the pattern below. */
const NUMBER_WORD =
  /ean|gtin|upc|isbn|jan|bar(?:c|k)|strichc|code|codice|c[oó]d|k[oó]d|штрих|バーコード|바코드|[条條]/i;
/** "EAN: 4006381333931", "ISBN-13 978…": a label, then the number, in one short text. */
const NUMBER_LABEL =
  /(?:^|[^\p{L}])(?:EAN|GTIN|UPC|ISBN|JAN|EAN-?Code|Barcode|Strichcode|Código (?:EAN|de barras)|Code-barres|Codice a barre|Kod (?:EAN|kreskowy)|Čárový kód|Čiarový kód|Vonalkód|Streckkod|Stregkode|Strekkode|Viivakoodi|Barkod|Штрих-?код|バーコード|바코드|条形码|條碼|条码|国际条码)(?:[-\s]?1[0-4])?(?:[-\s]?(?:code|nummer|number|no\.?|nr\.?|kód|kod|koodi|コード|코드|码|碼))?\s*[:：.]?\s*([\d][\d\s-]{6,20}\d)?\.?\s*$/iu;
/** How far a shop's own name as a brand is believed: less than a labelled row or a link beside the heading. */
const OWN_BRAND = 0.62;

/**
 * Adds brand, maker, seller and item number as the main product's markup gives them.
 *
 * @param site  what the shop calls itself, folded
 * @param brandField  `seller` on marketplaces whose markup calls the seller a brand
 */
export function addMarkedParties(
  candidates: Candidates,
  main: MarkupNode,
  site: readonly string[],
  brandField: 'brand' | 'seller' = 'brand',
): void {
  const add = (field: 'brand' | 'manufacturer' | 'seller', values: readonly string[], score: number) => {
    for (const value of values.slice(0, 3)) {
      if (/^https?:/i.test(value)) continue;
      // Shop software fills the field with the shop's own name where nobody filled it: then other signs count more.
      const believed = field === 'brand' && site.includes(plain(value)) ? OWN_BRAND : score;
      candidates.add(field, { value, source: main.source, quote: value, locator: main.locator, score: believed });
    }
  };
  const groups = [main, ...nodesOf(main, 'isVariantOf'), ...nodesOf(main, 'hasVariant').slice(0, 1)];
  for (const node of groups) {
    add(brandField, textsOf(node, 'brand'), 0.9);
    add('manufacturer', textsOf(node, 'manufacturer'), 0.85);
    for (const offer of [
      ...nodesOf(node, 'offers'),
      ...nodesOf(node, 'offers').flatMap((each) => nodesOf(each, 'offers')),
    ].slice(0, 20)) {
      add('seller', textsOf(offer, 'seller'), 0.8);
    }
    for (const holder of [node, ...nodesOf(node, 'offers').slice(0, 3)]) {
      for (const property of GTIN_PROPERTIES) addGtin(candidates, holder, property);
    }
  }
}

function addGtin(candidates: Candidates, node: MarkupNode, property: string): void {
  const found = new Map<string, string>();
  for (const text of textsOf(node, property).slice(0, 3)) {
    // A shop's own number is none, unless it says so or is a book's: 978 and 979 are given to nothing else.
    if (OWN_NUMBER.has(property) && !/^(?:gtin|ean|upc|isbn|97[89]-?\d)/i.test(text)) continue;
    const value = gtinIn(text);
    if (value !== undefined && fits(property, value)) found.set(value, text);
  }
  // Several are those of sizes and colours, and none the product's.
  const [only] = found;
  if (only === undefined || found.size > 1) return;
  const [value, quote] = only;
  candidates.add('gtin', { value, source: node.source, quote, locator: node.locator, score: 0.95 });
}

/** Whether a number has the length its property names: a `gtin8` of 13 digits is a shop's own number in the wrong place. */
function fits(property: string, value: string): boolean {
  const length = Number(/^gtin(\d+)$/.exec(property)?.[1] ?? 0);
  return length === 0 || value.length === length || (length > 12 && value.length >= 12);
}

/** Adds what meta elements say of the product. */
export function addMetaParties(candidates: Candidates, document: Document): void {
  for (const name of ['product:brand', 'og:brand', 'brand']) {
    const value = metaOf(document, name);
    if (value !== undefined)
      candidates.add('brand', { value, source: 'opengraph', quote: value, locator: { kind: 'none' }, score: 0.75 });
  }
  for (const name of ['product:ean', 'product:upc', 'product:isbn', 'product:gtin', 'og:upc', 'og:isbn']) {
    const text = metaOf(document, name);
    const value = text === undefined ? undefined : gtinIn(text);
    if (value !== undefined)
      candidates.add('gtin', { value, source: 'opengraph', quote: text ?? '', locator: { kind: 'none' }, score: 0.85 });
  }
}

const CARRIERS: Query = {
  sets: ['ean', 'gtin', 'gtin13', 'isbn', 'product-sku', 'product-ean'].map((name) => [`[data-${name}]`]),
};

/** Adds item numbers that elements carry as data of the one product there is to buy. */
export function addCarriedGtins(candidates: Candidates, document: Document): void {
  const found = new Map<string, { element: Element; quote: string }>();
  for (const element of find(document, CARRIERS).slice(0, 50)) {
    for (const { name, value } of [...element.attributes]) {
      if (!/^data-(?:ean|gtin|gtin13|isbn|product-ean|product-sku)$/.test(name)) continue;
      const number = name.endsWith('sku') && !/^97[89]/.test(value) ? undefined : gtinIn(value);
      if (number !== undefined) found.set(number, { element, quote: `${name}=${value}` });
    }
  }
  const [only] = found;
  if (only === undefined || found.size > 1) return;
  const [value, { element, quote }] = only;
  candidates.add('gtin', { value, source: 'page-state', quote, locator: locate(element), score: 0.6 });
}

/**
 * Adds item numbers printed in the text about the product: "EAN: …" in one text, or a label in one cell and the number in
 * the next. It is shown each text.
 */
export const printedGtins =
  (candidates: Candidates): Onlooker =>
  (node, data) => {
    if (data.length < 3 || data.length > 120 || !NUMBER_WORD.test(data)) return;
    const label = NUMBER_LABEL.exec(data.trim());
    const element = node.parentElement;
    if (label === null || element === null) return;
    const text = label[1] ?? besideLabel(node, element);
    const value = text === undefined ? undefined : gtinIn(text);
    if (value === undefined) return;
    const quote = `${data.trim()} ${label[1] === undefined ? text : ''}`;
    candidates.add('gtin', { value, source: 'label', quote, locator: locate(element), score: 0.8 });
  };

/** The text beside a label: what follows in its own element, its next sibling's, or that of the cell next to its own. */
function besideLabel(label: Node, element: Element): string | undefined {
  const next = label.nextSibling;
  const inside = next?.nodeType === 1 ? textWithin(next as Element, 400).trim() : '';
  if (inside !== '') return inside.length < 60 ? inside : undefined;
  for (const holder of [element, element.parentElement, element.parentElement?.parentElement]) {
    // An icon without text may stand between the two.
    let beside = holder?.nextElementSibling;
    if (beside != null && textWithin(beside, 400).trim() === '') beside = beside.nextElementSibling;
    const text = beside == null ? undefined : textWithin(beside, 400).trim();
    if (text !== undefined && text !== '') return text.length < 60 ? text : undefined;
  }
  return undefined;
}
