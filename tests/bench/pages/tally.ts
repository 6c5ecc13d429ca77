import type { ProductPage } from '../../../lib/model/product-page.ts';
import { claimIds } from './claim-ids.ts';
import { isProductRow, type LabelledPage } from './labelled-pages.ts';
import { FIELDS, type Field, type Outcome, type Rates, ratesOf, scorePage } from './score.ts';

/** What reading a folder of labelled pages came to; times are milliseconds a page. */
export interface PagesReport {
  pages: number;
  labelled: number;
  scores: Partial<Record<Field, Rates>>;
  /** Share of the pages without one product that were read as one; absent where there are none. */
  falseAlarms?: number;
  detector: { missed: string[]; alarms: number; others: number };
  milliseconds: { median: number; p95: number; largest: number; on: string };
  misses: Miss[];
}

interface Miss {
  file: string;
  field: Field;
  wrong: string[];
  missed: string[];
}

/** Collects what was read page by page. */
export class Tally {
  readonly #on: string;
  readonly #outcomes = new Map<Field, Outcome[]>(FIELDS.map((field) => [field, []]));
  readonly #misses: Miss[] = [];
  readonly #times: number[] = [];
  readonly #missedByDetector: string[] = [];
  #alarmsOfDetector = 0;
  #labelled = 0;
  #others = 0;

  /** `on`: what the pages are read on. */
  constructor(on: string) {
    this.#on = on;
  }

  /** Notes what the detector said of a page. */
  detected(page: LabelledPage, seen: boolean): void {
    if (isProductRow(page) && !seen) this.#missedByDetector.push(page.name);
    if (!isProductRow(page) && seen) this.#alarmsOfDetector += 1;
  }

  /** Notes what was read from a page, in how many milliseconds. */
  read(page: LabelledPage, read: ProductPage, milliseconds: number): void {
    this.#times.push(milliseconds);
    if (page.label !== undefined) this.#labelled += 1;
    if (!isProductRow(page)) this.#others += 1;
    for (const [field, outcome] of scorePage(read, page.label ?? { is_product: isProductRow(page) }, claimIds)) {
      if (page.label === undefined && field !== 'product') continue;
      const { wrong, missed } = outcome;
      this.#outcomes.get(field)?.push(outcome);
      if (wrong.length + missed.length > 0) this.#misses.push({ file: page.name, field, wrong, missed });
    }
  }

  report(): PagesReport {
    const scores: Partial<Record<Field, Rates>> = {};
    for (const [field, outcomes] of this.#outcomes) scores[field] = ratesOf(outcomes);
    const ordered = this.#times.toSorted((a, b) => a - b);
    const at = (share: number) => Number((ordered[Math.floor(ordered.length * share)] ?? 0).toFixed(1));
    return {
      pages: ordered.length,
      labelled: this.#labelled,
      scores,
      ...(this.#others > 0 && { falseAlarms: (scores.product?.wrong ?? 0) / this.#others }),
      detector: { missed: this.#missedByDetector, alarms: this.#alarmsOfDetector, others: this.#others },
      milliseconds: { median: at(0.5), p95: at(0.95), largest: at(0.999), on: this.#on },
      misses: this.#misses,
    };
  }
}
