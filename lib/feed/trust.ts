import { isSignedFor, payloadOf, readEnvelope } from './envelope.ts';
import { FeedError } from './errors.ts';
import type { FeedHttp } from './http.ts';
import { ROOT, rootPath, TIMESTAMP } from './layout.ts';
import { acceptNextRoot, MAX_ROTATIONS, type Root, readTrustedRoot, rotates } from './root.ts';
import { MAX_TIMESTAMP_BYTES, Timestamp } from './timestamp.ts';

const MAX_ROOT_BYTES = 64 * 1024;
/** A clock this far behind the feed's own date is wrong, and says nothing about expiry. */
const CLOCK_SLACK_MS = 86_400_000;

/** The lowest versions that may still be accepted. They only grow, but for a rotation of the keys that gave them. */
export interface Floor {
  timestamp: number;
  manifest: number;
  /** Version of the root under which these were met; absent before the first look. */
  root?: number;
}

/** What is trusted of a feed before or after a look at its host. Texts are the signed documents as they came. */
export interface Trust {
  root: Root;
  rootText: string;
  floor: Floor;
  timestamp?: Timestamp;
  timestampText?: string;
}

/**
 * Asks a host for its newest timestamp, following key rotations, and checks everything that can be known of it: enough
 * signatures by the right keys, not older than one seen before, not expired.
 *
 * @param now  milliseconds since 1970, the same throughout one synchronisation
 * @returns the new trust; `timestamp` is the held one where the host has nothing newer
 * @throws FeedError
 */
export async function refreshTrust(held: Trust, http: FeedHttp, now: number): Promise<Trust> {
  const answer = await http.get(TIMESTAMP, {
    most: MAX_TIMESTAMP_BYTES,
    ...(held.timestamp === undefined ? {} : { changedSince: held.timestamp.created }),
  });
  if (answer.kind === 'not-changed') {
    refuseExpired(held, now);
    return held;
  }
  const timestampText = new TextDecoder().decode(answer.bytes);
  const envelope = readEnvelope(timestampText, 'timestamp');
  let trust = held;
  const signed = () => isSignedFor('timestamp', envelope, trust.root.roles.timestamp, trust.root.keys);
  for (let step = 0; step < MAX_ROTATIONS; step += 1) {
    // Signed by keys we do not know: perhaps they were rotated while we were away. Known keys tell the newest root.
    if ((await signed()) && payloadOf(envelope, Timestamp, 'timestamp').root <= trust.root.version) break;
    const text = await nextRoot(http, trust.root.version + 1);
    if (text === undefined) break;
    const root = await acceptNextRoot(trust.root, text);
    trust = { ...trust, root, rootText: text, floor: floorAfter(trust, root) };
  }
  if (!(await signed())) {
    throw new FeedError(
      'bad-signature',
      'The feed’s timestamp is not signed by a key this feed trusts. Nothing changed.',
    );
  }
  const timestamp = payloadOf(envelope, Timestamp, 'timestamp');
  const next = { ...trust, timestamp, timestampText };
  refuseForeign(next);
  refuseRollback(next);
  refuseExpired(next, now);
  return { ...next, floor: floorOf(timestamp, next.root) };
}

/** The floor that an accepted timestamp is. */
export const floorOf = ({ version, manifest }: Timestamp, root: Root): Floor => ({
  timestamp: version,
  manifest: manifest.version,
  root: root.version,
});

/** The text of a root, or `undefined` where the host has none of that number: there is no newer one. */
async function nextRoot(http: FeedHttp, version: number): Promise<string | undefined> {
  try {
    const answer = await http.get(rootPath(version), { most: MAX_ROOT_BYTES });
    return answer.kind === 'file' ? new TextDecoder().decode(answer.bytes) : undefined;
  } catch (error) {
    if (error instanceof FeedError && error.fault === 'refused') return undefined;
    throw error;
  }
}

/** The floor under a newer root. A stolen key may have signed a huge version number; with it gone, counting starts anew. */
export function floorAfter(before: Trust, root: Root): Floor {
  const timestamp = rotates(before.root, root, 'timestamp');
  const manifest = timestamp || rotates(before.root, root, 'manifest');
  const { floor } = before;
  return { timestamp: timestamp ? 0 : floor.timestamp, manifest: manifest ? 0 : floor.manifest, root: root.version };
}

function refuseForeign({ timestamp, root }: Trust): void {
  if (timestamp !== undefined && timestamp.feed !== root.feed) {
    throw new FeedError('mixed', `The host serves the feed “${timestamp.feed}” instead of “${root.feed}”.`);
  }
}

function refuseRollback({ timestamp, floor }: Trust): void {
  if (timestamp === undefined) return;
  if (timestamp.version < floor.timestamp || timestamp.manifest.version < floor.manifest) {
    throw new FeedError('rollback', 'The feed’s host serves an older version than the one held. Nothing changed.');
  }
}

function refuseExpired({ timestamp, root }: Trust, now: number): void {
  if (timestamp === undefined) return;
  // A clock set far back cannot judge expiry; versions still only grow.
  if (now < Date.parse(timestamp.created) - CLOCK_SLACK_MS) return;
  const expired = Date.parse(timestamp.expires) <= now ? timestamp.expires : root.expires;
  if (Date.parse(expired) > now) return;
  throw new FeedError(
    'expired',
    `The feed’s host serves something that was good until ${expired.slice(0, 10)}. Whence tries again; if today is before that day, set this computer’s clock.`,
  );
}

/** The trust to start with: the root a package or a person vouches for. @throws FeedError */
export async function firstTrust(rootText: string): Promise<Trust> {
  return { root: await readTrustedRoot(rootText), rootText, floor: { timestamp: 0, manifest: 0 } };
}

/** Where a feed's newest root lies, for a person who adds the feed by its address. */
export const rootAddress = (address: string): string => new URL(ROOT, address).href;
