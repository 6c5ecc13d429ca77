import * as v from 'valibot';
import { PartialDate, text, WebUrl } from './text.ts';

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hex digits'));
export type Sha256 = v.InferOutput<typeof Sha256>;

/** Largest manifest read, in bytes; the rest of the answer is never awaited (endless data). */
export const MAX_MANIFEST_BYTES = 512 * 1024;

/** One content-addressed file of the feed. */
export const SegmentRef = v.strictObject({
  sha256: Sha256,
  /** Bytes as stored and as sent: segments are served as they are, compression is part of the file. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256 * 1024 * 1024)),
  kind: v.picklist(['base', 'delta', 'reference']),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type SegmentRef = v.InferOutput<typeof SegmentRef>;

/** One upstream of the feed: what it is, how old, how complete, under what licence. */
export const FeedSource = v.strictObject({
  id: text(60),
  name: text(200),
  publisher: text(200),
  url: v.exactOptional(WebUrl),
  licence: text(200),
  /** Date the upstream itself bears. */
  documentDate: v.exactOptional(PartialDate),
  retrieved: PartialDate,
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Plain words where the data is known to be incomplete. */
  coverage: v.exactOptional(text(300)),
});
export type FeedSource = v.InferOutput<typeof FeedSource>;

/** The signed list of what a feed version consists of (names after The Update Framework). */
export const Manifest = v.strictObject({
  schema: v.literal(1),
  feed: text(120),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
  /** Oldest method version that may read it. */
  minimumClient: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
  segments: v.pipe(v.array(SegmentRef), v.minLength(1), v.maxLength(64)),
  sources: v.pipe(v.array(FeedSource), v.maxLength(64)),
  gaps: v.pipe(v.array(text(300)), v.maxLength(20)),
});
export type Manifest = v.InferOutput<typeof Manifest>;
