import { classOf, idOf } from '../element-names.ts';
import { elementsWith, type Filed } from '../page-view.ts';

/** How an element is read, by its tag; every tag not named here starts and ends a block. */
export type Kind = 'block' | 'inline' | 'silent' | 'break' | 'picture' | 'frame';

const TAGS: readonly [Kind, string][] = [
  // Text that nobody reads, or that states nothing about a product.
  [
    'silent',
    'script style noscript template svg math canvas object embed video audio map select datalist textarea input head nav footer picture progress meter',
  ],
  [
    'inline',
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
  ],
  ['break', 'br hr'],
  ['picture', 'img'],
  ['frame', 'iframe'],
];
const KINDS = new Map(TAGS.flatMap(([kind, tags]) => tags.split(' ').map((tag) => [tag, kind] as const)));

/** How an element of a tag is read. */
export const kindOf = (tag: string): Kind => KINDS.get(tag) ?? 'block';

/** Words of class names and ids by which shops call what is not about the product shown. */
const ASIDE_WORDS =
  'nav|navbar|navigation|menu|megamenu|submenu|footer|breadcrumbs?|cookies?|cookie-?bar|consent|gdpr|newsletter|reviews?|ratings?|testimonials?|recommend|recommendations?|recommended|recommender|recs|related|similar|upsells?|cross-?sells?|also-?(?:bought|viewed|like)|recently(?:-?viewed)?|sponsored|mini-?(?:cart|basket|bag)|wishlist|autocomplete|suggestions?|size-?(?:guide|chart|table)|login|comparison|ugc|faqs?|questions|search-?(?:box|bar|results|form)|ymal|you-?may-?(?:also-?)?like|skip-?links?|(?:site|page)-?header|top-?bar|bought-?together|other-?products|(?:country|store)-?(?:selector|locator)|sims|ad-?feedback|shipping-?countries';

/** The same words as parts of names in camel case. */
const CAMEL_WORDS = `${ASIDE_WORDS.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}|FAQs?`;

const ASIDE = new RegExp(`(?:^|[\\s_-])(?:${ASIDE_WORDS})(?=$|[\\s_-]|[A-Z\\d])|(?:${CAMEL_WORDS})(?![a-z])`);

/** Panels of the product's own page that are called a menu because they open like one. */
const OWN_MENU = /(?:care|material|detail|spec|tab)s?[-_]?menu/i;

const ASIDE_ROLES = new Set('navigation banner contentinfo search menu menubar tooltip alert alertdialog'.split(' '));

/** Names of panels that open on a click: their text is about the product although it is folded away now. */
const FOLDED =
  /tab|accord|collaps|panel|detail|descri|spec|material|compos|content|care|info|more|expand|drawer|toggle|read|product|attribut|feature/i;
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Most controls with a panel looked at on one page. */
const MAX_CONTROLS = 400;

/**
 * Whether a hidden element is the panel of an accordion, by the pattern of WAI-ARIA: a control with `aria-expanded` stands
 * directly before it or names it in `aria-controls`, or it is a region named by such a control.
 */
function opensOnClick(element: Element, role: string, panels: () => ReadonlySet<string>): boolean {
  if (role === 'region' && element.hasAttribute('aria-labelledby')) return true;
  const before = element.previousElementSibling;
  if (before !== null && (before.hasAttribute('aria-expanded') || before.querySelector('[aria-expanded]') !== null))
    return true;
  return element.id !== '' && panels().has(element.id);
}

/** The ids that controls with `aria-expanded` name as theirs. */
function panelsOf(document: Document): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const control of [...document.querySelectorAll('[aria-expanded][aria-controls]')].slice(0, MAX_CONTROLS)) {
    for (const id of (control.getAttribute('aria-controls') ?? '').split(/\s+/)) ids.add(id);
  }
  return ids;
}

/**
 * Decides which elements are left out because they are silent, hidden, or about something else than the product shown.
 * Class names repeat all over a page, so each is judged once; and of most elements neither name nor attributes say
 * anything, so that the few which may be left out are gathered beforehand.
 */
export class Skipper {
  readonly #judged = new Map<string, boolean>();
  readonly #kept: ReadonlySet<Element>;
  readonly #suspects = new Set<Element>();
  #knowsSuspects = true;
  #panels: ReadonlySet<string> | undefined;

  /** @param kept  elements never left out by their name: those that hold the product's heading */
  constructor(kept: ReadonlySet<Element>) {
    this.#kept = kept;
  }

  /** Makes ready for elements filed by their names. */
  prepare(filed: Filed): void {
    // Not all are filed: then each element is asked.
    if (filed.cut) this.#knowsSuspects = false;
    for (const names of [filed.byClass, filed.byId]) {
      for (const [name, elements] of names) {
        if (this.#isAside(name)) for (const element of elements) this.#suspects.add(element);
      }
    }
    for (const [attribute, says] of TELLING) {
      for (const element of elementsWith(filed, attribute))
        if (says(element.getAttribute(attribute) ?? '')) this.#suspects.add(element);
    }
  }

  skips(element: Element, kind: Kind): boolean {
    if (kind === 'silent') return true;
    if (this.#knowsSuspects && !this.#suspects.has(element)) return false;
    const name = classOf(element);
    const id = idOf(element);
    const role = element.getAttribute('role') ?? '';
    if (isHidden(element) && element.localName !== 'body' && !this.#kept.has(element)) {
      const folds = FOLDED.test(`${role} ${id} ${name}`) || opensOnClick(element, role, () => this.#panelsOf(element));
      if (!folds) return true;
    }
    if (kind === 'inline' && id === '') return false;
    if (ASIDE_ROLES.has(role)) return !this.#kept.has(element);
    return ((name !== '' && this.#isAside(name)) || (id !== '' && this.#isAside(id))) && !this.#kept.has(element);
  }

  /** Asked for on the first hidden element only, and once. */
  #panelsOf(element: Element): ReadonlySet<string> {
    this.#panels ??= panelsOf(element.ownerDocument);
    return this.#panels;
  }

  #isAside(name: string): boolean {
    const known = this.#judged.get(name);
    if (known !== undefined) return known;
    const aside = ASIDE.test(name.slice(0, 400).replace(OWN_MENU, ''));
    this.#judged.set(name, aside);
    return aside;
  }
}

/** Attributes by which an element is hidden or says what it is, and which of their values do. */
const HIDING: readonly [string, (value: string) => boolean][] = [
  ['hidden', () => true],
  ['aria-hidden', (value) => value === 'true'],
  ['style', (value) => NOT_SHOWN.test(value)],
];
const TELLING: typeof HIDING = [...HIDING, ['role', (value) => ASIDE_ROLES.has(value)]];

const isHidden = (element: Element): boolean =>
  HIDING.some(([attribute, hides]) => {
    const value = element.getAttribute(attribute);
    return value !== null && hides(value);
  });
