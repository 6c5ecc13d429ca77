// The publisher's command: `npm run feed -- build|verify|serve|keygen|rotate|sign|diff|inspect …`.
import { parseArgs } from 'node:util';
import { buildCommand } from './build.ts';
import { diffCommand } from './diff.ts';
import { inspectCommand } from './inspect.ts';
import { keygenCommand, rotateCommand } from './keygen.ts';
import { serveCommand } from './serve.ts';
import { signCommand } from './sign.ts';
import { UsageError } from './usage.ts';
import { verifyCommand } from './verify.ts';

const USAGE = `npm run feed -- COMMAND

  keygen KEYS --feed NAME            make the keys of a new feed and its root of trust, KEYS/root.json
  rotate KEYS ROLE                   replace the keys of a role (root, timestamp, manifest)
  build --out FEED --keys KEYS       write the next version; data from --data FOLDER (assets/data) and from
        [--source ID=FILE|URL]…      upstreams (see --list); --days N until the data expires (90)
        [--report FILE] [--list]; --cache FOLDER keeps what was last read of each upstream
  sign FEED --keys KEYS [--days N]   sign the newest version again, so that clients see the feed is alive (14 days)
  verify FEED|URL --root FILE        check signatures, hashes and expiry as a client does
  serve FEED [--port N] [--host H]   serve a folder over HTTP
  diff OLD NEW                       what differs between two feeds
  inspect FEED                       what a feed consists of`;

const COMMANDS: Record<string, (words: string[], options: Options) => Promise<void>> = {
  keygen: keygenCommand,
  rotate: rotateCommand,
  build: buildCommand,
  sign: signCommand,
  verify: verifyCommand,
  serve: serveCommand,
  diff: diffCommand,
  inspect: inspectCommand,
};

/** Options of all commands; each reads its own. */
export interface Options {
  feed?: string;
  out?: string;
  keys?: string;
  data?: string;
  source?: string[];
  days?: string;
  report?: string;
  cache?: string;
  list?: boolean;
  root?: string;
  port?: string;
  host?: string;
}

/** Runs one command. @throws UsageError and what the commands throw */
export async function runFeedCommand(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      feed: { type: 'string' },
      out: { type: 'string' },
      keys: { type: 'string' },
      data: { type: 'string' },
      source: { type: 'string', multiple: true },
      days: { type: 'string' },
      report: { type: 'string' },
      cache: { type: 'string' },
      list: { type: 'boolean' },
      root: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
    },
  });
  const [name = '', ...rest] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(USAGE);
  await command(rest, values);
}

if (import.meta.main) {
  try {
    await runFeedCommand(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
