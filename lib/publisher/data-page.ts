// `npm run data:page`: writes assets/data/DATA.md from the data itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feedSources } from './feed-sources.ts';
import { UPSTREAMS } from './sources/index.ts';
import { buildStarter } from './starter.ts';

const PAGE = 'assets/data/DATA.md';

/** The page about the data: what is held, how much, of when, what is missing; who can publish it and how errors are mended. */
export function dataPage(data = 'assets/data'): string {
  const starter = buildStarter(data);
  const { created, expires, version } = JSON.parse(readFileSync(join(data, 'edition.json'), 'utf8')) as {
    created: string;
    expires: string;
    version: number;
  };
  const day = created.slice(0, 10);
  const own = feedSources(starter, day).map(
    ({ name, publisher, records, documentDate, licence, url }) =>
      `| ${url === undefined ? name : `[${name}](${url})`} | ${publisher} | ${records} | ${documentDate ?? '–'} | ${licence} |`,
  );
  const rejected = starter.counts.flatMap(({ source, rejected: rows }) =>
    rows.length === 0 ? [] : [`${source}: ${rows.length}`],
  );
  const upstreams = UPSTREAMS.map(
    ({ id, name, publisher, licence }) => `| \`${id}\` | ${name} | ${publisher} | ${licence} |`,
  );
  return `# The data

Made by \`npm run data:page\` from the files beside it. Edition ${version} of ${day}; it answers until ${expires.slice(0, 10)} and then says
“not checked”. ${starter.entities.length} parties; ${starter.merged} records of several lists were found to be about one party and merged.

## What the package holds

| what | publisher | rows kept | edition | terms |
|---|---|---|---|---|
${own.join('\n')}

Every row carries its sources and a confidence. \`two_sources\` and \`one_source\` (the publisher itself) may state a fact about a
party; \`unsourced\` rows never do: they are words of fibres, spellings of names, addresses of shops.

## What is missing

${starter.gaps.map((gap) => `- ${gap}`).join('\n')}
- Chinese names of makers that only reports give were not checked by a native reader; they are weak evidence and raise no level.
- Ownership without a source is left out, so a finding about an owner may be missing.
${rejected.length === 0 ? '- Rows of our own files that could not be read: none.' : `- Rows of our own files that were rejected: ${rejected.join(', ')}.`}

“Nothing found” always comes with the date and the size of the data, and each of these gaps is shown with the verdicts it
touches.

## Lists a feed can be built from

| name on the command line | list | publisher | terms |
|---|---|---|---|
${upstreams.join('\n')}

[How to add a list in five minutes](../../lib/publisher/sources/README.md).

## How to run a publisher

A feed is a folder of static files; a publisher needs Node, the lists and a place to put the files. The whole of it, with what
each command guarantees and what a million readers cost: [feeds](../../lib/feed/README.md).

1. \`npm run feed -- keygen KEYS --feed NAME\`, once. Keep the three root keys apart from each other and off line; two of them
   change any other key. The timestamp key is the one a server needs daily.
2. \`npm run feed -- build --out FEED --keys KEYS --source dhs-uflpa=FILE-OR-ADDRESS …\`, whenever a list changed. It prints what
   became of every row, keeps the last good data of a list whose format changed, and says what the new version changes.
3. Have two people read that report before it is signed. \`npm run feed -- diff OLD NEW\` shows it again.
4. \`npm run feed -- sign FEED --keys KEYS\`, daily: an unsigned fortnight makes readers fall back to older data.
5. Copy FEED to any web server. \`.github/workflows/feed.yml\` is all of this as a workflow.

## How corrections work

1. A reader copies an error report from the popup. It names the record and the data's version, no page and no address.
2. Whoever keeps the data looks at the record's sources, asks the publisher of the fact where needed, and decides. A company's
   reply goes into the record's \`reply\` and is shown as large as the claim.
3. A wrong row is changed here, or withdrawn by a tombstone in the next feed with its public reason. Readers stop finding it
   with their next synchronisation, at most six hours and a little later; the package's own data stays silent about it too.
4. A disputed fact keeps its row and gets its flag (\`disputed\`, \`corrected\`, \`in-litigation\`).

Nothing enters on a reader's word alone, and nothing leaves on a company's word alone.
`;
}

if (import.meta.main) {
  writeFileSync(PAGE, dataPage());
  console.log(`Written: ${PAGE}`);
}
