import { defineConfig } from 'vitest/config';

/** What makes claims about times by the clock, so that nothing may run beside it. */
const ALONE = ['chromium', 'detection', 'reading'].map((name) => `tests/e2e/${name}.e2e.ts`);

/** The built extension in real browsers: most files wait for a browser most of the time, so three run side by side on two cores. */
export default defineConfig({
  test: {
    globalSetup: ['tests/e2e/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Browsers share two cores with each other: what fails is tried once more, and the report says so ("retry x1"). What
    // fails twice is broken.
    retry: 1,
    // What is waited for comes when the machine lets it; a claim about time says its own.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'beside',
          include: ['tests/e2e/**/*.e2e.ts'],
          exclude: ALONE,
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
