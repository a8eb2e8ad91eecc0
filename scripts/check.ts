/** npm test: every check, cheap ones first. Stops at the first that fails, and says which. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'

/** Each step is an npm script that can be run on its own. */
const steps = [
  { script: 'format:check', about: 'formatting (npm run format puts it right)' },
  { script: 'lint', about: 'ESLint, no warnings' },
  { script: 'types', about: 'types, slides.md included' },
  { script: 'test:unit', about: "unit tests and the house's rules", counts: 'unit' },
  { script: 'rehearse', about: 'the talk fits its slots' },
  { script: 'ensure-browser', about: 'a browser to look with' },
  { script: 'test:deck', about: 'the built deck, every slide at every click', counts: 'deck' },
  { script: 'test:endpoint', about: 'a page that asks a model, and nobody else', counts: 'endpoint' },
  { script: 'test:pages', about: 'the diagram and the handout, on a desk and on a phone', counts: 'pages' },
  { script: 'test:look', about: 'telling slides against the accepted pictures', counts: 'look' },
  { script: 'test:pdf', about: 'the exported PDF', counts: 'pdf' },
  { script: 'test:ua', about: 'both PDFs by the rules of PDF/UA' },
]

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

for (const [i, { script, about, counts }] of steps.entries()) {
  console.log(`\n[${i + 1}/${steps.length}] ${script}: ${about}`)
  const start = performance.now()
  const done = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const ok = done.status === 0
  const found = (counts && countsOf(counts)) || { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  total.passed += found.passed
  total.failed += found.failed
  if (!ok && found.failed === 0) total.failed++
  if (!ok) {
    const left = steps.slice(i + 1).map((s) => s.script)
    console.log(
      `\nStopped: ${script} failed, see above. Again, alone: npm run ${script}` +
        (left.length ? `\nNot run: ${left.join(', ')}` : ''),
    )
    process.exitCode = 1
    break
  }
  console.log(`[${i + 1}/${steps.length}] ${script}: passed in ${seconds(start)}`)
}
console.log(`\nAll in ${seconds(started)}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
