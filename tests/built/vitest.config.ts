import { defineConfig } from 'vitest/config';

/** Checks on the built packages in .output; `npm test` builds them first. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts', 'tests/package/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
