import type { Caveat, Corrections, MarkedReport, ReportedParty } from '../model/corrections.ts';
import type { Entity, Evidence } from '../model/entity.ts';
import type { Manifest } from '../model/manifest.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { allEntities, MOST_ENTITIES, readEntity, type Segment } from '../search/index.ts';

/**
 * What a feed has taken back: entries that its manifest names as withdrawn, and reports that its entries mark so.
 *
 * @param segments  oldest first
 */
export async function correctionsOf(manifest: Manifest, segments: readonly Segment[]): Promise<Corrections> {
  const versions = manifest.changes
    .filter(({ withdrawn }) => withdrawn > 0)
    .map(({ version, created, withdrawn }) => ({ version, created, withdrawn }));
  return {
    withdrawn: [...manifest.withdrawn].reverse(),
    versions: versions.reverse(),
    ...(manifest.records > MOST_ENTITIES ? {} : { reports: await markedReports(segments) }),
  };
}

async function markedReports(segments: readonly Segment[]): Promise<MarkedReport[]> {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  for (const segment of segments) {
    for await (const held of allEntities(segment)) {
      if (seen.has(held.id) || !isMarked(held)) continue;
      seen.add(held.id);
      // A newer segment may hold a newer record of it, or none.
      const entity = await readEntity(segments, held.id);
      if (entity !== undefined) marks.push(...marksOf(entity));
    }
  }
  return byReport(marks).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

const isMarked = ({ evidence }: Entity): boolean =>
  evidence.some(({ flags }) => flags.includes('withdrawn') || flags.includes('corrected'));

/** One record of one party that is marked. */
interface Mark extends Pick<Evidence, 'date' | 'caveat' | 'sources'> {
  party: ReportedParty;
  mark: MarkedReport['mark'];
}

const marksOf = ({ id, name, evidence }: Entity): Mark[] =>
  evidence.flatMap(({ flags, date, caveat, sources }): Mark[] => {
    const mark = flags.includes('withdrawn') ? 'withdrawn' : flags.includes('corrected') ? 'corrected' : undefined;
    if (mark === undefined) return [];
    return [{ party: { id, name }, mark, date, sources, ...(caveat === undefined ? {} : { caveat }) }];
  });

/** One report is recorded of many parties; it is told once, with all of them. */
function byReport(marks: readonly Mark[]): MarkedReport[] {
  const groups = new Map<string, Mark[]>();
  for (const each of marks) {
    const key = JSON.stringify([each.mark, each.date, each.sources[0]?.publisher, each.sources[0]?.title]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => ({
    parties: group.map(({ party }) => party).sort(byName),
    mark: group[0]?.mark ?? 'corrected',
    date: group[0]?.date ?? '',
    caveats: caveatsOf(group),
    sources: distinct(group.flatMap(({ sources }) => sources)),
  }));
}

/** Each reason once, with those of whom it is said, by name. */
function caveatsOf(marks: readonly Mark[]): Caveat[] {
  const said = new Map<string, ReportedParty[]>();
  for (const { caveat, party } of marks)
    if (caveat !== undefined) said.set(caveat, [...(said.get(caveat) ?? []), party]);
  return [...said].map(([text, of]) => ({ text, of: of.sort(byName) }));
}

const byName = (a: ReportedParty, b: ReportedParty): number => (a.name < b.name ? -1 : 1);

const distinct = (sources: readonly SourceRef[]): SourceRef[] => [
  ...new Map(sources.map((source) => [JSON.stringify([source.publisher, source.title, source.url]), source])).values(),
];
