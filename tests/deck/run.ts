/**
 * npm run test:deck: builds the deck, serves it from a sub-folder and looks at every slide, at every
 * click, in a real browser. All faults are collected, then told slide by slide, with screenshots in
 * test-results/. `--slides attention,12-14` looks at those only; `--built FOLDER` takes a deck already built.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check, type Result } from '../../gate/check'
import { Trouble } from '../../gate/deck/trouble'
import { readRange } from '../../scripts/shared/range'
import { Report, resultsFolder } from '../helpers/report'
import { absent } from '../helpers/numbers'
import { legible, seed, seedFaults } from '../helpers/seed'
import { nameOf, readSlides } from '../helpers/slides'
import { launchForgetful } from '../helpers/browser'
import { buildDeck } from '../helpers/built'
import { serve } from '../../scripts/browser/serve'
import { checkArc } from './arc'
import { checkClicker } from './clicker'
import { checkHands } from './hands'
import { checkHostile } from './hostile'
import { checkLost } from './lost'
import { checkMishaps } from './mishaps'
import { checkPace } from './pace'
import { checkQuestions } from './questions'
import { checkRandom } from './random-steps'
import { checkRefusals } from './refused'
import { checkSite } from './site'
import { checkDemos, checkWindows } from './windows'
import { wishes } from './wishes'

const { values: options } = parseArgs({ options: { slides: { type: 'string' }, built: { type: 'string' } } })
const shots = `${resultsFolder}/deck`

const slides = readSlides()
const names = slides.map((s) => s.name)
const chosen = readRange(options.slides ?? '1-', names).map((no) => slides[no - 1]!)

const report = new Report()

/** Writes down what the gate has judged, slide by slide, with a screenshot of what is wrong. */
function tellGate({ verdicts, findings, off }: Result): void {
  const about = (no: number) => (no ? nameOf(slides[no - 1]!) : 'the whole deck')
  for (const { slide, rule, when, found } of verdicts)
    report.check(
      about(slide),
      when,
      found.map((line) => `${line} [${rule}]`),
    )
  mkdirSync(shots, { recursive: true })
  const taken = new Map<string, string>()
  for (const { slide, name, when, shot } of findings) {
    if (!shot || taken.has(`${slide} ${when}`)) continue
    const path = `${shots}/${`${name} ${when}`.replace(/[^\w]+/g, '-')}.png`
    writeFileSync(path, shot)
    taken.set(`${slide} ${when}`, path)
    report.note(about(slide), when, `see ${path}`)
  }
  for (const { slide, rule, reason } of off)
    console.log(`switched off on ${about(slide)}: ${rule}: ${reason}`)
}

/** What the talk has to say, and figures: in all texts of a slide, as far as they can be read from the back row. */
function checkWords({ visits }: Result): void {
  const words = new Map(
    visits.map(({ slide, sheets }) => [
      slide.name,
      sheets.map(({ texts }) => texts.map((t) => t.words).join(' ')).join(' '),
    ]),
  )
  for (const slide of chosen)
    report.check(nameOf(slide), 'figures', absent(slide.name, words.get(slide.name) ?? ''))
  if (options.slides) return
  const last = new Map(
    visits.map(({ slide, sheets }) => {
      const texts = (sheets.at(-1)?.texts ?? []).map(({ words, small }) => ({ words, small: small >= 0 }))
      return [slide.name, legible(texts)]
    }),
  )
  const lost = seedFaults(names.map((name) => last.get(name) ?? ''))
  for (const item of seed) {
    const fault = lost.find((f) => f.item === item)
    const nearest = fault && fault.lacks.length < item.says.length ? slides[fault.nearest]! : undefined
    report.check(
      'what the deck must say',
      item.about,
      fault
        ? [
            `not on any slide: ${fault.lacks.map((l) => `“${l}”`).join(', ')}`,
            ...(nearest ? [`nearest is ${nameOf(nearest)}`] : []),
          ]
        : [],
    )
  }
}

rmSync(shots, { recursive: true, force: true })
const site = options.built ?? buildDeck()
const { url, server } = await serve(site, 'some/folder')
const browser = await launchForgetful()
try {
  /** Every slide as it is shown. */
  async function look(): Promise<void> {
    console.log(`Looking at ${chosen.length} slides, at every click, in light and dark …`)
    const numbers = chosen.map(({ no }) => no)
    const result = await check({
      browser,
      url,
      settings: wishes,
      slides: () => numbers,
      notes: ({ no }) => slides[no - 1]!.notes,
      progress: console.log,
    })
    tellGate(result)
    checkWords(result)
  }
  /** The deck as it is used; much of it is waiting, so that slides are looked at meanwhile. */
  async function play(): Promise<void> {
    if (options.slides) return
    await checkSite(browser, url, site, report)
    await checkRefusals(browser, url, report)
    await checkLost(browser, url, report)
    await checkHostile(browser, url, report)
    await checkMishaps(browser, url, report)
    await checkHands(browser, url, report)
    await checkArc(browser, url, report)
    await checkClicker(browser, url, report)
    await checkQuestions(browser, url, report)
    await checkWindows(browser, url, 'next-token', report)
    await checkDemos(browser, url, report)
    await checkRandom(browser, url, { seed: 1, steps: 25 }, report)
    await checkPace(browser, url, report)
  }
  await Promise.all([look(), play()])
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
  server.close()
}
report.finish('deck')
