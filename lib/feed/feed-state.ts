import * as v from 'valibot';
import { text } from '../model/text.ts';

const Time = v.pipe(v.number(), v.minValue(0));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a feed comes from and whom it is trusted by. */
export const FeedConfig = v.strictObject({
  /** Made when the feed is added; `whence` for the one built in. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  /** Folder of the feed, with a slash at its end. */
  address: text(500),
  /** Root of trust, as it was vouched for. */
  root: v.pipe(v.string(), v.maxLength(64 * 1024)),
  kind: v.picklist(['built-in', 'added']),
});
export type FeedConfig = v.InferOutput<typeof FeedConfig>;

const Change = v.variant('kind', [
  v.strictObject({ kind: v.literal('counted'), added: Count, changed: Count, withdrawn: Count }),
  v.strictObject({ kind: v.literal('unknown'), records: Count }),
]);

/** One line of a feed's history. */
export const FeedEvent = v.strictObject({ at: Time, version: Count, change: Change });
export type FeedEvent = v.InferOutput<typeof FeedEvent>;

/**
 * What is remembered of a feed beside the store. It lies in `storage.local`, which survives where a browser empties
 * IndexedDB, so that a lost store can neither lower the floor nor bring a withdrawn entry back.
 */
export const FeedState = v.strictObject({
  floor: v.strictObject({ timestamp: Count, manifest: Count }),
  /** Version that answers; absent before the first synchronisation. */
  version: v.exactOptional(Count),
  created: v.exactOptional(text(40)),
  expires: v.exactOptional(text(40)),
  withdrawn: v.pipe(v.array(text(120)), v.maxLength(2000)),
  /** Last look at the host, and the last that found it alive; milliseconds since 1970. */
  lookedAt: v.exactOptional(Time),
  confirmedAt: v.exactOptional(Time),
  dueAt: Time,
  failures: Count,
  /** Why the last look failed. */
  fault: v.exactOptional(v.strictObject({ fault: text(20), message: text(500) })),
  /** Newest last. */
  history: v.pipe(v.array(FeedEvent), v.maxLength(50)),
});
export type FeedState = v.InferOutput<typeof FeedState>;

export const HISTORY_KEPT = 50;

/** The state of a feed nobody has looked at. */
export const newFeedState = (dueAt: number): FeedState => ({
  floor: { timestamp: 0, manifest: 0 },
  withdrawn: [],
  dueAt,
  failures: 0,
  history: [],
});
