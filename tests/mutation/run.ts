// `npm run mutation [-- lib/risk …] [--share 0.2] [--seed a]`: changes the code in small ways, one at a time, and counts how
// often a test of that folder notices. Fails under 80 %. The whole of a folder takes an hour; `--share` takes a sample of
// its lines by chance. A run of the whole goes on from the last one.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { samplePlaces } from './sample.ts';

const FOLDERS = ['lib/risk', 'lib/feed', 'lib/names'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' }, seed: { type: 'string', default: 'a' } },
});
const share = Number(values.share);
if (!(share > 0 && share <= 1)) throw new Error('--share is a part of the lines, above 0 and at most 1.');
let failed = false;
for (const folder of positionals.length > 0 ? positionals : FOLDERS) {
  console.log(`\n— ${folder}${share < 1 ? `, a sample of ${Math.round(share * 100)} % of its lines` : ''}`);
  const places = share < 1 ? { WHENCE_MUTATE_PLACES: samplePlaces(folder, share, values.seed).join(',') } : {};
  const { status } = spawnSync('stryker', ['run', 'tests/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, WHENCE_MUTATE: folder, ...places },
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
