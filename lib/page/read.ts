import { MAX_NAME } from '../model/limits.ts';
import type { ProductPage } from '../model/product-page.ts';
import { addBylines, addMakerAsBrand } from './bylines.ts';
import { Candidates, plain } from './candidates.ts';
import { atOnce, type Steps } from './in-turns.ts';
import { mainProduct } from './main-product.ts';
import { withMarkup } from './marked-statements.ts';
import { type KindOfPage, kindOfPage } from './page-kind.ts';
import { addPageState } from './page-state.ts';
import { find, viewInSteps } from './page-view.ts';
import { addCarriedGtins, addMarkedParties, addMetaParties, printedGtins } from './parties.ts';
import type { Query } from './query.ts';
import { openLayer, QUICK_VIEW, showsProduct } from './quick-view.ts';
import { addBySiteRule, withRules } from './site-rules/apply.ts';
import { type ReadSites, readKnownSites } from './site-rules/site-values.ts';
import { readMicrodata, readRdfa } from './structured/attribute-markup.ts';
import { readJsonLdInSteps } from './structured/json-ld.ts';
import { type MarkupNode, textsOf } from './structured/markup-node.ts';
import { type PageText, readTextInSteps } from './text/read-text.ts';
import { textWithin } from './text-within.ts';
import { addTitles, mainHeading, metaOf, siteNames, titleOf } from './title.ts';

/** Version of the reader, for captures that are read again later. */
export const READER_VERSION = 1;

/**
 * Reads everything Whence wants to know from one page. Structured data names the product and its parties; material,
 * origin and claims almost always stand in visible text only (DESIGN.md §3). Nothing in a page makes it throw: what could
 * not be read is named in `limits`, and what a page does not state is absent.
 *
 * @param page  the page, in a browser or on a DOM library; it is not changed
 * @param options.url  the page's address; its fragment is dropped
 * @param options.sites  reading by rules for shops; by those that were injected or registered, unless told
 */
export const readPage = (page: Document, options: ReadOptions): ProductPage => atOnce(readInSteps(page, options));

/** What reading a page depends on besides the page. */
export interface ReadOptions {
  url: string;
  sites?: ReadSites;
}

/**
 * The same in steps: after each the page may have its turn ({@link inTurns}). Where a page that is about no product shows
 * one in an open layer, that layer is read instead.
 */
export function* readInSteps(page: Document, options: ReadOptions): Steps<ProductPage> {
  const limits: string[] = [];
  const whole = yield* readView(yield* viewInSteps(page, limits), options, limits);
  const layer = whole.kind === 'product' ? undefined : openLayer(page);
  if (layer === undefined) return whole;
  const view = yield* viewInSteps(page, limits, layer);
  return showsProduct(view, options.url) ? yield* readView(view, options, limits, QUICK_VIEW) : whole;
}

