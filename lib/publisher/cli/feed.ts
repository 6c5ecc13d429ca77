// The publisher's command: `npm run feed -- build|verify|serve|keygen|rotate|sign|diff|inspect …`. Exit codes: 2 for a
// wrong call, 1 for a failure, 3 for a feed that was written with older data of a list.
import { parseArgs } from 'node:util';
import { buildCommand, OldDataError } from './build.ts';
import { diffCommand } from './diff.ts';
import { HELP, OVERVIEW } from './help.ts';
import { inspectCommand } from './inspect.ts';
import { keygenCommand, rotateCommand } from './keygen.ts';
import { serveCommand } from './serve.ts';
import { signCommand } from './sign.ts';
import { UsageError } from './usage.ts';
import { verifyCommand } from './verify.ts';

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
  help?: boolean;
  'non-commercial'?: boolean;
  root?: string;
  port?: string;
  host?: string;
}

/** Runs one command. @throws UsageError and what the commands throw */
export async function runFeedCommand(words: readonly string[]): Promise<void> {
  const { values, positionals } = readWords(words);
  const [name, ...rest] = positionals;
  if (name === undefined) {
    if (values.help !== true) throw new UsageError(OVERVIEW);
    return console.log(OVERVIEW);
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`There is no command “${name}”.\n\n${OVERVIEW}`);
  if (values.help === true) return console.log(HELP[name]?.full);
  await command(rest, values);
}

function readWords(words: readonly string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({
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
        help: { type: 'boolean', short: 'h' },
        'non-commercial': { type: 'boolean' },
        root: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
      },
    });
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${why}. See: npm run feed -- COMMAND --help`);
  }
}

if (import.meta.main) {
  try {
    await runFeedCommand(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : error instanceof OldDataError ? 3 : 1;
  }
}
