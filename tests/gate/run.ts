/**
 * npm run test:gate: plants every fault of faults.ts into a small deck, a slide each, and demands that each is told at
 * its slide and click, and that the same deck without faults is silent. `--rules contrast,edge`: those faults only.
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check, openDeck, rules, type Finding, type Result } from '../../gate'
import { launchForgetful } from '../helpers/browser'
import { Report, resultsFolder } from '../helpers/report'
import { writeDeck } from './deck'
import type { Fault } from './fault'
import { faults as all } from './faults'

const { values: options } = parseArgs({ options: { rules: { type: 'string' } } })
const wanted = options.rules?.split(',')
const faults = all.filter(({ rule }) => !wanted || wanted.includes(rule))
const folder = `${resultsFolder}/gate`
const report = new Report()

/** The first slide has no fault. */
const slideOf = (fault: Fault) => (fault.whole ? 0 : faults.indexOf(fault) + 2)

async function judge(planted: boolean): Promise<Result> {
  const name = planted ? 'faulty' : 'sound'
  const { url, close } = await openDeck(writeDeck(`${folder}/${name}`, faults, planted), console.log)
  const browser = await launchForgetful()
  try {
    return await check({ browser, url, settings: { notes: true, clickMarks: 'always' } })
  } finally {
    await browser.close()
    await close()
  }
}

const tells = (fault: Fault) => (finding: Finding) =>
  finding.rule === fault.rule &&
  finding.slide === slideOf(fault) &&
  (finding.click === fault.click || !!fault.whole) &&
  (!fault.mode || finding.whens.every((when) => when.includes(fault.mode!)))

const line = ({ rule, slide, whens, what }: Finding) =>
  `slide ${slide}, ${whens.join('; ')}: ${what} [${rule}]`

rmSync(folder, { recursive: true, force: true })
const sound = await judge(false)
const faulty = await judge(true)

const language = faulty.findings.some(({ rule }) => rule === 'language')
report.check(
  'planted',
  'language',
  language ? [] : ['not told: the deck does not say which language it is in'],
)
const told = faults.filter((fault) => faulty.findings.some(tells(fault)))
for (const fault of faults) {
  const near = faulty.findings.filter(({ slide }) => slide === slideOf(fault)).map(line)
  const missed = [`not told at click ${fault.click}. Told there:`, ...near]
  report.check(
    'planted',
    `${fault.rule}: ${fault.about} (slide ${slideOf(fault)})`,
    told.includes(fault) ? [] : missed,
  )
}
report.check('false alarms', 'the deck without faults', sound.findings.map(line))
for (const fault of faults.filter(({ alone }) => alone))
  report.check(
    'false alarms',
    `beside ${fault.rule}: ${fault.about}`,
    faulty.findings.filter(({ slide, rule }) => slide === slideOf(fault) && rule !== fault.rule).map(line),
  )

const count = (list: readonly { rule: string }[], id: string) => list.filter(({ rule }) => rule === id).length
console.log('\nrule        planted   told   false alarms')
for (const { id } of rules) {
  const extra = id === 'language' ? 1 : 0
  const [planted, found] = [count(faults, id) + extra, count(told, id) + (language ? extra : 0)]
  const cells = [planted, found, count(sound.findings, id)].map((n) => String(n).padStart(8))
  console.log(`${id.padEnd(10)}${cells.join('')}`)
}
const seconds = [...sound.times.values(), ...faulty.times.values()].reduce((a, b) => a + b, 0) / 1000
console.log(`${(seconds / (sound.slides.length + faulty.slides.length)).toFixed(1)} s a slide, in all passes`)
report.finish('gate')
