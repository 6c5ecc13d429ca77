import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CLIENT } from '../../feed/client.ts';
import type { Envelope } from '../../feed/envelope.ts';
import { manifestPath, partPath, TIMESTAMP } from '../../feed/layout.ts';
import { MAX_TIMESTAMP_BYTES, Timestamp } from '../../feed/timestamp.ts';
import type { ReferenceTables } from '../../model/database.ts';
import type { Entity } from '../../model/entity.ts';
import {
  type FeedSource,
  MAX_MANIFEST_BYTES,
  Manifest,
  type SegmentRef,
  type VersionChange,
} from '../../model/manifest.ts';
import type { RetailHost } from '../../model/reference.ts';
import { SegmentVersionError } from '../../search/index.ts';
import { writeSegment } from '../../search/write-segment.ts';
import { compactDeltas } from './compact-deltas.ts';
import { compareFingerprints, type Difference, type Fingerprints, fingerprintsOf, isEmpty } from './compare.ts';
import { type SigningKey, signDocument } from './keys.ts';
import { type Encoding, hashOf, writeParts } from './parts.ts';
import { entitiesIn, manifestIn } from './read-folder.ts';

/** Everything a feed says. */
export interface FeedContent {
  entities: readonly Entity[];
  reference: ReferenceTables & { hosts: readonly RetailHost[] };
  sources: readonly FeedSource[];
  gaps: readonly string[];
}

/** What a version is called and how long it counts; times are ISO date-times. */
export interface Edition {
  feed: string;
  version: number;
  created: string;
  /** When this data stops answering. */
  expires: string;
  /** When clients should have seen the feed signed again. */
  timestampExpires: string;
}

/** Who signs: keys, or nobody, for the feed that lies in the package and is trusted with it. */
export type Signing =
  | { kind: 'package' }
  | { kind: 'keys'; root: number; manifest: readonly SigningKey[]; timestamp: readonly SigningKey[] };

/** How segments are cut: packed for the network or read in place, and into parts of how many unpacked bytes. */
export interface Form {
  encoding: Encoding;
  partBytes?: number;
}

/** What a version became. */
export interface WrittenFeed {
  manifest: Manifest;
  difference: Difference;
  /** Files the folder did not have before, with their bytes: what a client of the version before downloads. */
  newBytes: number;
}

/** Deltas that together change more than this share of the base make a new base cheaper for everyone. */
const REBASE_SHARE = 0.2;
const CHANGES_KEPT = 64;
const WITHDRAWN_KEPT = 2000;

/**
 * Writes the next version of a feed into `folder`: a first version whole, later ones as a delta over what is there. A
 * version replaces the one before in one step, when the timestamp is moved into place; files no version names any more
 * stay for clients that are still reading, until `removeUnnamed`.
 */
export async function writeFeed(
  folder: string,
  content: FeedContent,
  edition: Edition,
  signing: Signing,
  form: Form = { encoding: 'gzip' },
): Promise<WrittenFeed> {
  mkdirSync(join(folder, 'manifests'), { recursive: true });
  const before = await manifestIn(folder);
  const known = new Set(existsSync(join(folder, 'parts')) ? readdirSync(join(folder, 'parts')) : []);
  const prints = await fingerprintsOf(content.entities);
  const found = await differenceFrom(folder, before, prints);
  const segments = [
    ...(await entitySegments(folder, before, content, found, form)),
    referenceSegment(folder, content, form),
  ];
  const difference = found === 'unknown' ? { added: [], changed: [], withdrawn: [] } : found;
  const manifest = v.parse(Manifest, {
    schema: 1,
    feed: edition.feed,
    version: edition.version,
    created: edition.created,
    expires: edition.expires,
    minimumClient: CLIENT,
    records: content.entities.length + (segments.at(-1)?.records ?? 0),
    segments,
    sources: [...content.sources],
    gaps: [...content.gaps],
    // Clients that cannot be told what changed are told how much there is.
    changes: found === 'unknown' ? [] : changesAfter(before, difference, edition),
    withdrawn: withdrawnAfter(before, difference, prints),
  } satisfies v.InferInput<typeof Manifest>);
  const manifestText = JSON.stringify(sign('manifest', manifest, signing));
  if (manifestText.length > MAX_MANIFEST_BYTES) {
    throw new Error(`The manifest has ${manifestText.length} bytes; clients read ${MAX_MANIFEST_BYTES}. Build anew.`);
  }
  const manifestHash = hashOf(Buffer.from(manifestText));
  writeFileSync(join(folder, manifestPath(manifestHash)), manifestText);
  writeTimestamp(
    folder,
    edition,
    { version: edition.version, sha256: manifestHash, size: manifestText.length },
    signing,
  );
  const fresh = segments.flatMap(({ parts }) => parts).filter(({ sha256 }) => !known.has(sha256));
  return { manifest, difference, newBytes: fresh.reduce((sum, { size }) => sum + size, manifestText.length) };
}

