import type { Candidates } from './candidates.ts';
import { plain } from './candidates.ts';
import { gtinIn } from './gtin.ts';
import { locate } from './locate.ts';
import { type MarkupNode, nodesOf, textsOf } from './structured/markup-node.ts';
import { textWithin } from './text-within.ts';
import { mainHeading, metaOf, siteNames } from './title.ts';

const GTIN_PROPERTIES = 'gtin gtin13 gtin14 gtin12 gtin8 ean ean13 upc isbn productID sku mpn barcode'.split(' ');
const OWN_NUMBER = new Set(['productID', 'sku', 'mpn']);
/** What every label of an item number has somewhere: cheap to look for, so that few texts meet the pattern below. */
const NUMBER_WORD =
  /ean|gtin|upc|isbn|jan|bar(?:c|k)|strichc|code|codice|c[oó]d|k[oó]d|штрих|バーコード|바코드|[条條]/i;
/** "EAN: 4006381333931", "ISBN-13 978…": a label, then the number, in one short text. */
const NUMBER_LABEL =
  /(?:^|[^\p{L}])(?:EAN|GTIN|UPC|ISBN|JAN|EAN-?Code|Barcode|Strichcode|Código (?:EAN|de barras)|Code-barres|Codice a barre|Kod (?:EAN|kreskowy)|Čárový kód|Čiarový kód|Vonalkód|Streckkod|Stregkode|Strekkode|Viivakoodi|Barkod|Штрих-?код|バーコード|바코드|条形码|條碼|条码|国际条码)(?:[-\s]?1[0-4])?(?:[-\s]?(?:code|nummer|number|no\.?|nr\.?|kód|kod|koodi|コード|코드|码|碼))?\s*[:：.]?\s*([\d][\d\s-]{6,20}\d)?\.?\s*$/iu;
const MAX_TEXTS = 60_000;

/**
 * Adds brand, maker, seller and item number as the main product's markup gives them.
 *
 * @param brandField  `seller` on marketplaces whose markup calls the seller a brand
 */
