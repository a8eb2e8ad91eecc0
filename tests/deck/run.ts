/**
 * npm run test:deck: builds the deck, serves it from a sub-folder and looks at every slide, at every
 * click, in a real browser. All faults are collected, then told slide by slide, with screenshots in
 * test-results/. `--slides attention,12-14` looks at those only; `--built FOLDER` takes a deck already built.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import axe from 'axe-core'
import type { Page } from 'playwright'
import { readRange } from '../../scripts/shared/range'
import { Report, resultsFolder } from '../helpers/report'
import { sheetTools } from '../helpers/sheet-tools'
import { absent } from '../helpers/numbers'
import { legible, seed, seedFaults } from '../helpers/seed'
import { nameOf, readSlides, type Slide } from '../helpers/slides'
import {
  brokenFaults,
  clippedFaults,
  contrastFault,
  headingFaults,
  outsideFaults,
  overlapFaults,
  sizeFaults,
} from './judge'
import { axeFaults } from '../helpers/axe'
import { launchForgetful } from '../helpers/browser'
import { Noise } from '../helpers/noise'
import { serve } from '../../scripts/browser/serve'
import { checkArc } from './arc'
import { checkClicker } from './clicker'
import { checkHands } from './hands'
import { checkHostile } from './hostile'
import { checkLost } from './lost'
import { checkMishaps } from './mishaps'
import { checkPace } from './pace'
import { checkPressed } from './pressed'
import { checkQuestions } from './questions'
import { checkRandom } from './random-steps'
import { checkRefusals } from './refused'
import { checkSite } from './site'
import { checkDemos, checkWindows } from './windows'

const { values: options } = parseArgs({ options: { slides: { type: 'string' }, built: { type: 'string' } } })
const shots = `${resultsFolder}/deck`
const site = options.built ?? 'dist'

const slides = readSlides()
const names = slides.map((s) => s.name)
const chosen = readRange(options.slides ?? '1-', names).map((no) => slides[no - 1]!)

const report = new Report()
const noise = new Noise()
const takeNoise = () => noise.take()
const settle = (page: Page, no: number, click: number | 'last') =>
  page.evaluate(([n, c]) => window.sheet.settled(n, c), [no, click] as const)

/** If anything was found then, a screenshot of it. */
async function shootFaulty(page: Page, slide: Slide, when: string) {
  if (!report.failedOn(nameOf(slide), when)) return
  mkdirSync(shots, { recursive: true })
  const name = `${slide.name} ${when}`.replace(/[^\w]+/g, '-')
  const path = `${shots}/${name}.png`
  await page.screenshot({ path })
  report.note(nameOf(slide), when, `see ${path}`)
}

/** Each slide's texts at all of its clicks. */
const seen = new Map<string, string>()
/** Of each slide's texts at its last click, those that can be read from the back row. */
const readable = new Map<string, string>()

/** Every click forwards, then every click back. Returns the texts of the last click. */
async function walk(page: Page, slide: Slide): Promise<string> {
  const appendix = slide.frontmatter.section === 'Appendix'
  const name = nameOf(slide)
  let shown = ''
  let clicks = 0
  for (let click = 0; click <= clicks; click++) {
    const when = `click ${click}`
    if (click) await page.keyboard.press('ArrowRight')
    else await page.evaluate((name) => (location.hash = `#/${name}`), slide.name)
    const trouble = await settle(page, slide.no, click)
    report.check(name, when, trouble ? [trouble] : [])
    report.check(name, when, takeNoise())
    if (trouble) {
      await shootFaulty(page, slide, when)
      return shown
    }
    const sheet = await page.evaluate((key) => {
      window.sheet.keep(key)
      return window.sheet.read()
    }, `${slide.no}@${click}`)
    clicks = sheet.clicks
    shown = sheet.texts.map((t) => t.words).join(' ')
    seen.set(slide.name, `${seen.get(slide.name) ?? ''} ${shown}`)
    readable.set(slide.name, legible(sheet.texts))
    for (const judge of [headingFaults, outsideFaults, clippedFaults, overlapFaults, brokenFaults])
      report.check(name, when, judge(sheet))
    report.check(name, when, sizeFaults(sheet, appendix))
    await shootFaulty(page, slide, when)
  }
  report.check(
    name,
    'notes',
    slide.notes.trim() ? [] : ['no speaker notes: add what is said in a comment at the end of the slide'],
  )
  report.check(
    name,
    'notes',
    slide.clickMarks === clicks
      ? []
      : [`the notes have ${slide.clickMarks} [click] marks, the slide has ${clicks} clicks`],
  )
  for (let click = clicks - 1; click >= 0; click--) {
    await page.keyboard.press('ArrowLeft')
    const when = `back at click ${click}`
    const trouble = await settle(page, slide.no, click)
    report.check(
      name,
      when,
      trouble
        ? [trouble]
        : await changes(page, `${slide.no}@${click}`, 'the picture is not the one seen on the way forwards:'),
    )
    report.check(name, when, takeNoise())
    await shootFaulty(page, slide, when)
  }
  return shown
}

/** What differs between the slide now and the picture kept on the way forwards. */
async function changes(page: Page, kept: string, headed: string): Promise<string[]> {
  const difference = await page.evaluate((key) => window.sheet.differs(key), kept)
  if (!difference) return []
  return [
    headed,
    ...difference.now.map((line) => `  now:    ${line}`),
    ...difference.before.map((line) => `  before: ${line}`),
  ]
}

