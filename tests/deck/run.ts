/**
 * npm run test:deck: builds the deck, serves it from a sub-folder and looks at every slide, at every
 * click, in a real browser. All faults are collected, then told slide by slide, with screenshots in
 * test-results/. `--slides attention,12-14` looks at those only; `--built FOLDER` takes a deck already built.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check, type CheckResult } from '../../gate/check'
import { GateError } from '../../gate/deck/gate-error'
import { parseSlideRange } from '../../gate/deck/slide-range'
import { Report, resultsFolder } from '../helpers/report'
import { missingFigures } from '../helpers/missing-figures'
import { legibleText, requiredContent, findMissingContent } from '../helpers/required-content'
import { slideLabel, readSlides } from '../helpers/read-slides'
import { launchWithoutCache } from '../helpers/browser'
import { buildDeck } from '../helpers/build-deck'
import { serveBuild } from '../../scripts/browser/serve-build'
import { checkTrainingFlow } from './training-flow'
import { checkClicker } from './clicker'
import { checkUserInput } from './user-input'
import { checkMaliciousInput } from './malicious-input'
import { checkChunkLoadFailure } from './chunk-load-failure'
import { checkFaultInjection } from './fault-injection'
import { checkPace } from './pace'
import { checkQuestions } from './questions'
import { checkRandomSteps } from './random-steps'
import { checkBlockedApis } from './blocked-apis'
import { checkBuiltSite } from './built-site'
import { checkDemoSync, checkWindowSync } from './window-sync'
import { gateSettings } from './gate-settings'

const { values: options } = parseArgs({ options: { slides: { type: 'string' }, built: { type: 'string' } } })
const shots = `${resultsFolder}/deck`

const slides = readSlides()
const names = slides.map((s) => s.name)
const chosen = parseSlideRange(options.slides ?? '1-', names).map((no) => slides[no - 1]!)

const report = new Report()

/** Writes down what the gate has judged, slide by slide, with a screenshot of what is wrong. */
function tellGate({ ruleResults, findings, disabledRules }: CheckResult): void {
  const about = (no: number) => (no ? slideLabel(slides[no - 1]!) : 'the whole deck')
  for (const { slide, rule, when, messages } of ruleResults)
    report.check(
      about(slide),
      when,
      messages.map((line) => `${line} [${rule}]`),
    )
  mkdirSync(shots, { recursive: true })
  const taken = new Map<string, string>()
  for (const { slide, name, when, screenshot } of findings) {
    if (!screenshot || taken.has(`${slide} ${when}`)) continue
    const path = `${shots}/${`${name} ${when}`.replace(/[^\w]+/g, '-')}.png`
    writeFileSync(path, screenshot)
    taken.set(`${slide} ${when}`, path)
    report.addNote(about(slide), when, `see ${path}`)
  }
  for (const { slide, rule, reason } of disabledRules)
    console.log(`switched off on ${about(slide)}: ${rule}: ${reason}`)
}

/** What the talk has to say, and figures: in all texts of a slide, as far as they can be read from the back row. */
function checkWords({ snapshots }: CheckResult): void {
  const words = new Map(
    snapshots.map(({ slide, contentByClick }) => [
      slide.name,
      contentByClick.map(({ texts }) => texts.map((t) => t.words).join(' ')).join(' '),
    ]),
  )
  for (const slide of chosen)
    report.check(slideLabel(slide), 'figures', missingFigures(slide.name, words.get(slide.name) ?? ''))
  if (options.slides) return
  const last = new Map(
    snapshots.map(({ slide, contentByClick }) => {
      const texts = (contentByClick.at(-1)?.texts ?? []).map(({ words, smallPrintKind }) => ({
        words,
        small: smallPrintKind >= 0,
      }))
      return [slide.name, legibleText(texts)]
    }),
  )
  const lost = findMissingContent(names.map((name) => last.get(name) ?? ''))
  for (const item of requiredContent) {
    const fault = lost.find((f) => f.item === item)
    const nearest = fault && fault.lacks.length < item.phrases.length ? slides[fault.nearest]! : undefined
    report.check(
      'what the deck must say',
      item.topic,
      fault
        ? [
            `not on any slide: ${fault.lacks.map((l) => `“${l}”`).join(', ')}`,
            ...(nearest ? [`nearest is ${slideLabel(nearest)}`] : []),
          ]
        : [],
    )
  }
}

rmSync(shots, { recursive: true, force: true })
const site = options.built ?? buildDeck()
const { url, server } = await serveBuild(site, 'some/folder')
const browser = await launchWithoutCache()
try {
  /** Every slide as it is shown. */
  async function look(): Promise<void> {
    console.log(`Looking at ${chosen.length} slides, at every click, in light and dark …`)
    const numbers = chosen.map(({ no }) => no)
    const result = await check({
      browser,
      url,
      settings: gateSettings,
      slides: () => numbers,
      notes: ({ no }) => slides[no - 1]!.notes,
      onProgress: console.log,
    })
    tellGate(result)
    checkWords(result)
  }
  /** The deck as it is used; much of it is waiting, so that slides are looked at meanwhile. */
  async function play(): Promise<void> {
    if (options.slides) return
    await checkBuiltSite(browser, url, site, report)
    await checkBlockedApis(browser, url, report)
    await checkChunkLoadFailure(browser, url, report)
    await checkMaliciousInput(browser, url, report)
    await checkFaultInjection(browser, url, report)
    await checkUserInput(browser, url, report)
    await checkTrainingFlow(browser, url, report)
    await checkClicker(browser, url, report)
    await checkQuestions(browser, url, report)
    await checkWindowSync(browser, url, 'next-token', report)
    await checkDemoSync(browser, url, report)
    await checkRandomSteps(browser, url, { seed: 1, steps: 25 }, report)
    await checkPace(browser, url, report)
  }
  await Promise.all([look(), play()])
} catch (error) {
  if (!(error instanceof GateError)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
  server.close()
}
report.finish('deck')
