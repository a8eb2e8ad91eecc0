/**
 * npm run test:gate: plants every fault of faults.ts into a small deck, a slide each, and demands that each is told at
 * its slide and click, and that the same deck without faults is silent. What is wrong on paper alone has a deck of its own,
 * which is printed. `--rules contrast,edge`: those faults only.
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ofPdf, rules, type Finding } from '../../gate'
import { Report, resultsFolder } from '../helpers/report'
import { faults } from './faults'
import { JudgedDeck } from './judge'

const { values: options } = parseArgs({ options: { rules: { type: 'string' } } })
const asked = options.rules?.split(',') ?? rules.map(({ id }) => id)
const folder = `${resultsFolder}/gate`
const report = new Report()

/** Planted in a deck as a whole, and in how it is printed. */
const whole: Record<string, string> = {
  language: 'the deck does not say which language it is in',
  tags: 'its PDF is not tagged',
  outline: 'its PDF has no outline',
}

const line = ({ rule, slide, whens, what }: Finding) =>
  `slide ${slide}, ${whens.join('; ')}: ${what} [${rule}]`

rmSync(folder, { recursive: true, force: true })
const decks: JudgedDeck[] = []
for (const printed of [false, true]) {
  const wanted = asked.filter((id) => ofPdf.includes(id) === printed)
  const own = faults.filter(({ rule }) => wanted.includes(rule))
  if (wanted.length)
    decks.push(await JudgedDeck.of(`${folder}/${printed ? 'paper' : 'screen'}`, own, printed))
}
const findings = {
  sound: decks.flatMap(({ sound }) => sound.findings),
  faulty: decks.flatMap(({ faulty }) => faulty.findings),
}
const planted: Record<string, { planted: number; told: number }> = {}
const note = (rule: string, about: string, told: boolean, instead: string[]) => {
  const row = (planted[rule] ??= { planted: 0, told: 0 })
  row.planted++
  if (told) row.told++
  report.check('planted', about, told ? [] : instead)
}
for (const [rule, about] of Object.entries(whole).filter(([id]) => asked.includes(id))) {
  const told = findings.faulty.some((finding) => finding.slide === 0 && finding.rule === rule)
  note(rule, rule, told, [`not told: ${about}`])
}
for (const deck of decks)
  for (const fault of deck.faults) {
    const { rule, about, click, alone } = fault
    const near = deck.near(fault)
    const missed = [`not told at click ${click}. Told there:`, ...near.map(line)]
    note(rule, `${rule}: ${about} (slide ${deck.slideOf(fault)})`, deck.tells(fault), missed)
    if (!alone) continue
    const others = near.filter((finding) => finding.rule !== rule)
    report.check('false alarms', `beside ${rule}: ${about}`, others.map(line))
  }
report.check('false alarms', 'the decks without faults', findings.sound.map(line))

console.log('\nrule        planted   told   false alarms')
for (const { id } of rules) {
  const row = planted[id] ?? { planted: 0, told: 0 }
  const alarms = findings.sound.filter(({ rule }) => rule === id).length
  const cells = [row.planted, row.told, alarms].map((n) => String(n).padStart(8))
  console.log(`${id.padEnd(10)}${cells.join('')}`)
}
const results = decks.flatMap(({ sound, faulty }) => [sound, faulty])
const seconds = results.flatMap(({ times }) => [...times.values()]).reduce((a, b) => a + b, 0) / 1000
const slides = results.reduce((sum, result) => sum + result.slides.length, 0)
console.log(`${(seconds / slides).toFixed(1)} s a slide, in all passes`)
report.finish('gate')