export function addMarkedParties(
  candidates: Candidates,
  main: MarkupNode,
  brandField: 'brand' | 'seller' = 'brand',
): void {
  const add = (field: 'brand' | 'manufacturer' | 'seller', values: readonly string[], score: number) => {
    for (const value of values.slice(0, 3)) {
      if (/^https?:/i.test(value)) continue;
      candidates.add(field, { value, source: main.source, quote: value, locator: main.locator, score });
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
  for (const text of textsOf(node, property).slice(0, 3)) {
    // A shop's own number is none, unless it says so or is a book's: 978 and 979 are given to nothing else.
    if (OWN_NUMBER.has(property) && !/^(?:gtin|ean|upc|isbn|97[89]-?\d)/i.test(text)) continue;
    const value = gtinIn(text);
    if (value !== undefined && fits(property, value))
      candidates.add('gtin', { value, source: node.source, quote: text, locator: node.locator, score: 0.95 });
  }
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

const STORE =
  /^(?:visit the|besuchen sie den|besuche den|visiter la boutique|visita lo store di|visita la tienda de|visit)\s+(.{1,80}?)(?:[-\s](?:store|shop|storefront))?$/i;
const LABELLED = /^(?:brand|marke|marque|marca|merk|märke|marka|brand name|ブランド|品牌|브랜드)\s*[:：]\s*(.{1,80})$/i;

/** Adds the brand as marketplaces and shops print it beside the title: a byline, a brand link, a brand element. */
export function addBylines(candidates: Candidates, document: Document, host: string): void {
  const site = siteNames(document, host);
  const places = document.querySelectorAll(
    '#bylineInfo,#brand,a[href*="/brand/" i],a[href*="/brands/" i],a[href*="/marca" i],a[href*="/marke" i],a[href*="/marque" i],a[href*="/merk" i],a[href*="/znacka" i],a[href*="/vyrobc" i],a[href*="/producent" i],a[href*="/hersteller" i],a[href*="/manufacturer" i],a[href*="/designer" i],a[href*="/vendor" i],[itemprop="brand"],[class~="brand"],[class*="product-brand" i],[class*="brand-name" i],[class*="brandname" i],[data-testid*="brand" i],[class*="product__vendor" i],[class*="product-vendor" i]',
  );
  const main = mainHeading(document, site)?.element ?? null;
  const title = `${plain(candidates.best('title')?.value ?? '')} `;
  for (const element of [...places].slice(0, 40)) {
    if (element.closest('nav,header,footer,[class*="carousel" i],[class*="recommend" i],[class*="related" i]') !== null)
      continue;
    const shown = textWithin(element, 400).trim() || (element.getAttribute('content') ?? '');
    const text = (shown || (element.querySelector('img[alt]')?.getAttribute('alt') ?? '')).replace(/\s+/g, ' ').trim();
    if (text.length < 2 || text.length > 80) continue;
    const value = (LABELLED.exec(text)?.[1] ?? STORE.exec(text)?.[1] ?? text).trim();
    if (
      /^(?:brands?|marken?|marques?|marcas?|marche|merken?|all brands|more|shop|brand name|by|von|de|par|our brands|unsere marken|nos marques)$/i.test(
        value,
      )
    )
      continue;
    const byline = element.id === 'bylineInfo';
    const leads = title.startsWith(`${plain(value)} `);
    const near = main !== null && isNear(main, element);
    // A brand far from the heading is one of many the shop sells, unless the product's name begins with it.
    if (!byline && !leads && !near && value === text && element.getAttribute('itemprop') !== 'brand') continue;
    const score = byline ? 0.85 : leads ? 0.72 : (near ? 0.7 : 0.5) - (site.includes(plain(value)) ? 0.2 : 0);
    candidates.add('brand', { value, source: 'label', quote: text, locator: locate(element), score });
  }
}

/**
 * Adds the maker as the brand where the product's name begins with it: shops in many countries fill one field, "Výrobca:
 * Apple", for both. The maker stays the maker; a brand that the page states by itself counts more.
 */
export function addMakerAsBrand(candidates: Candidates): void {
  const title = `${plain(candidates.best('title')?.value ?? '')} `;
  for (const maker of candidates.all('manufacturer')) {
    const name = plain(maker.value);
    if (name.length > 1 && title.startsWith(`${name} `)) candidates.add('brand', { ...maker, score: 0.55 });
  }
}

/** Whether an element stands close to the product's heading: within four levels of a common parent. */
function isNear(heading: Element, element: Element): boolean {
  let around: Element | null = heading;
  for (let level = 0; level < 4 && around !== null; level += 1) around = around.parentElement;
  return around?.contains(element) === true && around.tagName !== 'BODY' && around.tagName !== 'HTML';
}

/** Adds item numbers that elements carry as data of the one product there is to buy. */
export function addCarriedGtins(candidates: Candidates, document: Document): void {
  const found = new Map<string, { element: Element; quote: string }>();
  for (const element of [
    ...document.querySelectorAll(
      '[data-ean],[data-gtin],[data-gtin13],[data-isbn],[data-product-sku],[data-product-ean]',
    ),
  ].slice(0, 50)) {
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

/** Adds item numbers printed on the page: "EAN: …" in one text, or a label in one cell and the number in the next. */
export function addPrintedGtins(candidates: Candidates, document: Document): void {
  if (document.body === null) return;
  const walker = document.createTreeWalker(document.body, 4);
  let seen = 0;
  for (let node = walker.nextNode(); node !== null && seen < MAX_TEXTS; node = walker.nextNode()) {
    seen += 1;
    const data = node.nodeValue ?? '';
    if (data.length < 3 || data.length > 120 || !NUMBER_WORD.test(data)) continue;
    const label = NUMBER_LABEL.exec(data.trim());
    if (label === null) continue;
    const element = node.parentElement;
    if (element === null || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(element.tagName)) continue;
    const text = label[1] ?? nextText(element);
    const value = text === undefined ? undefined : gtinIn(text);
    if (value !== undefined) {
      const quote = `${data.trim()} ${label[1] === undefined ? text : ''}`;
      candidates.add('gtin', { value, source: 'label', quote, locator: locate(element), score: 0.8 });
    }
  }
}

/** The text beside a label: its next sibling's, or that of the cell next to its own. */
function nextText(element: Element): string | undefined {
  for (const holder of [element, element.parentElement, element.parentElement?.parentElement]) {
    // An icon without text may stand between the two.
    let beside = holder?.nextElementSibling;
    if (beside != null && textWithin(beside, 400).trim() === '') beside = beside.nextElementSibling;
    const text = beside == null ? undefined : textWithin(beside, 400).trim();
    if (text !== undefined && text !== '') return text.length < 60 ? text : undefined;
  }
  return undefined;
}
