import * as v from 'valibot';
import { Assessment } from '../../model/assessment.ts';
import { Level } from '../../model/finding.ts';
import { ProductPage } from '../../model/product-page.ts';
import { text } from '../../model/text.ts';

/** Most addresses of one audit: what the table promises to scroll through. */
export const MAX_ADDRESSES = 100_000;

/** How fast a shop's pages are opened. The defaults are slower than a person who clicks through a list. */
export const Pace = v.strictObject({
  /** Pages begun in a minute at one host. */
  perMinute: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
  /** Pages open at once. */
  atOnce: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  /** Tries of one page before it counts as failed. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  /** Seconds a page may take to load. */
  patience: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(180)),
});
export type Pace = v.InferOutput<typeof Pace>;

export const DEFAULT_PACE: Pace = { perMinute: 20, atOnce: 2, tries: 3, patience: 45 };

const Time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One audit: a name, a pace and a list of addresses that is kept beside it. */
export const Audit = v.strictObject({
  schema: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/)),
  name: text(200),
  /** Where the addresses came from, in fixed words and file names: "pasted", "sitemap.xml". */
  source: text(300),
  /** Milliseconds since 1970. */
  created: Time,
  pace: Pace,
  /** What the user last asked for. A browser that was closed while running goes on when the audit is opened again. */
  wanted: v.picklist(['run', 'pause']),
  /** Number of addresses. */
  addresses: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ADDRESSES)),
});
export type Audit = v.InferOutput<typeof Audit>;

/** One address of an audit. `id` depends on the address alone, so that two audits and every export name a page alike. */
export const Address = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^p-[0-9a-f]{16}$/)),
  url: text(4096),
});
export type Address = v.InferOutput<typeof Address>;

/** Why a page has no verdict. */
export const FailureReason = v.picklist([
  'unreachable',
  'timeout',
  'http-error',
  'slow-down',
  'no-permission',
  'not-a-product',
  'unreadable',
  'tab-closed',
  'data-expired',
  'no-data',
]);
export type FailureReason = v.InferOutput<typeof FailureReason>;

/** Failures that may pass; the others would fail the same way again. */
export const PASSING: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'unreachable',
  'timeout',
  'slow-down',
  'unreadable',
  'tab-closed',
]);

const attempts = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** How far one page is. */
export const RowState = v.variant('kind', [
  v.strictObject({ kind: v.literal('waiting'), attempts, notBefore: v.exactOptional(Time) }),
  v.strictObject({ kind: v.literal('running'), attempts, since: Time }),
  v.strictObject({ kind: v.literal('done'), attempts, began: Time, ended: Time }),
  v.strictObject({
    kind: v.literal('failed'),
    attempts,
    ended: Time,
    reason: FailureReason,
    /** The HTTP status, where the browser tells one. */
    status: v.exactOptional(v.pipe(v.number(), v.integer())),
  }),
]);
export type RowState = v.InferOutput<typeof RowState>;

const short = v.exactOptional(text(300));

/** What the table shows of a page, so that it need not read the whole result. */
export const RowSummary = v.strictObject({
  title: short,
  brand: short,
  maker: short,
  seller: short,
  level: Level,
  /** Findings that carry a level; notes and possible matches are not counted. */
  findings: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Whether the page says where the product was made. */
  origin: v.picklist(['stated', 'not-stated', 'contradicting']),
  /** Places stated for the making, in page order. */
  places: v.pipe(v.array(text(8)), v.maxLength(30)),
  /** Places stated for the growing of the fibre. */
  grown: v.pipe(v.array(text(8)), v.maxLength(30)),
  fibres: v.pipe(v.array(text(60)), v.maxLength(60)),
  labels: v.pipe(v.array(text(120)), v.maxLength(20)),
  data: v.pipe(v.number(), v.integer()),
  method: v.pipe(v.number(), v.integer()),
});
export type RowSummary = v.InferOutput<typeof RowSummary>;

/** A row of the table: its number in the list, its address, how far it is, what was read. */
export interface AuditRow extends Address {
  n: number;
  state: RowState;
  summary?: RowSummary;
}

/** All that was learnt of one page. */
export const PageResult = v.strictObject({
  page: v.exactOptional(ProductPage),
  assessment: Assessment,
  /** The address the tab showed in the end; another one than asked for where the shop redirected. */
  shown: text(4096),
  status: v.exactOptional(v.pipe(v.number(), v.integer())),
});
export type PageResult = v.InferOutput<typeof PageResult>;
