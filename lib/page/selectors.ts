import { classOf, idOf } from './element-names.ts';

// A selector list is taken apart so that the browser is asked only what it answers at once: all elements of a tag, all with
// an attribute. What their attributes must hold is looked at here. A list, or a comparison without regard to case, costs the
// browser five to fifteen times what one bare name does, and the bare names of different lists are the same few.

/** How the elements a selector list names are found best. */
export interface Plan {
  /** What the browser is asked for as it stands; `''` for nothing. */
  native: string;
  /** Whether a class, or an id, has one of the parts wanted. */
  classes?: (name: string) => boolean;
  ids?: (name: string) => boolean;
  /** Elements of one tag or with one attribute, and which of them are meant. */
  sets: ElementSet[];
  /** Elements inside those that another plan finds. */
  inside: { holder: Plan; inner: string }[];
}

interface ElementSet {
  /** A bare selector: `a`, `[itemprop]`. */
  base: string;
  matches: (element: Element) => boolean;
}

/** What an attribute must hold; no way of comparing where it must only be there. */
interface Condition {
  attribute: string;
  how: '' | '=' | '*=' | '^=';
  value: string;
  letters: 'any' | 'exact';
}

/** `#bylineInfo` */
const ID = /^#([A-Za-z][\w-]*)$/;
/** `a[href*="/brand/" i]`, `[itemprop]`, `input[type=submit]`, `h2` */
const COMPOUND = /^([a-z][a-z\d]*)?((?:\[[^[\]]+\])*)$/;
const CONDITION = /\[([a-z][\w:-]*)(?:([*^]?=)(?:"([^"\\]+)"|([\w-]+))( i)?)?\]/g;
/** `[class*="breadcrumb" i] a` */
const INSIDE = /^(\[[^[\]]+\]) ([a-z][a-z\d]*)$/;
/** Attributes whose values HTML compares without regard to case. */
const CASELESS = new Set(['type', 'rel']);

const plans = new Map<string, Plan>();

/** The plan for a selector list; each is made once. */
export function compile(selector: string): Plan {
  const known = plans.get(selector);
  if (known !== undefined) return known;
  const plan = planOf(selector);
  plans.set(selector, plan);
  return plan;
}

function planOf(selector: string): Plan {
  const rest: string[] = [];
  const named = { class: new Parts(), id: new Parts() };
  const sets = new Map<string, Condition[][]>();
  const holders = new Map<string, string[]>();
  for (const each of partsOf(selector)) {
    const [, id] = ID.exec(each) ?? [];
    const [, holder, inner = ''] = INSIDE.exec(each) ?? [];
    const compound = conditionsOf(each);
    const [only, ...others] = compound?.conditions ?? [];
    if (id !== undefined) named.id.add({ attribute: 'id', how: '=', value: id, letters: 'exact' });
    else if (holder !== undefined) entry(holders, inner, newList).push(holder);
    else if (compound === undefined) rest.push(each);
    else if (compound.tag === '' && others.length === 0 && only !== undefined && isNamed(only))
      named[only.attribute as 'class' | 'id'].add(only);
    else entry(sets, compound.tag || `[${only?.attribute}]`, newSets).push(compound.conditions);
  }
  const classes = named.class.test();
  const ids = named.id.test();
  return {
    native: rest.join(','),
    ...(classes === undefined ? {} : { classes }),
    ...(ids === undefined ? {} : { ids }),
    sets: [...sets].map(([base, alternatives]) => ({ base, matches: matcherOf(alternatives, base) })),
    inside: [...holders].map(([inner, list]) => ({ inner, holder: planOf(list.join(',')) })),
  };
}

const isNamed = ({ attribute, how }: Condition): boolean =>
  (attribute === 'class' || attribute === 'id') && how === '*=';

/** The selectors of a list; a list in which a comma may stand for something else is left whole. */
function partsOf(selector: string): string[] {
  const unquoted = selector.replace(/"[^"]*"/g, (quoted) => (quoted.includes(',') ? '(' : ''));
  return /[\\()']/.test(unquoted) ? [selector] : selector.split(',').map((each) => each.trim());
}

/** Tag and conditions of a selector that has nothing else. */
function conditionsOf(selector: string): { tag: string; conditions: Condition[] } | undefined {
  const [whole, tag = '', brackets = ''] = COMPOUND.exec(selector) ?? [];
  if (whole === undefined || whole === '') return undefined;
  const conditions: Condition[] = [];
  let length = 0;
  for (const [text, attribute = '', how = '', quoted, bare, any] of brackets.matchAll(CONDITION)) {
    length += text.length;
    const letters = any !== undefined || CASELESS.has(attribute) ? 'any' : 'exact';
    conditions.push({ attribute, how: how as Condition['how'], value: quoted ?? bare ?? '', letters });
  }
  return length === brackets.length ? { tag, conditions } : undefined;
}

/** Parts of text looked for together, by one expression for each way of comparing letters. */
class Parts {
  readonly #any: string[] = [];
  readonly #exact: string[] = [];

  add({ how, value, letters }: Condition): void {
    const escaped = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const source = how === '' ? '' : how === '*=' ? escaped : how === '^=' ? `^${escaped}` : `^${escaped}$`;
    (letters === 'any' ? this.#any : this.#exact).push(source);
  }

  test(): ((text: string) => boolean) | undefined {
    const any = this.#any.length === 0 ? undefined : new RegExp(this.#any.join('|'), 'i');
    const exact = this.#exact.length === 0 ? undefined : new RegExp(this.#exact.join('|'));
    if (any === undefined) return exact === undefined ? undefined : (text) => exact.test(text);
    return exact === undefined ? (text) => any.test(text) : (text) => any.test(text) || exact.test(text);
  }
}

/** Whether an element fulfils all conditions of one of the alternatives. Single conditions on one attribute are tried together. */
function matcherOf(alternatives: readonly Condition[][], base = ''): (element: Element) => boolean {
  const single = new Map<string, Parts>();
  const several: ((element: Element) => boolean)[] = [];
  for (const conditions of alternatives) {
    const [only, ...others] = conditions;
    if (only === undefined || (others.length === 0 && only.how === '' && base === `[${only.attribute}]`))
      return () => true;
    if (others.length === 0) entry(single, only.attribute, newParts).add(only);
    else {
      const tests = conditions.map((each) => matcherOf([[each]]));
      several.push((element) => tests.every((test) => test(element)));
    }
  }
  const tests = [...single].map(([attribute, parts]) => {
    const test = parts.test();
    return (element: Element) => {
      const value = element.getAttribute(attribute);
      return value !== null && test?.(value) === true;
    };
  });
  const all = [...tests, ...several];
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : (element) => all.some((test) => test(element));
}

/** Whether an element is one of those a plan finds. Names repeat, so each class is looked at once. */
export function tester({ native, classes, ids, sets, inside }: Plan): (element: Element) => boolean {
  if (inside.length > 0) throw new Error('Only selectors of the element itself can be tested.');
  const judged = new Map<string, boolean>();
  const hasClass = (name: string): boolean => {
    const known = judged.get(name);
    if (known !== undefined) return known;
    const has = classes?.(name) === true;
    judged.set(name, has);
    return has;
  };
  const tags = new Map(sets.filter(({ base }) => !base.startsWith('[')).map(({ base, matches }) => [base, matches]));
  const attributes = sets
    .filter(({ base }) => base.startsWith('['))
    .map((set) => ({ ...set, name: set.base.slice(1, -1) }));
  return (element) =>
    tags.get(element.localName)?.(element) === true ||
    (classes !== undefined && hasClass(classOf(element))) ||
    ids?.(idOf(element)) === true ||
    attributes.some(({ name, matches }) => element.hasAttribute(name) && matches(element)) ||
    (native !== '' && element.matches(native));
}

const newParts = () => new Parts();
const newSets = (): Condition[][] => [];
const newList = (): string[] => [];

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
