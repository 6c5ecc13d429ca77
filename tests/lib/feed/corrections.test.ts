import 'fake-indexeddb/auto';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackaged } from '../../../lib/feed/packaged.ts';
import { withoutWithdrawn } from '../../../lib/feed/without-withdrawn.ts';
import type { Corrections } from '../../../lib/model/corrections.ts';
import type { Entity, Evidence } from '../../../lib/model/entity.ts';
import { sampleEntities, sampleEntity, sampleFeed } from './sample-feed.ts';

const report = (id: string, flags: Evidence['flags'], more: Partial<Evidence> = {}): Evidence => ({
  id,
  kind: 'investigation',
  fact: 'a fact that must not be said again',
  date: '2025-03',
  suppliers: [],
  flags,
  uyghurRegion: true,
  sources: [{ publisher: 'Made-up Institute', title: 'Made-up Report' }],
  confidence: 'one_source',
  ...more,
});
const withReports = (id: string, ...evidence: Evidence[]): Entity => ({ ...sampleEntity(id, `Mill ${id}`), evidence });

/** What a client is told by the newest of several versions of a feed. */
async function toldAfter(...versions: readonly Entity[][]): Promise<Corrections> {
  const feed = await sampleFeed();
  for (const entities of versions) await feed.publish(entities);
  const database = await openPackaged((path) => openAsBlob(join(feed.folder, path)));
  return (await database.corrections?.()) as Corrections;
}

describe('corrections', () => {
  it('of data that took nothing back are none', async () => {
    expect(await toldAfter(sampleEntities(3))).toEqual({ withdrawn: [], versions: [], reports: [] });
  });

  it('name the entries that versions withdrew, the latest first, and how many each version did', async () => {
    const all = sampleEntities(5);
    const told = await toldAfter(all, all.slice(1), all.slice(3));
    expect(told.withdrawn.slice(-1)).toEqual(['sample-0']);
    expect(new Set(told.withdrawn)).toEqual(new Set(['sample-0', 'sample-1', 'sample-2']));
    expect(told.versions.map(({ withdrawn }) => withdrawn)).toEqual([2, 1]);
    expect((told.versions[0]?.version ?? 0) > (told.versions[1]?.version ?? 0)).toBe(true);
  });

  it('do not name an entry that came back', async () => {
    const all = sampleEntities(3);
    expect((await toldAfter(all, all.slice(1), all)).withdrawn).toEqual([]);
  });

  it('tell of reports marked as withdrawn or corrected with reason and source, and not what a report said', async () => {
    const told = await toldAfter([
      withReports('a', report('a1', ['withdrawn'], { caveat: 'Another company of the same name was meant.' })),
      withReports('b', report('b1', ['corrected'], { date: '2026-01-02' }), report('b2', ['disputed'])),
    ]);
    expect(told.reports).toMatchObject([
      { parties: [{ id: 'b', name: 'Mill b' }], mark: 'corrected', date: '2026-01-02', caveats: [] },
      {
        parties: [{ id: 'a' }],
        mark: 'withdrawn',
        caveats: [{ text: 'Another company of the same name was meant.', of: [{ id: 'a', name: 'Mill a' }] }],
      },
    ]);
    expect(told.reports?.[1]?.sources).toEqual([{ publisher: 'Made-up Institute', title: 'Made-up Report' }]);
    expect(JSON.stringify(told)).not.toContain('must not be said again');
  });

  it('tell of one report once, with everyone it is recorded of and each reason once', async () => {
    const corrected = report('r', ['corrected'], { caveat: 'Four names were removed.' });
    const other = report('r', ['corrected'], { caveat: 'One name is contested.' });
    const { reports } = await toldAfter([
      withReports('b', corrected),
      withReports('a', corrected),
      withReports('c', other),
      withReports('d', report('r', [])),
    ]);
    expect(reports).toHaveLength(1);
    expect(reports?.[0]?.parties.map(({ name }) => name)).toEqual(['Mill a', 'Mill b', 'Mill c']);
    // A reason about one party is told as about that one.
    expect(new Map(reports?.[0]?.caveats.map(({ text, of }) => [text, of.map(({ name }) => name)]))).toEqual(
      new Map([
        ['Four names were removed.', ['Mill a', 'Mill b']],
        ['One name is contested.', ['Mill c']],
      ]),
    );
    expect(reports?.[0]?.sources).toHaveLength(1);
  });

  it('follow the newest record of an entry', async () => {
    const marked = withReports('a', report('a1', ['corrected']));
    const others = sampleEntities(20);
    expect((await toldAfter([marked, ...others], [withReports('a', report('a1', [])), ...others])).reports).toEqual([]);
    expect((await toldAfter([marked, ...others], others)).reports).toEqual([]);
  });

  it('of older data that answers for a while have what was withdrawn since', async () => {
    const feed = await sampleFeed();
    await feed.publish([withReports('a', report('a1', ['corrected'])), ...sampleEntities(2)]);
    const database = await openPackaged((path) => openAsBlob(join(feed.folder, path)));
    const told = await withoutWithdrawn(database, ['sample-0', 'a']).corrections?.();
    expect(told).toMatchObject({ withdrawn: ['a', 'sample-0'], reports: [] });
  });

  it('of older data say nothing any more about a party that was withdrawn since, nor what was said of it alone', async () => {
    const feed = await sampleFeed();
    const about = (caveat: string) => report('r', ['corrected'], { caveat });
    await feed.publish([withReports('a', about('About a alone.')), withReports('b', about('About b.'))]);
    const database = await openPackaged((path) => openAsBlob(join(feed.folder, path)));
    const told = await withoutWithdrawn(database, ['a']).corrections?.();
    expect(told?.reports?.[0]?.parties.map(({ id }) => id)).toEqual(['b']);
    expect(told?.reports?.[0]?.caveats.map(({ text }) => text)).toEqual(['About b.']);
  });
});
