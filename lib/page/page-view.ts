import { classOf, idOf } from './element-names.ts';
import { atOnce, type Steps } from './in-turns.ts';
import { compile, type Plan, tester } from './selectors.ts';
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
 * A document to read from: it finds the same elements as `document` itself, and after them those of its shadow roots, in a
 * fraction of the time. It is made for one reading; a changed page needs a new one.
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
    roots.push(...its.shadows.slice(0, MAX_ROOTS));
  }
  if (roots.length > 0) limits.push(`of more than ${MAX_ROOTS} shadow roots the first looked at`);
  if (filed.some(({ cut }) => cut)) limits.push(`of more than ${MAX_ELEMENTS} elements ${KEPT_OF_LARGE} looked at`);
  // It has what reading asks of a document, and nothing else.
  return new PageView(document, filed, layer) as unknown as Document;
}

/** The same at once. */
export const viewOf = (document: Document, limits: string[]): Document => atOnce(viewInSteps(document, limits));

/** Something worked out once for one reading; anew each time for a document that is no view. */
export const remembered = <T>(document: Document, key: string, make: () => T): T =>
  (document as unknown) instanceof PageView ? (document as unknown as PageView).remember(key, make) : make();

/**
 * The nearest element, itself or around it, that a selector list names: what `closest` gives. Elements of one list share
 * most of what stands around them, so a view asks each element once.
 */
export const nearest = (document: Document, element: Element, selector: string): Element | null =>
  (document as unknown) instanceof PageView
    ? (document as unknown as PageView).nearest(element, selector)
    : element.closest(selector);

/** The elements of the root that `node` stands in, as a view has filed them; filed now where none has: in frames. */
export function* filedAround(document: Document, node: Node): Steps<Filed> {
  const root = node.getRootNode() as Root;
  const known =
    (document as unknown) instanceof PageView ? (document as unknown as PageView).filedAt(node, root) : undefined;
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
  /** Places in `elements`, by class and by id as written. */
  byClass: Map<string, number[]>;
  byId: Map<string, number[]>;
  /** Shadow roots of the elements. */
  shadows: ShadowRoot[];
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
  readonly #remembered = new Map<string, unknown>();

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

  querySelector(selector: string): Element | null {
    const plan = compile(selector);
    // One tag is found soonest by the browser, which stops at the first.
    if (plan.native === selector || plan.sets[0]?.base === selector) return this.#firstNative(selector);
    return this.#find(plan)[0] ?? null;
  }

  querySelectorAll(selector: string): readonly Element[] {
    return this.#find(compile(selector));
  }

  /** Something worked out once for this reading. */
  remember<T>(key: string, make: () => T): T {
    if (!this.#remembered.has(key)) this.#remembered.set(key, make());
    return this.#remembered.get(key) as T;
  }

  filedAt(node: Node, root: Root): Filed | undefined {
    return this.#filed.find((filed) => filed.root === root || filed.root === node);
  }

  nearest(element: Element, selector: string): Element | null {
    const { test, known } = this.remember(`nearest ${selector}`, () => ({
      test: tester(compile(selector)),
      known: new Map<Element, Element | null>(),
    }));
    const passed: Element[] = [];
    let found: Element | null | undefined;
    for (let at: Element | null = element; at !== null && found === undefined; at = at.parentElement) {
      found = known.get(at);
      if (found !== undefined) break;
      passed.push(at);
      if (test(at)) found = at;
    }
    found ??= null;
    for (const each of passed) known.set(each, found);
    return found;
  }

  #find(plan: Plan): readonly Element[] {
    const found = this.#filed.map((filed) => this.#findIn(filed, plan));
    return found.length === 1 ? (found[0] ?? []) : found.flat();
  }

  #findIn(filed: Filed, plan: Plan): readonly Element[] {
    const lists: (readonly Element[])[] = [];
    if (plan.native !== '') lists.push(native(filed, plan.native));
    if (plan.classes !== undefined || plan.ids !== undefined) lists.push(named(filed, plan));
    for (const { base, matches } of plan.sets) lists.push(setOf(filed, base).filter(matches));
    for (const { holder, inner } of plan.inside)
      lists.push(outermost(this.#findIn(filed, holder)).flatMap((each) => arrayOf(each.querySelectorAll(inner))));
    const [first = [], ...others] = lists.filter((list) => list.length > 0);
    return others.reduce((a, b) => merge(a, b, filed.places()), first);
  }

  #firstNative(selector: string): Element | null {
    for (const filed of this.#filed) {
      const first = filed.cut ? native(filed, selector)[0] : filed.root.querySelector(selector);
      if (first != null) return first;
    }
    return null;
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

/** Elements whose class or id has one of the wanted parts. */
function named({ elements, byClass, byId }: Filed, { classes, ids }: Plan): Element[] {
  const places: number[] = [];
  if (classes !== undefined)
    for (const [name, at] of byClass) if (classes(name)) for (const each of at) places.push(each);
  if (ids !== undefined) for (const [name, at] of byId) if (ids(name)) for (const each of at) places.push(each);
  const sorted = places.sort((a, b) => a - b);
  return sorted.filter((at, index) => at !== sorted[index - 1]).flatMap((at) => elements[at] ?? []);
}

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
    shadows: [],
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
function file({ elements, byClass, byId, shadows }: Filed, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const element = elements[at] as Element;
    const name = classOf(element);
    const id = idOf(element);
    if (name !== '') put(byClass, name, at);
    if (id !== '') put(byId, id, at);
    const { localName } = element as { localName: unknown };
    if (typeof localName === 'string' && localName.includes('-')) {
      const shadow = shadowOf(element, localName);
      if (shadow !== null) shadows.push(shadow);
    }
  }
}

function put(places: Map<string, number[]>, name: string, at: number): void {
  const known = places.get(name);
  if (known === undefined) places.set(name, [at]);
  else known.push(at);
}

function arrayOf(list: ArrayLike<Element>, length = list.length): Element[] {
  const found: Element[] = [];
  // An iterator over a list of the browser's takes several times as long.
  for (let at = 0; at < length; at += 1) found.push(list[at] as Element);
  return found;
}

/** Of elements in document order those that stand in no other of them. */
function outermost(elements: readonly Element[]): Element[] {
  let last: Element | undefined;
  return elements.filter((element) => {
    if (last?.contains(element) === true) return false;
    last = element;
    return true;
  });
}

/** One list of two, in document order and without repeats. */
function merge(a: readonly Element[], b: readonly Element[], places: ReadonlyMap<Element, number>): Element[] {
  const merged: Element[] = [];
  const placeOf = (element: Element | undefined) =>
    element === undefined ? Number.POSITIVE_INFINITY : (places.get(element) ?? MAX_ELEMENTS);
  let left = 0;
  let right = 0;
  while (left < a.length || right < b.length) {
    const one = a[left];
    const other = b[right];
    const next = other === undefined || placeOf(one) <= placeOf(other) ? one : other;
    if (one === next) left += 1;
    if (other === next) right += 1;
    if (next !== undefined) merged.push(next);
  }
  return merged;
}
