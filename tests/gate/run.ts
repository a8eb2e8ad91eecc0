/**
 * npm run test:gate: end-to-end test of the gate. Checks a deck with one slide per rule case: each invalid slide must be
 * reported by its rule at its click, and the deck of valid slides must have no findings. Cases of PDF rules have a deck of
 * their own, which is printed. `--rules low-contrast,slide-overflow` runs the cases of these rules only.
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pdfRuleIds, rules, type Finding } from '../../gate'
import { currentRuleId } from '../../gate/rules/renamed-rules'
import { Report, resultsFolder } from '../helpers/report'
import { ruleCases } from './rule-cases'
import { CheckedFixture } from './checked-fixture'

const { values: options } = parseArgs({ options: { rules: { type: 'string' } } })
const ruleIds = options.rules?.split(',').map(currentRuleId) ?? rules.map(({ id }) => id)
const folder = `${resultsFolder}/gate`
const report = new Report()

/** Rules that the invalid deck violates as a whole, by its headmatter or by how it is printed: rule id → problem. */
const deckWideCases: Record<string, string> = {
  'html-lang': 'the deck has no lang attribute',
  'pdf-accessibility': 'the PDF is not tagged',
  'pdf-outline': 'the PDF has no outline',
}

const formatFinding = ({ rule, slide, occurrences, message }: Finding) =>
  `slide ${slide}, ${occurrences.join('; ')}: ${message} [${rule}]`

rmSync(folder, { recursive: true, force: true })
const decks: CheckedFixture[] = []
for (const printed of [false, true]) {
  const ids = ruleIds.filter((id) => pdfRuleIds.includes(id) === printed)
  const cases = ruleCases.filter(({ rule }) => ids.includes(rule))
  if (ids.length)
    decks.push(await CheckedFixture.run(`${folder}/${printed ? 'pdf' : 'screen'}`, cases, printed))
}
const findings = {
  valid: decks.flatMap(({ valid }) => valid.findings),
  invalid: decks.flatMap(({ invalid }) => invalid.findings),
}
const counts: Record<string, { cases: number; detected: number }> = {}
const record = (rule: string, title: string, detected: boolean, failure: string[]) => {
  const row = (counts[rule] ??= { cases: 0, detected: 0 })
  row.cases++
  if (detected) row.detected++
  report.check('rule cases', title, detected ? [] : failure)
}
for (const [rule, problem] of Object.entries(deckWideCases).filter(([id]) => ruleIds.includes(id))) {
  const detected = findings.invalid.some((finding) => finding.slide === 0 && finding.rule === rule)
  record(rule, rule, detected, [`not reported: ${problem}`])
}
for (const deck of decks)
  for (const ruleCase of deck.cases) {
    const { rule, title, click, noOtherFindings } = ruleCase
    const onSlide = deck.findingsFor(ruleCase)
    const failure = [`not reported at click ${click}. Findings on the slide:`, ...onSlide.map(formatFinding)]
    record(rule, `${rule}: ${title} (slide ${deck.slideOf(ruleCase)})`, deck.detects(ruleCase), failure)
    if (!noOtherFindings) continue
    const others = onSlide.filter((finding) => finding.rule !== rule)
    report.check('false positives', `of other rules, ${rule}: ${title}`, others.map(formatFinding))
  }
report.check('false positives', 'in the valid decks', findings.valid.map(formatFinding))

const columns = ['cases', 'detected', 'false positives']
const printRow = (id: string, cells: readonly (string | number)[]) =>
  console.log(id.padEnd(24) + cells.map((cell, i) => String(cell).padStart(columns[i]!.length + 2)).join(''))
console.log()
printRow('rule', columns)
for (const { id } of rules) {
  const { cases, detected } = counts[id] ?? { cases: 0, detected: 0 }
  printRow(id, [cases, detected, findings.valid.filter(({ rule }) => rule === id).length])
}
const results = decks.flatMap(({ valid, invalid }) => [valid, invalid])
const seconds = results.flatMap(({ durations }) => [...durations.values()]).reduce((a, b) => a + b, 0) / 1000
const slides = results.reduce((sum, result) => sum + result.slides.length, 0)
console.log(`${(seconds / slides).toFixed(1)} s per slide, all passes together`)
report.finish('gate')
