import type { Entity } from '../model/entity.ts';
import { keepLastGood, type LastGood, lastGood, lastGoodCount } from './last-good.ts';
import { readSource, type SourceRecords, type SourceReport } from './read-source.ts';
import { deltasIn, isDeltaIndex } from './sources/delta-index.ts';
import { upstreamOf } from './sources/index.ts';
import { InputError, type SourceArgument } from './sources/open-input.ts';
import { UpstreamTooLargeError } from './sources/text-of.ts';
import { type Upstream, UpstreamFormatError } from './sources/upstream.ts';

/** An upstream that lost more than a third of its entries overnight has more likely changed its format. */
const LEAST_SHARE = 2 / 3;

/** What there is to use of an upstream, fresh or from before, and the account of it. */
export interface SourceReading {
  /** The upstream whose records these are: of a delta, the one it changes. */
  upstream: Upstream;
  read?: LastGood;
  report: SourceReport;
}

/**
 * Reads an upstream and keeps what was read; what cannot be read, or has lost too much to be believed, is replaced by what
 * was kept before.
 *
 * @param cache  folder of what was last read of each upstream
 * @param day  `YYYY-MM-DD`
 */
export async function readOrRecall(
  argument: SourceArgument,
  cache: string,
  day: string,
  isKnown: (entity: Entity) => boolean,
): Promise<SourceReading> {
  const asked = upstreamOf(argument.id);
  const upstream = asked.patches === undefined ? asked : upstreamOf(asked.patches.base);
  try {
    const named = await withDeltasOf(argument, asked, cache);
    if (named.places.length === 0) return nothingNewer(upstream, argument.id, cache, day);
    const { records, report } = await readSource(named, day, isKnown);
    const whole = asked.patches === undefined ? records : patched(asked, asked.patches, cache, records);
    const before = lastGoodCount(cache, upstream.id);
    const now = whole.entities.length + whole.goods.length;
    if (now < before * LEAST_SHARE) {
      throw new UpstreamFormatError(
        upstream.id,
        `about ${before} entries`,
        `${now}; if the list did shrink, remove ${cache}/${upstream.id}.jsonl and build again`,
      );
    }
    const good: LastGood = { ...whole, withdrawn: [], retrieved: day, documentDate: report.documentDate };
    keepLastGood(cache, upstream.id, good);
    return { upstream, read: good, report };
  } catch (error) {
    const known =
      error instanceof UpstreamFormatError || error instanceof InputError || error instanceof UpstreamTooLargeError;
    if (!known) throw error;
    return recalled(upstream, argument.id, cache, day, error.message);
  }
}

/** An index of deltas stands for those that came since the base was read. */
async function withDeltasOf(
  argument: SourceArgument,
  { id, patches }: Upstream,
  cache: string,
): Promise<SourceArgument> {
  const [index, ...more] = argument.places;
  if (patches === undefined || index === undefined || more.length > 0 || !isDeltaIndex(index)) return argument;
  const before = lastGood(cache, patches.base);
  if (before === undefined) throw neverRead(id, patches.base);
  const places = await deltasIn(index, before.documentDate ?? before.retrieved);
  return { ...argument, places };
}

const neverRead = (id: string, base: string): InputError =>
  new InputError(`${id} changes what ${base} held, and that was never read. Build once with --source ${base}=…`);

/** The index has no delta since the base was read: what was read before is what there is. */
function nothingNewer(upstream: Upstream, source: string, cache: string, day: string): SourceReading {
  const { report, ...reading } = recalled(upstream, source, cache, day, '');
  const { trouble: _none, ...sound } = report;
  return { ...reading, report: { ...sound, state: 'fresh' } };
}

function recalled(upstream: Upstream, source: string, cache: string, day: string, trouble: string): SourceReading {
  const before = lastGood(cache, upstream.id);
  const report: SourceReport = {
    source,
    state: before === undefined ? 'absent' : 'last-good',
    read: 0,
    kept: before === undefined ? 0 : before.entities.length + before.goods.length,
    outOfScope: {},
    rejected: 0,
    reasons: [],
    retrieved: before?.retrieved ?? day,
    trouble,
  };
  return before === undefined ? { upstream, report } : { upstream, read: before, report };
}

/** The entities last read of the base with the changes of a delta: the changed ones anew, the withdrawn ones gone. */
function patched(
  { id }: Upstream,
  { base, idOf }: NonNullable<Upstream['patches']>,
  cache: string,
  { entities, goods, withdrawn }: SourceRecords,
): SourceRecords {
  const before = lastGood(cache, base);
  if (before === undefined) {
    throw neverRead(id, base);
  }
  const touched = new Set([...withdrawn, ...entities.map(idOf)]);
  const untouched = before.entities.filter((entity) => {
    const own = idOf(entity);
    return own === undefined || !touched.has(own);
  });
  return { entities: untouched.concat(entities), goods: before.goods.concat(goods), withdrawn };
}
