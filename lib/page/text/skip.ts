import { classOf, idOf } from '../element-names.ts';

/** Elements whose text nobody reads, or which hold no statement about a product. */
const SILENT = new Set(
  'script style noscript template svg math canvas object embed video audio map select datalist textarea input head nav footer picture progress meter'.split(
    ' ',
  ),
);

/** Elements that stand in a line of text; every other element starts and ends a block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Words of class names and ids by which shops call what is not about the product shown. */
const ASIDE_WORDS =
  'nav|navbar|navigation|menu|megamenu|submenu|footer|breadcrumbs?|cookies?|cookiebar|consent|gdpr|newsletter|reviews?|ratings?|testimonials?|recommend|recommendations?|recommended|recommender|recs|related|similar|upsells?|cross-?sells?|also-?(?:bought|viewed|like|bought-viewed)|recently(?:-?viewed)?|sponsored|mini-?(?:cart|basket|bag)|wishlist|autocomplete|suggestions?|size-?(?:guide|chart|table)|login|comparison|ugc|faqs?|questions|search-?(?:box|bar|results|form)|ymal|you-?may-?(?:also-?)?like|skip-?links?|site-?header|page-?header|topbar|top-?bar|bought-?together|other-?products|country-?selector|store-?locator|sims|ad-?feedback|store-?selector|shipping-?countries';

const CAMEL_WORDS =
  'Navigation|Menu|Footer|Breadcrumbs?|Cookies?|Consent|Newsletter|Reviews?|Ratings?|Testimonials?|Recommend(?:ation|ed|er|ations)?|Related|Similar|Upsells?|Cross[Ss]ells?|AlsoLike|AlsoBought|AlsoViewed|Recently(?:Viewed)?|Sponsored|Mini(?:Cart|Bag)|Wishlist|SizeGuide|SizeChart|Comparison|FAQs?|BoughtTogether';

const ASIDE = new RegExp(`(?:^|[\\s_-])(?:${ASIDE_WORDS})(?=$|[\\s_-]|[A-Z\\d])|(?:${CAMEL_WORDS})(?![a-z])`);

const ASIDE_ROLES = new Set('navigation banner contentinfo search menu menubar tooltip alert alertdialog'.split(' '));

/** Names of panels that open on a click: their text is about the product although it is folded away now. */
const FOLDED =
  /tab|accord|collaps|panel|detail|descri|spec|material|compos|content|care|info|more|expand|drawer|toggle|read|product|attribut|feature/i;
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Elements that are hidden or say by their role what they are: few, so that the others need not be asked each. */
const MARKED = '[hidden],[aria-hidden="true"],[style*="none" i],[style*="hidden" i],[role]';
/** In larger trees the browser is not asked for marked elements at once: the walk stops long before their end. */
const MAX_ASKED = 40_000;
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

/** Whether an element stands in a line of text. */
export const isInline = (tag: string): boolean => INLINE.has(tag);

/**
 * Decides which elements are left out because they are silent, hidden, or about something else than the product shown.
 * Class names repeat all over a page, so each is judged once.
 */
export class Skipper {
  readonly #judged = new Map<string, boolean>();
  readonly #kept: ReadonlySet<Element>;
  readonly #marked = new Set<Element>();
  #knowsMarked = true;
  #panels: ReadonlySet<string> | undefined;

  /** @param kept  elements never left out by their name: those that hold the product's heading */
  constructor(kept: ReadonlySet<Element>) {
    this.#kept = kept;
  }

  /** Makes ready for the elements inside `root`. */
  prepare(root: ParentNode): void {
    const all =
      'getElementsByTagName' in root ? (root as Element).getElementsByTagName('*') : root.querySelectorAll('*');
    if (all[MAX_ASKED] !== undefined) this.#knowsMarked = false;
    else for (const element of root.querySelectorAll(MARKED)) this.#marked.add(element);
  }

  skips(element: Element, tag: string): boolean {
    if (SILENT.has(tag)) return true;
    const name = classOf(element);
    const id = idOf(element);
    const marked = this.#knowsMarked ? this.#marked.has(element) : element.hasAttributes();
    if (marked) {
      const role = element.getAttribute('role');
      if (isHidden(element) && tag !== 'body' && !this.#kept.has(element)) {
        const folds =
          FOLDED.test(`${role ?? ''} ${id} ${name}`) ||
          opensOnClick(element, role ?? '', () => this.#panelsOf(element));
        if (!folds) return true;
      }
      if (isInline(tag) && id === '') return false;
      if (role !== null && ASIDE_ROLES.has(role)) return !this.#kept.has(element);
    } else if (isInline(tag) && id === '') return false;
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
    const aside = ASIDE.test(name.slice(0, 400));
    this.#judged.set(name, aside);
    return aside;
  }
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style');
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (style !== null && NOT_SHOWN.test(style))
  );
}
