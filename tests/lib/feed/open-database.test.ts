import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DamagedFeedError } from '../../../lib/feed/errors.ts';
import { openDatabase, readReference } from '../../../lib/feed/open-database.ts';
import type { Entity, Identifier } from '../../../lib/model/entity.ts';
import type { Manifest, SegmentRef } from '../../../lib/model/manifest.ts';
import { MOST_ENTITIES, SegmentDamagedError } from '../../../lib/search/index.ts';
import { type SampleFeed, sampleEntities, sampleEntity, sampleFeed } from './sample-feed.ts';

const numbered = (id: string, scheme: Identifier['scheme'], value: string): Entity => ({
  ...sampleEntity(id, `Numbered Works ${id}`),
  identifiers: [{ scheme, value }],
});
const companies = [
  ...sampleEntities(20),
  numbered('by-uscc', 'uscc', '91650000710700221L'),
  numbered('by-lei', 'lei', '529900T8BM49AURSDO55'),
  numbered('by-registration', 'registration', 'HRB 86891'),
  numbered('by-list', 'list-id', 'LIST-77'),
];
let feed: SampleFeed;
let manifest: Manifest;
beforeAll(async () => {
  feed = await sampleFeed();
  ({ manifest } = await feed.publish(companies, { form: { encoding: 'identity' } }));
});
afterEach(() => vi.restoreAllMocks());

const blobOf = async ({ parts }: SegmentRef): Promise<Blob> =>
  new Blob(parts.map(({ sha256 }) => readFileSync(join(feed.folder, 'parts', sha256))));
/** Opens the data with the bytes of one kind of segment changed. */
const openWith = (kind: SegmentRef['kind'], change: (blob: Blob) => Blob | Promise<Blob>) =>
  openDatabase(manifest, async (ref) => (ref.kind === kind ? change(await blobOf(ref)) : blobOf(ref)));
const open = (changes: Partial<Manifest> = {}) => openDatabase({ ...manifest, ...changes }, blobOf);
/** Other bytes of the same length. */
const garbled = (blob: Blob) => new Blob(['x'.repeat(blob.size)]);
const told = (what: string) => new DamagedFeedError(what).message;

describe('data that is open', () => {
  it('bears version, dates, records and gaps of its manifest, and names its sources', async () => {
    const source = {
      id: 'made-up',
      name: 'Made-up List',
      publisher: 'Made-up Office',
      licence: 'CC0',
      retrieved: '2026-11-01',
      records: 24,
    };
    const database = await open({ gaps: ['Made-up List: 24 of 30 entities'], sources: [source] });
    expect(await database.stamp()).toEqual({
      version: 1,
      created: '2026-11-02T00:00:00.000Z',
      expires: '2027-01-31T00:00:00.000Z',
      records: 24,
      gaps: ['Made-up List: 24 of 30 entities'],
    });
    expect(await database.sources()).toEqual([source]);
  });

  it('answers by name and by id', async () => {
    const database = await open();
    const [match] = await database.find({ role: 'manufacturer', name: companies[7]?.name ?? '' });
    expect(match?.entity).toEqual(companies[7]);
    expect(await database.entity('sample-7')).toEqual(companies[7]);
    expect(await database.entity('nobody')).toBeUndefined();
  });

  it.each([
    ['91650000710700221L', ['by-uscc']],
    ['529900T8BM49AURSDO55', ['by-lei']],
    ['HRB 86891', ['by-registration']],
    // The number a list gives to its own rows is no number of a company.
    ['LIST-77', []],
    ['HRB 86892', []],
  ])('answers number %s with %j', async (number, ids) => {
    const found = (await (await open()).findNumber?.(number)) ?? [];
    expect(found.map(({ entity }) => entity.id)).toEqual(ids);
  });

  it('answers what a person is still typing, as many as are asked for', async () => {
    const database = await open();
    expect((await database.startingWith?.('Numbered Wo', 10))?.map(({ id }) => id).sort()).toEqual([
      'by-lei',
      'by-list',
      'by-registration',
      'by-uscc',
    ]);
    expect(await database.startingWith?.('Numbered Wo', 3)).toHaveLength(3);
    expect(await database.startingWith?.('Unheard-of', 10)).toEqual([]);
  });

  it('answers that up to 300,000 records, and no more: the text for it would not fit', async () => {
    expect(await (await open({ records: MOST_ENTITIES })).startingWith?.('Numbered Wo', 10)).toHaveLength(4);
    expect(await (await open({ records: MOST_ENTITIES + 1 })).startingWith?.('Numbered Wo', 10)).toEqual([]);
    expect(MOST_ENTITIES).toBe(300_000);
  });

  it('tells what was taken back', async () => {
    const changes = [{ version: 1, created: manifest.created, added: 0, changed: 0, withdrawn: 1 }];
    const database = await open({ withdrawn: ['gone'], changes });
    expect(await database.corrections?.()).toEqual({
      withdrawn: ['gone'],
      versions: [{ version: 1, created: manifest.created, withdrawn: 1 }],
      reports: [],
    });
  });

  it('that is to be held is read into memory whole, once, but for its tables', async () => {
    const database = await open();
    const slice = vi.spyOn(Blob.prototype, 'slice');
    await database.hold?.();
    const base = manifest.segments.find(({ kind }) => kind === 'base');
    expect(slice.mock.calls).toEqual([[0, base?.size]]);
    await database.hold?.();
    expect(await database.entity('sample-5')).toEqual(companies[5]);
    expect(slice).toHaveBeenCalledTimes(1);
  });
});

