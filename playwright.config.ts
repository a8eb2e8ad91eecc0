/** The browser tests: projects by what they need, each with folders of tests/ with *.spec.ts, and setup projects that bring it. */
import {
  defineConfig,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
} from 'playwright/test'
import type { EngineName } from './tests/engines/browsers/engine-page'
import type { WorkerFixtures } from './tests/fixtures/test'

type ProjectOptions = PlaywrightWorkerOptions &
  WorkerFixtures & { engineName: EngineName; preloadsSlides: boolean }
type TestProject = Project<PlaywrightTestOptions, ProjectOptions>

/** Tests of the built deck in the folder tests/`name`. */
const siteTests = (name: string, project: TestProject = {}): TestProject => ({
  name,
  testDir: `tests/${name}`,
  dependencies: ['build'],
  ...project,
})

/** Folders whose tests need the built deck alone. In one project they share two workers, each with a browser. */
const siteFolders = ['deck', 'pages', 'screens', 'look', 'pressed']

/** Long enough for what takes a minute on an idle machine, ms. */
const LONG_TIMEOUT = 600_000

/** A setup project, tests/setup/`name`.setup.ts. */
const setUp = (name: string, project: TestProject = {}): TestProject => ({
  name,
  testDir: 'tests/setup',
  testMatch: `${name}.setup.ts`,
  timeout: LONG_TIMEOUT,
  ...project,
})

/** Tests in another engine than Chromium: Playwright's own browser, else an installed one. */
const engineTests = (engineName: EngineName): TestProject =>
  siteTests(engineName, {
    testDir: 'tests/engines',
    dependencies: ['build', 'build-single-file'],
    use: { engineName },
  })

/** Whether `--trace` was given: then traces have the page at each action, which takes a third more time. Workers inherit it. */
const hasFullTraces =
  (process.env.FULL_TRACES ??= String(process.argv.some((argument) => argument.startsWith('--trace')))) ===
  'true'

export default defineConfig<PlaywrightTestOptions, ProjectOptions>({
  outputDir: 'test-results/failures',
  reporter: [
    ['list'],
    ['html', { outputFolder: 'test-results/report', open: 'never' }],
    ['json', { outputFile: 'test-results/counts/browser.json' }],
    ['./tests/gate/selected-tests.ts'],
  ],
  // Unit tests are *.test.ts.
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // A busy machine is no fault: only what hangs ends here.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 720 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: hasFullTraces, snapshots: hasFullTraces },
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
  },
  projects: [
    setUp('build'),
    setUp('build-without-notes'),
    setUp('build-single-file'),
    // After the build, so that other tests of the site run beside it.
    setUp('export', { dependencies: ['build'] }),
    setUp('export-editions', { dependencies: ['build'] }),
    setUp('gate-decks', {
      testDir: 'tests/gate',
      testMatch: 'decks.setup.ts',
      timeout: 2_400_000,
      // Thousands of actions, of which the findings say what there is to know.
      use: { trace: 'off', screenshot: 'off' },
    }),
    siteTests('site', { testDir: 'tests', testMatch: siteFolders.map((folder) => `${folder}/*.spec.ts`) }),
    siteTests('endpoint', { dependencies: [] }),
    siteTests('without-notes', { dependencies: ['build', 'build-without-notes'] }),
    siteTests('pdf', { dependencies: ['build', 'export'], timeout: LONG_TIMEOUT }),
    siteTests('single-file', { dependencies: ['build-single-file'], testMatch: 'single-file.spec.ts' }),
    // Not part of npm test.
    siteTests('single-file-demos', {
      testDir: 'tests/single-file',
      testMatch: 'demos.spec.ts',
      dependencies: ['build-single-file'],
    }),
    siteTests('windows', { use: { preloadsSlides: true } }),
    siteTests('offline', { use: { withServiceWorkers: true, preloadsSlides: true } }),
    siteTests('hosts', { use: { preloadsSlides: true } }),
    siteTests('remote', { dependencies: [] }),
    siteTests('kernels', { dependencies: [] }),
    siteTests('models', { dependencies: [], timeout: LONG_TIMEOUT }),
    setUp('build-with-chat-model'),
    siteTests('chat-model', { dependencies: ['build-with-chat-model'], use: { preloadsSlides: true } }),
    siteTests('editions', { dependencies: ['export', 'export-editions'], timeout: LONG_TIMEOUT }),
    siteTests('pdf-mutations', { dependencies: ['build', 'export'], timeout: LONG_TIMEOUT }),
    siteTests('gate', { dependencies: ['gate-decks'] }),
    engineTests('webkit'),
    engineTests('firefox'),
  ],
})
