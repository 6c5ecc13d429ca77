/** One command as a person reads of it: a line for the list, and all there is to say. */
interface Help {
  line: string;
  full: string;
}

/** What each command is for and how it is called. */
export const HELP: Record<string, Help> = {
  keygen: {
    line: 'make the keys of a new feed',
    full: `npm run feed -- keygen KEYS --feed NAME

Makes the keys of a new feed in the folder KEYS, which must hold none yet, and its root of trust, KEYS/root.json.
Readers are given root.json, or compare the fingerprint that is printed. Keep root-*.pem off line: two of the three
are needed only to replace keys.`,
  },
  rotate: {
    line: 'replace the keys of a role',
    full: `npm run feed -- rotate KEYS root|timestamp|manifest

Makes new keys for a role and the next root, which the old root keys and the new ones sign, so that readers follow by
themselves. Build or sign the feed afterwards, then delete the old keys.`,
  },
  build: {
    line: 'write the next version of a feed',
    full: `npm run feed -- build --out FEED --keys KEYS [--source ID=FILE|URL[,FILE|URL…]]…

  --out FEED        folder of the feed; a first version is written whole, later ones as a difference
  --keys KEYS       folder that keygen made
  --source ID=…     a list and the files or https addresses it is made of; ID@DATE=… for one that bears no date of its
                    own; .gz is unpacked. May be given again for other lists
  --list            the lists there are adapters for, their files and licences; writes nothing
  --non-commercial  also lists whose licence forbids commercial use: the feed must not be used commercially then
  --data FOLDER     our own rows (assets/data)
  --cache FOLDER    what was last read of each list, for a day when it cannot be read (.cache/feed-sources)
  --days N          days until the data stops answering (90)
  --report FILE     the account of rows and changes as JSON

Prints how many rows were read, kept, merged and rejected, with reasons, and what differs from the last version. A list
that cannot be read, or has changed its format, is replaced by what was last read of it: the feed is written, and the
exit code is 3. Where nothing was read of it before, nothing is written, and the exit code is 1.`,
  },
  sign: {
    line: 'sign the newest version again, daily',
    full: `npm run feed -- sign FEED --keys KEYS [--days N]

Signs the newest version again for N days (14), so that readers see the feed is alive. Run it daily, also when no data
changed; it reads no list.`,
  },
  verify: {
    line: 'check a feed as a reader does',
    full: `npm run feed -- verify FEED|URL --root FILE

Does what a reader does with the root of trust in FILE: signatures, expiry, every hash, every segment opened once.`,
  },
  serve: {
    line: 'serve a folder over HTTP',
    full: `npm run feed -- serve FEED [--port N] [--host H]

Serves a folder at http://127.0.0.1:8737/ until it is stopped; --port 0 takes a free port. Any web server does the same:
see lib/feed/README.md for what to set there.`,
  },
  diff: {
    line: 'what differs between two feeds',
    full: `npm run feed -- diff OLD NEW

A line for each entity that was added (+), changed (~) or withdrawn (-), and a last line with the counts. OLD and NEW are
folders.`,
  },
  inspect: {
    line: 'what a feed consists of',
    full: `npm run feed -- inspect FEED

Version, dates, segments with their sizes, sources with their licences, gaps, and what the last versions changed.`,
  },
};

/** What is printed where no command is named. */
export const OVERVIEW = `npm run feed -- COMMAND

${Object.entries(HELP)
  .map(([name, { line }]) => `  ${name.padEnd(9)}${line}`)
  .join('\n')}

More on one: npm run feed -- COMMAND --help`;
