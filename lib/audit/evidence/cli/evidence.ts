// Evidence packs on the command line: `npm run evidence -- verify FILE`.
import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openPackaged } from '../../../feed/packaged.ts';
import { NotARecordError } from '../../../risk/record.ts';
import { NotAPackError } from '../read-zip.ts';
import { recheckPack } from '../recheck.ts';
import { verifyPack } from '../verify.ts';

const USAGE = `Usage:
  npm run evidence -- verify FILE [SHA256]      hold a pack (.wacz or .zip) against its hashes, and against the hash noted
                                                when it was made
  npm run evidence -- recheck FILE [FEED-DIR]   work its verdict out again with the data in the package or in a feed folder
`;

/** Runs one command; answers with the exit code: 0 whole or the same, 1 altered or different, 2 wrong use. */
async function main([command, file, extra]: readonly string[]): Promise<number> {
  if (file === undefined || (command !== 'verify' && command !== 'recheck')) {
    process.stderr.write(USAGE);
    return 2;
  }
  const bytes = new Uint8Array(await readFile(file));
  const { outcome, sha256, problems, files } = await verifyPack(bytes, command === 'verify' ? extra : undefined);
  process.stdout.write(`SHA-256 ${sha256}\n`);
  if (outcome === 'altered') {
    process.stdout.write(`ALTERED: ${file} is not as it was made.\n${problems.map((each) => `  ${each}\n`).join('')}`);
    return 1;
  }
  process.stdout.write(
    `Whole: all ${files.length} files are as their hashes say, and the container is as it was written.\n`,
  );
  return command === 'verify' ? 0 : recheck(files, extra);
}

async function recheck(files: Parameters<typeof recheckPack>[0], feed: string | undefined): Promise<number> {
  const folder = resolve(feed ?? '.cache/starter-feed');
  if (feed === undefined) {
    execFileSync(process.execPath, ['lib/publisher/pack-starter.ts', folder], { stdio: ['ignore', 2, 2] });
  }
  const rechecked = await recheckPack(files, await openPackaged((path) => openAsBlob(join(folder, path))), Date.now());
  if (rechecked.kind === 'no-verdict') {
    process.stdout.write('The pack holds no verdict: its page is no product page.\n');
    return 0;
  }
  const lines = rechecked.lines.map((line) => `  ${line}\n`).join('');
  if (rechecked.kind === 'other-data') {
    process.stdout.write(lines === '' ? 'Other data, the same verdict.\n' : `Other data than the pack’s:\n${lines}`);
    return 0;
  }
  process.stdout.write(
    rechecked.record === 'same'
      ? 'The same data: the record is the same byte for byte.\n'
      : `The same data, but NOT the same record:\n${lines}`,
  );
  return rechecked.record === 'same' ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = error instanceof NotAPackError || error instanceof NotARecordError;
  if (!known && !(error instanceof Error && 'code' in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
