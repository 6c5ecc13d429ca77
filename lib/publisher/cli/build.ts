import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { type Collection, collect } from '../collect.ts';
import { manifestIn } from '../feed/read-folder.ts';
import { writeFeed } from '../feed/write-feed.ts';
import { UPSTREAMS } from '../sources/index.ts';
import { readSourceArgument } from '../sources/open-input.ts';
import type { Options } from './feed.ts';
import { publishRoots, signingWith } from './signing.ts';
import { DAY_MS, daysOf, needed } from './usage.ts';

/** A feed that is not signed again for this long counts as frozen. */
export const TIMESTAMP_DAYS = 14;
const DATA_DAYS = 90;

/** `build --out FEED --keys KEYS [--data FOLDER] [--source ID=FILE|URL]… [--cache FOLDER] [--days N] [--report FILE]` */
export async function buildCommand(_words: string[], options: Options): Promise<void> {
  if (options.list === true) return listUpstreams();
  const out = resolve(needed(options.out, '--out FOLDER'));
  const keys = resolve(needed(options.keys, '--keys FOLDER'));
  const data = resolve(options.data ?? 'assets/data');
  const { feed, ...signing } = await signingWith(keys);
  const edition = editionOf(data);
  const collection = await collect({
    data,
    sources: (options.source ?? []).map(readSourceArgument),
    cache: resolve(options.cache ?? '.cache/feed-sources'),
    day: new Date().toISOString().slice(0, 10),
    // Building our own rows again retrieves nothing.
    retrieved: edition.created.slice(0, 10),
  });
  report(collection);
  const before = await manifestIn(out);
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
    sources: collection.reports,
    curated: collection.curated,
  };
  if (options.report !== undefined) writeFileSync(resolve(options.report), `${JSON.stringify(summary, null, 1)}\n`);
  console.log(
    `“${feed}” version ${manifest.version}: ${manifest.records} records; ${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn; ${newBytes} new bytes`,
  );
}

function report({ reports, curated, merged }: Collection): void {
  for (const { source, read, kept, rejected } of curated) {
    console.log(`${basename(source)}: ${read} read, ${kept} kept, ${rejected.length} rejected`);
    for (const { row, reason } of rejected) console.log(`  line ${row}: ${reason}`);
  }
  for (const { source, state, read, kept, rejected, reasons, outOfScope, trouble } of reports) {
    console.log(`${source} (${state}): ${read} read, ${kept} kept, ${rejected} rejected`);
    if (trouble !== undefined) console.log(`  ${trouble}`);
    for (const [why, count] of Object.entries(outOfScope)) console.log(`  ${count} left out: ${why}`);
    for (const { row, why } of reasons) console.log(`  row ${row}: ${why}`);
    if (rejected > reasons.length) console.log(`  and ${rejected - reasons.length} more`);
  }
  console.log(`${merged} records merged into others`);
}

function listUpstreams(): void {
  for (const { id, name, licence, use, files, url } of UPSTREAMS) {
    console.log(
      `${id}: ${name}\n  files: ${files.join(', ')}\n  ${licence}${use === 'any' ? '' : ' – off unless named'}\n  ${url}`,
    );
  }
}

const Edition = v.object({ version: v.number(), created: v.pipe(v.string(), v.isoTimestamp()) });

const editionOf = (data: string): v.InferOutput<typeof Edition> =>
  v.parse(Edition, JSON.parse(readFileSync(join(data, 'edition.json'), 'utf8')));
