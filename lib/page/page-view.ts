import { classOf, idOf } from './element-names.ts';
import { documentIn } from './frame-of.ts';
import { atOnce, type Steps } from './in-turns.ts';
import { fits, isIn, type Query } from './query.ts';
import { shadowOf } from './shadow-of.ts';

// A page is asked some sixty times for elements by parts of their class names, and each asking has the browser walk the
// whole document and search every name letter by letter. Names repeat: a page of four thousand elements has three hundred
// of them. So the view walks the document once, files elements by name, and answers from the names. For all elements of a
// tag or with an attribute it asks the browser, each once.

/** Elements of the largest document that is looked through whole; the largest shops have some 10,000. */
export const MAX_ELEMENTS = 100_000;
/** Of a larger one, this many elements are looked at. */
export const KEPT_OF_LARGE = 20_000;
/** Roots looked at, the document among them. */
const MAX_ROOTS = 60;
/** Elements filed in one step. */
const STEP = 5_000;

/** Something that can be asked for elements. */
export type Root = Document | ShadowRoot | Element;

/**
 * A document to read from: it finds the same elements as `document` itself, and after them those of its shadow roots and
 * frames, in a fraction of the time. It is made for one reading; a changed page needs a new one.
 *
 * @param limits  takes the reason where a document is too large to be looked through whole
 * @param layer  an element that is all there is to see: it is the body of the view, which has no title then
 */
export function* viewInSteps(document: Document, limits: string[], layer?: Element): Steps<Document> {
  const filed: Filed[] = [];
  const roots: Root[] = [layer ?? document];
  for (let root = roots.shift(); root !== undefined && filed.length < MAX_ROOTS; root = roots.shift()) {
    const its = yield* fileInSteps(root);
    filed.push(its);
    roots.push(...its.inner.slice(0, MAX_ROOTS));
  }
  if (roots.length > 0) limits.push(`of more than ${MAX_ROOTS} shadow roots and frames the first looked at`);
  if (filed.some(({ cut }) => cut)) limits.push(`of more than ${MAX_ELEMENTS} elements ${KEPT_OF_LARGE} looked at`);
  // It has what reading asks of a document, and nothing else.
  return new PageView(document, filed, layer) as unknown as Document;
}

/** The same at once. */
export const viewOf = (document: Document, limits: string[]): Document => atOnce(viewInSteps(document, limits));

/** Something worked out once for one reading; anew each time for a document that is no view. */
export const remembered = <T>(document: Document, key: unknown, make: () => T): T =>
  isView(document) ? document.remember(key, make) : make();

const isView = (document: unknown): document is PageView => document instanceof PageView;

/** The elements looked for, in document order. */
export function find(document: Document, query: Query): readonly Element[] {
  const view: unknown = isView(document) ? document : viewOf(document, []);
  return (view as PageView).find(query);
}

/**
 * The nearest element looked for, `element` itself or one around it, as `closest` gives it. Many elements share most of
 * what stands around them, so a view asks each once.
 */
export function nearest(document: Document, element: Element, query: Query): Element | null {
  const known = remembered(document, query, () => new Map<Element, Element | null>());
  const passed: Element[] = [];
  let found: Element | null | undefined;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    found = known.get(at);
    if (found !== undefined) break;
    passed.push(at);
    if (fits(at, query)) {
      found = at;
      break;
    }
  }
  for (const each of passed) known.set(each, found ?? null);
  return found ?? null;
}

/** The elements of the root that `node` stands in, as a view has filed them; filed now where none has: in frames. */
export function* filedAround(document: Document, node: Node): Steps<Filed> {
  const root = node.getRootNode() as Root;
  const known = isView(document) ? document.filedAt(node, root) : undefined;
  return known ?? (yield* fileInSteps(root));
}

/** Elements with an attribute, in document order. */
export const elementsWith = (filed: Filed, attribute: string): readonly Element[] => setOf(filed, `[${attribute}]`);

/** What is looked for in one root of a page. */
export interface Filed {
  root: Root;
  /** Elements in document order. */
  elements: ArrayLike<Element>;
  /** How many of them are looked at. */
  count: number;
  /** Of these, by class and by id as written. */
  byClass: Map<string, Element[]>;
  byId: Map<string, Element[]>;
  /** Roots that stand in the elements: shadow roots, documents of frames. */
  inner: Root[];
  /** Where an element stands in `elements`; filed when first asked, because most questions have one kind of answer. */
  places: () => ReadonlyMap<Element, number>;
  /** Elements of a tag or with an attribute, by the bare selector. */
  sets: Map<string, readonly Element[]>;
  /** Whether `elements` are not all there are, so that the browser must not be asked for all. */
  cut: boolean;
}

class PageView {
  readonly #document: Document;
  readonly #filed: readonly Filed[];
  readonly #layer: Element | undefined;
  readonly #remembered = new Map<unknown, unknown>();

