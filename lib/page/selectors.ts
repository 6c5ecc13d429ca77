/** How the elements a selector list names are found best. */
export interface Plan {
  /** What the browser is asked for; `''` for nothing. */
  native: string;
  /** Whether a class, or an id, has one of the parts wanted. */
  classes?: (name: string) => boolean;
  ids?: (name: string) => boolean;
  /** Elements of one tag, told by what their attributes hold. */
  tagged: { tag: string; matches: (element: Element) => boolean }[];
  /** Elements inside those that another plan finds. */
  inside: { holder: Plan; inner: string }[];
}

/** `[class*="price" i]` */
const NAMED = /^\[(class|id)\*="([^"\\]+)"( i)?\]$/;
/** `a[href*="/brand/" i]`; what compares letter by letter as written is quick enough in the browser. */
const TAGGED = /^([a-z][a-z\d]*)\[([a-z][\w:-]*)([*^]?)="([^"\\]+)" i\]$/;
/** `[class*="breadcrumb" i] a` */
const INSIDE = /^(\[(?:class|id)\*="[^"\\]+"(?: i)?\]) ([a-z][a-z\d]*)$/;

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
  const tags = new Map<string, Map<string, Parts>>();
  const holders = new Map<string, string[]>();
  for (const each of partsOf(selector)) {
    const [, name, part = '', any] = NAMED.exec(each) ?? [];
    const [, tag, attribute = '', where = '', value = ''] = TAGGED.exec(each) ?? [];
    const [, holder, inner = ''] = INSIDE.exec(each) ?? [];
    if (name !== undefined) named[name as 'class' | 'id'].add(part, '*', any === undefined ? 'exact' : 'any');
    else if (tag !== undefined) entry(entry(tags, tag, newMap), attribute, newParts).add(value, where, 'any');
    else if (holder !== undefined) entry(holders, inner, newList).push(holder);
    else rest.push(each);
  }
  const classes = named.class.test();
  const ids = named.id.test();
  return {
    native: rest.join(','),
    ...(classes === undefined ? {} : { classes }),
    ...(ids === undefined ? {} : { ids }),
    tagged: [...tags].map(([tag, attributes]) => ({ tag, matches: matcherOf(attributes) })),
    inside: [...holders].map(([inner, list]) => ({ inner, holder: planOf(list.join(',')) })),
  };
}

/** The selectors of a list; a list in which a comma may stand for something else is left whole. */
function partsOf(selector: string): string[] {
  const unquoted = selector.replace(/"[^"]*"/g, (quoted) => (quoted.includes(',') ? '(' : ''));
  return /[\\()']/.test(unquoted) ? [selector] : selector.split(',').map((each) => each.trim());
}

/** Parts of text looked for together, by one expression for each way of comparing letters. */
class Parts {
  readonly #any: string[] = [];
  readonly #exact: string[] = [];

  add(part: string, where: string, letters: 'any' | 'exact'): void {
    const escaped = part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const source = where === '*' ? escaped : where === '^' ? `^${escaped}` : `^${escaped}$`;
    (letters === 'any' ? this.#any : this.#exact).push(source);
  }

  test(): ((text: string) => boolean) | undefined {
    const any = this.#any.length === 0 ? undefined : new RegExp(this.#any.join('|'), 'i');
    const exact = this.#exact.length === 0 ? undefined : new RegExp(this.#exact.join('|'));
    if (any === undefined && exact === undefined) return undefined;
    return (text) => any?.test(text) === true || exact?.test(text) === true;
  }
}

function matcherOf(attributes: ReadonlyMap<string, Parts>): (element: Element) => boolean {
  const tests = [...attributes].map(([attribute, parts]) => [attribute, parts.test()] as const);
  return (element) =>
    tests.some(([attribute, test]) => {
      const value = element.getAttribute(attribute);
      return value !== null && test?.(value) === true;
    });
}

const newMap = () => new Map<string, Parts>();
const newParts = () => new Parts();
const newList = (): string[] => [];

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
