import type { Locator } from '../../model/sourced.ts';
import { locate } from '../locate.ts';
import { find } from '../page-view.ts';
import type { Query } from '../query.ts';
import { elementValue } from './element-value.ts';
import { append, type MarkupNode } from './markup-node.ts';
import { ELSEWHERE, isOtherVocabulary, type Prefixes, propertyOf, typeOf } from './vocabulary.ts';

// Microdata and RDFa Lite say the same with other attributes: an element opens a thing, elements inside it are its
// properties, and a property that opens a thing holds that thing. Each also lets a thing have properties that stand
// elsewhere: microdata by `itemref`, RDFa by describing one `resource` in several places.

interface Syntax {
  source: 'microdata' | 'rdfa';
  /** Elements that open a thing. */
  scope: Query;
  type: string;
  property: string;
  id: string;
}

const MICRODATA: Syntax = {
  source: 'microdata',
  scope: { sets: [['[itemscope]']] },
  type: 'itemtype',
  property: 'itemprop',
  id: 'itemid',
};
const RDFA: Syntax = {
  source: 'rdfa',
  scope: { sets: [['[typeof]'], ['[resource]']] },
  type: 'typeof',
  property: 'property',
  id: 'resource',
};

const MAX_SCOPES = 2_000;
const MAX_ELEMENTS = 60_000;
const MAX_REFERENCES = 20;

/** Everything the microdata of a page describes, in document order, the contained after the containing. */
export const readMicrodata = (document: Document, limits: string[]): MarkupNode[] => read(document, MICRODATA, limits);

/** The same for RDFa Lite. */
export const readRdfa = (document: Document, limits: string[]): MarkupNode[] => read(document, RDFA, limits);

/** The things of a page by the element that opens them, and what is needed to give them their properties. */
interface Things {
  nodes: Map<Element, MarkupNode>;
  /** RDFa: things by the name other elements call them by. */
  byId: Map<string, MarkupNode>;
  /** Microdata: things that take their properties from an element elsewhere as well. */
  referred: Map<Element, MarkupNode[]>;
  prefixes: Prefixes;
}

function read(document: Document, syntax: Syntax, limits: string[]): MarkupNode[] {
  // What is a property and has an address for its value opens no thing of RDFa.
  const scopes = find(document, syntax.scope).filter(
    (element) =>
      syntax.source === 'microdata' || element.hasAttribute(syntax.type) || !element.hasAttribute(syntax.property),
  );
  if (scopes.length === 0) return [];
  if (scopes.length > MAX_SCOPES) limits.push(`only ${MAX_SCOPES} things of ${syntax.source} read`);
  const things: Things = {
    nodes: new Map(),
    byId: new Map(),
    referred: new Map(),
    prefixes: syntax.source === 'rdfa' ? prefixesOf(document) : new Map(),
  };
  for (const element of scopes.slice(0, MAX_SCOPES)) addThing(document, element, syntax, things);
  addProperties(document, syntax, things, limits);
  return [...new Set(things.nodes.values())];
}

function addThing(document: Document, element: Element, syntax: Syntax, things: Things): void {
  const types = tokens(element.getAttribute(syntax.type)).flatMap((name) => typeOf(name, things.prefixes) ?? []);
  const id = element.getAttribute(syntax.id) ?? '';
  const foreign = syntax.source === 'rdfa' && isOtherVocabulary(vocabularyOf(element));
  const known = syntax.source === 'rdfa' && id !== '' ? things.byId.get(id) : undefined;
  const node = known ?? thingAt(element, syntax.source);
  if (!foreign) node.types = [...new Set([...node.types, ...types])];
  if (id !== '' && known === undefined) {
    append(node, '@id', id);
    things.byId.set(id, node);
  }
  things.nodes.set(element, node);
  for (const target of tokens(element.getAttribute('itemref')).slice(0, MAX_REFERENCES)) {
    const referred = syntax.source === 'microdata' ? document.getElementById(target) : null;
    if (referred !== null) things.referred.set(referred, [...(things.referred.get(referred) ?? []), node]);
  }
}

/** A thing is one of hundreds, and only the main product is ever located: finding the way to each would take long. */
function thingAt(element: Element, source: Syntax['source']): MarkupNode {
  let locator: Locator | undefined;
  return {
    types: [],
    props: new Map(),
    source,
    listed: false,
    get locator() {
      locator ??= locate(element);
      return locator;
    },
  };
}

function addProperties(document: Document, syntax: Syntax, things: Things, limits: string[]): void {
  const elements = document.querySelectorAll(`[${syntax.property}]`);
  if (elements.length > MAX_ELEMENTS) limits.push(`only ${MAX_ELEMENTS} properties of ${syntax.source} read`);
  let count = 0;
  for (const element of elements) {
    if (count++ >= MAX_ELEMENTS) break;
    const owners = ownersOf(element, things);
    if (owners.size > 0) put(owners, element, syntax, things);
  }
}

/** The things a property belongs to: the nearest one around it, and those that refer to an element between the two. */
function ownersOf(element: Element, { nodes, referred }: Things): Set<MarkupNode> {
  const owners = new Set<MarkupNode>();
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const around = at === element ? undefined : nodes.get(at);
    if (around !== undefined) return owners.add(around);
    for (const node of referred.get(at) ?? []) owners.add(node);
  }
  return owners;
}

function put(owners: ReadonlySet<MarkupNode>, element: Element, syntax: Syntax, things: Things): void {
  const resource = syntax.source === 'rdfa' ? element.getAttribute('resource') : null;
  const thing = things.nodes.get(element) ?? (resource === null ? undefined : things.byId.get(resource));
  const names = tokens(element.getAttribute(syntax.property)).slice(0, 10);
  for (const property of new Set(names.flatMap((name) => propertyOf(name, things.prefixes) ?? []))) {
    const value = thing ?? resource ?? elementValue(element, property);
    for (const owner of owners) {
      if (typeof value !== 'string' && (ELSEWHERE.has(property) || owner.listed)) value.listed = true;
      append(owner, property, value);
    }
  }
}

const tokens = (text: string | null): string[] => (text ?? '').split(/\s+/).filter((token) => token !== '');

/** The vocabulary set for an element, by itself or by the nearest element around it that sets one. */
const vocabularyOf = (element: Element): string => element.closest('[vocab]')?.getAttribute('vocab') ?? '';

/** Prefixes a page declares: `prefix="s: https://schema.org/ og: http://ogp.me/ns#"`. */
function prefixesOf(document: Document): Prefixes {
  const prefixes = new Map<string, string>();
  for (const element of [...document.querySelectorAll('[prefix]')].slice(0, 50)) {
    const words = tokens(element.getAttribute('prefix')).slice(0, 40);
    for (const [at, word] of words.entries()) {
      const address = words[at + 1];
      if (word.endsWith(':') && address !== undefined) prefixes.set(word.slice(0, -1).toLowerCase(), address);
    }
  }
  return prefixes;
}
