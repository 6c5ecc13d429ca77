// Writes the starter feed that ships in the package: `node lib/publisher/pack-starter.ts FOLDER`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { Manifest, type SegmentRef } from '../model/manifest.ts';
import { writeSegment } from '../search/write-segment.ts';
import { feedSources } from './feed-sources.ts';
import { buildStarter, type Starter } from './starter.ts';

/** When our data was last worked over, and how long it may answer. */
const Edition = v.object({
  feed: v.string(),
  version: v.number(),
  created: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
});

/** Builds the feed of `assets/data` into `folder`. The same data gives the same bytes. */
export function packStarter(folder: string, data = resolve('assets/data')): { manifest: Manifest; starter: Starter } {
  const starter = buildStarter(data);
  const edition = v.parse(Edition, JSON.parse(readFileSync(join(data, 'edition.json'), 'utf8')));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { goods, countries, labels, hosts } = starter.reference;
  const parts = [
    { kind: 'base' as const, bytes: writeSegment(starter.entities), records: starter.entities.length },
    {
      kind: 'reference' as const,
      bytes: new TextEncoder().encode(JSON.stringify(starter.reference)),
      records: goods.length + countries.length + labels.length + hosts.length,
    },
  ];
  const segments = parts.map(({ kind, bytes, records }): SegmentRef => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, sha256), bytes);
    return { sha256, size: bytes.length, kind, records };
  });
  const manifest = v.parse(Manifest, {
    schema: 1,
    ...edition,
    minimumClient: 1,
    records: segments.reduce((sum, segment) => sum + segment.records, 0),
    segments,
    sources: feedSources(starter, edition.created.slice(0, 10)),
    gaps: starter.gaps,
  } satisfies v.InferInput<typeof Manifest>);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1));
  return { manifest, starter };
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder: node lib/publisher/pack-starter.ts FOLDER');
  const { manifest, starter } = packStarter(resolve(folder));
  for (const { source, read, kept, rejected } of starter.counts) {
    process.stderr.write(`${source}: ${read} read, ${kept} kept, ${rejected.length} rejected\n`);
    for (const { row, reason } of rejected) process.stderr.write(`  line ${row}: ${reason}\n`);
  }
  process.stderr.write(
    `${starter.merged} records merged; ${manifest.records} records in version ${manifest.version}\n`,
  );
}
