import type { Entity } from '../model/entity.ts';
import type { FeedSource } from '../model/manifest.ts';
import type { GoodsCountry } from '../model/reference.ts';
import { UFLPA_OFFICIAL_ENTITIES } from './curated/uflpa.ts';
import type { FeedContent } from './feed/write-feed.ts';
import { feedSources } from './feed-sources.ts';
import { keepLastGood, type LastGood, lastGood, lastGoodCount } from './last-good.ts';
import { mergeEntities } from './merge-entities.ts';
import { readSource, type SourceReport } from './read-source.ts';
import { upstreamOf } from './sources/index.ts';
import { InputError, type SourceArgument } from './sources/open-input.ts';
import { UpstreamTooLargeError } from './sources/text-of.ts';
import { type Upstream, UpstreamFormatError } from './sources/upstream.ts';
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

/** An upstream that lost more than a third of its entries overnight has more likely changed its format. */
const LEAST_SHARE = 2 / 3;

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
  const records: Entity[] = [...starter.entities];
  const goods = new Map<string, GoodsCountry>(starter.reference.goods.map((each) => [each.id, each]));
  const listed: FeedSource[] = feedSources(starter, retrieved);
  for (const argument of sources) {
    const upstream = upstreamOf(argument.id);
    const { read, report } = await readOrRecall(argument, upstream, cache, day);
    reports.push(report);
    if (read === undefined) continue;
    // One by one: a million at once are too many arguments.
    for (const entity of read.entities) records.push(entity);
    for (const each of read.goods) {
      // Which input a made good rests on stands in the office's report, not in its table.
      const inputFrom = goods.get(each.id)?.inputFrom;
      goods.set(each.id, inputFrom === undefined ? each : { ...each, inputFrom });
    }
    listed.push(sourceOf(upstream, report, read));
  }
  const { entities, merged } = mergeEntities(records);
  return {
    content: {
      entities: withOwnIds(entities),
      reference: { ...starter.reference, goods: [...goods.values()] },
      sources: listed,
      gaps: starter.gaps.filter((gap) => !isFilled(gap, reports)),
    },
    reports,
    curated: starter.counts,
    merged: merged + starter.merged,
  };
}

async function readOrRecall(
  argument: SourceArgument,
  upstream: Upstream,
  cache: string,
  day: string,
): Promise<{ read?: LastGood; report: SourceReport }> {
  try {
    const { records, report } = await readSource(argument, day);
    const before = lastGoodCount(cache, upstream.id);
    if (report.kept < before * LEAST_SHARE) {
      throw new UpstreamFormatError(upstream.id, `about ${before} entries`, `${report.kept}`);
    }
    const good: LastGood = { ...records, retrieved: day, documentDate: report.documentDate };
    keepLastGood(cache, upstream.id, good);
    return { read: good, report };
  } catch (error) {
    const known =
      error instanceof UpstreamFormatError || error instanceof InputError || error instanceof UpstreamTooLargeError;
    if (!known) throw error;
    const before = lastGood(cache, upstream.id);
    const report: SourceReport = {
      source: upstream.id,
      state: before === undefined ? 'absent' : 'last-good',
      read: 0,
      kept: before === undefined ? 0 : before.entities.length + before.goods.length,
      outOfScope: {},
      rejected: 0,
      reasons: [],
      retrieved: before?.retrieved ?? day,
      trouble: error.message,
    };
    return before === undefined ? { report } : { read: before, report };
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
    records: report.kept,
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

/** The official list read whole ends the gap that our own compilation of it has. */
const isFilled = (gap: string, reports: readonly SourceReport[]): boolean =>
  gap.startsWith('UFLPA Entity List:') &&
  reports.some(
    ({ source, state, rejected, kept }) =>
      source === 'dhs-uflpa' && state !== 'absent' && rejected === 0 && kept >= UFLPA_OFFICIAL_ENTITIES,
  );
