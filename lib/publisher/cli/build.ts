import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { collect } from '../collect.ts';
import { manifestIn } from '../feed/read-folder.ts';
import { writeFeed } from '../feed/write-feed.ts';
import type { SourceReport } from '../read-source.ts';
import { reportLines } from '../report.ts';
import { UPSTREAMS, upstreamOf } from '../sources/index.ts';
import { readSourceArgument } from '../sources/open-input.ts';
import { changeLines, changesSince } from './diff.ts';
import type { Options } from './feed.ts';
import { publishRoots, signingWith } from './signing.ts';
import { DAY_MS, daysOf, fileText, needed, UsageError } from './usage.ts';

/** A feed that is not signed again for this long counts as frozen. */
export const TIMESTAMP_DAYS = 14;
const DATA_DAYS = 90;
/** A feed was written, but with what was last read of a list that could not be read now: a person should look. */
export class OldDataError extends Error {
  override readonly name = 'OldDataError';
}

/** A list that was asked for gave nothing. */
export class SourceAbsentError extends Error {
  override readonly name = 'SourceAbsentError';
}

/** `build --out FEED --keys KEYS …`, see help.ts. @throws SourceAbsentError, OldDataError */
export async function buildCommand(_words: string[], options: Options): Promise<void> {
  if (options.list === true) return listUpstreams();
  const out = resolve(needed(options.out, '--out FOLDER'));
  const keys = resolve(needed(options.keys, '--keys FOLDER'));
  const data = resolve(options.data ?? 'assets/data');
  const { feed, ...signing } = await signingWith(keys);
  const edition = editionOf(data);
  const sources = (options.source ?? []).map(readSourceArgument);
  if (options['non-commercial'] !== true) refuseNonCommercial(sources);
  const collection = await collect({
    data,
    sources,
    cache: resolve(options.cache ?? '.cache/feed-sources'),
    day: new Date().toISOString().slice(0, 10),
    // Building our own rows again retrieves nothing.
    retrieved: edition.created.slice(0, 10),
  });
  for (const line of reportLines(collection)) console.log(line);
  refuseAbsent(collection.reports);
  const before = await manifestIn(out);
  const changes = await changesSince(out, before, collection.content.entities);
  if (changes !== undefined) for (const line of changeLines(changes, CHANGES_SHOWN)) console.log(line);
  const now = Date.now();
  // Not older than the package's data, which may be the same.
  const version = Math.max((before?.version ?? 0) + 1, edition.version);
  publishRoots(keys, out);
  const { manifest, difference, newBytes } = await writeFeed(
    out,
    collection.content,
    {
      feed,
      version,
      created: new Date(now).toISOString(),
      expires: new Date(now + daysOf(options.days, DATA_DAYS) * DAY_MS).toISOString(),
      timestampExpires: new Date(now + TIMESTAMP_DAYS * DAY_MS).toISOString(),
    },
    signing,
  );
  const { added, changed, withdrawn } = difference;
  const summary = {
    feed,
    version: manifest.version,
    records: manifest.records,
    segments: manifest.segments.length,
    newBytes,
    added: added.length,
    changed: changed.length,
    withdrawn: withdrawn.length,
    merged: collection.merged,
    ...(changes === undefined ? {} : { changes }),
    sources: collection.reports,
    curated: collection.curated,
  };
  if (options.report !== undefined) writeFileSync(resolve(options.report), `${JSON.stringify(summary, null, 1)}\n`);
  console.log(
    `“${feed}” version ${manifest.version}: ${manifest.records} records; ${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn; ${newBytes} new bytes`,
  );
  const old = collection.reports.filter(({ state }) => state === 'last-good').map(({ source }) => source);
  if (old.length > 0) {
    throw new OldDataError(
      `The feed was written, but ${old.join(', ')} could not be read: what was last read answers.`,
    );
  }
}

/** Names of changes shown; all of them are in the report as data. */
const CHANGES_SHOWN = 20;

/** Lists whose licence forbids commercial use are left alone until a person says that the feed will have none. */
function refuseNonCommercial(sources: readonly { id: string }[]): void {
  const barred = sources.map(({ id }) => upstreamOf(id)).find(({ use }) => use === 'non-commercial');
  if (barred === undefined) return;
  throw new UsageError(
    `${barred.id} may not be used commercially: ${barred.licence}. If nobody will use your feed so, add --non-commercial.`,
  );
}

/** A list that a person named and of which there is nothing at all would be missing without a word. */
function refuseAbsent(reports: readonly SourceReport[]): void {
  const absent = reports.filter(({ state }) => state === 'absent').map(({ source }) => source);
  if (absent.length === 0) return;
  throw new SourceAbsentError(
    `Nothing was written: ${absent.join(', ')} could not be read, and nothing was read of it before. Mend it or leave it out.`,
  );
}

function listUpstreams(): void {
  for (const { id, name, licence, use, files, url } of UPSTREAMS) {
    console.log(
      `${id}: ${name}\n  files: ${files.join(', ')}\n  ${licence}${use === 'any' ? '' : ' – off unless named, with --non-commercial'}\n  ${url}`,
    );
  }
}

const Edition = v.object({ version: v.number(), created: v.pipe(v.string(), v.isoTimestamp()) });

const editionOf = (data: string): v.InferOutput<typeof Edition> =>
  v.parse(Edition, JSON.parse(fileText(join(data, 'edition.json'))));
