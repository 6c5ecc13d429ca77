import { MAX_QUOTE } from '../../model/limits.ts';
import type { CompositionPart, LabelClaim, OriginStatement } from '../../model/product-page.ts';
import type { Locator, SignalSource, Sourced } from '../../model/sourced.ts';
import { atOnce, type Steps } from '../in-turns.ts';
import { type Block, blockOf, type Onlooker, readBlocks, SEAM } from './blocks.ts';
import { readClaims } from './claims.ts';
import { readComposition } from './composition.ts';
import { detectLanguage } from './detect-language.ts';
import { primaryLang } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, readLine } from './line.ts';
import { pathTo } from './locator.ts';
import { type Role, readNames } from './names.ts';
import { readOrigins, type StatedOrigin } from './origin.ts';
import { languagesOf } from './packs.ts';
import { placesOf } from './places.ts';
import { readRegions } from './region.ts';
import { loadTables } from './tables.ts';

/** What the visible text of a page says about its product. */
export interface PageText {
  materials: Sourced<CompositionPart>[];
  origins: Sourced<OriginStatement>[];
  regionMentions: Sourced<string>[];
  claims: Sourced<LabelClaim>[];
  names: { role: Role; value: Sourced<string> }[];
  lang?: string;
  limits: string[];
}

/** What is known of the page before its text is read. */
export interface TextContext {
  url: string;
  /** Language of the page or of its product data, as a language tag. */
  lang?: string;
  /** The product's name, if known: it often states fibre, label or origin. */
  title?: string;
  /** The element that holds the product, if known. */
  scope?: Element;
  /** Sees every text of the page on the way, so that nobody else need walk through it. */
  onlooker?: Onlooker;
}

const MAX = { materials: 60, origins: 30, regionMentions: 10, claims: 20, names: 20 } as const;

/** A line without any known word is kept only if it is short enough to be the value of a label. */
const MAX_BARE = 120;
/** Longest product name read, in UTF-16 units. */
const MAX_TITLE = 300;
/** Text looked up in one step, in UTF-16 units. */
const STEP_CHARS = 50_000;

/**
 * Reads the visible text of a product page: composition, origins, names of the Uyghur region, labels and names with a
 * role. Works on any DOM (no layout is asked for), in one pass, in time linear in the page. Never throws for a page's
 * content; where reading was cut short, `limits` tells.
 */
export const readText = (document: Document, context: TextContext): PageText =>
  atOnce(readTextInSteps(document, context));

/** The same in steps, after each of which the page may have its turn. */
export function* readTextInSteps(document: Document, context: TextContext): Steps<PageText> {
  const declared = primaryLang(context.lang ?? document.documentElement?.getAttribute('lang'));
  const root = context.scope ?? document.body ?? document.documentElement;
  const result: PageText = { materials: [], origins: [], regionMentions: [], claims: [], names: [], limits: [] };
  if (root === null) return result;

  const tables = loadTables(languagesOf({ document, ...context }));
  const { words, headings } = tables;
  const negations = () => tables.negations;
  yield;
  const { blocks, limits } = yield* readBlocks(document, root, {
    kept: holdersOf(document),
    headings,
    onlooker: context.onlooker,
  });
  result.limits.push(...limits);
  if (context.title !== undefined && context.title !== '')
    blocks.unshift(blockOf(context.title.slice(0, MAX_TITLE), 'title'));
  const scanned: Line[] = [];
  for (let from = 0; from < blocks.length; yield) from = scan(blocks, from, words, declared, scanned);
  const lang = detectLanguage(declared, context.url, scanned);
  const lines = lang === declared ? scanned : scanned.map((line) => ({ ...line, lang }));
  if (lang !== '') result.lang = lang;

  yield;
  const getPlaces = () => placesOf(lang);
  const locate = locatorCache(root);
  const source = <T>(value: T, line: Line, signal: SignalSource): Sourced<T> => ({
    value,
    source: signal,
    quote: quoteOf(line.block),
    locator: locate(line.block),
  });

  for (const { part, line, labelled } of readComposition(lines).slice(0, MAX.materials)) {
    result.materials.push(source(part, line, labelled ? 'label' : 'text'));
  }
  yield;
  const stated = readNames(lines, getPlaces);
  yield;
  const origins = withoutRepeats([...readOrigins(lines, getPlaces, negations), ...stated.origins]);
  for (const { origin, line, labelled } of origins.slice(0, MAX.origins)) {
    result.origins.push(source(origin, line, labelled ? 'label' : 'text'));
  }
  yield;
  for (const { words: mention, line } of firstOfEach(readRegions(lines, negations), (found) => found.words).slice(
    0,
    MAX.regionMentions,
  )) {
    result.regionMentions.push(source(mention, line, 'text'));
  }
  yield;
  for (const { claim, line } of readClaims(lines, negations).slice(0, MAX.claims)) {
    result.claims.push(source(claim, line, 'text'));
  }
  for (const { role, name, line } of firstOfEach(stated.names, ({ role: r, name: n }) => `${r} ${n}`).slice(
    0,
    MAX.names,
  )) {
    result.names.push({ role, value: source(name, line, 'label') });
  }
  return result;
}

/** Looks up blocks for one step; gives where to go on. */
function scan(blocks: readonly Block[], from: number, words: Lexicon, lang: string, into: Line[]): number {
  let at = from;
  for (let chars = 0; at < blocks.length && chars < STEP_CHARS; at += 1) {
    const block = blocks[at] as Block;
    const line = readLine(block, words, lang);
    if (line.hits.length > 0 || line.folded.length < MAX_BARE) into.push(line);
    chars += block.folded.length;
  }
  return at;
}

/** The elements around the product's heading, which are never left out for their class name. */
function holdersOf(document: Document): Set<Element> {
  const kept = new Set<Element>();
  for (const anchor of [
    document.querySelector('h1'),
    document.querySelector('[itemtype*="schema.org/Product" i]'),
    document.querySelector('main'),
  ]) {
    for (let element = anchor; element !== null; element = element.parentElement) kept.add(element);
  }
  return kept;
}

const quoteOf = (block: Block): string => block.text.replaceAll(SEAM, ' ').slice(0, MAX_QUOTE);

function locatorCache(root: Element): (block: Block) => Locator {
  const known = new Map<Element, Locator>();
  return (block) => {
    if (block.element === undefined || block.element === root) return { kind: 'none' };
    const cached = known.get(block.element);
    if (cached !== undefined) return cached;
    const locator = pathTo(block.element);
    known.set(block.element, locator);
    return locator;
  };
}

/** Labelled statements first, stages of making before addresses; each place and stage once. */
function withoutRepeats(origins: readonly StatedOrigin[]): StatedOrigin[] {
  const ordered = [...origins].sort((a, b) => weakness(a) - weakness(b));
  return firstOfEach(ordered, ({ origin }) => `${origin.stage} ${origin.place} ${origin.material ?? ''}`);
}

const weakness = ({ origin, labelled }: StatedOrigin): number =>
  (origin.stage === 'address' ? 4 : origin.stage === 'made' ? 0 : 2) + (labelled ? 0 : 1);

function firstOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const its = key(item);
    if (seen.has(its)) return false;
    seen.add(its);
    return true;
  });
}
