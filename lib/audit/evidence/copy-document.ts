import { copyImage } from './copy-image.ts';
import { copySheet } from './copy-sheet.ts';
import { MAX_HTML } from './limits.ts';

// The copy is written from the living document, node by node, and keeps every element in its place, emptied where it
// must not run: so the CSS paths that lead from a finding to its quote lead to the same place in the copy.

/** What a copy leaves out, counted. */
export interface CopyLimits {
  scripts: number;
  frames: number;
  sheets: number;
  pictures: number;
  media: number;
  fields: number;
  cut: number;
  /** Units of pictures kept so far. */
  pictureUnits: number;
}

export const newLimits = (): CopyLimits => ({
  scripts: 0,
  frames: 0,
  sheets: 0,
  pictures: 0,
  media: 0,
  fields: 0,
  cut: 0,
  pictureUnits: 0,
});

const SENTENCES: readonly [keyof CopyLimits, string][] = [
  ['scripts', 'scripts were emptied; data in them (JSON) was kept'],
  ['frames', 'frames and embedded objects were left out'],
  ['sheets', 'style sheets of other origins could not be read and were left out'],
  ['pictures', 'pictures could not be read (other origin, not loaded, or too many) and were left out'],
  ['media', 'videos and sounds were left out'],
  ['fields', 'form fields were emptied, because they may hold what the visitor typed'],
  ['cut', 'parts were cut because the document is too large or too deep'],
];

/** The limits as sentences, with numbers. */
export const noteLimits = (limits: CopyLimits): string[] => [
  'the copy is of the document as the browser showed it, not of the bytes the server sent',
  'pictures were drawn again from what was shown',
  ...SENTENCES.filter(([key]) => limits[key] > 0).map(([key, sentence]) => `${limits[key]} ${sentence}`),
];

const MAX_DEPTH = 400;
/** Room left for closing tags after the cut. */
const MAX_UNITS = MAX_HTML - 1_000_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const EMPTIED = new Set('iframe frame frameset object embed applet portal fencedframe noscript'.split(' '));
const MEDIA = new Set(['video', 'audio', 'source', 'track']);
/** Scripts that are data: structured data and page state, which findings may point into. */
const DATA = /^application\/(?:ld\+json|json)$/i;
/** Attributes that load, run, submit or report. */
const DROPPED =
  /^(?:on.*|src|srcset|sizes|srcdoc|imagesrcset|poster|data|ping|action|formaction|nonce|integrity|background|manifest|codebase|archive|classid|xlink:href|content|http-equiv|charset|media|is)$/i;
const NAME = /^[a-zA-Z_:][\w:.-]{0,100}$/;

/** Nothing outside the copy may be loaded by whoever opens it. */
const POLICY =
  '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src \'unsafe-inline\'; font-src data:">';

/** Writes a document as one HTML text that needs nothing else and runs nothing. */
export function copyDocument(document: Document, limits: CopyLimits): string {
  const out: string[] = ['<!DOCTYPE html>'];
  const state: Writing = { out, limits, units: 0, document };
  if (document.documentElement !== null) writeElement(document.documentElement, state, 0);
  return out.join('');
}

interface Writing {
  out: string[];
  limits: CopyLimits;
  units: number;
  document: Document;
}

function put(state: Writing, text: string): void {
  state.units += text.length;
  state.out.push(text);
}

function writeElement(element: Element, state: Writing, depth: number): void {
  const tag = element.localName;
  if (!NAME.test(tag)) return;
  if (depth > MAX_DEPTH || state.units > MAX_UNITS) {
    state.limits.cut += 1;
    return;
  }
  const sheet = sheetOf(element, state);
  const name = sheet === undefined ? tag : 'style';
  put(state, `<${name}${attributes(element, tag, state)}>`);
  if (tag === 'head') put(state, POLICY);
  if (sheet !== undefined) put(state, sheet);
  else if (tag === 'script') put(state, scriptText(element, state));
  else if (EMPTIED.has(tag)) state.limits.frames += tag === 'noscript' ? 0 : 1;
  else if (tag === 'textarea') state.limits.fields += (element.textContent ?? '') === '' ? 0 : 1;
  else if (tag !== 'style') writeChildren(element, state, depth);
  if (name === 'style' || !VOID.has(name)) put(state, `</${name}>`);
}

