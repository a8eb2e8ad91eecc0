/** npm test: every check, cheap ones first. Stops at the first that fails, and says which. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { LAST_RESULT_FILE } from './shared/last-result'

/** An npm script that can be run on its own. */
interface TestStep {
  script: string
  description: string
  /** Its own file of counts. */
  suite?: string
}
/** One after the other; those in one row side by side, for each leaves processors idle. */
const parallelGroups: readonly (readonly TestStep[])[] = [
  [
    { script: 'lint', description: 'ESLint, no warnings' },
    { script: 'types', description: 'types, slides.md included' },
    { script: 'format:check', description: 'formatting (npm run format puts it right)' },
    { script: 'rehearse', description: 'the talk fits each slot' },
    { script: 'test:unit', description: "unit tests and the house's rules", suite: 'unit' },
  ],
  [{ script: 'ensure-browser', description: 'a browser to look with' }],
  [{ script: 'test:deck', description: 'the built deck, every slide at every click', suite: 'deck' }],
  [{ script: 'test:look', description: 'telling slides against the accepted pictures', suite: 'look' }],
  [
    { script: 'test:screens', description: 'any screen, any person', suite: 'screens' },
    { script: 'test:without-notes', description: 'a site without notes has none', suite: 'notes' },
  ],
  [{ script: 'test:pressed', description: 'every control of every demo, and back', suite: 'pressed' }],
  [
    { script: 'test:endpoint', description: 'a page that asks a model, and nobody else', suite: 'endpoint' },
    { script: 'test:pages', description: 'diagram and handout, on a desk and on a phone', suite: 'pages' },
    { script: 'test:pdf', description: 'what is exported', suite: 'pdf' },
  ],
  [{ script: 'test:ua', description: 'the PDFs by the rules of PDF/UA' }],
]
const steps = parallelGroups.flat()

interface TestCounts {
  passed: number
  failed: number
}

const countsFolder = 'test-results/counts'
rmSync(countsFolder, { recursive: true, force: true })

function readCounts(name: string): TestCounts | undefined {
  const file = `${countsFolder}/${name}.json`
  if (!existsSync(file)) return undefined
  const found = JSON.parse(readFileSync(file, 'utf8')) as TestCounts & {
    numPassedTests?: number
    numFailedTests?: number
  }
  return { passed: found.numPassedTests ?? found.passed, failed: found.numFailedTests ?? found.failed }
}

const totals: TestCounts = { passed: 0, failed: 0 }
const startTime = performance.now()
const formatSeconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`

/** Runs a step, tells of it, and says whether it passed. What it prints comes at once, or `after` it has ended. */
async function runStep({ script, description, suite }: TestStep, buffered: boolean): Promise<boolean> {
  const prefix = `[${steps.findIndex((s) => s.script === script) + 1}/${steps.length}] ${script}:`
  const start = performance.now()
  if (!buffered) console.log(`\n${prefix} ${description}`)
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: buffered ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (printed += part))
  const ok = await new Promise<boolean>((done) => child.once('close', (code) => done(code === 0)))
  if (buffered) console.log(`\n${prefix} ${description}\n${printed.trimEnd()}`)
  const result = (suite && readCounts(suite)) || { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  totals.passed += result.passed
  totals.failed += result.failed
  if (!ok && result.failed === 0) totals.failed++
  if (ok) console.log(`${prefix} passed in ${formatSeconds(start)}`)
  return ok
}

for (const [i, row] of parallelGroups.entries()) {
  const done = await Promise.all(row.map((step) => runStep(step, row.length > 1)))
  const failed = row.filter((_, k) => !done[k]).map((s) => s.script)
  if (!failed.length) continue
  const left = parallelGroups.slice(i + 1).flatMap((later) => later.map((s) => s.script))
  console.log(`\nStopped, see above. Again, alone:${failed.map((script) => ` npm run ${script}`).join(',')}`)
  if (left.length) console.log(`Not run: ${left.join(', ')}`)
  process.exitCode = 1
  break
}
writeFileSync(LAST_RESULT_FILE, JSON.stringify(totals))
console.log(`\nAll in ${formatSeconds(startTime)}`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