/** Reads what a view shows; `kind` where that is known before. */
function* readView(document: Document, options: ReadOptions, limits: string[], kind?: KindOfPage): Steps<ProductPage> {
  const url = (options.url.split('#', 1)[0] ?? '').slice(0, 4096);
  const host = (URL.canParse(url) ? new URL(url).hostname : 'unknown').toLowerCase().slice(0, 253) || 'local-file';
  const attempt = <T>(what: string, otherwise: T, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      limits.push(`reading ${what} failed: ${error instanceof Error ? error.message : 'unknown error'}`.slice(0, 160));
      return otherwise;
    }
  };

  /** The same for reading in steps. */
  function* attemptInSteps<T>(what: string, otherwise: T, read: () => Steps<T>): Steps<T> {
    try {
      return yield* read();
    } catch (error) {
      return attempt(what, otherwise, () => {
        throw error;
      });
    }
  }

  const nodes: MarkupNode[] = [...(yield* attemptInSteps('JSON-LD', [], () => readJsonLdInSteps(document, limits)))];
  nodes.push(...attempt('microdata', [], () => readMicrodata(document, limits)));
  yield;
  nodes.push(...attempt('RDFa', [], () => readRdfa(document, limits)));
  yield;
  yield;
  const site = attempt('the shop’s name', [], () => siteNames(document, host));
  const headings = attempt('headings', [], () =>
    [mainHeading(document, site)?.value, metaOf(document, 'og:title'), titleOf(document)].filter(
      (each) => each !== undefined,
    ),
  );
  const main = attempt('the main product', { node: undefined, fits: false, named: 0, listed: 0 }, () =>
    mainProduct(nodes, { url, headings }),
  );
  yield;
  const decided =
    kind ??
    attempt('the kind of page', { kind: 'other' as const, reasons: ['could not be told'] }, () =>
      kindOfPage(document, url, nodes, main),
    );

  yield;
  const candidates = new Candidates();
  const sites = attempt('by the shop’s rule', [], () => (options.sites ?? readKnownSites)(document, host));
  for (const site of sites) addBySiteRule(candidates, site);
  attempt('the title', undefined, () => addTitles(candidates, document, main.node, host));
  if (main.node !== undefined) {
    const { node } = main;
    attempt('the product’s markup', undefined, () =>
      addMarkedParties(candidates, node, site, sites.find((site) => site.markupBrand !== undefined)?.markupBrand),
    );
  }
  yield;
  attempt('meta elements', undefined, () => addMetaParties(candidates, document));
  yield;
  attempt('bylines', undefined, () => addBylines(candidates, document, host));
  yield* attemptInSteps('page state', undefined, () =>
    addPageState(candidates, document, { title: candidates.best('title')?.value, site, limits }),
  );
  yield;
  attempt('carried item numbers', undefined, () => addCarriedGtins(candidates, document));
  yield;
  const lang = attempt('the language', undefined, () => languageOf(document));
  const title = candidates.best('title');
  const text = yield* attemptInSteps<PageText | undefined>('the text', undefined, () =>
    readTextInSteps(document, {
      url,
      ...(lang === undefined ? {} : { lang }),
      ...(title === undefined ? {} : { title: title.value }),
      onlooker: printedGtins(candidates),
    }),
  );
  for (const { role, value } of text?.names ?? []) candidates.add(role, { ...value, score: 0.65 });
  attempt('the maker as a brand', undefined, () => addMakerAsBrand(candidates));

  yield;
  const names = Object.fromEntries(
    (['title', 'brand', 'manufacturer', 'seller', 'importer', 'packer', 'gtin'] as const).flatMap((field) => {
      const best = candidates.best(field);
      return best === undefined ? [] : [[field, { ...best, value: best.value.slice(0, MAX_NAME) }]];
    }),
  );
  const language = lang ?? text?.lang;
  yield;
  const { materials, origins } = attempt('material and origin', text ?? { materials: [], origins: [] }, () =>
    withMarkup(main.node, language ?? '', withRules(sites, language ?? '', text)),
  );
  return {
    schema: 1,
    url,
    host,
    ...(language === undefined ? {} : { lang: language }),
    kind: decided.kind,
    kindReasons: decided.reasons.slice(0, 20),
    ...names,
    categories: attempt('breadcrumbs', [], () => categoriesOf(nodes, document)),
    materials: materials.slice(0, 60),
    origins: origins.slice(0, 30),
    regionMentions: (text?.regionMentions ?? []).slice(0, 10),
    claims: (text?.claims ?? []).slice(0, 20),
    limits: [...limits, ...(text?.limits ?? [])].map((limit) => limit.slice(0, 160)).slice(0, 30),
  };
}

function languageOf(document: Document): string | undefined {
  const tag = document.documentElement?.getAttribute('lang') ?? metaOf(document, 'og:locale') ?? '';
  return /^[a-z]{2,3}/i.exec(tag.trim())?.[0].toLowerCase();
}

const BREADCRUMB: Query = {
  classes: /breadcrumb/i,
  ids: /breadcrumb/i,
  sets: [['[aria-label]', 'aria-label', /breadcrumb/i]],
};

/** Lists that call themselves a breadcrumb looked at: one stands in another, and most pages have one. */
const MAX_LISTS = 24;

/** The page's breadcrumb: as marked up, else as a list that calls itself one. */
function categoriesOf(nodes: readonly MarkupNode[], document: Document): string[] {
  const marked = nodes
    .filter(({ types }) => types.includes('BreadcrumbList'))
    .map((node) => textsOf(node, 'itemListElement'))
    .find((crumbs) => crumbs.length > 0);
  const printed = () => {
    const lists = find(document, BREADCRUMB).slice(0, MAX_LISTS);
    const links = new Set(lists.flatMap((list) => [...list.querySelectorAll('a')].slice(0, 12)));
    return [...links].slice(0, 12).map((link) => textWithin(link, 400).replace(/\s+/g, ' ').trim());
  };
  const crumbs = (marked ?? printed()).map((crumb) => crumb.slice(0, 120)).filter((crumb) => plain(crumb) !== '');
  return [...new Set(crumbs)].slice(0, 12);
}
