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

const Floor = v.strictObject({ timestamp: Count, manifest: Count, root: v.exactOptional(Count) });
const Withdrawn = v.pipe(v.array(text(120)), v.maxLength(2000));

/**
 * What is remembered of a feed beside the store. It lies in `storage.local`, which survives where a browser empties
 * IndexedDB, so that a lost store can neither lower the floor nor bring a withdrawn entry back.
 */
export const FeedState = v.strictObject({
  floor: Floor,
  /** Version that answers; absent before the first synchronisation. */
  version: v.exactOptional(Count),
  created: v.exactOptional(text(40)),
  expires: v.exactOptional(text(40)),
  withdrawn: Withdrawn,
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

/** What protects people outlives any change of form: a newer Whence may have written the rest in a way we do not know. */
const Salvage = v.object({
  floor: v.fallback(Floor, { timestamp: 0, manifest: 0 }),
  withdrawn: v.fallback(Withdrawn, []),
  created: v.fallback(v.optional(text(40)), undefined),
});

/**
 * The state of a feed out of something that is none we know, perhaps a newer Whence's: the floor and what was withdrawn
 * are kept, and the rest begins anew.
 *
 * @param dueAt  when to look
 */
export function salvageFeedState(stored: unknown, dueAt: number): FeedState {
  const fresh = newFeedState(dueAt);
  const salvaged = v.safeParse(Salvage, stored);
  if (!salvaged.success) return fresh;
  const { floor, withdrawn, created } = salvaged.output;
  return { ...fresh, floor, withdrawn, ...(created === undefined ? {} : { created }) };
}

/** The state of a feed nobody has looked at. */
export const newFeedState = (dueAt: number): FeedState => ({
  floor: { timestamp: 0, manifest: 0 },
  withdrawn: [],
  dueAt,
  failures: 0,
  history: [],
});
