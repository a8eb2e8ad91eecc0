/** npm test: runs every check, quick ones first, beside the checks of the code. Stops at the first group with a failure, and names the step. */
import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { LAST_RESULT_FILE, type LastResult } from './shared/last-result'
import { describeSkipped, readTestCounts, type TestCounts } from './shared/test-counts'

/** An npm script of the test run. */
interface TestStep {
  /** Name in package.json. */
  script: string
  /** What it checks. */
  description: string
  /** Name of the file in test-results/counts/ that it writes its counts to; without one it counts as one test. */
  suite?: string
}
/** Groups run one after the other, the steps of a group in parallel. */
const parallelGroups: readonly (readonly TestStep[])[] = [
  [
    { script: 'rehearse', description: 'the talk fits each slot' },
    { script: 'ensure-browser', description: 'a browser is installed' },
    { script: 'test:unit', description: 'unit tests and conventions', suite: 'unit' },
  ],
  [
    {
      script: 'test:browser',
      description: 'the built deck, its pages and its PDFs in a browser',
      suite: 'browser',
    },
  ],
]
/** Steps beside all groups: they take the processor time that these leave, and nothing in them depends on the time. */
const backgroundSteps: readonly TestStep[] = [
  { script: 'types', description: 'types, slides.md included' },
  { script: 'lint', description: 'ESLint, no warnings' },
  { script: 'format:check', description: 'formatting (npm run format puts it right)' },
]
const steps = [...parallelGroups.flat(), ...backgroundSteps]

/** Steps write their counts here, as the JSON reporters of Vitest and Playwright do. */
const countsFolder = 'test-results/counts'
rmSync(countsFolder, { recursive: true, force: true })

function readCounts(name: string): TestCounts | undefined {
  const file = `${countsFolder}/${name}.json`
  return existsSync(file) ? readTestCounts(readFileSync(file, 'utf8')) : undefined
}

const totals: TestCounts = { passed: 0, failed: 0, skipped: {} }
const startTime = performance.now()
const formatSeconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`

/** Runs a step; true if it passed. `isLive`: prints its output as it comes, not when it has ended. */
async function runStep(
  { script, description, suite }: TestStep,
  { isLive, priority }: { isLive: boolean; priority?: number },
): Promise<boolean> {
  const prefix = `[${steps.findIndex((s) => s.script === script) + 1}/${steps.length}] ${script}:`
  const start = performance.now()
  if (isLive) console.log(`\n${prefix} ${description}`)
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: isLive ? 'inherit' : 'pipe',
    shell: process.platform === 'win32',
  })
  if (child.pid && priority !== undefined) setPriority(child.pid, priority)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
  const ok = await new Promise<boolean>((done) => child.once('close', (code) => done(code === 0)))
  if (!isLive) console.log(`\n${prefix} ${description}\n${output.trimEnd()}`)
  const result = (suite && readCounts(suite)) || { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: {} }
  totals.passed += result.passed
  totals.failed += result.failed
  for (const [reason, count] of Object.entries(result.skipped))
    totals.skipped[reason] = (totals.skipped[reason] ?? 0) + count
  if (!ok && result.failed === 0) totals.failed++
  if (ok) console.log(`${prefix} passed in ${formatSeconds(start)}`)
  return ok
}

/** Runs steps in parallel; resolves with the scripts that failed. */
async function runSteps(group: readonly TestStep[], priority?: number): Promise<string[]> {
  const isLive = group.length === 1
  const passed = await Promise.all(group.map((step) => runStep(step, { isLive, priority })))
  return group.filter((_, i) => !passed[i]).map(({ script }) => script)
}

const background = runSteps(backgroundSteps, constants.priority.PRIORITY_LOW)
const failed: string[] = []
const notRun: string[] = []
for (const group of parallelGroups)
  if (failed.length) notRun.push(...group.map(({ script }) => script))
  else failed.push(...(await runSteps(group)))
failed.push(...(await background))
if (failed.length) {
  console.log(
    `\nFailed, see above. To run it again:${failed.map((script) => ` npm run ${script}`).join(',')}`,
  )
  if (notRun.length) console.log(`Not run: ${notRun.join(', ')}`)
  process.exitCode = 1
}
writeFileSync(
  LAST_RESULT_FILE,
  JSON.stringify({ passed: totals.passed, failed: totals.failed } satisfies LastResult),
)
console.log(`\nAll in ${formatSeconds(startTime)}`)
for (const line of describeSkipped(totals.skipped)) console.log(line)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
