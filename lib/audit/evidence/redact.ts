import * as v from 'valibot';
import { ProductPage } from '../../model/product-page.ts';
import type { Capture, PageCopy } from './capture.ts';
import { escapeAttribute, escapeText } from './copy-document.ts';

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
  const clean: Capture = {
    ...rest,
    asked: without(capture.asked, terms),
    copy: {
      ...copy,
      url: without(copy.url, terms),
      title: without(copy.title, terms),
      html: withoutInHtml(copy.html, terms),
      places: [],
      offered: [],
    },
  };
  if (page === undefined) return clean;
  const parsed = v.safeParse(ProductPage, deep(page, terms));
  if (!parsed.success) throw new RedactionError(terms[0] ?? '');
  return { ...clean, page: parsed.output };
}

function without(text: string, terms: readonly string[]): string {
  let clean = text;
  for (const term of terms) {
    for (const form of new Set([term, encodeURIComponent(term), encodeURIComponent(term).replaceAll('%20', '+')])) {
      clean = clean.replaceAll(form, REDACTED);
    }
  }
  return clean;
}

/** In HTML only texts and the values of attributes are touched: a term that is also a tag's name breaks nothing. */
const withoutInHtml = (html: string, terms: readonly string[]): string => {
  const patterns = terms.map(patternOf);
  const clean = (text: string) => patterns.reduce((left, pattern) => left.replace(pattern, REDACTED), text);
  return html.replace(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? piece.replace(/"[^"]*"/g, clean) : clean(piece),
  );
};

/** A term in every form it may have in HTML: escaped, in JSON, in an address, broken over white space. */
function patternOf(term: string): RegExp {
  const forms = [
    term,
    escapeText(term),
    escapeAttribute(term),
    JSON.stringify(term).slice(1, -1),
    encodeURIComponent(term),
  ];
  const loose = [...new Set(forms)].map((form) =>
    form
      .split(' ')
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
  return new RegExp(loose.join('|'), 'gi');
}

function deep(value: unknown, terms: readonly string[]): unknown {
  if (typeof value === 'string') return without(value, terms);
  if (Array.isArray(value)) return value.map((each) => deep(each, terms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, terms)]));
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
