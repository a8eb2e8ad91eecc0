/** Walks through the clicks of a slide, forwards and back, and runs the rules at each. */
import { isDeepStrictEqual } from 'node:util'
import type { RuleRunner } from '../rule-runner'
import { PRESENTER_VIEW, clickLabel } from '../navigation-steps'
import type { Mode, NavigationEvent, SlideInfo, SlideSnapshot } from '../types'
import type { Settings } from '../settings'
import type { DeckHost } from './deck-host'
import { measurePlainChart } from './measure-plain-chart'
import { isFailedImage, withDrawnImages } from './page-log'
import { emptyCache, takeSnapshot, type AxeCache } from './take-snapshot'
import type { DeckPage } from './deck-page'

/** Runs a part of a pass under a title, so that a test runner can report it as a step. */
export type RunStep = <T>(title: string, part: () => Promise<T>) => Promise<T>

/** A pass over the deck: one page, and the objects that all passes share. */
export interface PassContext {
  deckPage: DeckPage
  runner: RuleRunner
  settings: Settings
  axeCache: AxeCache
  host: DeckHost
  runStep: RunStep
}

const waitUntilSettled = ({ page }: DeckPage, no: number, click: number | 'last') =>
  page.evaluate(([n, c]) => window.gate.waitUntilSettled(n, c), [no, click] as const)

/** Navigates to a slide, after announcing it to the page, which attributes timers to it from then on. */
export const enterSlide = ({ page }: DeckPage, no: number, click: number) =>
  page.evaluate(
    async ([n, c]) => {
      window.gate.setCurrentSlide(n)
      await window.gate.resetLongTasks()
      await window.gate.goToSlide(n, c)
    },
    [no, click] as const,
  )

/** Maximum time for the slide to arrive for which another one is left, in ms. */
const LEAVE_TIMEOUT_MS = 5000

/** More clicks than any slide has: leads to its last click. */
export const PAST_LAST_CLICK = 999

/** Attributes log lines to the slides whose timers caused them; returns the lines of the current slide. */
async function attributeDelayedLog(
  { deckPage, runner }: PassContext,
  { slide, when, log }: NavigationEvent,
): Promise<readonly string[]> {
  const delayedMessages = log.length
    ? await deckPage.page.evaluate(() => window.gate.takeDelayedMessages())
    : []
  const attributed = new Set<string>()
  for (const { text, slide: no } of delayedMessages) {
    const matching = log.filter((line) => /^(console|error)/.test(line) && line.includes(text))
    for (const line of matching) attributed.add(line)
    const owner = no === slide.no ? undefined : runner.slideOf(no)
    const ownerWhen = when === PRESENTER_VIEW ? when : 'after it was left'
    if (owner && matching.length)
      runner.runNavigationRules({ slide: owner, when: ownerWhen, click: 0, log: matching })
    else for (const line of matching) attributed.delete(line)
  }
  return log.filter((line) => !attributed.has(line))
}

/** Keeps of failed images those that the current slide draws as a background or in a drawing. */
async function attributeImages({ page }: DeckPage, log: readonly string[]): Promise<readonly string[]> {
  if (!log.some(isFailedImage)) return log
  const { origin } = new URL(page.url())
  const drawn = await page.evaluate(() => window.gate.drawnImages())
  return withDrawnImages(
    log,
    drawn.map((address) => address.replace(origin, '')),
  )
}

/** Runs the navigation rules on a step, with a screenshot if it has a problem. */
export async function reportEvent(pass: PassContext, event: NavigationEvent): Promise<void> {
  const { deckPage, runner } = pass
  const log = await attributeImages(deckPage, await attributeDelayedLog(pass, event))
  const hasProblem = event.failure || log.length || event.diff || event.ignoredKey
  runner.runNavigationRules(
    { ...event, log },
    hasProblem ? await deckPage.screenshot().catch(() => undefined) : undefined,
  )
}

/** Reports what a slide logs between its last step and the next slide. */
export async function reportLateLog(pass: PassContext, slide: SlideInfo): Promise<void> {
  const { page, drainLog } = pass.deckPage
  const log = drainLog()
  if (!log.length) return
  const { click } = await page.evaluate(() => window.gate.position())
  await reportEvent(pass, { slide, when: clickLabel(click, pass.deckPage.mode), click, log })
}

