import type { Manifest, SegmentRef } from '../model/manifest.ts';
import { SegmentDamagedError, SegmentVersionError } from '../search/index.ts';
import { acceptManifest } from './accept-manifest.ts';
import { assembleSegment, fetchManifest, fetchParts, missingSegments, type Progress } from './download.ts';
import { payloadOf, readEnvelope } from './envelope.ts';
import { DamagedFeedError, FeedError } from './errors.ts';
import type { FeedHttp } from './http.ts';
import { openDatabase } from './open-database.ts';
import type { Root } from './root.ts';
import type { FeedStore, StoredFeed } from './store.ts';
import { Timestamp } from './timestamp.ts';
import { type Floor, firstTrust, floorAfter, floorOf, refreshTrust, type Trust } from './trust.ts';

/** What a synchronisation needs of the world. */
export interface SyncWorld {
  http: FeedHttp;
  store: FeedStore;
  /** Milliseconds since 1970. */
  now: number;
  onProgress(progress: Progress): void;
}

/** The feed to synchronise, with what is remembered of it outside the store, which a browser may lose. */
export interface FeedToSync {
  id: string;
  /** The root that the package or a person vouches for. */
  root: string;
  floor: Floor;
}

/** What came of it. */
export type Synced =
  | { kind: 'unchanged'; floor: Floor; manifest: Manifest }
  | { kind: 'updated'; floor: Floor; manifest: Manifest; before?: Manifest };

/**
 * Brings one feed up to date: timestamp, manifest, the parts that are lacking, and only when everything is there, checked
 * and opened once, the switch. Whatever fails or stops on the way, the version before answers on, and what was fetched
 * is kept for the next time.
 *
 * @throws FeedError
 */
export async function syncFeed(feed: FeedToSync, world: SyncWorld): Promise<Synced> {
  const { http, store, now } = world;
  const stored = await store.feed(feed.id);
  const held = await trustIn(feed, stored);
  const trust = await refreshTrust(held, http, now);
  const { timestamp, timestampText } = trust;
  if (timestamp === undefined || timestampText === undefined) {
    throw new FeedError('refused', 'The feed’s host has no timestamp.');
  }
  const before = stored === undefined ? undefined : await readable(stored.manifest, trust);
  if (before !== undefined && before.version > timestamp.manifest.version) {
    throw new FeedError('rollback', 'The feed’s host serves an older version than the one held. Nothing changed.');
  }
  const unchanged = before?.version === timestamp.manifest.version;
  const manifestText = unchanged && stored !== undefined ? stored.manifest : await fetchManifest(http, timestamp);
  const manifest = await acceptManifest(manifestText, trust.root);
  refuseWrongManifest(manifest, timestamp, now);
  const { missing, segments } = await fetchVersion(manifest, world);
  const keep = unchanged ? stored?.previous : stored?.manifest;
  const next: StoredFeed = {
    id: feed.id,
    root: trust.rootText,
    timestamp: timestampText,
    manifest: manifestText,
    segments: namesOf(manifest),
  };
  const previous = keep === undefined ? undefined : await readable(keep, trust);
  if (keep !== undefined && previous !== undefined) {
    next.previous = keep;
    next.segments = [...new Set([...next.segments, ...namesOf(previous)])];
  }
  await store.switchTo(next, segments);
  await store.sweep(missing.flatMap(({ parts }) => parts.map(({ sha256 }) => sha256)));
  if (unchanged && missing.length === 0) return { kind: 'unchanged', floor: trust.floor, manifest };
  return { kind: 'updated', floor: trust.floor, manifest, ...(before === undefined ? {} : { before }) };
}

const namesOf = ({ segments }: Manifest): string[] => segments.map(({ sha256 }) => sha256);

