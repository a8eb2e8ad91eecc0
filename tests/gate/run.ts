/**
 * npm run test:gate: plants every fault of faults.ts into a small deck, a slide each, and demands that each is told at
 * its slide and click, and that the same deck without faults is silent. What is wrong on paper alone has a deck of its own,
 * which is printed. `--rules contrast,edge`: those faults only.
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pdfRuleIds, rules, type Finding } from '../../gate'
import { Report, resultsFolder } from '../helpers/report'
import { ruleCases } from './rule-cases'
import { CheckedFixture } from './checked-fixture'

const { values: options } = parseArgs({ options: { rules: { type: 'string' } } })
const ruleIds = options.rules?.split(',') ?? rules.map(({ id }) => id)
const folder = `${resultsFolder}/gate`
const report = new Report()

/** Planted in a deck as a whole, and in how it is printed. */
const deckWideCases: Record<string, string> = {
  language: 'the deck does not say which language it is in',
  tags: 'its PDF is not tagged',
  outline: 'its PDF has no outline',
}

const formatFinding = ({ rule, slide, occurrences: whens, message: what }: Finding) =>
  `slide ${slide}, ${whens.join('; ')}: ${what} [${rule}]`

rmSync(folder, { recursive: true, force: true })
const decks: CheckedFixture[] = []
for (const printed of [false, true]) {
  const wanted = ruleIds.filter((id) => pdfRuleIds.includes(id) === printed)
  const own = ruleCases.filter(({ rule }) => wanted.includes(rule))
  if (wanted.length)
    decks.push(await CheckedFixture.run(`${folder}/${printed ? 'paper' : 'screen'}`, own, printed))
}
const findings = {
  valid: decks.flatMap(({ valid: sound }) => sound.findings),
  invalid: decks.flatMap(({ invalid: faulty }) => faulty.findings),
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
    const { rule, title: about, click, noOtherFindings: alone } = fault
    const near = deck.findingsFor(fault)
    const missed = [`not told at click ${click}. Told there:`, ...near.map(formatFinding)]
    record(rule, `${rule}: ${about} (slide ${deck.slideOf(fault)})`, deck.detects(fault), missed)
    if (!alone) continue
    const others = near.filter((finding) => finding.rule !== rule)
    report.check('false alarms', `beside ${rule}: ${about}`, others.map(formatFinding))
  }
report.check('false alarms', 'the decks without faults', findings.valid.map(formatFinding))

console.log('\nrule        planted   told   false alarms')
for (const { id } of rules) {
  const row = counts[id] ?? { planted: 0, detected: 0 }
  const alarms = findings.valid.filter(({ rule }) => rule === id).length
  const cells = [row.planted, row.detected, alarms].map((n) => String(n).padStart(8))
  console.log(`${id.padEnd(10)}${cells.join('')}`)
}
const results = decks.flatMap(({ valid: sound, invalid: faulty }) => [sound, faulty])
const seconds =
  results.flatMap(({ durations: times }) => [...times.values()]).reduce((a, b) => a + b, 0) / 1000
const slides = results.reduce((sum, result) => sum + result.slides.length, 0)
console.log(`${(seconds / slides).toFixed(1)} s a slide, in all passes`)
report.finish('gate')
