/** The browser tests: one project for each folder of tests/ with *.spec.ts, and setup projects for what they need. */
import { defineConfig, type Project } from 'playwright/test'
import type { EngineName } from './tests/engines/browsers/engine-page'
import type { WorkerFixtures } from './tests/fixtures/test'

type ProjectOptions = WorkerFixtures & { engineName: EngineName }
type TestProject = Project<object, ProjectOptions>

/** Tests of the built deck in the folder tests/`name`. */
const siteTests = (name: string, project: TestProject = {}): TestProject => ({
  name,
  testDir: `tests/${name}`,
  dependencies: ['build'],
  ...project,
})

/** Tests in another engine than Chromium: Playwright's own browser, else an installed one. */
const engineTests = (engineName: EngineName): TestProject => ({
  ...siteTests(engineName, { use: { engineName } }),
  testDir: 'tests/engines',
})

export default defineConfig<object, ProjectOptions>({
  outputDir: 'test-results/failures',
  reporter: [
    ['list'],
    ['html', { outputFolder: 'test-results/report', open: 'never' }],
    ['json', { outputFile: 'test-results/counts/browser.json' }],
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
    engineTests('webkit'),
    engineTests('firefox'),
  ],
})
