import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const FOLDERS = [
  'lib',
  'components',
  'entrypoints',
  'check',
  'bench',
  'fuzz',
  'security',
  'architecture',
  'soak',
  'mutation',
];

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(join('tests', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `tests/${folder}/${file.replaceAll('\\', '/')}`),
);
/** Tests that put something in the place of a module: no other test may get what they leave. */
const mocking = tests.filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));

const shared = {
  setupFiles: ['lib/page/text/all-packs.ts', 'lib/page/site-rules/all-rules.ts'],
  testTimeout: 20_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      // Half of the time went into evaluating the same modules for each file anew, on one of two cores.
      {
        test: { ...shared, name: 'together', include: tests.filter((file) => !mocking.includes(file)), isolate: false },
      },
      { test: { ...shared, name: 'apart', include: mocking, isolate: true } },
    ],
  },
});