  constructor(document: Document, filed: readonly Filed[], layer: Element | undefined) {
    this.#document = document;
    this.#filed = filed;
    this.#layer = layer;
  }

  get documentElement(): HTMLElement {
    return this.#document.documentElement;
  }

  /** A DOM library whose document has no root throws where a browser gives `null`. */
  get body(): Element | null {
    return this.#layer ?? (this.#document.documentElement === null ? null : this.#document.body);
  }

  get title(): string {
    return this.#layer !== undefined || this.#document.documentElement === null ? '' : this.#document.title;
  }

  get defaultView() {
    return this.#document.defaultView;
  }

  getElementById(id: string): HTMLElement | null {
    return this.#document.getElementById(id);
  }

  createTreeWalker(root: Node, show: number): TreeWalker {
    return this.#document.createTreeWalker(root, show);
  }

  /** The first element, which the browser finds without looking for the others. */
  querySelector(selector: string): Element | null {
    for (const filed of this.#filed) {
      const first = filed.cut ? setOf(filed, selector)[0] : filed.root.querySelector(selector);
      if (first != null) return first;
    }
    return null;
  }

  querySelectorAll(selector: string): readonly Element[] {
    return this.#filed.flatMap((filed) => setOf(filed, selector));
  }

  find({ classes, ids, sets = [] }: Query): readonly Element[] {
    return this.#filed.flatMap((filed) => {
      const lists = [
        ...named(filed.byClass, classes),
        ...named(filed.byId, ids),
        ...sets.map((set) => setOf(filed, set[0]).filter((element) => isIn(element, set))),
      ].filter((list) => list.length > 0);
      if (lists.length < 2) return lists[0] ?? [];
      const places = filed.places();
      const placeOf = (element: Element) => places.get(element) ?? MAX_ELEMENTS;
      return [...new Set(lists.flat())].sort((a, b) => placeOf(a) - placeOf(b));
    });
  }

  /** Something worked out once for this reading. */
  remember<T>(key: unknown, make: () => T): T {
    if (!this.#remembered.has(key)) this.#remembered.set(key, make());
    return this.#remembered.get(key) as T;
  }

  filedAt(node: Node, root: Root): Filed | undefined {
    return this.#filed.find((filed) => filed.root === root || filed.root === node);
  }
}

const native = ({ root, elements, count, cut }: Filed, selector: string): Element[] =>
  cut
    ? arrayOf(elements, count).filter((element) => element.matches(selector))
    : arrayOf(root.querySelectorAll(selector));

function setOf(filed: Filed, base: string): readonly Element[] {
  const known = filed.sets.get(base);
  if (known !== undefined) return known;
  const found = native(filed, base);
  filed.sets.set(base, found);
  return found;
}

/** The lists of elements whose name fits. */
const named = (filed: ReadonlyMap<string, Element[]>, pattern: RegExp | undefined): Element[][] =>
  pattern === undefined ? [] : [...filed].flatMap(([name, elements]) => (pattern.test(name) ? [elements] : []));

/** Files the elements of a root by class and id, up to the bound. */
function* fileInSteps(root: Root): Steps<Filed> {
  const elements = root.querySelectorAll('*');
  const cut = elements.length > MAX_ELEMENTS;
  const count = cut ? KEPT_OF_LARGE : elements.length;
  let places: Map<Element, number> | undefined;
  const filed: Filed = {
    root,
    elements,
    count,
    byClass: new Map(),
    byId: new Map(),
    inner: [],
    sets: new Map(),
    places: () => {
      if (places !== undefined) return places;
      places = new Map();
      for (let at = 0; at < count; at += 1) places.set(elements[at] as Element, at);
      return places;
    },
    cut,
  };
  for (let from = 0; from < count; from += STEP) {
    if (from > 0) yield;
    file(filed, from, Math.min(count, from + STEP));
  }
  return filed;
}

/** Files some elements. The loop is no part of the generator, since engines make no fast code of a loop in one. */
function file({ elements, byClass, byId, inner }: Filed, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const element = elements[at] as Element;
    const name = classOf(element);
    const id = idOf(element);
    if (name !== '') put(byClass, name, element);
    if (id !== '') put(byId, id, element);
    const { localName } = element as { localName: unknown };
    if (typeof localName !== 'string') continue;
    const root = localName === 'iframe' ? documentIn(element) : localName.includes('-') && shadowOf(element, localName);
    if (root) inner.push(root);
  }
}

function put(filed: Map<string, Element[]>, name: string, element: Element): void {
  const known = filed.get(name);
  if (known === undefined) filed.set(name, [element]);
  else known.push(element);
}

function arrayOf(list: ArrayLike<Element>, length = list.length): Element[] {
  const found: Element[] = [];
  // An iterator over a list of the browser's takes several times as long.
  for (let at = 0; at < length; at += 1) found.push(list[at] as Element);
  return found;
}