/** Reports timers that still run although their slide was left. */
export async function reportLeakedTimers(
  { deckPage, runner }: PassContext,
  slides: readonly SlideInfo[],
  when: string,
) {
  const leaked = await deckPage.page.evaluate(() => window.gate.leakedTimers())
  for (const slide of slides) {
    const leaks = leaked.filter((timer) => timer.slide === slide.no)
    if (leaks.length) runner.runNavigationRules({ slide, when, click: 0, log: [], leaks })
  }
}

/** Reports the timers of slides that still run although they were left. */
export async function reportLeaks(pass: PassContext, slides: readonly SlideInfo[]): Promise<void> {
  await reportLeakedTimers(pass, slides, 'left')
  // What the slide after it logs belongs to its own visit.
  pass.deckPage.drainLog()
}

/** Leaves a slide for another one and reports the timers of `visited` slides that still run then. */
export async function leaveSlide(
  pass: PassContext,
  slide: SlideInfo,
  slides: readonly SlideInfo[],
  visited: readonly SlideInfo[] = [slide],
): Promise<void> {
  const { page } = pass.deckPage
  const other = slides.find(({ no }) => no > slide.no) ?? slides.find(({ no }) => no !== slide.no)
  if (!other) return
  await enterSlide(pass.deckPage, other.no, 0)
  await page.evaluate(([no, ms]) => window.gate.waitForSlide(no, 0, ms), [
    other.no,
    LEAVE_TIMEOUT_MS,
  ] as const)
  await reportLeaks(pass, visited)
}

/** Whether `waitUntilSettled` failed because navigation had no effect. */
const isStuck = (failure: string) => failure.startsWith('the deck stayed at')

/** Difference of the current slide to a stored display list. */
async function diffFromStored(
  { page }: DeckPage,
  key: string,
  kind: 'back' | 'again' | 'by itself',
): Promise<NavigationEvent['diff']> {
  const difference = await page.evaluate((storedKey) => window.gate.diffDisplayList(storedKey), key)
  return difference ? { ...difference, kind } : undefined
}

/**
 * Enters a slide at its first click and measures the longest task: its wall-clock time, less the share of all tasks in
 * which other processes ran.
 */
async function enterFirstClick(
  deckPage: DeckPage,
  slide: SlideInfo,
): Promise<Pick<NavigationEvent, 'failure' | 'longTaskMs' | 'plainChartMs'>> {
  const before = await deckPage.taskTime()
  await enterSlide(deckPage, slide.no, 0)
  const first = Number(slide.frontmatter.clicksStart ?? 0)
  const failure = await waitUntilSettled(deckPage, slide.no, first)
  const longestMs = await deckPage.page.evaluate(() => window.gate.longestTask())
  if (!longestMs) return { failure }
  const after = await deckPage.taskTime()
  const cpuShare = (after.cpuMs - before.cpuMs) / (after.wallMs - before.wallMs)
  const longTaskMs = longestMs * Math.min(1, cpuShare)
  return { failure, longTaskMs, plainChartMs: await measurePlainChart(deckPage) }
}

const emptySnapshot = (slide: SlideInfo, mode: Mode): SlideSnapshot => ({
  slide,
  mode,
  clicks: 0,
  contentByClick: [],
  deadClicks: [],
  awaitedClicks: [],
})

