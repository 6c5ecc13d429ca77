// Builds feeds of made-up records through the publisher's own command and prints time, peak memory and what clients
// download: `node tests/bench/bench-feed-build.ts facilities|ftm [N]`.
//   facilities  N makers that all go into the feed, then a second version with 1,000 of them renamed
//   ftm         N lines of FollowTheMoney, of which one in fifty concerns the Uyghur region, as in a large export
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TIMESTAMP } from '../../lib/feed/layout.ts';
import type { Manifest } from '../../lib/model/manifest.ts';
import { runFeedCommand } from '../../lib/publisher/cli/feed.ts';
import { manifestIn } from '../../lib/publisher/feed/read-folder.ts';
import { makeNames } from './made-up-names.ts';

const [kind = 'facilities', given = '1000000'] = process.argv.slice(2);
const count = Number(given);
if (!['facilities', 'ftm'].includes(kind) || !(count > 0)) {
  console.error('Say what to build, and of how many: `npm run bench:feed -- facilities|ftm [N]`.');
  process.exit(2);
}
const folder = join(tmpdir(), `whence-bench-feed-${kind}`);
const CHANGED = 1000;

const line: Record<string, (name: string, at: number) => string> = {
  facilities: (name, at) => `CN${at},"${name}",,CN,Apparel`,
  ftm: (name, at) =>
    JSON.stringify({
      id: `made-${at}`,
      caption: name,
      schema: 'Company',
      properties: { name: [name], country: ['cn'], address: ['1 Made-up Road'] },
      datasets: [at % 50 === 0 ? 'us_dhs_uflpa' : 'us_ofac_sdn'],
    }),
};
const header = kind === 'facilities' ? 'os_id,name,address,country_code,sector\n' : '';
const adapter = kind === 'facilities' ? 'open-supply-hub' : 'opensanctions-ftm';
const source = join(folder, 'records');

async function writeRecords(names: readonly string[], changed: number): Promise<void> {
  const out = createWriteStream(source);
  out.write(header);
  for (const [at, name] of names.entries()) {
    const text = line[kind]?.(at < changed ? `${name} Renewed` : name, at);
    if (!out.write(`${text}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

const { log } = console;
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const feed = join(folder, 'feed');

/** Builds a version and says what it took, in time on the clock and of the processor. */
async function build(): Promise<Manifest> {
  console.log = () => {};
  const begun = performance.now();
  const usage = process.cpuUsage();
  const words = ['--out', feed, '--keys', join(folder, 'keys'), '--cache', join(folder, 'cache')];
  await runFeedCommand(['build', ...words, '--non-commercial', '--source', `${adapter}=${source}`]);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const { user, system } = process.cpuUsage(usage);
  console.log = log;
  log(`built in ${seconds} s, ${((user + system) / 1e6).toFixed(0)} s of processor time (target 180 s)`);
  const manifest = await manifestIn(feed);
  if (manifest === undefined) throw new Error('The build left no feed.');
  for (const { kind: part, size, records, parts } of manifest.segments) {
    log(`  ${part}: ${records} records, ${megabytes(size)} on disk, ${megabytes(sentBytes(parts))} over the wire`);
  }
  return manifest;
}

const sentBytes = (parts: readonly { size: number }[]): number => parts.reduce((sum, { size }) => sum + size, 0);

/** What a client downloads that has one version and is served the next; none for a new client. */
function cost(after: Manifest, before?: Manifest): { parts: number; documents: number } {
  const held = new Set(before?.segments.map(({ sha256 }) => sha256));
  const lacking = after.segments.filter(({ sha256 }) => !held.has(sha256));
  const [newest = ''] = readdirSync(join(feed, 'manifests'))
    .map((name) => join(feed, 'manifests', name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return {
    parts: lacking.reduce((sum, { parts }) => sum + sentBytes(parts), 0),
    documents: statSync(newest).size + statSync(join(feed, TIMESTAMP)).size,
  };
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
console.log = () => {};
await runFeedCommand(['keygen', join(folder, 'keys'), '--feed', 'bench']);
console.log = log;
log(`${count} ${kind}`);
{
  const names = makeNames(count);
  await writeRecords(names, 0);
}
const first = await build();
const whole = cost(first);
log(`a new client downloads ${megabytes(whole.parts + whole.documents)} (target 45 MB)`);
log(`a client with nothing new downloads ${statSync(join(feed, TIMESTAMP)).size} bytes (target 1 kB)`);
if (kind === 'facilities') {
  await writeRecords(makeNames(count), CHANGED);
  log(`${CHANGED} of them changed`);
  const { parts, documents } = cost(await build(), first);
  log(
    `a client of the version before downloads ${kilobytes(parts + documents)} (target 200 kB): ${kilobytes(documents)} of them manifest and timestamp`,
  );
}
log(`peak memory ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB (target 2 GB)`);
