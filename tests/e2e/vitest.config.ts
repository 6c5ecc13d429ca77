import { defineConfig } from 'vitest/config';

/** The built extension in real browsers; one file at a time, because each starts browsers of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
