/**
 * Whatever was pressed with the mouse in the presenter's window, on a slide or beside it, the next key turns one page: a
 * clicker's Page Down, an arrow, Space. And a clicker's does whatever has the focus.
 */
import type { Browser } from 'playwright'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { findControls, CURRENT_ROUTE, VISIBLE_SLIDE, type Control } from '../../scripts/browser/controls'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import { DeckDriver } from './deck-driver'

const subject = 'keys, whatever was pressed'
/** Milliseconds that a finger stays on a key. */
const PRESS_MS = 50
const KEYS = ['PageDown', 'ArrowRight', 'Space', 'PageUp']
/** What of the presenter's window stands on no slide: Slidev's own. */
const SLIDEV_CONTROLS = '.slidev-presenter .grid-section:not(.main), .slidev-presenter .main > :first-child'
/** Pages of other sites are not opened, and nobody asks which screen to mirror. */
const blockNavigation = `
  addEventListener('click', (event) => event.target.closest?.('a[href^="http"]') && event.preventDefault(), true)
  navigator.mediaDevices && (navigator.mediaDevices.getDisplayMedia = () => new Promise(() => {}))`

/** Does something on the page have a use for arrows and Space? Asked once it has had tasks and frames to come up. */
const KEYS_ARE_TAKEN = `new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() =>
  done(document.activeElement.matches('textarea, input') || !!document.querySelector('.z-modal.bg-main, .diagram')))), 100))`

interface ClickerOptions {
  /** Every control, with every key; else one of those alike in the whole deck, with one. */
  isExhaustive: boolean
  slides: readonly string[]
}

const allSlides = readSlides()
const slideNames = allSlides.map((s) => s.name)
/** Those with a demo or with something to choose from: among them they have every kind of control. */
const liveSlides = allSlides.filter(
  (s) => s.frontmatter.demo !== undefined || s.frontmatter.layout === 'question',
)
const parseRoute = (place: string) => {
  const [slide, clicks = '0'] = place.split('?clicks=')
  return { at: slideNames.indexOf(slide!), clicks: Number(clicks) }
}
/** From one place a press further, or back, to the other. */
function isOneStepApart(before: string, after: string, key: string, slide: string): boolean {
  const [from, to] = [parseRoute(before), parseRoute(after)]
  // From a page beside the talk it leads back.
  if (from.at < 0) return slideNames[to.at] === slide
  const direction = key === 'PageUp' ? -1 : 1
  if (to.at === from.at) return to.clicks === from.clicks + direction
  return to.at === from.at + direction && (direction < 0 || to.clicks === 0)
}

class ClickerTester {
  pressCount = 0

  constructor(
    private readonly driver: DeckDriver,
    private readonly isExhaustive: boolean,
  ) {}

  /** Where a screen is mirrored no slide is to be seen, so nothing is waited for but the address. */
  private async goTo(slide: string): Promise<void> {
    await this.driver.page.evaluate((to) => (location.hash = to), `#/presenter/${slide}`)
    const there = `${CURRENT_ROUTE} === '${slide}' && document.querySelector('.slidev-presenter h1')`
    if (!(await waitForExpression(this.driver.page, there, 30_000)))
      throw new Error(`The presenter's ${slide} does not come.`)
  }

  private async expectTurn(after: string, key: string, slide: string): Promise<void> {
    const { page, problems } = this.driver
    const place = () => page.evaluate<string>(CURRENT_ROUTE)
    const before = await place()
    await page.keyboard.press(key, { delay: PRESS_MS })
    if (parseRoute(before).at < 0) {
      // A page beside the talk may scroll first.
      await page.waitForTimeout(500)
      if ((await place()) === before) await page.keyboard.press(key, { delay: PRESS_MS })
    }
    const deadline = Date.now() + 1000
    while ((await place()) === before && Date.now() < deadline) await page.waitForTimeout(10)
    const now = await place()
    if (!isOneStepApart(before, now, key, slide))
      problems.push(`${after} at ${before}, then ${key}: it is at ${now}`)
  }

  private async testControl({ action, x, y, name }: Control, slide: string): Promise<void> {
    const { page } = this.driver
    // The last slide has no next one.
    const last = slide === slideNames.at(-1)
    const keys = last ? ['PageUp'] : this.isExhaustive ? KEYS : [KEYS[this.pressCount % KEYS.length]!]
    for (const key of keys) {
      await this.goTo(slide)
      await page.mouse.click(x, y)
      this.pressCount++
      // A field may come up, or all slides to choose from: of those none takes a clicker's keys.
      const isTaken = action === 'type' || (await page.evaluate<boolean>(KEYS_ARE_TAKEN))
      if (isTaken && !key.startsWith('Page')) await this.expectTurn(`“${name}” pressed`, 'PageDown', slide)
      else await this.expectTurn(`“${name}” pressed`, key, slide)
    }
    if (this.isExhaustive) return
    await this.goTo(slide)
    await page.evaluate(
      `((e) => (e?.closest('label')?.control ?? e)?.focus())(document.elementFromPoint(${x}, ${y}))`,
    )
    await this.expectTurn(`“${name}” with the focus`, last ? 'PageUp' : 'PageDown', slide)
  }

  /** Presses all there is, and what comes up by it; done: what need not be pressed again. */
  async testSlide(slide: string, scope: string, tested = new Set<string>()): Promise<void> {
    for (let n = 0; n < 80; n++) {
      await this.driver.page.keyboard.press('Escape')
      await this.goTo(slide)
      const keyOf = ({ kind, name }: Control) =>
        this.isExhaustive || scope === SLIDEV_CONTROLS ? `${kind} ${name}` : kind
      const found = await findControls(this.driver.page, scope)
      const next = found.find((control) => !tested.has(keyOf(control)))
      if (!next) return
      tested.add(keyOf(next))
      await this.testControl(next, slide)
    }
  }
}

export async function checkClicker(
  browser: Browser,
  url: string,
  report: Report,
  { isExhaustive, slides }: ClickerOptions = {
    isExhaustive: false,
    slides: liveSlides.map((s) => s.name),
  },
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript({ content: blockNavigation })
  const driver = new DeckDriver(await context.newPage(), url)
  await driver.goTo(`presenter/${slides[0]}`)
  const tester = new ClickerTester(driver, isExhaustive)
  const start = performance.now()
  const tested = new Set<string>()
  for (const slide of slides) {
    await tester.testSlide(slide, VISIBLE_SLIDE, isExhaustive ? undefined : tested)
    report.check(subject, slide, driver.takeProblems())
  }
  // In the middle of the talk, where there is a page before and a page after.
  await tester.testSlide(slideNames[Math.floor(slideNames.length / 2)]!, SLIDEV_CONTROLS)
  report.check(subject, 'Slidev’s own controls', driver.takeProblems())
  await context.close()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`  … ${tester.pressCount} presses with the mouse, each before a key that turns, ${seconds} s`)
}