describe('the reference tables', () => {
  const tables = { labels: [], hosts: [], goods: [], countries: [], recommendations: [], status: [] };

  it('are read when first asked for, and once', async () => {
    const text = vi.spyOn(Blob.prototype, 'text');
    const database = await open();
    await database.find({ role: 'manufacturer', name: companies[3]?.name ?? '' });
    expect(text).not.toHaveBeenCalled();
    expect(await database.reference()).toEqual(tables);
    expect(await database.hosts()).toEqual([]);
    expect(text).toHaveBeenCalledTimes(1);
  });

  it('hold every table, and what else stands there is left out', async () => {
    expect(await readReference(new Blob([JSON.stringify({ ...tables, moods: [] })]))).toEqual(tables);
    const { status: _, ...fewer } = tables;
    await expect(readReference(new Blob([JSON.stringify(fewer)]))).rejects.toThrow(
      /^The data is damaged \(its reference tables do not fit: .*"status"/,
    );
    await expect(readReference(new Blob(['null']))).rejects.toThrow(DamagedFeedError);
  });

  it('that are no JSON, or not there, are damage told as such', async () => {
    const reading = readReference(new Blob(['<html>']));
    await expect(reading).rejects.toThrow(told('its reference tables are no JSON'));
    expect(await reading.catch(({ cause }) => cause)).toBeInstanceOf(SyntaxError);
    await expect(readReference(undefined)).rejects.toThrow(told('it has no reference tables'));
    const database = await open({ segments: manifest.segments.filter(({ kind }) => kind !== 'reference') });
    await expect(database.reference()).rejects.toThrow(told('it has no reference tables'));
  });

  it('that are garbled leave questions about names alone', async () => {
    const database = await openWith('reference', garbled);
    expect(await database.entity('sample-7')).toEqual(companies[7]);
    await expect(database.reference()).rejects.toThrow(told('its reference tables are no JSON'));
  });
});

describe('data that is damaged', () => {
  it.each(['base', 'reference'] as const)('is found out by size when it is opened: %s', async (kind) => {
    const size = manifest.segments.find((segment) => segment.kind === kind)?.size ?? 0;
    await expect(openWith(kind, (blob) => blob.slice(0, -1))).rejects.toThrow(
      told(`${kind} has ${size - 1} of ${size} bytes`),
    );
    await expect(openWith(kind, (blob) => new Blob([blob, 'x']))).rejects.toThrow(
      told(`${kind} has ${size + 1} of ${size} bytes`),
    );
  });

  it('is found out by the checksum of its head', async () => {
    await expect(openWith('base', garbled)).rejects.toThrow(SegmentDamagedError);
  });
});
