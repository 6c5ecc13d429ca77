import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { manifestIn } from '../feed/read-folder.ts';
import { type FeedContent, writeFeed } from '../feed/write-feed.ts';
import { feedSources } from '../feed-sources.ts';
import { buildStarter } from '../starter.ts';
import type { Options } from './feed.ts';
import { publishRoots, signingWith } from './signing.ts';
import { DAY_MS, daysOf, needed } from './usage.ts';

/** A feed that is not signed again for this long counts as frozen. */
export const TIMESTAMP_DAYS = 14;
const DATA_DAYS = 90;

/** `build --out FEED --keys KEYS [--data FOLDER] [--days N] [--report FILE]` */
export async function buildCommand(_words: string[], options: Options): Promise<void> {
  const out = resolve(needed(options.out, '--out FOLDER'));
  const keys = resolve(needed(options.keys, '--keys FOLDER'));
  const data = resolve(options.data ?? 'assets/data');
  const { feed, ...signing } = await signingWith(keys);
  const edition = editionOf(data);
  const content = readContent(data, edition.created.slice(0, 10));
  const before = await manifestIn(out);
  const now = Date.now();
  // Not older than the package's data, which may be the same.
  const version = Math.max((before?.version ?? 0) + 1, edition.version);
  publishRoots(keys, out);
  const { manifest, difference, newBytes } = await writeFeed(
    out,
    content,
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
  };
  if (options.report !== undefined) writeFileSync(resolve(options.report), `${JSON.stringify(summary, null, 1)}\n`);
  console.log(
    `“${feed}” version ${manifest.version}: ${manifest.records} records; ${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn; ${newBytes} new bytes`,
  );
}

/** @param retrieved  the day our rows were last worked over; building them again retrieves nothing */
function readContent(data: string, retrieved: string): FeedContent {
  const starter = buildStarter(data);
  for (const { source, read, kept, rejected } of starter.counts) {
    console.log(`${source}: ${read} read, ${kept} kept, ${rejected.length} rejected`);
    for (const { row, reason } of rejected) console.log(`  line ${row}: ${reason}`);
  }
  const { entities, reference, gaps } = starter;
  return { entities, reference, gaps, sources: feedSources(starter, retrieved) };
}

const Edition = v.object({ version: v.number(), created: v.pipe(v.string(), v.isoTimestamp()) });

const editionOf = (data: string): v.InferOutput<typeof Edition> =>
  v.parse(Edition, JSON.parse(readFileSync(join(data, 'edition.json'), 'utf8')));
