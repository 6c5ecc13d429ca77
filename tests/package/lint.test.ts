import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('Mozilla’s linter has nothing to say of the package for Firefox', async () => {
  const { stdout } = await promisify(execFile)(
    'web-ext',
    ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'],
    { maxBuffer: 16 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed);
  const { summary, errors, warnings, notices } = JSON.parse(stdout) as Record<string, unknown>;
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
  expect(summary).toEqual({ errors: 0, warnings: 0, notices: 0 });
});
