import * as v from 'valibot';
import { ProductPage } from '../../model/product-page.ts';
import type { Capture, PageCopy } from './capture.ts';
import { escapeAttribute, escapeText } from './copy-document.ts';
import type { Exchange } from './exchange.ts';

/** Stands where something was taken out; always as long, so that it tells no length. */
export const REDACTED = '█████';
const SHORTEST = 2;

/** A redaction made the page unreadable as a product page; the message tells what to do. */
export class RedactionError extends Error {
  override readonly name = 'RedactionError';
  readonly term: string;
  constructor(term: string) {
    super(
      `“${term}” stands in what was read of the product, in a place that cannot be blacked out. Choose a longer passage.`,
    );
    this.term = term;
  }
}

/** Terms that can be taken out: white space folded, long enough to mean something, longest first. */
export const usableTerms = (terms: readonly string[]): string[] =>
  [...new Set(terms.map((term) => term.replace(/\s+/g, ' ').trim()))]
    .filter((term) => term.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);

/**
 * A capture without the terms: gone from the copy, from what was read and from every address. The picture is not changed
 * here; {@link boxesOf} says what to black out in it.
 *
 * @throws RedactionError
 */
export function redact(capture: Capture, wanted: readonly string[]): Capture {
  const terms = usableTerms(wanted);
  if (terms.length === 0) return capture;
  const { copy, page, ...rest } = capture;
  const patterns = terms.map(patternOf);
  const clean: Capture = {
    ...rest,
    asked: without(capture.asked, patterns),
    ...(capture.exchanges === undefined ? {} : { exchanges: deep(capture.exchanges, patterns) as Exchange[] }),
    copy: {
      ...copy,
      url: without(copy.url, patterns),
      title: without(copy.title, patterns),
      html: withoutInHtml(copy.html, terms),
      places: [],
      offered: [],
    },
  };
  // A host name has no place for what stands in for a passage.
  if (!URL.canParse(clean.copy.url)) throw new RedactionError(terms[0] ?? '');
  if (page === undefined) return clean;
  const readable = (taken: readonly string[]) => v.safeParse(ProductPage, deep(page, taken.map(patternOf)));
  const parsed = readable(terms);
  if (parsed.success) return { ...clean, page: parsed.output };
  throw new RedactionError(terms.find((term) => !readable([term]).success) ?? terms[0] ?? '');
}

/** A text without the terms, in whatever case they stand. */
const without = (text: string, patterns: readonly RegExp[]): string =>
  patterns.reduce((left, pattern) => left.replace(pattern, REDACTED), text);

/**
 * In HTML only texts and the values of attributes are touched: a term that is also a tag's name breaks nothing. A passage
 * whose words stand in several elements goes from each of them; the elements stay.
 */
const withoutInHtml = (html: string, terms: readonly string[]): string => {
  const patterns = terms.map(patternOf);
  const across = terms.flatMap(acrossTags);
  const cut = html.replace(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? piece.replace(/"[^"]*"/g, (value) => without(value, patterns)) : without(piece, patterns),
  );
  return across.reduce(
    (left, pattern) => left.replace(pattern, (found) => REDACTED + (found.match(/<[^>]*>/g) ?? []).join('')),
    cut,
  );
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "é" as scripts may write it: "\u00e9". */
const escaped = (term: string): string =>
  [...JSON.stringify(term).slice(1, -1)]
    .map((sign) =>
      sign <= '\u007f'
        ? sign
        : [...Array(sign.length).keys()]
            .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
            .join(''),
    )
    .join('');

/**
 * A term in every form it may have in a page or an address: escaped, in JSON, in an address ("jane-doe", "jane+doe"),
 * broken over white space; in any case of letters.
 */
function patternOf(term: string): RegExp {
  const words = term.split(' ');
  const forms = [
    (word: string) => word,
    escapeText,
    escapeAttribute,
    (word: string) => JSON.stringify(word).slice(1, -1),
    escaped,
    (word: string) => encodeURIComponent(word.toWellFormed()),
  ];
  const loose = new Set(forms.map((form) => words.map((word) => literal(form(word))).join('(?:\\s|%20|[+_.-]){1,50}')));
  return new RegExp([...loose].join('|'), 'gi');
}

/** A term whose words have tags between them; none for a term of one word. */
function acrossTags(term: string): RegExp[] {
  const words = term.split(' ').map((word) => literal(escapeText(word)));
  return words.length < 2 ? [] : [new RegExp(words.join('(?:\\s|<[^>]{0,500}>){1,12}'), 'gi')];
}

/** Whence's own words about a page, never the page's: nothing to take out, and a pack without them cannot be read. */
const OWN = new Set(['schema', 'kind', 'kindReasons', 'source', 'lang', 'path', 'limits']);

function deep(value: unknown, patterns: readonly RegExp[]): unknown {
  if (typeof value === 'string') return without(value, patterns);
  if (Array.isArray(value)) return value.map((each) => deep(each, patterns));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, OWN.has(key) ? each : deep(each, patterns)]),
  );
}

/** A box in the picture, in its pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The boxes to black out in the picture: every text in sight that has one of the terms in it, whole. */
export function boxesOf(copy: PageCopy, wanted: readonly string[]): Box[] {
  const terms = usableTerms(wanted).map((term) => term.toLowerCase());
  const { scale } = copy.view;
  return copy.places
    .filter(({ text }) => terms.some((term) => text.toLowerCase().includes(term)))
    .map(({ x, y, width, height }) => ({
      x: Math.floor(x * scale) - 2,
      y: Math.floor(y * scale) - 2,
      width: Math.ceil(width * scale) + 4,
      height: Math.ceil(height * scale) + 4,
    }));
}
