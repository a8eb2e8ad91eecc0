/** npm test: runs every check, quick ones first. Stops at the first group with a failure, and names the step. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { LAST_RESULT_FILE } from './shared/last-result'

/** An npm script of the test run. */
interface TestStep {
  /** Name in package.json. */
  script: string
  /** What it checks. */
  description: string
  /** Name of the file in test-results/counts/ that it writes its counts to; without one it counts as one test. */
  suite?: string
}
/** Groups run one after the other, the steps of a group in parallel: each step leaves processors idle. */
const parallelGroups: readonly (readonly TestStep[])[] = [
  [
    { script: 'lint', description: 'ESLint, no warnings' },
    { script: 'types', description: 'types, slides.md included' },
    { script: 'format:check', description: 'formatting (npm run format puts it right)' },
    { script: 'rehearse', description: 'the talk fits each slot' },
    { script: 'test:unit', description: 'unit tests and conventions', suite: 'unit' },
  ],
  [{ script: 'ensure-browser', description: 'a browser is installed' }],
  [{ script: 'test:deck', description: 'the built deck, every slide at every click', suite: 'deck' }],
  [
    {
      script: 'test:look',
      description: 'screenshots of chosen slides against the accepted ones',
      suite: 'look',
    },
  ],
  [
    {
      script: 'test:screens',
      description: 'screen sizes, zoom and accessibility settings',
      suite: 'screens',
    },
    { script: 'test:without-notes', description: 'a build without notes contains none', suite: 'notes' },
  ],
  [{ script: 'test:pressed', description: 'every control of every demo, and its reset', suite: 'pressed' }],
  [
    {
      script: 'test:endpoint',
      description: 'calls to a model endpoint, and no other requests',
      suite: 'endpoint',
    },
    { script: 'test:pages', description: 'diagram and handout, on desktop and phone', suite: 'pages' },
    { script: 'test:pdf', description: 'the exported PDFs and slides', suite: 'pdf' },
  ],
  [{ script: 'test:ua', description: 'the PDFs against PDF/UA' }],
]
const steps = parallelGroups.flat()

interface TestCounts {
  passed: number
  failed: number
}

/** Steps write their counts here, as vitest's JSON reporter or as `TestCounts`. */
const countsFolder = 'test-results/counts'
rmSync(countsFolder, { recursive: true, force: true })

function readCounts(name: string): TestCounts | undefined {
  const file = `${countsFolder}/${name}.json`
  if (!existsSync(file)) return undefined
  const counts = JSON.parse(readFileSync(file, 'utf8')) as TestCounts & {
    numPassedTests?: number
    numFailedTests?: number
  }
  return { passed: counts.numPassedTests ?? counts.passed, failed: counts.numFailedTests ?? counts.failed }
}

const totals: TestCounts = { passed: 0, failed: 0 }
const startTime = performance.now()
const formatSeconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`

/** Runs a step; true if it passed. `buffered`: prints its output when it has ended, not as it comes. */
async function runStep({ script, description, suite }: TestStep, buffered: boolean): Promise<boolean> {
  const prefix = `[${steps.findIndex((s) => s.script === script) + 1}/${steps.length}] ${script}:`
  const start = performance.now()
  if (!buffered) console.log(`\n${prefix} ${description}`)
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: buffered ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
  const ok = await new Promise<boolean>((done) => child.once('close', (code) => done(code === 0)))
  if (buffered) console.log(`\n${prefix} ${description}\n${output.trimEnd()}`)
  const result = (suite && readCounts(suite)) || { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  totals.passed += result.passed
  totals.failed += result.failed
  if (!ok && result.failed === 0) totals.failed++
  if (ok) console.log(`${prefix} passed in ${formatSeconds(start)}`)
  return ok
}

for (const [i, group] of parallelGroups.entries()) {
  const passed = await Promise.all(group.map((step) => runStep(step, group.length > 1)))
  const failed = group.filter((_, k) => !passed[k]).map((s) => s.script)
  if (!failed.length) continue
  const remaining = parallelGroups.slice(i + 1).flatMap((later) => later.map((s) => s.script))
  console.log(
    `\nStopped, see above. To run it again:${failed.map((script) => ` npm run ${script}`).join(',')}`,
  )
  if (remaining.length) console.log(`Not run: ${remaining.join(', ')}`)
  process.exitCode = 1
  break
}
writeFileSync(LAST_RESULT_FILE, JSON.stringify(totals))
console.log(`\nAll in ${formatSeconds(startTime)}`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
