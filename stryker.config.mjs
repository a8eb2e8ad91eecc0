/**
 * Mutation tests by StrykerJS. `npm run test:mutation -- [folder or file …]` sets what is mutated, whose tests
 * run and where reports go: tests/mutation/run.ts.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  // Mutants change a copy of the project; what is built, printed or reported need not be copied.
  tempDirName: 'test-results/mutation/copies',
  ignorePatterns: ['/dist', '/exports', '/test-results', '/docs', '/tests/look'],
  reporters: ['progress', 'html', 'json'],
  // A busy machine is no fault: only what hangs is ended.
  timeoutMS: 20_000,
  allowEmpty: false,
}