function writeChildren(element: Element, state: Writing, depth: number): void {
  const { shadowRoot } = element;
  if (shadowRoot !== null && shadowRoot !== undefined) {
    put(state, '<template shadowrootmode="open">');
    for (const node of shadowRoot.childNodes) writeNode(node, state, depth + 1);
    put(state, '</template>');
  }
  const inside = element.localName === 'template' ? (element as HTMLTemplateElement).content : element;
  for (const node of (inside ?? element).childNodes) writeNode(node, state, depth + 1);
}

function writeNode(node: Node, state: Writing, depth: number): void {
  if (node.nodeType === 1) writeElement(node as Element, state, depth);
  else if (node.nodeType === 3) {
    const text = node.nodeValue ?? '';
    if (state.units + text.length > MAX_UNITS) state.limits.cut += 1;
    else put(state, escapeText(text));
  }
}

/** The rules of a style element or a linked sheet; `undefined` where the element is neither. */
function sheetOf(element: Element, state: Writing): string | undefined {
  const tag = element.localName;
  const linked = tag === 'link' && /\bstylesheet\b/i.test(element.getAttribute('rel') ?? '');
  if (tag !== 'style' && !linked) return undefined;
  const { sheet } = element as HTMLStyleElement | HTMLLinkElement;
  const rules = sheet === null || sheet === undefined ? undefined : copySheet(sheet);
  if (rules === undefined) {
    if (linked) state.limits.sheets += 1;
    return linked ? '' : copySheet(element.textContent ?? '');
  }
  return rules;
}

function scriptText(element: Element, state: Writing): string {
  if (!DATA.test(element.getAttribute('type') ?? '')) {
    state.limits.scripts += 1;
    return '';
  }
  // "<" has an escape in JSON, and without it no data can close the element it stands in.
  return (element.textContent ?? '').replaceAll('<', '\\u003c');
}

function attributes(element: Element, tag: string, state: Writing): string {
  const kept: string[] = [];
  for (const { name, value } of element.attributes) {
    const safe = attribute(tag, name, value, element);
    if (safe !== undefined) kept.push(` ${name}="${escapeAttribute(safe)}"`);
  }
  if (tag === 'img') kept.push(picture(element as HTMLImageElement, state));
  if (tag === 'input' || tag === 'option') state.limits.fields += element.hasAttribute('value') ? 1 : 0;
  if (MEDIA.has(tag) && tag !== 'source') state.limits.media += 1;
  return kept.join('');
}

/** An attribute as it may stand in the copy, or nothing. */
function attribute(tag: string, name: string, value: string, element: Element): string | undefined {
  if (!NAME.test(name)) return undefined;
  if (tag === 'meta') return /^(?:name|property|itemprop)$/i.test(name) ? value : metaContent(name, value, element);
  if (tag === 'base' || tag === 'link') return /^(?:rel|class|id)$/i.test(name) ? value : undefined;
  if (tag === 'script') return /^(?:type|id|class)$/i.test(name) && DATA.test(typeOf(element)) ? value : undefined;
  if (DROPPED.test(name)) return undefined;
  if (name === 'href') return webAddress(value, element);
  if (name === 'value') return undefined;
  if (name === 'style') return copySheet(value);
  return value;
}

const typeOf = (element: Element): string => element.getAttribute('type') ?? '';

/** Named metadata is text about the product; everything that steers a browser is not. */
const metaContent = (name: string, value: string, element: Element): string | undefined =>
  name === 'content' && !element.hasAttribute('http-equiv') ? value : undefined;

/** A link as an absolute web address, or nothing: no `javascript:`, no `data:`. */
function webAddress(value: string, element: Element): string | undefined {
  if (value.startsWith('#')) return value;
  try {
    const { href } = new URL(value, element.baseURI);
    return /^https?:/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

function picture(image: HTMLImageElement, state: Writing): string {
  const data = copyImage(image, state.document, state.limits.pictureUnits);
  if (data === undefined) {
    state.limits.pictures += 1;
    return '';
  }
  state.limits.pictureUnits += data.length;
  return ` src="${escapeAttribute(data)}"`;
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
