import type { Locator, SignalSource } from '../../model/sourced.ts';

/** What a property may hold: text, or a thing with properties of its own. */
export type MarkupValue = string | MarkupNode;

/** One thing described in structured data, whatever the syntax it came in. */
export interface MarkupNode {
  /** Type names without their vocabulary: `Product`. */
  types: readonly string[];
  /** Properties by name without vocabulary, in document order; `@id` is what the thing is called by. A Map, because names come from the page. */
  props: Map<string, MarkupValue[]>;
  source: Extract<SignalSource, 'json-ld' | 'microdata' | 'rdfa'>;
  locator: Locator;
  /** It stands in a list of things or as a thing related to another: not what the page itself is about. */
  listed: boolean;
}

/** The name at the end of a vocabulary address: `https://schema.org/Product` → `Product`, `schema:Product` → `Product`. */
export const localName = (name: string): string => /[^/#:]*$/.exec(name.trim())?.[0] ?? name;

/** All texts of a property; a thing gives its `name`. */
export function textsOf(node: MarkupNode, property: string): string[] {
  return (node.props.get(property) ?? [])
    .map((value) => (typeof value === 'string' ? value : nameOf(value, 0)))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** A name may be a thing with a name again, and things may refer to each other in a circle: three steps are followed. */
function nameOf(node: MarkupNode, depth: number): string {
  const values = node.props.get('name') ?? [];
  const text = values.find((value) => typeof value === 'string');
  if (typeof text === 'string') return text;
  const [thing] = values;
  return thing === undefined || typeof thing === 'string' || depth >= 3 ? '' : nameOf(thing, depth + 1);
}

/** The first text of a property, if any. */
export const textOf = (node: MarkupNode, property: string): string | undefined => textsOf(node, property)[0];

/** The things a property holds. */
export const nodesOf = (node: MarkupNode, property: string): MarkupNode[] =>
  (node.props.get(property) ?? []).filter((value): value is MarkupNode => typeof value !== 'string');

/** Most values kept of one property. */
const MAX_VALUES = 500;

/** Adds a value to a property, after those it has; a thing is held once, and never by itself. */
export function append(node: MarkupNode, property: string, value: MarkupValue): void {
  if (value === node) return;
  const values = node.props.get(property);
  if (values === undefined) node.props.set(property, [value]);
  else if (values.length < MAX_VALUES && (typeof value === 'string' || !values.includes(value))) values.push(value);
}
