import * as v from 'valibot';
import type { DataStamp } from '../model/assessment.ts';
import type { Database, NameQuery } from '../model/database.ts';
import type { Manifest, SegmentRef } from '../model/manifest.ts';
import { Recommendation, StatusEvent } from '../model/recommendation.ts';
import { CountryFact, GoodsCountry, Label, RetailHost } from '../model/reference.ts';
import {
  bytesOfBlob,
  findIdentifier,
  findNames,
  MOST_ENTITIES,
  openSegment,
  openTypeAhead,
  readEntity,
  type SegmentBytes,
  type TypeAhead,
} from '../search/index.ts';
import { correctionsOf } from './corrections.ts';
import { DamagedFeedError } from './errors.ts';

const Reference = v.object({
  labels: v.array(Label),
  hosts: v.array(RetailHost),
  goods: v.array(GoodsCountry),
  countries: v.array(CountryFact),
  recommendations: v.array(Recommendation),
  status: v.array(StatusEvent),
});

/** Most segment bytes kept in memory on request; larger data is read in place, more slowly. */
const MAX_HELD_BYTES = 384 * 1024 * 1024;
type Reference = v.InferOutput<typeof Reference>;

/**
 * Opens what a manifest names for questions. The manifest is trusted by now; the bytes are held against it as far as it
 * costs little: sizes here, checksums of a segment's head now and of each of its pages when they are read.
 *
 * @param bytesOf  the whole segment, unpacked: a Blob for reference tables, and for others what can be read in place
 * @throws DamagedFeedError
 * @throws SegmentDamagedError now or at a later question
 */
export async function openDatabase(
  manifest: Manifest,
  bytesOf: (segment: SegmentRef) => Promise<Blob | SegmentBytes>,
): Promise<Database> {
  const reading = Promise.all(manifest.segments.map(async (ref) => ({ ref, held: await sized(ref, bytesOf) })));
  // The first name takes a worker longer to read than any other; here it would only wait.
  void findNames([], { role: 'manufacturer', name: 'Whence Ltd' });
  const all = await reading;
  const bytes = all
    .filter(({ ref }) => ref.kind !== 'reference')
    .map(({ held }) => (held instanceof Blob ? bytesOfBlob(held) : held));
  const segments = await Promise.all(bytes.map(openSegment));
  // Parsed on first use: most questions about names need no table.
  let tables: Promise<Reference> | undefined;
  const reference = (): Promise<Reference> => {
    const held = all.find(({ ref }) => ref.kind === 'reference')?.held;
    tables ??= readReference(held instanceof Blob ? held : undefined);
    return tables;
  };
  let ahead: Promise<TypeAhead> | undefined;
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
    reference,
    hosts: async () => (await reference()).hosts,
    find: async (query: NameQuery) => findNames(segments, query),
    findNumber: async (number) => {
      const query = { role: 'manufacturer', name: number } as const;
      const schemes = ['uscc', 'lei', 'registration'] as const;
      return (await Promise.all(schemes.map((scheme) => findIdentifier(segments, query, scheme)))).flat();
    },
    startingWith: async (typed, limit) => {
      if (manifest.records > MOST_ENTITIES) return [];
      ahead ??= openTypeAhead(segments);
      const ids = (await ahead).find(typed, limit);
      const entities = await Promise.all(ids.map((id) => readEntity(segments, id)));
      return entities.filter((entity) => entity !== undefined);
    },
    entity: async (id) => readEntity(segments, id),
    corrections: () => correctionsOf(manifest, segments),
    hold: async () => {
      if (bytes.reduce((sum, { size }) => sum + size, 0) > MAX_HELD_BYTES) return;
      await Promise.all(bytes.map((each) => each.hold?.()));
    },
  };
}

async function sized<Held extends { size: number }>(
  ref: SegmentRef,
  bytesOf: (segment: SegmentRef) => Promise<Held>,
): Promise<Held> {
  const held = await bytesOf(ref);
  if (held.size !== ref.size) throw new DamagedFeedError(`${ref.kind} has ${held.size} of ${ref.size} bytes`);
  return held;
}

/** Reads the tables of a reference segment. @throws DamagedFeedError */
export async function readReference(blob: Blob | undefined): Promise<Reference> {
  if (blob === undefined) throw new DamagedFeedError('it has no reference tables');
  const parsed = v.safeParse(Reference, parse(await blob.text()));
  if (!parsed.success) throw new DamagedFeedError(`its reference tables do not fit: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DamagedFeedError('its reference tables are no JSON', error);
  }
}
