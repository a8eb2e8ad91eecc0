/** The browser tests: one project for each folder of tests/ with *.spec.ts, and setup projects for what they need. */
import { defineConfig, type Project } from 'playwright/test'
import type { WorkerFixtures } from './tests/fixtures/test'

type TestProject = Project<object, WorkerFixtures>

/** Tests of the built deck in the folder tests/`name`. */
const siteTests = (name: string, project: TestProject = {}): TestProject => ({
  name,
  testDir: `tests/${name}`,
  dependencies: ['build'],
  ...project,
})

export default defineConfig<object, WorkerFixtures>({
  outputDir: 'test-results/failures',
  reporter: [
    ['list'],
    ['html', { outputFolder: 'test-results/report', open: 'never' }],
    ['json', { outputFile: 'test-results/counts/browser.json' }],
    ['./tests/gate/selected-tests.ts'],
  ],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // A busy machine is no fault: only what hangs ends here.
  timeout: 120_000,
  use: {
    viewport: { width: 1280, height: 720 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
  },
  projects: [
    { name: 'build', testDir: 'tests/setup', testMatch: 'build.setup.ts' },
    siteTests('deck'),
    siteTests('offline', { use: { withServiceWorkers: true } }),
    // These serve pages of their own.
    { name: 'endpoint', testDir: 'tests/endpoint' },
    { name: 'remote', testDir: 'tests/remote' },
    {
      name: 'gate-decks',
      testDir: 'tests/gate',
      testMatch: 'decks.setup.ts',
      timeout: 2_400_000,
      // Thousands of actions, of which the findings say what there is to know.
      use: { trace: 'off', screenshot: 'off' },
    },
    { name: 'gate', testDir: 'tests/gate', dependencies: ['gate-decks'] },
  ],
})
