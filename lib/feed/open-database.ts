import * as v from 'valibot';
import type { DataStamp } from '../model/assessment.ts';
import type { Database, NameQuery } from '../model/database.ts';
import { MAX_MANIFEST_BYTES, Manifest, type SegmentRef } from '../model/manifest.ts';
import { Recommendation, StatusEvent } from '../model/recommendation.ts';
import { CountryFact, GoodsCountry, Label, RetailHost } from '../model/reference.ts';
import { bytesOfBlob, findIdentifier, findNames, openSegment, readEntity } from '../search/index.ts';

const Reference = v.object({
  labels: v.array(Label),
  hosts: v.array(RetailHost),
  goods: v.array(GoodsCountry),
  countries: v.array(CountryFact),
  recommendations: v.array(Recommendation),
  status: v.array(StatusEvent),
});

/** A feed's file is missing, altered or of another form; nothing was read from it. */
export class DamagedFeedError extends Error {
  override readonly name = 'DamagedFeedError';
  constructor(what: string, cause?: unknown) {
    super(`The data is damaged (${what}). Synchronise again, or reinstall Whence.`, { cause });
  }
}

/**
 * Opens a feed for questions. Every file is held against the size and SHA-256 the manifest gives before a byte of it is
 * believed, because a cut-off or altered file can look like success.
 *
 * @param read  a file of the feed by name; the worker reads the package, the command line a folder
 * @throws DamagedFeedError
 */
export async function openDatabase(read: (name: string) => Promise<Blob>): Promise<Database> {
  const manifest = await readManifest(read);
  const blobs = await Promise.all(manifest.segments.map(async (ref) => ({ ref, blob: await verified(ref, read) })));
  const segments = await Promise.all(
    blobs.filter(({ ref }) => ref.kind !== 'reference').map(({ blob }) => openSegment(bytesOfBlob(blob))),
  );
  const reference = await readReference(blobs.find(({ ref }) => ref.kind === 'reference')?.blob);
  const stamp: DataStamp = {
    version: manifest.version,
    created: manifest.created,
    expires: manifest.expires,
    records: manifest.records,
    gaps: manifest.gaps,
  };
  return {
    stamp: async () => stamp,
    sources: async () => manifest.sources,
    reference: async () => reference,
    hosts: async () => reference.hosts,
    find: async (query: NameQuery) => findNames(segments, query),
    findNumber: async (number) => {
      const query = { role: 'manufacturer', name: number } as const;
      const schemes = ['uscc', 'lei', 'registration'] as const;
      return (await Promise.all(schemes.map((scheme) => findIdentifier(segments, query, scheme)))).flat();
    },
    entity: async (id) => readEntity(segments, id),
  };
}

async function readManifest(read: (name: string) => Promise<Blob>): Promise<Manifest> {
  const blob = await read('manifest.json');
  if (blob.size > MAX_MANIFEST_BYTES) throw new DamagedFeedError('its manifest is too large');
  const parsed = v.safeParse(Manifest, parse(await blob.text(), 'its manifest is no JSON'));
  if (!parsed.success) throw new DamagedFeedError(`its manifest does not fit: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}

async function verified(ref: SegmentRef, read: (name: string) => Promise<Blob>): Promise<Blob> {
  const blob = await read(ref.sha256);
  if (blob.size !== ref.size) throw new DamagedFeedError(`${ref.kind} has ${blob.size} of ${ref.size} bytes`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== ref.sha256) throw new DamagedFeedError(`${ref.kind} is not the file the manifest names`);
  return blob;
}

async function readReference(blob: Blob | undefined): Promise<v.InferOutput<typeof Reference>> {
  if (blob === undefined) throw new DamagedFeedError('it has no reference tables');
  const parsed = v.safeParse(Reference, parse(await blob.text(), 'its reference tables are no JSON'));
  if (!parsed.success) throw new DamagedFeedError(`its reference tables do not fit: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DamagedFeedError(what, error);
  }
}
