// `npm run mutation [-- lib/risk …]`: changes the code in small ways, one at a time, and counts how often a test of that
// folder notices. Fails under 80 %. Goes on from its last run, so a second one is quicker.
import { spawnSync } from 'node:child_process';

const FOLDERS = ['lib/risk', 'lib/feed', 'lib/names'];

const asked = process.argv.slice(2);
let failed = false;
for (const folder of asked.length > 0 ? asked : FOLDERS) {
  console.log(`\n— ${folder}`);
  const { status } = spawnSync('stryker', ['run', 'tests/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, WHENCE_MUTATE: folder },
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
