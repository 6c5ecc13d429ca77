import { parseLenientJson } from './lenient-json.ts';
import { localName, type MarkupNode, type MarkupValue } from './markup-node.ts';

const MAX_SCRIPTS = 60;
/** Longest script read, in UTF-16 units; beyond it stand whole catalogues. */
const MAX_SCRIPT = 1_500_000;
const MAX_DEPTH = 24;
const MAX_NODES = 6_000;
const MAX_TEXT = 4_000;

/** Properties that lead to other products or to lists of them. */
const ELSEWHERE = new Set([
  'isRelatedTo',
  'isSimilarTo',
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'itemListElement',
  'hasVariant',
  'recommendation',
]);
/** Names that would reach into an object's prototype somewhere downstream. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Everything the JSON-LD of a page describes, at any depth, in document order. */
export function readJsonLd(document: Document, limits: string[]): MarkupNode[] {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  if (scripts.length > MAX_SCRIPTS) limits.push(`only ${MAX_SCRIPTS} JSON-LD scripts read`);
  const reader = new JsonLdReader(limits);
  for (const [index, script] of scripts.slice(0, MAX_SCRIPTS).entries()) reader.read(script.textContent ?? '', index);
  return reader.finish();
}

class JsonLdReader {
  readonly #limits: string[];
  readonly #nodes: MarkupNode[] = [];
  readonly #byId = new Map<string, MarkupNode>();
  readonly #references: { node: MarkupNode; property: string; id: string }[] = [];

  constructor(limits: string[]) {
    this.#limits = limits;
  }

  read(text: string, index: number): void {
    if (text.trim() === '') return;
    if (text.length > MAX_SCRIPT) {
      this.#limits.push('a JSON-LD script is too long and was not read');
      return;
    }
    try {
      const path = `script[type*="ld+json" i]:${index}`;
      this.#value(parseLenientJson(text), path, '', 0, 'own');
    } catch {
      this.#limits.push('a JSON-LD script is broken beyond repair');
    }
  }

  /** Puts the things that were only referred to by id in their places. */
  finish(): MarkupNode[] {
    for (const { node, property, id } of this.#references) {
      const target = this.#byId.get(id);
      if (target !== undefined && target !== node) append(node, property, target);
    }
    return this.#nodes;
  }

  #value(json: unknown, path: string, pointer: string, depth: number, place: 'own' | 'listed'): MarkupValue[] {
    if (depth > MAX_DEPTH || this.#nodes.length > MAX_NODES) return [];
    if (typeof json === 'string') return [decode(json.slice(0, MAX_TEXT))];
    if (typeof json === 'number' || typeof json === 'boolean') return [String(json)];
    if (Array.isArray(json)) {
      return json.slice(0, 500).flatMap((each, at) => this.#value(each, path, `${pointer}/${at}`, depth + 1, place));
    }
    return typeof json === 'object' && json !== null ? this.#object(json, path, pointer, depth, place) : [];
  }

  #object(json: object, path: string, pointer: string, depth: number, place: 'own' | 'listed'): MarkupValue[] {
    const entries = Object.entries(json).filter(([key]) => !FORBIDDEN.has(key));
    const given = new Map<string, unknown>(entries);
    const literal = given.get('@value');
    if (typeof literal === 'string') return [literal.slice(0, MAX_TEXT)];
    const node: MarkupNode = {
      types: [given.get('@type')]
        .flat()
        .filter((type): type is string => typeof type === 'string')
        .map(localName),
      props: new Map(),
      source: 'json-ld',
      locator: { kind: 'script', path, pointer: pointer.slice(0, 300) },
      listed: place === 'listed',
    };
    this.#nodes.push(node);
    const id = given.get('@id');
    if (typeof id === 'string' && entries.length > 1 && !this.#byId.has(id)) this.#byId.set(id, node);
    for (const [key, value] of entries.slice(0, 200))
      this.#property(node, key, value, path, `${pointer}/${key}`, depth);
    return [node];
  }

  #property(node: MarkupNode, key: string, value: unknown, path: string, pointer: string, depth: number): void {
    if (key.startsWith('@') && key !== '@graph') return;
    const property = localName(key);
    const place = node.listed || ELSEWHERE.has(property) ? 'listed' : 'own';
    for (const each of Array.isArray(value) ? value.slice(0, 500) : [value]) {
      const id = referenceIn(each);
      if (id !== undefined) this.#references.push({ node, property, id });
      else for (const read of this.#value(each, path, pointer, depth + 1, place)) append(node, property, read);
    }
  }
}

/** The id in `{"@id": "…"}`, an object that says nothing itself. */
function referenceIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [only, ...more] = Object.entries(value);
  return only !== undefined && more.length === 0 && only[0] === '@id' && typeof only[1] === 'string'
    ? only[1]
    : undefined;
}

function append(node: MarkupNode, property: string, value: MarkupValue): void {
  const values = node.props.get(property);
  if (values === undefined) node.props.set(property, [value]);
  else if (values.length < 500) values.push(value);
}

/** Many shops escape their JSON-LD for HTML, which a script does not undo. */
const decode = (text: string): string =>
  !text.includes('&')
    ? text
    : text
        .replace(/&#(\d{1,6});/g, (_, code: string) => fromCode(Number(code)))
        .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => fromCode(Number.parseInt(code, 16)))
        .replace(/&(amp|quot|apos|lt|gt|nbsp|reg|trade);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  reg: '®',
  trade: '™',
};
const fromCode = (code: number): string => (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '');
