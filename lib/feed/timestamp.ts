import * as v from 'valibot';
import { MAX_MANIFEST_BYTES, Sha256 } from '../model/manifest.ts';
import { text } from '../model/text.ts';

/** Most bytes of a timestamp: all that a client with the newest data downloads. */
export const MAX_TIMESTAMP_BYTES = 1024;

/**
 * The one file of a feed that changes in place: it names the newest manifest. Signed anew every day or so, it says that
 * the feed is alive: a host that goes on serving an old one is found out when it expires.
 */
export const Timestamp = v.strictObject({
  schema: v.literal(1),
  type: v.literal('timestamp'),
  feed: text(120),
  /** Grows with every signing. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
  /** Newest root, so that nobody has to ask for roots that do not exist. */
  root: v.pipe(v.number(), v.integer(), v.minValue(1)),
  manifest: v.strictObject({
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    sha256: Sha256,
    size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_MANIFEST_BYTES)),
  }),
});
export type Timestamp = v.InferOutput<typeof Timestamp>;
