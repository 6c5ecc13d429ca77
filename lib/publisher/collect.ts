import type { Entity } from '../model/entity.ts';
import type { FeedSource } from '../model/manifest.ts';
import type { GoodsCountry } from '../model/reference.ts';
import { UFLPA_OFFICIAL_ENTITIES } from './curated/uflpa.ts';
import type { FeedContent } from './feed/write-feed.ts';
import { feedSources } from './feed-sources.ts';
import { KnownListings, withoutDelisted } from './known-listings.ts';
import type { LastGood } from './last-good.ts';
import { mergeEntities } from './merge-entities.ts';
import { readOrRecall } from './read-or-recall.ts';
import type { SourceReport } from './read-source.ts';
import { upstreamOf } from './sources/index.ts';
import { InputError, type SourceArgument } from './sources/open-input.ts';
import type { Upstream } from './sources/upstream.ts';
import { buildStarter } from './starter.ts';

/** Everything a build is made of. */
export interface Collection {
  content: FeedContent;
  /** One for each upstream that was asked for. */
  reports: SourceReport[];
  /** Rows of our own files. */
  curated: { source: string; read: number; kept: number; rejected: { row: number; reason: string }[] }[];
  /** Records that became part of another entity. */
  merged: number;
}

/**
 * Puts our own records and those of upstreams together. Records of one party become one entity with all their listings.
 * An upstream that cannot be read is replaced by what was last read of it, which the report and the feed say.
 *
 * @param data  folder of our own rows
 * @param cache  folder of what was last read of each upstream
 * @param day  `YYYY-MM-DD`
 * @param retrieved  the day our own rows were last worked over
 */
export async function collect(options: {
  data: string;
  sources: readonly SourceArgument[];
  cache: string;
  day: string;
  retrieved: string;
}): Promise<Collection> {
  const { data, sources, cache, day, retrieved } = options;
  const starter = buildStarter(data);
  const reports: SourceReport[] = [];
  refuseBaseBesidePatch(sources);
  const known = new KnownListings();
  for (const entity of starter.entities) known.add(entity);
  let ours = starter.entities;
  const records: Entity[] = [];
  let uflpa = 0;
  const goods = new Map<string, GoodsCountry>(starter.reference.goods.map((each) => [each.id, each]));
  const listed: FeedSource[] = feedSources(starter, retrieved);
  for (const argument of sources) {
    const { upstream, read, report } = await readOrRecall(argument, cache, day, (entity) => known.has(entity));
    reports.push(report);
    if (read === undefined) continue;
    // One by one: a million at once are too many arguments.
    for (const entity of read.entities) {
      records.push(entity);
      known.add(entity);
    }
    for (const each of read.goods) {
      // Which input a made good rests on stands in the office's report, not in its table.
      const inputFrom = goods.get(each.id)?.inputFrom;
      goods.set(each.id, inputFrom === undefined ? each : { ...each, inputFrom });
    }
    if (upstream.holdsWhole !== undefined && report.state === 'fresh') {
      const { entities, ...changes } = withoutDelisted(ours, upstream.holdsWhole, read.entities);
      ours = entities;
      Object.assign(report, changes);
    }
    if (upstream.id === 'dhs-uflpa' && report.rejected === 0) uflpa = Math.max(uflpa, countOwnEntries(read.entities));
    listed.push(sourceOf(upstream, report, read));
  }
  const { entities, merged } = mergeEntities(ours.concat(records));
  return {
    content: {
      entities: withOwnIds(entities),
      reference: { ...starter.reference, goods: [...goods.values()] },
      sources: listed,
      gaps: starter.gaps.filter((gap) => !(gap.startsWith('UFLPA Entity List:') && uflpa >= UFLPA_OFFICIAL_ENTITIES)),
    },
    reports,
    curated: starter.counts,
    merged: merged + starter.merged,
  };
}

/** Parties that the list counts: a company on several of its parts once, subsidiaries that a row names with their parent. */
const countOwnEntries = (entities: readonly Entity[]): number =>
  mergeEntities(entities.filter(({ ownedBy }) => ownedBy.length === 0)).entities.length;

/** A delta read beside its own base would bring back what it withdraws. */
function refuseBaseBesidePatch(sources: readonly SourceArgument[]): void {
  const ids = sources.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new InputError(`${twice} is named twice. Name it once, with its files parted by commas.`);
  const patch = ids.map(upstreamOf).find(({ patches }) => patches !== undefined && ids.includes(patches.base));
  if (patch !== undefined) {
    throw new InputError(
      `${patch.id} and ${patch.patches?.base} cannot be read in one build. Build with one, then with the other.`,
    );
  }
}

function sourceOf(upstream: Upstream, report: SourceReport, read: LastGood): FeedSource {
  const { id, name, publisher, url, licence } = upstream;
  return {
    id,
    name,
    publisher,
    url,
    licence,
    ...(read.documentDate === undefined ? {} : { documentDate: read.documentDate }),
    retrieved: report.retrieved,
    records: read.entities.length + read.goods.length,
    ...(report.state === 'last-good'
      ? { coverage: `Could not be read at the last build; the edition of ${report.retrieved} answers.` }
      : {}),
  };
}

/** Two parties of one id would become one in the index: a brand and a maker of the same name, say. */
function withOwnIds(entities: readonly Entity[]): Entity[] {
  const taken = new Set<string>();
  return entities.map((entity) => {
    let id = entity.id;
    for (let number = 2; taken.has(id); number += 1) id = `${entity.id.slice(0, 110)}-${number}`;
    taken.add(id);
    return id === entity.id ? entity : { ...entity, id };
  });
}
