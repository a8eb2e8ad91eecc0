/**
 * Keys after the mouse in the presenter's window: whichever control was clicked, the next key (Page Down of a clicker, an
 * arrow, Space) turns one page. The keys of a clicker do so whichever element has the focus.
 */
import type { Browser } from 'playwright'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { findControls, CURRENT_ROUTE, VISIBLE_SLIDE, type Control } from '../../scripts/browser/controls'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import { DeckDriver } from './deck-driver'

const subject = 'keys after the mouse'
/** How long a key is held, ms. */
const PRESS_MS = 50
const KEYS = ['PageDown', 'ArrowRight', 'Space', 'PageUp']
/** Slidev's own controls in the presenter's window. */
const SLIDEV_CONTROLS = '.slidev-presenter .grid-section:not(.main), .slidev-presenter .main > :first-child'
/** An init script that blocks links to other sites and the dialog for screen sharing. */
const blockNavigation = `
  addEventListener('click', (event) => event.target.closest?.('a[href^="http"]') && event.preventDefault(), true)
  navigator.mediaDevices && (navigator.mediaDevices.getDisplayMedia = () => new Promise(() => {}))`

/** Whether a field, a dialog or the diagram takes arrows and Space, evaluated after some tasks and frames. */
const KEYS_ARE_TAKEN = `new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() =>
  done(document.activeElement.matches('textarea, input') || !!document.querySelector('.z-modal.bg-main, .diagram')))), 100))`

interface ClickerOptions {
  /** Clicks every control before every key; else one control of each kind in the deck, before one key. */
  isExhaustive: boolean
  /** The names of the slides to test. */
  slides: readonly string[]
}

const allSlides = readSlides()
const slideNames = allSlides.map((s) => s.name)
/** Slides with a demo or with answers to choose from, which have every kind of control. */
const liveSlides = allSlides.filter(
  (s) => s.frontmatter.demo !== undefined || s.frontmatter.layout === 'question',
)
/** The slide's index and click of a route; index -1 = a page beside the slides. */
const parseRoute = (route: string) => {
  const [slide, clicks = '0'] = route.split('?clicks=')
  return { index: slideNames.indexOf(slide!), clicks: Number(clicks) }
}
/** Whether the key leads one step on or back from `before` to `after`, or from another page back to the slide. */
function isOneStepApart(before: string, after: string, key: string, slide: string): boolean {
  const [from, to] = [parseRoute(before), parseRoute(after)]
  if (from.index < 0) return slideNames[to.index] === slide
  const direction = key === 'PageUp' ? -1 : 1
  if (to.index === from.index) return to.clicks === from.clicks + direction
  return to.index === from.index + direction && (direction < 0 || to.clicks === 0)
}

class ClickerTester {
  pressCount = 0

  constructor(
    private readonly driver: DeckDriver,
    private readonly isExhaustive: boolean,
  ) {}

  /** Waits only for the address and the presenter's headline: screen sharing hides the slide itself. */
  private async goTo(slide: string): Promise<void> {
    await this.driver.page.evaluate((to) => (location.hash = to), `#/presenter/${slide}`)
    const hasArrived = `${CURRENT_ROUTE} === '${slide}' && document.querySelector('.slidev-presenter h1')`
    if (!(await waitForExpression(this.driver.page, hasArrived, 30_000)))
      throw new Error(`The presenter's window does not reach ${slide}.`)
  }

  /** Presses a key and expects one step. `after`: what happened before, for the message. */
  private async expectTurn(after: string, key: string, slide: string): Promise<void> {
    const { page, problems } = this.driver
    const readRoute = () => page.evaluate<string>(CURRENT_ROUTE)
    const before = await readRoute()
    await page.keyboard.press(key, { delay: PRESS_MS })
    if (parseRoute(before).index < 0) {
      // A page beside the slides may scroll first.
      await page.waitForTimeout(500)
      if ((await readRoute()) === before) await page.keyboard.press(key, { delay: PRESS_MS })
    }
    const deadline = Date.now() + 1000
    while ((await readRoute()) === before && Date.now() < deadline) await page.waitForTimeout(10)
    const now = await readRoute()
    if (!isOneStepApart(before, now, key, slide))
      problems.push(`${after} at ${before}, then ${key}: leads to ${now}`)
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
      // A click may open a field or the slide overview; neither takes the keys of a clicker.
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

  /** Clicks the controls within `scope`, and those that a click adds. `tested`: the keys of controls to skip. */
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

/** Tests the slides given, by default those with a demo or a question, and Slidev's own controls. */
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
  // In the middle of the talk, so that there is a previous and a next slide.
  await tester.testSlide(slideNames[Math.floor(slideNames.length / 2)]!, SLIDEV_CONTROLS)
  report.check(subject, 'Slidev’s own controls', driver.takeProblems())
  await context.close()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`  … ${tester.pressCount} clicks, each followed by a key that turns the page, ${seconds} s`)
}
