import 'fake-indexeddb/auto';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../../lib/feed/corrections.ts';
import { openPackaged, packagedManifest } from '../../../lib/feed/packaged.ts';
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

  it('tell of reports the latest first, and of those of one day in the order of our data', async () => {
    const { reports } = await toldAfter([
      withReports(
        'a',
        report('1', ['corrected'], { date: '2024-06' }),
        report('2', ['withdrawn'], { date: '2026-02-01' }),
        report('3', ['corrected'], { date: '2025' }),
        report('4', ['withdrawn'], { date: '2025' }),
        report('5', ['corrected'], { date: '2026-02-02' }),
      ),
    ]);
    expect(reports?.map(({ date, mark }) => [date, mark])).toEqual([
      ['2026-02-02', 'corrected'],
      ['2026-02-01', 'withdrawn'],
      ['2025', 'corrected'],
      ['2025', 'withdrawn'],
      ['2024-06', 'corrected'],
    ]);
  });

  it('tell a report that was corrected and then withdrawn as withdrawn', async () => {
    const { reports } = await toldAfter([withReports('a', report('1', ['corrected', 'withdrawn']))]);
    expect(reports?.map(({ mark }) => mark)).toEqual(['withdrawn']);
  });

  it('tell reports apart by mark, date, publisher and title', async () => {
    const source = { publisher: 'Made-up Institute', title: 'Made-up Report' };
    const one = report('1', ['corrected']);
    const apart = [
      report('2', ['withdrawn']),
      report('3', ['corrected'], { date: '2025-04' }),
      report('4', ['corrected'], { sources: [{ ...source, publisher: 'Another Institute' }] }),
      report('5', ['corrected'], { sources: [{ ...source, title: 'Another Report' }] }),
    ];
    const { reports } = await toldAfter([withReports('a', one), withReports('b', one), withReports('c', ...apart)]);
    expect(reports?.map(({ parties }) => parties.length).sort()).toEqual([1, 1, 1, 1, 2]);
  });

  it('name each source of a report once, the report itself first', async () => {
    const itself = { publisher: 'Made-up Institute', title: 'Made-up Report' };
    const found = { publisher: 'Made-up Times', title: 'On the report', url: 'https://example.org/1' };
    const sources = [itself, found];
    const again = [itself, found, { ...found, url: 'https://example.org/2' }];
    const { reports } = await toldAfter([
      withReports('a', report('1', ['corrected'], { sources })),
      withReports('b', report('1', ['corrected'], { sources: again })),
    ]);
    expect(reports?.map(({ sources: told }) => told)).toEqual([again]);
  });

  it('of more than 300,000 records are told without the reports, which nobody could look through', async () => {
    const feed = await sampleFeed();
    await feed.publish([withReports('a', report('a1', ['corrected']))]);
    const read = (path: string) => openAsBlob(join(feed.folder, path));
    const manifest = await packagedManifest(read);
    const of = (records: number) => correctionsOf({ ...manifest, records }, []);
    expect(await of(300_000)).toEqual({ withdrawn: [], versions: [], reports: [] });
    expect(await of(300_001)).toEqual({ withdrawn: [], versions: [] });
  });

  it('follow the newest record of an entry', async () => {
    const marked = withReports('a', report('a1', ['corrected']));
    const others = sampleEntities(20);
    expect((await toldAfter([marked, ...others], [withReports('a', report('a1', [])), ...others])).reports).toEqual([]);
    expect((await toldAfter([marked, ...others], others)).reports).toEqual([]);
  });

  it('tell an entry once, by its newest record, where an older one was marked as well', async () => {
    const marked = (caveat: string) => withReports('a', report('a1', ['corrected'], { caveat }));
    const others = sampleEntities(20);
    const { reports } = await toldAfter([marked('At first.'), ...others], [marked('In the end.'), ...others]);
    const a = { id: 'a', name: 'Mill a' };
    expect(reports).toMatchObject([{ parties: [a], caveats: [{ text: 'In the end.', of: [a] }] }]);
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
