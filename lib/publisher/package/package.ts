// `npm run package`: zips for Chrome, Edge and Firefox, the sources for reviewers, the bill of materials and the sums, in
// `.output/packages`. `-- --check` makes them twice from copies in different folders, time zones and languages, and
// compares.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copySources } from './files.ts';
import { makePackages, type Sums } from './make-packages.ts';

/** The two makings that must come to the same bytes. */
const SURROUNDINGS = [
  { folder: 'a', env: { TZ: 'UTC', LANG: 'C' } },
  { folder: 'another/place, with a longer name', env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' } },
] as const;

function makeIn(folder: string, env: Readonly<Record<string, string>>): Sums {
  const printed = execFileSync(process.execPath, ['lib/publisher/package/package.ts', '--sums'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  return JSON.parse(printed) as Sums;
}

function check(): void {
  const root = mkdtempSync(join(tmpdir(), 'whence-package-'));
  try {
    const places = SURROUNDINGS.map(({ folder, env }) => ({ place: join(root, folder), env }));
    // Both copies before the first is built: whoever goes on working meanwhile must not come between.
    for (const { place } of places) copySources('.', place);
    const [first, second] = places.map(({ place, env }) => makeIn(place, env));
    if (first === undefined || second === undefined) throw new Error('There is nothing to compare.');
    const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    const different = names.filter((name) => first[name] !== second[name]);
    for (const name of names) console.log(`${first[name]}  ${name}${different.includes(name) ? '  DIFFERS' : ''}`);
    console.log(`\n${names.length - different.length} of ${names.length} files are the same in both makings`);
    process.exitCode = different.length === 0 ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) check();
else {
  const sums = makePackages(resolve('.'), resolve('.output/packages'));
  if (process.argv.includes('--sums')) process.stdout.write(JSON.stringify(sums));
  else for (const [file, sum] of Object.entries(sums)) console.log(`${sum}  .output/packages/${file}`);
}
