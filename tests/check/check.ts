// `npm run check`: saved pages in, a verdict each out.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ErrorRow, ReportRow } from '../../lib/check/report-row.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { readArguments, UsageError } from './arguments.ts';
import { openChromiumChecker } from './in-chromium.ts';
import { openDomChecker } from './in-dom.ts';
import { type PageToCheck, readManifest } from './saved-page.ts';
import { writeRow } from './write-row.ts';

/** Tabs at work at once: with two cores more only wait for each other. */
const TABS = 3;

type Input = PageToCheck | { name: string; error: string };

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  const inputs: Input[] =
    args.input.kind === 'manifest'
      ? await readManifest(args.input.file)
      : [{ name: args.input.file, path: resolve(args.input.file), ...(args.input.url && { url: args.input.url }) }];
  const { check, close, lanes } = args.dom ? await inDom(args.feed) : await inChromium(args.feed);
  const write = (row: ReportRow | ErrorRow) => process.stdout.write(writeRow(row, args.json ? 'json' : 'text'));
  try {
    const failures = await checkAll(inputs, check, lanes, write);
    if (inputs.length === 1 && failures === 1) process.exitCode = 1;
  } finally {
    await close();
  }
}

interface Checker {
  check: (page: PageToCheck, lane: number) => Promise<ReportRow>;
  close: () => Promise<void>;
  lanes: number;
}

async function inDom(feed: string | undefined): Promise<Checker> {
  const folder = feed ?? resolve('.cache/starter-feed');
  if (feed === undefined) {
    execFileSync(process.execPath, ['lib/publisher/pack-starter.ts', folder], { stdio: ['ignore', 2, 2] });
  }
  return { check: await openDomChecker(folder), close: async () => {}, lanes: 1 };
}

async function inChromium(feed: string | undefined): Promise<Checker> {
  const built = freshBuild('chrome');
  if (feed === undefined) {
    const checker = await openChromiumChecker(built, TABS);
    return { ...checker, lanes: TABS };
  }
  const copy = mkdtempSync(join(tmpdir(), 'whence-check-'));
  cpSync(built, copy, { recursive: true });
  rmSync(join(copy, 'feed'), { recursive: true, force: true });
  cpSync(feed, join(copy, 'feed'), { recursive: true });
  const checker = await openChromiumChecker(copy, TABS);
  return {
    check: checker.check,
    lanes: TABS,
    close: async () => {
      await checker.close();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** Works through the inputs in several lanes, writes rows in input order, and counts the failures. */
async function checkAll(
  inputs: readonly Input[],
  check: Checker['check'],
  lanes: number,
  write: (row: ReportRow | ErrorRow) => void,
): Promise<number> {
  const rows = new Map<number, ReportRow | ErrorRow>();
  let next = 0;
  let written = 0;
  let failures = 0;
  const lane = async (number: number) => {
    for (let index = next++; index < inputs.length; index = next++) {
      const input = inputs[index];
      if (input === undefined) continue;
      const row = await rowFor(input, (page) => check(page, number));
      if ('error' in row) failures += 1;
      rows.set(index, row);
      for (let ready = rows.get(written); ready !== undefined; ready = rows.get(written)) {
        write(ready);
        rows.delete(written);
        written += 1;
      }
      if (inputs.length > 1) process.stderr.write(`${written} of ${inputs.length} checked, ${failures} not read\n`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return failures;
}

async function rowFor(input: Input, check: (page: PageToCheck) => Promise<ReportRow>): Promise<ReportRow | ErrorRow> {
  if ('error' in input) return { file: input.name, url: null, error: input.error };
  try {
    return await check(input);
  } catch (error) {
    // The browser driver adds its call log after the first line.
    const [reason = 'unknown error'] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { file: input.name, url: input.url ?? null, error: reason };
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
