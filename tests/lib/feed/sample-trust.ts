import type { Envelope, Role } from '../../../lib/feed/envelope.ts';
import type { Answer, FeedHttp, Wanted } from '../../../lib/feed/http.ts';
import type { Root } from '../../../lib/feed/root.ts';
import type { Timestamp } from '../../../lib/feed/timestamp.ts';
import type { Manifest } from '../../../lib/model/manifest.ts';
import { makeKey, type SigningKey, signDocument } from '../../../lib/publisher/feed/keys.ts';
import { DAY, FIRST_DAY } from './sample-feed.ts';

/** Real keys of a feed: three for its root, of which two suffice, and one for each other role. */
export interface SampleKeys {
  root: readonly SigningKey[];
  timestamp: readonly SigningKey[];
  manifest: readonly SigningKey[];
}

export const makeKeys = (count: number): Promise<SigningKey[]> =>
  Promise.all(Array.from({ length: count }, () => makeKey()));

export const sampleKeys = async (): Promise<SampleKeys> => ({
  root: await makeKeys(3),
  timestamp: await makeKeys(1),
  manifest: await makeKeys(1),
});

const idsOf = (keys: readonly SigningKey[]): string[] => keys.map(({ id }) => id);
export const publicKeysOf = (keys: readonly SigningKey[]): Root['keys'] =>
  Object.fromEntries(keys.map((key) => [key.id, key.public]));

/** ISO date-time of a day counted from 2026-11-01. */
export const onDay = (day: number): string => new Date(FIRST_DAY + day * DAY).toISOString();

/** A root that lists these keys, good for two years. */
export function sampleRoot(keys: SampleKeys, changes: Partial<Root> = {}): Root {
  return {
    schema: 1,
    type: 'root',
    feed: 'sample',
    version: 1,
    created: onDay(0),
    expires: onDay(730),
    keys: publicKeysOf([...keys.root, ...keys.timestamp, ...keys.manifest]),
    roles: {
      root: { keys: idsOf(keys.root), threshold: Math.min(2, keys.root.length) },
      timestamp: { keys: idsOf(keys.timestamp), threshold: 1 },
      manifest: { keys: idsOf(keys.manifest), threshold: 1 },
    },
    ...changes,
  };
}

/** A timestamp of day 1, good for a fortnight. */
export function sampleTimestamp(changes: Partial<Timestamp> = {}): Timestamp {
  return {
    schema: 1,
    type: 'timestamp',
    feed: 'sample',
    version: 10,
    created: onDay(1),
    expires: onDay(15),
    root: 1,
    manifest: { version: 3, sha256: 'a'.repeat(64), size: 100 },
    ...changes,
  };
}

/** A manifest of day 1 whose one segment nobody has. */
export function sampleManifest(changes: Partial<Manifest> = {}): Manifest {
  const part = { sha256: 'c'.repeat(64), size: 1 };
  return {
    schema: 1,
    feed: 'sample',
    version: 3,
    created: onDay(1),
    expires: onDay(91),
    minimumClient: 1,
    records: 1,
    segments: [{ sha256: 'b'.repeat(64), size: 1, kind: 'base', records: 1, encoding: 'identity', parts: [part] }],
    sources: [],
    gaps: [],
    changes: [],
    withdrawn: [],
    ...changes,
  };
}

export const signed = (role: Role, document: unknown, keys: readonly SigningKey[]): string =>
  JSON.stringify(signDocument(role, document, keys));

/** The signatures of several envelopes of one document, in one. */
export const together = (...envelopes: readonly Envelope[]): Envelope => ({
  payload: envelopes[0]?.payload ?? '',
  signatures: envelopes.flatMap(({ signatures }) => signatures),
});

/** A host that has these files, and keeps what was asked of it. An error in place of a text is thrown. */
export function hostOf(files: Record<string, string | Error | Answer>): FeedHttp & { asked: [string, Wanted][] } {
  const asked: [string, Wanted][] = [];
  return {
    asked,
    get: async (path, wanted) => {
      asked.push([path, wanted]);
      const file = files[path];
      if (file === undefined) throw new Error(`no such file in this test: ${path}`);
      if (file instanceof Error) throw file;
      return typeof file === 'string' ? { kind: 'file', bytes: new TextEncoder().encode(file) } : file;
    },
  };
}
