import { defineConfig } from 'vitest/config';

/** Checks on the built packages in .output; `npm test` builds them first. */
export default defineConfig({ test: { include: ['tests/built/**/*.test.ts'] } });