/** Walks from the first click to the last by ArrowRight, with a snapshot at each, and back by ArrowLeft. */
export async function walkForwards(pass: PassContext, slide: SlideInfo): Promise<SlideSnapshot> {
  const { deckPage, runner } = pass
  const slideSnapshot = emptySnapshot(slide, deckPage.mode)
  const cache = emptyCache()
  const key = (click: number) => `${slide.no}@${click}`
  const first = Number(slide.frontmatter.clicksStart ?? 0)

  /** Advances to a click and runs the click rules; false if the click is not reached. */
  async function visitClick(click: number, when: string): Promise<boolean> {
    const event: NavigationEvent = { slide, when, click, log: [], isEntry: click === first }
    if (click === first) Object.assign(event, await enterFirstClick(deckPage, slide))
    else {
      await deckPage.page.evaluate(() => window.gate.observeEffects())
      await deckPage.page.keyboard.press('ArrowRight')
      event.failure = await waitUntilSettled(deckPage, slide.no, click)
    }
    if (click > first && isStuck(event.failure!)) event.ignoredKey = 'ArrowRight'
    event.log = deckPage.drainLog()
    await reportEvent(pass, event)
    if (event.failure) return false
    const { snapshot, screenshot } = await takeSnapshot(deckPage, slide, key(click), pass, cache)
    runner.runClickRules(snapshot, screenshot)
    slideSnapshot.screenshot = screenshot ?? slideSnapshot.screenshot
    slideSnapshot.clicks = snapshot.content.clicks
    slideSnapshot.contentByClick.push(snapshot.content)
    if (click > first && !screenshot && (await deckPage.page.evaluate(() => window.gate.isWithoutEffect())))
      slideSnapshot.deadClicks.push(click)
    return true
  }
  /** Goes back to a click and compares it with its state before; false if the click is not reached. */
  async function revisitClick(click: number, when: string): Promise<boolean> {
    await deckPage.page.keyboard.press('ArrowLeft')
    const failure = await waitUntilSettled(deckPage, slide.no, click)
    await reportEvent(pass, {
      slide,
      when,
      click,
      failure,
      ignoredKey: isStuck(failure) ? 'ArrowLeft' : undefined,
      diff: failure ? undefined : await diffFromStored(deckPage, key(click), 'back'),
      log: deckPage.drainLog(),
    })
    return !failure
  }

  for (let click = first; click <= Math.max(first, slideSnapshot.clicks); click++) {
    const when = clickLabel(click, deckPage.mode)
    if (!(await pass.runStep(when, () => visitClick(click, when)))) return slideSnapshot
  }
  slideSnapshot.awaitedClicks = await deckPage.page.evaluate(() => window.gate.awaitedClicks())
  runner.runSlideRules(slideSnapshot)
  for (let click = slideSnapshot.clicks - 1; click >= first; click--) {
    const when = `back at ${clickLabel(click, deckPage.mode)}`
    if (!(await pass.runStep(when, () => revisitClick(click, when)))) break
  }
  return slideSnapshot
}

/** Enters a slide at its last click, by an address with more clicks than it has. Returns the reason on failure, otherwise ''. */
export async function enterLastClick(deckPage: DeckPage, slide: SlideInfo): Promise<string> {
  await enterSlide(deckPage, slide.no, PAST_LAST_CLICK)
  const failure = await waitUntilSettled(deckPage, slide.no, 'last')
  if (failure) return failure
  // Slidev counts back from the clicks in the address: enter again with the actual number.
  const { clicks } = await deckPage.page.evaluate(() => window.gate.position())
  await enterSlide(deckPage, slide.no, clicks)
  return waitUntilSettled(deckPage, slide.no, clicks)
}

/** Enters a slide at its last click and walks back by PageUp, with a snapshot at each click. */
export async function walkBackwards(pass: PassContext, slide: SlideInfo): Promise<SlideSnapshot> {
  const { deckPage, runner } = pass
  const cache = emptyCache()
  const slideSnapshot = emptySnapshot(slide, deckPage.mode)
  const { contentByClick } = slideSnapshot

  /** Reports the arrival at a click and runs the click rules; false if it was not reached, or is the first. */
  async function visitClick(click: number, when: string, failure: string): Promise<boolean> {
    const isEntry = !contentByClick.length
    const ignoredKey = !isEntry && isStuck(failure) ? 'PageUp' : undefined
    await reportEvent(pass, { slide, when, click, failure, ignoredKey, isEntry, log: deckPage.drainLog() })
    if (failure) return false
    const key = `${slide.no}@${click}`
    const { snapshot, screenshot } = await takeSnapshot(deckPage, slide, key, pass, cache)
    runner.runClickRules(snapshot, screenshot)
    contentByClick.unshift(snapshot.content)
    slideSnapshot.screenshot ??= screenshot
    slideSnapshot.clicks = Math.max(slideSnapshot.clicks, click)
    return click > snapshot.content.clicksStart
  }

  let failure = await enterLastClick(deckPage, slide)
  for (let click = await lastClick(deckPage); ; click--) {
    const when = clickLabel(click, deckPage.mode)
    if (!(await pass.runStep(when, () => visitClick(click, when, failure)))) break
    await deckPage.page.keyboard.press('PageUp')
    failure = await waitUntilSettled(deckPage, slide.no, click - 1)
  }
  return slideSnapshot
}

