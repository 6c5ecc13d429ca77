import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/lib/**/*.test.ts',
      'tests/components/**/*.test.{ts,tsx}',
      'tests/entrypoints/**/*.test.ts',
      'tests/check/**/*.test.ts',
      'tests/bench/**/*.test.ts',
      'tests/fuzz/**/*.test.ts',
      'tests/security/**/*.test.ts',
      'tests/architecture/**/*.test.ts',
      'tests/soak/**/*.test.ts',
      'tests/mutation/**/*.test.ts',
    ],
    setupFiles: ['lib/page/text/all-packs.ts', 'lib/page/site-rules/all-rules.ts'],
    testTimeout: 20_000,
    // Half of the time went into evaluating the same modules for each file anew, on one of two cores.
    isolate: false,
    maxWorkers: 2,
  },
});
