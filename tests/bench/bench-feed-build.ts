// Builds feeds of made-up records through the publisher's own command and prints time, peak memory and what clients
// download: `node tests/bench/bench-feed-build.ts facilities|ftm [N]`.
//   facilities  N makers that all go into the feed, then a second version with 1,000 of them renamed
//   ftm         N lines of FollowTheMoney, of which one in fifty concerns the Uyghur region, as in a large export
import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFeedCommand } from '../../lib/publisher/cli/feed.ts';
import { manifestIn } from '../../lib/publisher/feed/read-folder.ts';
import { makeNames } from './made-up-names.ts';

const [kind = 'facilities', given = '1000000'] = process.argv.slice(2);
const count = Number(given);
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
async function build(): Promise<void> {
  console.log = () => {};
  const begun = performance.now();
  const feed = join(folder, 'feed');
  const words = ['--out', feed, '--keys', join(folder, 'keys'), '--cache', join(folder, 'cache')];
  await runFeedCommand(['build', ...words, '--source', `${adapter}=${source}`]);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log = log;
  const segments = (await manifestIn(feed))?.segments ?? [];
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  log(`built in ${seconds} s`);
  for (const { kind: part, size, records, parts } of segments) {
    const sent = parts.reduce((sum, each) => sum + each.size, 0);
    log(`  ${part}: ${records} records, ${megabytes(size)} on disk, ${megabytes(sent)} over the wire`);
  }
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
await build();
if (kind === 'facilities') {
  await writeRecords(makeNames(count), CHANGED);
  log(`${CHANGED} of them changed`);
  await build();
}
log(`peak memory ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`);
