// Writes the starter feed that ships in the package: `node lib/publisher/pack-starter.ts FOLDER`.
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Manifest } from '../model/manifest.ts';
import { writeFeed } from './feed/write-feed.ts';
import { feedSources } from './feed-sources.ts';
import { buildStarter, type Starter } from './starter.ts';

/** When our data was last worked over, and how long it may answer. */
const StarterEdition = v.object({
  feed: v.string(),
  version: v.number(),
  created: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
});

/** Builds the feed of `assets/data` into `folder`, in the form of every feed. The same data gives the same bytes. */
export async function packStarter(
  folder: string,
  data = resolve('assets/data'),
): Promise<{ manifest: Manifest; starter: Starter }> {
  const starter = buildStarter(data);
  const edition = v.parse(StarterEdition, JSON.parse(readFileSync(join(data, 'edition.json'), 'utf8')));
  rmSync(folder, { recursive: true, force: true });
  const { manifest } = await writeFeed(
    folder,
    {
      entities: starter.entities,
      reference: starter.reference,
      sources: feedSources(starter, edition.created.slice(0, 10)),
      gaps: starter.gaps,
    },
    { ...edition, timestampExpires: edition.expires },
    { kind: 'package' },
    // Read in place from the package, at every wake of the worker.
    { encoding: 'identity' },
  );
  return { manifest, starter };
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder: node lib/publisher/pack-starter.ts FOLDER');
  const { manifest, starter } = await packStarter(resolve(folder));
  for (const { source, read, kept, rejected } of starter.counts) {
    process.stderr.write(`${source}: ${read} read, ${kept} kept, ${rejected.length} rejected\n`);
    for (const { row, reason } of rejected) process.stderr.write(`  line ${row}: ${reason}\n`);
  }
  process.stderr.write(
    `${starter.merged} records merged; ${manifest.records} records in version ${manifest.version}\n`,
  );
}
