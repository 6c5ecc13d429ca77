import { atOnce, type Steps } from '../in-turns.ts';
import { find } from '../page-view.ts';
import type { Query } from '../query.ts';
import { parseLenientJson } from './lenient-json.ts';
import { append, type MarkupNode, type MarkupValue } from './markup-node.ts';
import { ELSEWHERE, propertyOf, typeOf } from './vocabulary.ts';

const SCRIPTS: Query = { sets: [['script', 'type', /ld\+json/i]] };
const MAX_SCRIPTS = 60;
/** Longest script read, in UTF-16 units; beyond it stand whole catalogues. */
const MAX_SCRIPT = 1_500_000;
const MAX_DEPTH = 24;
const MAX_NODES = 6_000;
const MAX_TEXT = 4_000;

/** Everything the JSON-LD of a page describes, at any depth, in document order. */
export const readJsonLd = (document: Document, limits: string[]): MarkupNode[] =>
  atOnce(readJsonLdInSteps(document, limits));

/** The same in steps, a script each. */
export function* readJsonLdInSteps(document: Document, limits: string[]): Steps<MarkupNode[]> {
  const scripts = find(document, SCRIPTS);
  if (scripts.length > MAX_SCRIPTS) limits.push(`only ${MAX_SCRIPTS} JSON-LD scripts read`);
  const reader = new JsonLdReader(limits);
  for (const [index, script] of scripts.slice(0, MAX_SCRIPTS).entries()) {
    reader.read(script.textContent ?? '', index);
    yield;
  }
  return reader.finish();
}

class JsonLdReader {
  readonly #limits: string[];
  readonly #nodes: MarkupNode[] = [];
  readonly #byId = new Map<string, MarkupNode>();
  readonly #references: { node: MarkupNode; property: string; id: string }[] = [];
  /** The page's own words for names we know, as its contexts around the place being read give them. */
  #aliases: ReadonlyMap<string, string> = new Map();

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
    const given = new Map<string, unknown>(Object.entries(json));
    const literal = given.get('@value');
    if (literal !== undefined) return this.#value(literal, path, pointer, depth + 1, place);
    const members = given.get('@list') ?? given.get('@set');
    if (members !== undefined) return this.#value(members, path, pointer, depth + 1, place);
    const around = this.#aliases;
    this.#aliases = withAliasesOf(given.get('@context'), around);
    const node = this.#thing(given, path, pointer, place);
    for (const [key, value] of [...given].slice(0, 200))
      this.#property(node, this.#aliases.get(key) ?? key, value, path, `${pointer}/${key}`, depth);
    this.#aliases = around;
    return [node];
  }

  #thing(given: ReadonlyMap<string, unknown>, path: string, pointer: string, place: 'own' | 'listed'): MarkupNode {
    const types = [...given]
      .filter(([key]) => (this.#aliases.get(key) ?? key) === '@type' || (key === 'type' && !given.has('@type')))
      .flatMap(([, type]) => type)
      .filter((type): type is string => typeof type === 'string')
      .flatMap((type) => typeOf(this.#aliases.get(type) ?? type) ?? []);
    const id = given.size > 1 ? idOf(given) : undefined;
    const known = id === undefined ? undefined : this.#byId.get(id);
    if (known !== undefined && isSame(known, types, given.get('name'))) {
      known.types = [...new Set([...known.types, ...types])];
      if (place === 'own') known.listed = false;
      return known;
    }
    const locator = { kind: 'script' as const, path, pointer: pointer.slice(0, 300) };
    const node: MarkupNode = { types, props: new Map(), source: 'json-ld', locator, listed: place === 'listed' };
    this.#nodes.push(node);
    if (id !== undefined) {
      append(node, '@id', id);
      if (known === undefined) this.#byId.set(id, node);
    }
    return node;
  }

  #property(node: MarkupNode, key: string, value: unknown, path: string, pointer: string, depth: number): void {
    if (key.startsWith('@') && key !== '@graph') return;
    const property = key === '@graph' ? key : propertyOf(key);
    if (property === undefined) return;
    const place = node.listed || ELSEWHERE.has(property) ? 'listed' : 'own';
    for (const each of Array.isArray(value) ? value.slice(0, 500) : [value]) {
      const id = referenceIn(each);
      if (id !== undefined) this.#references.push({ node, property, id });
      else for (const read of this.#value(each, path, pointer, depth + 1, place)) append(node, property, read);
    }
  }
}

/** What a thing is called by. schema.org's own context has `id` for `@id`; shops have numbers of their own there as well. */
function idOf(given: ReadonlyMap<string, unknown>): string | undefined {
  const id = given.get('@id');
  if (typeof id === 'string') return id === '' ? undefined : id;
  const alias = given.get('id');
  return typeof alias === 'string' && /^(?:#|_:|\/|https?:)/.test(alias) ? alias : undefined;
}

/** Whether a thing met again under its id is the one met before: shops give a page and its product, or variants, one id. */
function isSame(known: MarkupNode, types: readonly string[], name: unknown): boolean {
  const alike = types.length === 0 || known.types.length === 0 || types.some((type) => known.types.includes(type));
  const names = known.props.get('name') ?? [];
  return alike && (typeof name !== 'string' || names.length === 0 || names.includes(decode(name)));
}

/** Words a page's own context gives to names we know: `{"titel": "https://schema.org/name", "typ": "@type"}`. */
function withAliasesOf(context: unknown, around: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own: [string, string][] = [];
  for (const part of [context].flat().slice(0, 10)) {
    if (typeof part !== 'object' || part === null) continue;
    for (const [word, meaning] of Object.entries(part).slice(0, 100)) {
      const target =
        typeof meaning === 'object' && meaning !== null ? (meaning as { '@id'?: unknown })['@id'] : meaning;
      if (!word.startsWith('@') && typeof target === 'string' && /^@type$|schema(?:\.org|:)/i.test(target))
        own.push([word, target]);
    }
  }
  return own.length === 0 ? around : new Map([...around, ...own]);
}

/** The id in `{"@id": "…"}`, an object that says nothing itself. */
function referenceIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length === 1 ? idOf(new Map(entries)) : undefined;
}

/** Many shops escape their JSON-LD for HTML, which a script does not undo. */
const decode = (text: string): string =>
  !text.includes('&')
    ? text
    : text
        .replace(/&#(x[\da-f]{1,6}|\d{1,6});/gi, (_, code: string) => fromCode(Number(`0${code}`)))
        .replace(/&([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil);/g, (_, letter: string, mark: string) =>
          (letter + MARKS[MARKS.indexOf(mark) + mark.length]).normalize(),
        )
        .replace(
          /&(amp|quot|apos|lt|gt|nbsp|reg|trade|szlig|rsquo|ndash);/g,
          (_, name: string) => ENTITIES[name] ?? '',
        );
/** Names of marks on letters, each before its mark. */
const MARKS = 'grave\u0300acute\u0301circ\u0302tilde\u0303uml\u0308ring\u030acedil\u0327';
const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  reg: '®',
  trade: '™',
  szlig: 'ß',
  rsquo: '’',
  ndash: '–',
};
const fromCode = (code: number): string => (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '');