/** What the store and the memory beside it vouch for; the higher floor counts, should one of them have been lost. */
async function trustIn(feed: FeedToSync, stored: StoredFeed | undefined): Promise<Trust> {
  const first = await firstTrust(feed.root);
  if (stored === undefined) return { ...first, floor: feed.floor };
  const trust = await firstTrust(stored.root);
  // The package may bring a newer root than the one followed so far, with other keys, as a rotation does.
  if (trust.root.feed !== first.root.feed || trust.root.version < first.root.version) {
    return { ...first, floor: floorAfter({ ...trust, floor: feed.floor }, first.root) };
  }
  const timestamp = payloadOf(readEnvelope(stored.timestamp, 'timestamp'), Timestamp, 'timestamp');
  return { ...trust, floor: floorHeld(feed.floor, timestamp, trust.root), timestamp, timestampText: stored.timestamp };
}

/**
 * The floor of what is stored and of what is remembered beside it: the higher one. But a browser stopped between storing
 * and remembering leaves a floor from before a rotation of keys, which may have lowered it: then what is stored counts.
 */
function floorHeld(remembered: Floor, timestamp: Timestamp, root: Root): Floor {
  const stored = floorOf(timestamp, root);
  if (remembered.root !== undefined && remembered.root < root.version) return stored;
  return {
    ...stored,
    timestamp: Math.max(remembered.timestamp, stored.timestamp),
    manifest: Math.max(remembered.manifest, stored.manifest),
  };
}

/** A manifest held from before, or `undefined` where it no longer counts: its keys were withdrawn. */
async function readable(text: string, { root }: Trust): Promise<Manifest | undefined> {
  try {
    return await acceptManifest(text, root);
  } catch (error) {
    if (error instanceof FeedError) return undefined;
    throw error;
  }
}

function refuseWrongManifest(manifest: Manifest, timestamp: Timestamp, now: number): void {
  if (manifest.version !== timestamp.manifest.version) {
    throw new FeedError('mixed', 'The feed’s timestamp and manifest are of different versions. Nothing changed.');
  }
  if (Date.parse(manifest.expires) <= now) {
    throw new FeedError('expired', `The feed’s data was good until ${manifest.expires.slice(0, 10)}.`);
  }
}

/**
 * Fetches what a version lacks and opens it once. Segments held from before may have been damaged on the disk since; they
 * are then fetched anew, once.
 */
async function fetchVersion(
  manifest: Manifest,
  world: SyncWorld,
): Promise<{ missing: SegmentRef[]; segments: Map<string, Blob> }> {
  const missing = await missingSegments(manifest, world.store);
  const segments = await fetchSegments(missing, world);
  if (missing.length === 0) return { missing, segments };
  try {
    await refuseUnreadable(manifest, world.store, segments);
    return { missing, segments };
  } catch (error) {
    const held = namesOf(manifest).filter((name) => !segments.has(name));
    if (held.length === 0) throw error;
    await world.store.dropSegments(held);
    const all = await missingSegments(manifest, world.store);
    const fresh = await fetchSegments(all, world);
    await refuseUnreadable(manifest, world.store, fresh);
    return { missing: all, segments: fresh };
  }
}

async function fetchSegments(missing: readonly SegmentRef[], world: SyncWorld): Promise<Map<string, Blob>> {
  await fetchParts(missing, world.http, world.store, world.onProgress);
  const segments = new Map<string, Blob>();
  for (const ref of missing) segments.set(ref.sha256, await assembleSegment(ref, world.store));
  return segments;
}

/** Opens the new version once before it may answer. */
async function refuseUnreadable(manifest: Manifest, store: FeedStore, fresh: ReadonlyMap<string, Blob>): Promise<void> {
  try {
    const database = await openDatabase(manifest, async ({ sha256 }) => {
      const blob = fresh.get(sha256) ?? (await store.segment(sha256));
      if (blob === undefined) throw new FeedError('storage', 'The browser lost a part of the data. Synchronise again.');
      return blob;
    });
    await database.reference();
  } catch (error) {
    if (error instanceof SegmentVersionError && error.older === 'reader') {
      throw new FeedError('newer-client', 'The feed needs a newer Whence. Update the extension.', error);
    }
    if (!isUnreadable(error)) throw error;
    throw new FeedError('not-a-feed', `The feed’s data cannot be read: ${error.message}`, error);
  }
}

const isUnreadable = (error: unknown): error is Error =>
  error instanceof DamagedFeedError || error instanceof SegmentDamagedError || error instanceof SegmentVersionError;