/** Text of a slide at its last click; undefined if no click was reached. */
export const lastClickText = ({ contentByClick }: SlideSnapshot): string | undefined => {
  const last = contentByClick.at(-1)
  return last && joinTexts(last.texts)
}

/** Clicks through a slide without snapshots. Returns its text at the last click, or the reason on failure. */
async function clickThrough({ deckPage }: PassContext, slide: SlideInfo): Promise<string> {
  const { page } = deckPage
  const first = Number(slide.frontmatter.clicksStart ?? 0)
  await enterSlide(deckPage, slide.no, 0)
  let failure = await waitUntilSettled(deckPage, slide.no, first)
  const last = await lastClick(deckPage)
  for (let click = first + 1; click <= last && !failure; click++) {
    await page.keyboard.press('ArrowRight')
    failure = await waitUntilSettled(deckPage, slide.no, click)
  }
  return failure || page.evaluate(() => window.gate.visibleText())
}

const withoutWhitespace = (text: string) => text.replace(/\s/g, '')

/** Whether two texts differ in more than their split into text nodes, which is invisible. */
export const isDifferentText = (a: string, b: string): boolean =>
  withoutWhitespace(a) !== withoutWhitespace(b)

/** Clicks through a slide and reports if its text then differs from `textWhenEntered`, when entered at its last click. */
export async function compareEnteredText(
  pass: PassContext,
  slide: SlideInfo,
  textWhenEntered: string,
): Promise<void> {
  const { deckPage, runner } = pass
  const before = await clickThrough(pass, slide)
  if (!isDifferentText(textWhenEntered, before)) return
  const diff = { now: [textWhenEntered], before: [before], kind: 'entered' as const }
  const when = `entered at its last click, ${deckPage.mode}`
  runner.runNavigationRules({ slide, when, click: await lastClick(deckPage), log: [], diff })
}

const lastClick = ({ page }: DeckPage) => page.evaluate(() => window.gate.position().clicks)

export const joinTexts = (texts: readonly { words: string }[]) => texts.map((t) => t.words).join(' ')

/**
 * Leaves a slide for the one before it, which is still mounted, or for the second one; drops what that logs. Stays on a
 * slide with a box that scrolls: browsers forget how far, once it is hidden.
 */
async function leaveForNeighbour({ deckPage, runner }: PassContext, { no }: SlideInfo): Promise<void> {
  const neighbour = runner.slideOf(no - 1) ?? runner.slideOf(no + 1)
  if (!neighbour || (await deckPage.page.evaluate(() => window.gate.hasScrollableBox()))) return
  await enterSlide(deckPage, neighbour.no, 0)
  await deckPage.page.evaluate(
    async ([n, click, ms]) => {
      await window.gate.waitForSlide(n, click, ms)
      if (document.querySelector('.slidev-monaco-container')) await window.gate.waitForEditors(ms)
    },
    [neighbour.no, Number(neighbour.frontmatter.clicksStart ?? 0), LEAVE_TIMEOUT_MS] as const,
  )
  deckPage.drainLog()
}

/** Difference to the state that clicks have led to, once the timers of the slide have fired. */
async function diffFromFirstTime(deckPage: DeckPage, key: string): Promise<NavigationEvent['diff']> {
  const entered = await diffFromStored(deckPage, key, 'again')
  await deckPage.page.waitForTimeout(await deckPage.page.evaluate(() => window.gate.pendingTimerMs()))
  const later = await diffFromStored(deckPage, key, 'by itself')
  // What still changes also differs from one visit to the next.
  return later && isDeepStrictEqual(entered?.now, later.now) ? entered : later
}

/** Leaves a slide, enters it again at its last click and expects the state after clicking through; then tries its keys. */
export async function revisitLastClick(pass: PassContext, { slide, clicks }: SlideSnapshot): Promise<void> {
  const { deckPage } = pass
  const step = { slide, when: 'last click', click: clicks, isEntry: true }
  await leaveForNeighbour(pass, slide)
  const failure = await enterLastClick(deckPage, slide)
  const diff = failure ? undefined : await diffFromFirstTime(deckPage, `${slide.no}@${clicks}`)
  await reportEvent(pass, { ...step, failure, log: deckPage.drainLog(), diff })
  const keys = failure ? [] : await deckPage.page.evaluate(() => window.gate.swallowedKeys())
  for (const ignoredKey of keys) await reportEvent(pass, { ...step, log: [], ignoredKey })
}
