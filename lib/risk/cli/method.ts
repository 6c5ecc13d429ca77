import { readFile, writeFile } from 'node:fs/promises';
import { methodPage } from '../documentation.ts';
import { explain } from '../explain.ts';
import { NotARecordError, readRecord } from '../record.ts';

const USAGE = `Usage:
  npm run method -- explain FILE.json   say how the verdict of a saved record came about, and work it out again
  npm run method -- docs [FILE.md]      print the method page made from the rules, or write it to a file
`;

/** Runs one command; answers with the exit code: 0 done, 1 the record could not be confirmed, 2 wrong use. */
async function main([command, file]: readonly string[]): Promise<number> {
  if (command === 'docs') {
    if (file === undefined) process.stdout.write(methodPage());
    else await writeFile(file, methodPage());
    return 0;
  }
  if (command !== 'explain' || file === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { lines, verdict } = explain(readRecord(await readFile(file, 'utf8')));
  process.stdout.write(`${lines.join('\n')}\n`);
  return verdict === 'differs' ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NotARecordError) && !(error instanceof Error && 'code' in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
