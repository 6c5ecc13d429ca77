import * as v from 'valibot';
import { PartialDate, text, WebUrl } from './text.ts';

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hex digits'));
export type Sha256 = v.InferOutput<typeof Sha256>;

/** Largest manifest read, in bytes; the rest of the answer is never awaited (endless data). */
export const MAX_MANIFEST_BYTES = 512 * 1024;

/** Largest file a feed is cut into, in bytes: small enough to fetch within half a minute on a slow line, and to hold. */
export const MAX_PART_BYTES = 1024 * 1024;

/** One file of a segment, as sent. */
export const PartRef = v.strictObject({
  sha256: Sha256,
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PART_BYTES)),
});
export type PartRef = v.InferOutput<typeof PartRef>;

/** One segment of the feed: what it is when put together, and the files it comes in. */
export const SegmentRef = v.strictObject({
  /** Of the whole segment, unpacked; its name in the store. */
  sha256: Sha256,
  /** Bytes of the whole segment, unpacked. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256 * 1024 * 1024)),
  kind: v.picklist(['base', 'delta', 'reference']),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `gzip`: each part is packed by itself. `identity`: parts are the segment's own bytes, read without unpacking. */
  encoding: v.picklist(['gzip', 'identity']),
  /** In order; every byte of a segment is in exactly one. */
  parts: v.pipe(v.array(PartRef), v.minLength(1), v.maxLength(512)),
});
export type SegmentRef = v.InferOutput<typeof SegmentRef>;

/** What one version changed, counted in records, so that a reader can be told "12 entries added, 1 withdrawn". */
export const VersionChange = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  added: v.pipe(v.number(), v.integer(), v.minValue(0)),
  changed: v.pipe(v.number(), v.integer(), v.minValue(0)),
  withdrawn: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type VersionChange = v.InferOutput<typeof VersionChange>;

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
  /** Oldest reader of feeds that may use it (`CLIENT` in lib/feed). */
  minimumClient: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
  segments: v.pipe(v.array(SegmentRef), v.minLength(1), v.maxLength(64)),
  sources: v.pipe(v.array(FeedSource), v.maxLength(64)),
  gaps: v.pipe(v.array(text(300)), v.maxLength(20)),
  /** Newest last; a client that skipped versions adds up those after its own. */
  changes: v.pipe(v.array(VersionChange), v.maxLength(64)),
  /**
   * Ids of entities withdrawn from earlier versions, newest last. Older data that has to answer for a while (the
   * package's own, or the version before when the newest is damaged) keeps silent about them.
   */
  withdrawn: v.pipe(v.array(text(120)), v.maxLength(2000)),
});
export type Manifest = v.InferOutput<typeof Manifest>;
