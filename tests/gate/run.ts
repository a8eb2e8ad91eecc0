/**
 * npm run test:gate: plants every fault of rule-cases.ts into a small deck, a slide each, and demands that each is told at
 * its slide and click, and that the same deck without faults is silent. What is wrong on paper alone has a deck of its own,
 * which is printed. `--rules low-contrast,slide-overflow`: those faults only.
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

/** Planted in a deck as a whole, and in how it is printed. */
const deckWideCases: Record<string, string> = {
  'html-lang': 'the deck does not say which language it is in',
  'pdf-accessibility': 'its PDF is not tagged',
  'pdf-outline': 'its PDF has no outline',
}

const formatFinding = ({ rule, slide, occurrences, message }: Finding) =>
  `slide ${slide}, ${occurrences.join('; ')}: ${message} [${rule}]`

rmSync(folder, { recursive: true, force: true })
const decks: CheckedFixture[] = []
for (const printed of [false, true]) {
  const wanted = ruleIds.filter((id) => pdfRuleIds.includes(id) === printed)
  const own = ruleCases.filter(({ rule }) => wanted.includes(rule))
  if (wanted.length)
    decks.push(await CheckedFixture.run(`${folder}/${printed ? 'paper' : 'screen'}`, own, printed))
}
const findings = {
  valid: decks.flatMap(({ valid }) => valid.findings),
  invalid: decks.flatMap(({ invalid }) => invalid.findings),
}
const counts: Record<string, { planted: number; detected: number }> = {}
const record = (rule: string, about: string, detected: boolean, instead: string[]) => {
  const row = (counts[rule] ??= { planted: 0, detected: 0 })
  row.planted++
  if (detected) row.detected++
  report.check('planted', about, detected ? [] : instead)
}
for (const [rule, about] of Object.entries(deckWideCases).filter(([id]) => ruleIds.includes(id))) {
  const told = findings.invalid.some((finding) => finding.slide === 0 && finding.rule === rule)
  record(rule, rule, told, [`not told: ${about}`])
}
for (const deck of decks)
  for (const fault of deck.cases) {
    const { rule, title, click, noOtherFindings } = fault
    const near = deck.findingsFor(fault)
    const missed = [`not told at click ${click}. Told there:`, ...near.map(formatFinding)]
    record(rule, `${rule}: ${title} (slide ${deck.slideOf(fault)})`, deck.detects(fault), missed)
    if (!noOtherFindings) continue
    const others = near.filter((finding) => finding.rule !== rule)
    report.check('false alarms', `beside ${rule}: ${title}`, others.map(formatFinding))
  }
report.check('false alarms', 'the decks without faults', findings.valid.map(formatFinding))

console.log('\nrule                      planted   told   false alarms')
for (const { id } of rules) {
  const row = counts[id] ?? { planted: 0, detected: 0 }
  const alarms = findings.valid.filter(({ rule }) => rule === id).length
  const cells = [row.planted, row.detected, alarms].map((n) => String(n).padStart(8))
  console.log(`${id.padEnd(24)}${cells.join('')}`)
}
const results = decks.flatMap(({ valid, invalid }) => [valid, invalid])
const seconds = results.flatMap(({ durations }) => [...durations.values()]).reduce((a, b) => a + b, 0) / 1000
const slides = results.reduce((sum, result) => sum + result.slides.length, 0)
console.log(`${(seconds / slides).toFixed(1)} s a slide, in all passes`)
report.finish('gate')
