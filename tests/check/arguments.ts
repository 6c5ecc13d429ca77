import { parseArgs } from 'node:util';

/** What `npm run check` was asked to do. */
export interface CheckArguments {
  json: boolean;
  dom: boolean;
  /** A folder with a feed to use instead of the packaged one. */
  feed?: string;
  input: { kind: 'file'; file: string; url?: string } | { kind: 'manifest'; file: string };
}

/** The command line makes no sense; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run check -- [--json] [--dom] [--feed DIR] [--url URL] FILE.html[.gz]
npm run check -- [--json] [--dom] [--feed DIR] --manifest FILE.jsonl

Checks saved shop pages with the real extension in headless Chromium, or with --dom on a DOM library (faster).
--manifest takes rows {"file":"…","url":"…"}; file names are relative to the manifest.`;

/** @throws UsageError with the usage text where the arguments do not fit */
export function readArguments(argv: string[]): CheckArguments {
  const { values, positionals } = parse(argv);
  const common = {
    json: values.json === true,
    dom: values.dom === true,
    ...(values.feed === undefined ? {} : { feed: values.feed }),
  };
  const [file, ...more] = positionals;
  if (values.manifest !== undefined) {
    if (file !== undefined || values.url !== undefined) {
      throw new UsageError(`--manifest stands alone: its rows name files and addresses.\n\n${USAGE}`);
    }
    return { ...common, input: { kind: 'manifest', file: values.manifest } };
  }
  if (file === undefined || more.length > 0) throw new UsageError(`Name one file, or --manifest.\n\n${USAGE}`);
  return { ...common, input: { kind: 'file', file, ...(values.url === undefined ? {} : { url: values.url }) } };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        dom: { type: 'boolean' },
        feed: { type: 'string' },
        url: { type: 'string' },
        manifest: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
