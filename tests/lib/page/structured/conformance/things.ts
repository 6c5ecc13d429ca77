import { readMicrodata, readRdfa } from '../../../../../lib/page/structured/attribute-markup.ts';
import { readJsonLd } from '../../../../../lib/page/structured/json-ld.ts';
import type { MarkupNode } from '../../../../../lib/page/structured/markup-node.ts';
import { documentOf } from '../../page-of.ts';

/** A thing as plain data: type names, and properties in the order of their names, to be compared across syntaxes. */
export interface Thing {
  is: readonly string[];
  [property: string]: readonly (string | Thing)[];
}

const MAX_DEPTH = 6;

/** A thing as plain data; what it is called by is left out, since only one syntax may give it. */
export function thing(node: MarkupNode | undefined, depth = 0): Thing {
  if (node === undefined) throw new Error('There is no such thing on the page.');
  const names = [...node.props.keys()].filter((name) => name !== '@id').sort();
  const values = (name: string) =>
    (node.props.get(name) ?? []).map((value) =>
      typeof value === 'string' ? value : depth < MAX_DEPTH ? thing(value, depth + 1) : 'too deep',
    );
  return { is: node.types, ...Object.fromEntries(names.map((name) => [name, values(name)])) };
}

const page = (body: string): Document => documentOf(`<!doctype html><html><head></head><body>${body}</body></html>`);

const READERS = { microdata: readMicrodata, rdfa: readRdfa, 'json-ld': readJsonLd };

/** All things of a page in one syntax, and the reasons for what was left unread. */
export function read(syntax: keyof typeof READERS, body: string): { nodes: MarkupNode[]; limits: string[] } {
  const limits: string[] = [];
  return { nodes: READERS[syntax](page(body), limits), limits };
}

/** The first thing of a type. */
export const first = (syntax: keyof typeof READERS, body: string, type = 'Product'): Thing =>
  thing(read(syntax, body).nodes.find(({ types }) => types.includes(type)));
