import { MAX_QUOTE } from '../model/limits.ts';
import type { Locator, SignalSource, Sourced } from '../model/sourced.ts';

/** A value a page may mean, with how far it is believed. */
export interface Candidate {
  value: string;
  source: SignalSource;
  quote: string;
  locator: Locator;
  /** 0–1: how often this signal is right, from DESIGN.md §3's order of signals. */
  score: number;
}

/** What a template leaves where it had nothing to say, `{{brand}}`, `$metabrand`, `null`, and the word for a brand itself. */
const PLACEHOLDER =
  /^(?:\{\{|\$|%|<%)|\}\}$|^(?:null|undefined|none|nan|n\/?a|-+|default|unknown|unbranded|no[- ]?(?:brand|name)|gen[eé]ri(?:c|co|que|sch)|s[ei][nm] marca|brand name|(?:(?:all|our|unsere|nos) )?(?:brands?|marken?|marques?|marcas?|marche|merk(?:en)?|marka|märke|varumärke|značka|márka|марка|бренд)|без бренда|manufacturer|hersteller|fabricante?|vendor|seller|more|shop|by|von|de|par)$/i;

/** All candidates for the fields of one product. */
export type Field = 'title' | 'brand' | 'manufacturer' | 'seller' | 'importer' | 'packer' | 'gtin';

/** Collects candidates; the same value from two signals is believed more than from one. */
export class Candidates {
  readonly #fields = new Map<Field, Candidate[]>();

  add(field: Field, candidate: Candidate): void {
    const whole = candidate.value.replace(/\s+/g, ' ').trim();
    // "Fernbank | Example Shop": shops add their own name to a party's as they do to a page's.
    const value = field === 'title' ? whole : (whole.split(/\s*[|｜]\s*/, 1)[0] ?? '');
    if (value === '' || value.length > 300 || PLACEHOLDER.test(value) || this.#isOwnNumber(field, value)) return;
    const list = this.#fields.get(field) ?? [];
    this.#fields.set(field, list);
    const same = list.find((each) => sameText(each.value, value));
    if (same === undefined) list.push({ ...candidate, value });
    else same.score = Math.min(1, Math.max(same.score, candidate.score) + 0.1);
  }

  /** A number is the shop's own for a party, unless the product is called by it: "4711". */
  #isOwnNumber(field: Field, value: string): boolean {
    return (
      field !== 'title' &&
      field !== 'gtin' &&
      /^\d+$/.test(value) &&
      !holdsWords(plain(this.best('title')?.value ?? ''), value)
    );
  }

  all(field: Field): readonly Candidate[] {
    return this.#fields.get(field) ?? [];
  }

  /** The candidate believed most; the first of equals, which came by the stronger signal. */
  best(field: Field): Sourced<string> | undefined {
    const [first] = [...this.all(field)].sort((a, b) => b.score - a.score);
    if (first === undefined) return undefined;
    const { value, source, quote, locator } = first;
    return { value, source, quote: quote.replace(/\s+/g, ' ').trim().slice(0, MAX_QUOTE), locator };
  }
}

/** Whether two texts say the same to a reader: case, width, marks and punctuation aside. */
export const sameText = (a: string, b: string): boolean => plain(a) === plain(b);

/** Whether folded text has a folded name in it as whole words. */
export const holdsWords = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `);

const ASCII = /^[\u0020-\u007e\t\n\r]*$/;

/** A text as {@link sameText} compares it. ASCII takes a short way: the long one needs a class of all letters made ready. */
export const plain = (text: string): string =>
  ASCII.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : plainOfAny(text);

const plainOfAny = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
