/** npm test: every check, cheap ones first. Stops at the first that fails, and says which. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { RESULT } from './shared/last-result'

/** An npm script that can be run on its own. */
interface Step {
  script: string
  about: string
  /** Its own file of counts. */
  counts?: string
}
/** One after the other; those in one row side by side, for each leaves processors idle. */
const rows: readonly (readonly Step[])[] = [
  [
    { script: 'lint', about: 'ESLint, no warnings' },
    { script: 'types', about: 'types, slides.md included' },
    { script: 'format:check', about: 'formatting (npm run format puts it right)' },
    { script: 'rehearse', about: 'the talk fits each slot' },
    { script: 'test:unit', about: "unit tests and the house's rules", counts: 'unit' },
  ],
  [{ script: 'ensure-browser', about: 'a browser to look with' }],
  [{ script: 'test:deck', about: 'the built deck, every slide at every click', counts: 'deck' }],
  [{ script: 'test:look', about: 'telling slides against the accepted pictures', counts: 'look' }],
  [
    { script: 'test:screens', about: 'any screen, any person', counts: 'screens' },
    { script: 'test:without-notes', about: 'a site without notes has none', counts: 'notes' },
  ],
  [{ script: 'test:pressed', about: 'every control of every demo, and back', counts: 'pressed' }],
  [
    { script: 'test:endpoint', about: 'a page that asks a model, and nobody else', counts: 'endpoint' },
    { script: 'test:pages', about: 'diagram and handout, on a desk and on a phone', counts: 'pages' },
    { script: 'test:pdf', about: 'what is exported', counts: 'pdf' },
  ],
  [{ script: 'test:ua', about: 'the PDFs by the rules of PDF/UA' }],
]
const steps = rows.flat()

interface Counts {
  passed: number
  failed: number
}

const folder = 'test-results/counts'
rmSync(folder, { recursive: true, force: true })

function countsOf(name: string): Counts | undefined {
  const file = `${folder}/${name}.json`
  if (!existsSync(file)) return undefined
  const found = JSON.parse(readFileSync(file, 'utf8')) as Counts & {
    numPassedTests?: number
    numFailedTests?: number
  }
  return { passed: found.numPassedTests ?? found.passed, failed: found.numFailedTests ?? found.failed }
}

const total: Counts = { passed: 0, failed: 0 }
const started = performance.now()
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`

/** Runs a step, tells of it, and says whether it passed. What it prints comes at once, or `after` it has ended. */
async function passes({ script, about, counts }: Step, after: boolean): Promise<boolean> {
  const head = `[${steps.findIndex((s) => s.script === script) + 1}/${steps.length}] ${script}:`
  const start = performance.now()
  if (!after) console.log(`\n${head} ${about}`)
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: after ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (printed += part))
  const ok = await new Promise<boolean>((done) => child.once('close', (code) => done(code === 0)))
  if (after) console.log(`\n${head} ${about}\n${printed.trimEnd()}`)
  const found = (counts && countsOf(counts)) || { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  total.passed += found.passed
  total.failed += found.failed
  if (!ok && found.failed === 0) total.failed++
  if (ok) console.log(`${head} passed in ${seconds(start)}`)
  return ok
}

for (const [i, row] of rows.entries()) {
  const done = await Promise.all(row.map((step) => passes(step, row.length > 1)))
  const failed = row.filter((_, k) => !done[k]).map((s) => s.script)
  if (!failed.length) continue
  const left = rows.slice(i + 1).flatMap((later) => later.map((s) => s.script))
  console.log(`\nStopped, see above. Again, alone:${failed.map((script) => ` npm run ${script}`).join(',')}`)
  if (left.length) console.log(`Not run: ${left.join(', ')}`)
  process.exitCode = 1
  break
}
writeFileSync(RESULT, JSON.stringify(total))
console.log(`\nAll in ${seconds(started)}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
