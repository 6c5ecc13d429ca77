import type { Corrections, MarkedReport } from '../model/corrections.ts';
import type { Entity } from '../model/entity.ts';
import type { Manifest } from '../model/manifest.ts';
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
  const reports: MarkedReport[] = [];
  const seen = new Set<string>();
  for (const segment of segments) {
    for await (const held of allEntities(segment)) {
      if (seen.has(held.id) || !isMarked(held)) continue;
      seen.add(held.id);
      // A newer segment may hold a newer record of it, or none.
      const entity = await readEntity(segments, held.id);
      if (entity !== undefined) reports.push(...marksOf(entity));
    }
  }
  return reports.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.party.id < b.party.id ? -1 : 1));
}

const isMarked = ({ evidence }: Entity): boolean =>
  evidence.some(({ flags }) => flags.includes('withdrawn') || flags.includes('corrected'));

const marksOf = ({ id, name, evidence }: Entity): MarkedReport[] =>
  evidence.flatMap(({ flags, date, caveat, sources }): MarkedReport[] => {
    const mark = flags.includes('withdrawn') ? 'withdrawn' : flags.includes('corrected') ? 'corrected' : undefined;
    if (mark === undefined) return [];
    return [{ party: { id, name }, mark, date, ...(caveat === undefined ? {} : { caveat }), sources }];
  });
