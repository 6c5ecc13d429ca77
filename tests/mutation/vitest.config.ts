import { defineConfig } from 'vitest/config';

const folder = process.env.WHENCE_MUTATE ?? 'lib/risk';

/** The tests that mirror one folder, which must be enough to notice a change in it. */
export default defineConfig({
  test: {
    include: [`tests/${folder}/**/*.test.ts`],
    // About patterns that a page meets, each tried with the worst text there is: slow, and blind to what a rule says.
    exclude: ['**/linear-time.test.ts'],
    // A machine that is busy changing code is no place to measure time.
    testNamePattern: '^(?!.*(?:millisecond|median|linear time|as fast|grows no faster))',
    setupFiles: ['lib/page/text/all-packs.ts', 'lib/page/site-rules/all-rules.ts'],
    // A change that never ends is found by Stryker, whose own patience goes by how long a test took unchanged.
    testTimeout: 120_000,
    isolate: false,
  },
});
