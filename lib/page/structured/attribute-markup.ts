import { locate } from '../locate.ts';
import { localName, type MarkupNode, type MarkupValue } from './markup-node.ts';

// Microdata and RDFa Lite say the same with other attributes: an element opens a thing, elements inside it are its
// properties, and a property that opens a thing holds that thing.

interface Syntax {
  source: 'microdata' | 'rdfa';
  /** Elements that open a thing. */
  scope: string;
  scopeAttribute: string;
  type: string;
  property: string;
}

const MICRODATA: Syntax = {
  source: 'microdata',
  scope: '[itemscope]',
  scopeAttribute: 'itemscope',
  type: 'itemtype',
  property: 'itemprop',
};
const RDFA: Syntax = {
  source: 'rdfa',
  scope: '[typeof]',
  scopeAttribute: 'typeof',
  type: 'typeof',
  property: 'property',
};

const MAX_SCOPES = 2_000;
const MAX_ELEMENTS = 60_000;
const MAX_TEXT = 4_000;
const ELSEWHERE = new Set(['isRelatedTo', 'isSimilarTo', 'isAccessoryOrSparePartFor', 'itemListElement', 'hasVariant']);

/** Everything the microdata of a page describes, in document order, the contained after the containing. */
export const readMicrodata = (document: Document, limits: string[]): MarkupNode[] => read(document, MICRODATA, limits);

/** The same for RDFa Lite. */
export const readRdfa = (document: Document, limits: string[]): MarkupNode[] => read(document, RDFA, limits);

function read(document: Document, syntax: Syntax, limits: string[]): MarkupNode[] {
  const scopes = [...document.querySelectorAll(syntax.scope)];
  if (scopes.length > MAX_SCOPES) limits.push(`only ${MAX_SCOPES} things of ${syntax.source} read`);
  const nodes = new Map<Element, MarkupNode>();
  for (const element of scopes.slice(0, MAX_SCOPES)) {
    nodes.set(element, {
      types: (element.getAttribute(syntax.type) ?? '')
        .split(/\s+/)
        .filter((type) => type !== '')
        .map(localName),
      props: new Map(),
      source: syntax.source,
      locator: locate(element),
      listed: false,
    });
  }
  if (nodes.size === 0) return [];
  addProperties(document, syntax, nodes, limits);
  if (syntax.source === 'microdata') addReferred(document, nodes);
  return [...nodes.values()];
}

function addProperties(document: Document, syntax: Syntax, nodes: Map<Element, MarkupNode>, limits: string[]): void {
  const elements = document.querySelectorAll(`[${syntax.property}]`);
  if (elements.length > MAX_ELEMENTS) limits.push(`only ${MAX_ELEMENTS} properties of ${syntax.source} read`);
  let count = 0;
  for (const element of elements) {
    if (count++ >= MAX_ELEMENTS) break;
    const owner = nearest(element.parentElement, nodes);
    if (owner !== undefined) put(owner, element, syntax, nodes);
  }
}

/** `itemref` gives a thing properties from elsewhere in the document. */
function addReferred(document: Document, nodes: Map<Element, MarkupNode>): void {
  for (const [element, node] of nodes) {
    for (const id of (element.getAttribute('itemref') ?? '').split(/\s+/).slice(0, 20)) {
      const referred = id === '' ? null : document.getElementById(id);
      if (referred === null) continue;
      const inside = [referred, ...referred.querySelectorAll('[itemprop]')].slice(0, 200);
      for (const each of inside) {
        if (
          each.hasAttribute('itemprop') &&
          nearest(each.parentElement, nodes) === nearest(referred.parentElement, nodes)
        ) {
          put(node, each, MICRODATA, nodes);
        }
      }
    }
  }
}

function nearest(from: Element | null, nodes: Map<Element, MarkupNode>): MarkupNode | undefined {
  for (let element = from; element !== null; element = element.parentElement) {
    const node = nodes.get(element);
    if (node !== undefined) return node;
  }
  return undefined;
}

function put(owner: MarkupNode, element: Element, syntax: Syntax, nodes: Map<Element, MarkupNode>): void {
  const value = nodes.get(element) ?? textValue(element);
  for (const name of (element.getAttribute(syntax.property) ?? '').split(/\s+/).slice(0, 10)) {
    const property = localName(name);
    if (property === '' || property === '__proto__') continue;
    if (typeof value !== 'string' && (ELSEWHERE.has(property) || owner.listed)) value.listed = true;
    append(owner, property, value);
  }
}

function append(node: MarkupNode, property: string, value: MarkupValue): void {
  const values = node.props.get(property);
  if (values === undefined) node.props.set(property, [value]);
  else if (values.length < 500) values.push(value);
}

/** Attributes that hold an element's value before its text does (HTML standard, microdata §5.2.4; RDFa `content`). */
const VALUE_ATTRIBUTE: Record<string, string> = {
  META: 'content',
  LINK: 'href',
  A: 'href',
  AREA: 'href',
  IMG: 'src',
  AUDIO: 'src',
  VIDEO: 'src',
  EMBED: 'src',
  IFRAME: 'src',
  SOURCE: 'src',
  OBJECT: 'data',
  DATA: 'value',
  METER: 'value',
  TIME: 'datetime',
};

function textValue(element: Element): string {
  const content = element.getAttribute('content');
  if (content !== null) return content.slice(0, MAX_TEXT);
  const attribute = VALUE_ATTRIBUTE[element.tagName.toUpperCase()];
  const text = (element.textContent ?? '').slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim();
  if (attribute === undefined || (element.tagName.toUpperCase() === 'A' && text !== '')) return text;
  return (element.getAttribute(attribute) ?? text).slice(0, MAX_TEXT);
}