/** The finished slide: what axe says, and the contrast of every text as it is painted. */
async function readability(page: Page, slide: Slide, when: string) {
  const name = nameOf(slide)
  // Slidev's empty drawing layer covers the slide, and axe then reports no contrast at all.
  const drawingLayer = await page.addStyleTag({ content: '#slide-content > svg { display: none }' })
  const violations = await axeFaults(page, `#slide-content [data-slidev-no="${slide.no}"]`)
  report.check(name, when, violations)
  const { texts } = await page.evaluate(() => window.sheet.read())
  const png = (await page.screenshot()).toString('base64')
  const around = await page.evaluate(([image, boxes]) => window.sheet.colours(image, boxes), [
    png,
    texts.map((t) => t.lines[0]!),
  ] as const)
  const contrast = texts.flatMap((text, i) => contrastFault(text, around[i]!))
  report.check(name, when, contrast)
  await drawingLayer.evaluate((element) => (element as Element).remove())
}

/** The slide in its final state, already on its way there. Returns its texts. */
async function finished(page: Page, slide: Slide, when: string): Promise<string> {
  const name = nameOf(slide)
  const trouble = await settle(page, slide.no, 'last')
  report.check(name, when, trouble ? [trouble] : [])
  let words = ''
  if (!trouble) {
    words = await page.evaluate(() => {
      window.sheet.keep('finished')
      return window.sheet.words()
    })
    await readability(page, slide, when)
    // Nothing moves without a click: after all that looking, the picture is the same.
    report.check(name, when, await changes(page, 'finished', 'it moves or changes without a click:'))
  }
  report.check(name, when, takeNoise())
  await shootFaulty(page, slide, when)
  return words
}

/** Loads the deck at an address that is no slide, so that every slide is mounted when it is visited. */
async function openSlideless(page: Page, url: string) {
  await page.goto('about:blank')
  await page.goto(`${url}#/no-slide`)
  try {
    await page.waitForFunction(() => document.querySelector('#app > *'))
  } catch {
    await browser.close()
    server.close()
    console.error(['\nThe built deck does not start:', ...takeNoise()].join('\n    '))
    process.exit(1)
  }
  await page.evaluate(() => window.sheet.oneSlideAtATime())
  takeNoise()
}

/** All slides on one page, as in the overview: they must get along with each other. */
async function together(page: Page, url: string) {
  await page.goto('about:blank')
  await page.goto(`${url}#/overview`)
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-slidev-no] h1').length >= count,
    slides.length,
    { timeout: 60_000 },
  )
  const name = 'all slides on one page (#/overview)'
  const ids = await page.evaluate(() => window.sheet.repeatedIds())
  report.check(
    name,
    '',
    ids.map((id) => `the id “${id}” stands more than once: take it from useId()`),
  )
  report.check(name, '', takeNoise())
}

function build() {
  if (options.built) return
  console.log('Building the deck …')
  const done = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  console.error(
    `${done.stdout}\n${done.stderr}\nThe deck does not build (npm run build), so it cannot be looked at.`,
  )
  process.exit(1)
}

rmSync(shots, { recursive: true, force: true })
build()
const { url, origin, server } = await serve(site, 'some/folder')
const browser = await launchForgetful()
try {
  const tools = sheetTools() + axe.source
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  await context.addInitScript({ content: tools })
  await context.route(
    (address) => !address.href.startsWith(`${origin}/`),
    (route) => route.abort(),
  )
  const page = await context.newPage()
  noise.listen(page, origin)

  /** Every slide as it is shown. */
  async function look(): Promise<void> {
    console.log(`Looking at ${chosen.length} slides, every click forwards and back …`)
    await openSlideless(page, url)
    const texts: string[] = slides.map(() => '')
    for (const slide of chosen) {
      texts[slide.no - 1] = await walk(page, slide)
      report.check(nameOf(slide), 'figures', absent(slide.name, seen.get(slide.name) ?? ''))
      await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide.name)
      await finished(page, slide, 'last click, light')
      if (slide.no % 10 === 0) console.log(`  … slide ${slide.no}`)
    }

    console.log('In dark, each slide entered at its last click …')
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await openSlideless(page, url)
    for (const slide of chosen) {
      await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide.name)
      const now = await finished(page, slide, 'entered at its last click, dark')
      const clicked = texts[slide.no - 1]!
      report.check(
        nameOf(slide),
        'entered at its last click, dark',
        now === clicked
          ? []
          : [`shows other text than when clicked through: “${now}” instead of “${clicked}”`],
      )
      if (slide.no % 10 === 0) console.log(`  … slide ${slide.no}`)
    }

    if (options.slides) return
    await together(page, url)
    const lost = seedFaults(names.map((name) => readable.get(name) ?? ''))
    for (const item of seed) {
      const fault = lost.find((f) => f.item === item)
      report.check(
        'what the deck must say',
        item.about,
        fault
          ? [
              `not on any slide: ${fault.lacks.map((l) => `“${l}”`).join(', ')}`,
              ...(fault.lacks.length < item.says.length
                ? [`nearest is ${nameOf(slides[fault.nearest]!)}`]
                : []),
            ]
          : [],
      )
    }
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
    await checkPressed(browser, url, report)
    await checkArc(browser, url, report)
    await checkClicker(browser, url, report)
    await checkQuestions(browser, url, report)
    await checkWindows(browser, url, 'next-token', report)
    await checkDemos(browser, url, report)
    await checkRandom(browser, url, { seed: 1, steps: 25 }, report)
    await checkPace(browser, url, report)
  }
  await Promise.all([look(), play()])
} finally {
  await browser.close()
  server.close()
}
report.finish('deck')