/** Signs the newest manifest again, so that clients see the feed is alive. */
export function writeTimestamp(
  folder: string,
  { feed, created, timestampExpires }: Pick<Edition, 'feed' | 'created' | 'timestampExpires'>,
  manifest: Timestamp['manifest'],
  signing: Signing,
): Timestamp {
  const timestamp = v.parse(Timestamp, {
    schema: 1,
    type: 'timestamp',
    feed,
    // Seconds since 1970 grow by themselves, whoever signs and wherever.
    version: Math.floor(Date.parse(created) / 1000),
    created,
    expires: timestampExpires,
    root: signing.kind === 'keys' ? signing.root : 1,
    manifest,
  } satisfies Timestamp);
  const text = JSON.stringify(sign('timestamp', timestamp, signing));
  if (text.length > MAX_TIMESTAMP_BYTES)
    throw new Error(`The timestamp has ${text.length} bytes; use a shorter feed name.`);
  // Moved into place, so that no client ever reads half of it.
  const path = join(folder, TIMESTAMP);
  writeFileSync(`${path}.new`, text);
  utimesSync(`${path}.new`, new Date(created), new Date(created));
  renameSync(`${path}.new`, path);
  return timestamp;
}

function sign(role: 'manifest' | 'timestamp', document: unknown, signing: Signing): Envelope {
  return signDocument(role, document, signing.kind === 'keys' ? signing[role] : []);
}

function referenceSegment(folder: string, { reference }: FeedContent, form: Form): SegmentRef {
  const { goods, countries, labels, hosts } = reference;
  const records = goods.length + countries.length + labels.length + hosts.length;
  const bytes = new TextEncoder().encode(JSON.stringify(reference));
  return writeParts(folder, { kind: 'reference', bytes, records }, form.encoding, form.partBytes);
}

async function entitySegments(
  folder: string,
  before: Manifest | undefined,
  content: FeedContent,
  difference: Difference | 'unknown',
  form: Form,
): Promise<SegmentRef[]> {
  const [base, ...deltas] = before?.segments.filter(({ kind }) => kind !== 'reference') ?? [];
  if (before !== undefined && base?.encoding === form.encoding && difference !== 'unknown') {
    if (isEmpty(difference)) return [base, ...deltas];
    const touched = difference.added.length + difference.changed.length + difference.withdrawn.length;
    const sum = deltas.reduce((total, { records }) => total + records, touched);
    if (sum <= REBASE_SHARE * base.records) {
      const ids = new Set([...difference.added, ...difference.changed]);
      const entities = content.entities.filter(({ id }) => ids.has(id));
      const bytes = writeSegment(entities, { tombstones: difference.withdrawn });
      const delta = { kind: 'delta', bytes, records: entities.length } as const;
      const older = await compactDeltas(folder, before, deltas, form);
      return [base, ...older, writeParts(folder, delta, form.encoding, form.partBytes)];
    }
  }
  const bytes = writeSegment(content.entities);
  return [writeParts(folder, { kind: 'base', bytes, records: content.entities.length }, form.encoding, form.partBytes)];
}

/**
 * What differs from the version before; `unknown` where an older publisher wrote its segments in a form that this one
 * does not read any more: everything is written anew then.
 */
async function differenceFrom(
  folder: string,
  before: Manifest | undefined,
  prints: Fingerprints,
): Promise<Difference | 'unknown'> {
  if (before === undefined) return compareFingerprints(new Map(), prints);
  try {
    return compareFingerprints(await fingerprintsOf(entitiesIn(folder, before)), prints);
  } catch (error) {
    if (error instanceof SegmentVersionError) return 'unknown';
    throw error;
  }
}

function changesAfter(before: Manifest | undefined, difference: Difference, edition: Edition): VersionChange[] {
  const { added, changed, withdrawn } = difference;
  const change: VersionChange = {
    version: edition.version,
    created: edition.created,
    added: added.length,
    changed: changed.length,
    withdrawn: withdrawn.length,
  };
  return [...(before?.changes ?? []), change].slice(-CHANGES_KEPT);
}

function withdrawnAfter(before: Manifest | undefined, difference: Difference, prints: Fingerprints): string[] {
  const all = [...(before?.withdrawn ?? []), ...difference.withdrawn];
  return [...new Set(all)].filter((id) => !prints.has(id)).slice(-WITHDRAWN_KEPT);
}

/** Removes parts and manifests that the newest version does not name. Run it when no client reads older ones any more. */
export async function removeUnnamed(folder: string): Promise<number> {
  const manifest = await manifestIn(folder);
  if (manifest === undefined) return 0;
  const named = new Set(manifest.segments.flatMap(({ parts }) => parts.map(({ sha256 }) => partPath(sha256))));
  const stale = readdirSync(join(folder, 'parts'))
    .map((name) => partPath(name))
    .filter((path) => !named.has(path));
  for (const path of stale) rmSync(join(folder, path));
  return stale.length;
}
