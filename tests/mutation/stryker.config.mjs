// What Stryker is told; tests/mutation/run.ts says which folder. A plain script, because Stryker reads no TypeScript.
const folder = process.env.WHENCE_MUTATE ?? 'lib/risk';
const name = folder.replaceAll('/', '-');
/** Lines of a sample, `file:from-to`; none where the whole folder is changed. */
const places = process.env.WHENCE_MUTATE_PLACES?.split(',');

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  mutate: [
    ...(places ?? [`${folder}/**/*.ts`]),
    // Words and tables are data; command lines are wiring that the tests of commands drive as a whole.
    `!${folder}/**/cli/**`,
    `!${folder}/goods/*-goods.ts`,
    `!${folder}/documentation.ts`,
  ],
  coverageAnalysis: 'perTest',
  // A constant of a module is set up once for a whole run; changing one means starting anew for every single mutant.
  ignoreStatic: true,
  concurrency: Number(process.env.WHENCE_MUTATE_AT_ONCE ?? 1),
  timeoutMS: 20_000,
  timeoutFactor: 3,
  disableTypeChecks: false,
  ignorePatterns: ['.output', '.cache', '.wxt', 'test-results', 'tests/e2e', 'tests/fuzz/corpus', 'assets/store'],
  tempDirName: `.cache/stryker-${name}`,
  // What a sample tells is of its own lines.
  incremental: places === undefined,
  incrementalFile: `.cache/mutation/${name}.json`,
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `test-results/mutation/${name}.json` },
  htmlReporter: { fileName: `test-results/mutation/${name}.html` },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false, reportScoreTable: true },
  thresholds: { high: 90, low: 80, break: 80 },
};
