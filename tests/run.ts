// `npm test`: every check in turn, counted. It ends with the line "N passed, N failed" and fails if anything failed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installBrowsers } from './browser/find-browser.ts';

const REPORTS = 'test-results/vitest';

interface Count {
  passed: number;
  failed: number;
}

/** Commands side by side, each of one thread; what each said is shown when it is done. */
async function together(commands: Record<string, [string, ...string[]]>): Promise<Count> {
  const failures = Object.entries(commands).map(async ([name, [program, ...args]]) => {
    const running = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    const status = await new Promise<number | null>((ended) => running.on('close', ended).on('error', () => ended(1)));
    process.stdout.write(`\n— ${name}\n${Buffer.concat(said)}`);
    return status !== 0;
  });
  const failed = (await Promise.all(failures)).filter((each) => each).length;
  return { passed: failures.length - failed, failed };
}

/** A command that either succeeds or fails counts as one check. */
function command(name: string, program: string, args: string[]): Count {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A vitest run counts its tests, and one failure more when it did not even get to them. */
function vitest(name: string, config: string): Count {
  console.log(`\n— ${name}`);
  const report = `${REPORTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('vitest', ['run', '--config', config, ...reporters], { stdio: 'inherit' });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    const failed = result.numFailedTests + (status !== 0 && result.numFailedTests === 0 ? 1 : 0);
    return { passed: result.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
installBrowsers();
const counts = [
  await together({ 'format and lint': ['biome', 'check', '.'], types: ['tsc', '--noEmit'] }),
  vitest('units', 'vitest.config.ts'),
  command('build', 'npm', ['run', '--silent', 'build']),
  command('build with sites granted', 'npm', ['run', '--silent', 'build:granted']),
  vitest('built', 'tests/built/vitest.config.ts'),
  vitest('e2e', 'tests/e2e/vitest.config.ts'),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
