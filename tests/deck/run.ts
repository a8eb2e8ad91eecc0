/**
 * npm run test:deck: builds the deck, serves it from a sub-folder and checks every slide at every click in a real
 * browser, then operates it. All problems are printed by slide, with screenshots in test-results/.
 * `--slides attention,12-14` only checks these slides; `--built FOLDER` tests a deck that is already built.
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
import { launchWithoutCache } from '../helpers/launch-without-cache'
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
const screenshotFolder = `${resultsFolder}/deck`

const slides = readSlides()
const names = slides.map((s) => s.name)
const chosen = parseSlideRange(options.slides ?? '1-', names).map((no) => slides[no - 1]!)

const report = new Report()

/** Records the results of the gate by slide, and saves the screenshots of its findings. */
function recordGateResults({ ruleResults, findings, disabledRules }: CheckResult): void {
  const subjectOf = (no: number) => (no ? slideLabel(slides[no - 1]!) : 'the whole deck')
  for (const { slide, rule, when, messages } of ruleResults)
    report.check(
      subjectOf(slide),
      when,
      messages.map((message) => `${message} [${rule}]`),
    )
  mkdirSync(screenshotFolder, { recursive: true })
  const saved = new Set<string>()
  for (const { slide, name, when, screenshot } of findings) {
    if (!screenshot || saved.has(`${slide} ${when}`)) continue
    const path = `${screenshotFolder}/${`${name} ${when}`.replace(/[^\w]+/g, '-')}.png`
    writeFileSync(path, screenshot)
    saved.add(`${slide} ${when}`)
    report.addNote(subjectOf(slide), when, `see ${path}`)
  }
  for (const { slide, rule, reason } of disabledRules)
    console.log(`disabled on ${subjectOf(slide)}: ${rule}: ${reason}`)
}

/** Checks the figures of each slide in all its texts, and the required content in the legible texts of its last click. */
function checkContent({ snapshots }: CheckResult): void {
  const allTexts = new Map(
    snapshots.map(({ slide, contentByClick }) => [
      slide.name,
      contentByClick.map(({ texts }) => texts.map((t) => t.words).join(' ')).join(' '),
    ]),
  )
  for (const slide of chosen)
    report.check(slideLabel(slide), 'figures', missingFigures(slide.name, allTexts.get(slide.name) ?? ''))
  if (options.slides) return
  const legibleTexts = new Map(
    snapshots.map(({ slide, contentByClick }) => {
      const texts = (contentByClick.at(-1)?.texts ?? []).map(({ words, smallPrintKind }) => ({
        words,
        small: smallPrintKind >= 0,
      }))
      return [slide.name, legibleText(texts)]
    }),
  )
  const missing = findMissingContent(names.map((name) => legibleTexts.get(name) ?? ''))
  for (const item of requiredContent) {
    const found = missing.find((m) => m.item === item)
    const nearest = found && found.lacks.length < item.phrases.length ? slides[found.nearest]! : undefined
    report.check(
      'required content',
      item.topic,
      found
        ? [
            `not on any slide: ${found.lacks.map((phrase) => `“${phrase}”`).join(', ')}`,
            ...(nearest ? [`the nearest slide is ${slideLabel(nearest)}`] : []),
          ]
        : [],
    )
  }
}

rmSync(screenshotFolder, { recursive: true, force: true })
const site = options.built ?? buildDeck()
const { url, server } = await serveBuild(site, 'some/folder')
const browser = await launchWithoutCache()
try {
  /** Runs the gate on the chosen slides. */
  async function checkSlides(): Promise<void> {
    console.log(`Checking ${chosen.length} slides at every click, in light and dark …`)
    const numbers = chosen.map(({ no }) => no)
    const result = await check({
      browser,
      url,
      settings: gateSettings,
      slides: () => numbers,
      notes: ({ no }) => slides[no - 1]!.notes,
      onProgress: console.log,
    })
    recordGateResults(result)
    checkContent(result)
  }
  /** Operates the deck. Much of the time is waiting, so the gate runs at the same time. */
  async function checkBehaviour(): Promise<void> {
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
  await Promise.all([checkSlides(), checkBehaviour()])
} catch (error) {
  if (!(error instanceof GateError)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
  server.close()
}
report.finish('deck')
