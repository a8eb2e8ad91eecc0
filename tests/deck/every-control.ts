/**
 * Presses every control of every live demo once: the slide has to change, and a reset has to restore it. For typed text
 * and interrupted demos see user-input.ts.
 */
import type { Browser, Page } from 'playwright'
import { glossary } from '../../data/glossary'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { findControls, SLIDE_SNAPSHOT, VISIBLE_SLIDE, type Control } from '../../scripts/browser/controls'
import { readSlides } from '../helpers/read-slides'
import { DeckDriver } from './deck-driver'

/** Collects the results. */
interface ControlReporter {
  check: (subject: string, when: string, problems: readonly string[]) => void
}

const subject = 'every control of a demo'
/** The longest time until a press or a reset changes the slide, ms. */
const TIMEOUT_MS = 4000
/** From so many controls of one kind on, only the first, the middle and the last are pressed. */
const SAMPLE_FROM = 5

const liveSlides = readSlides()
  .filter((s) => s.frontmatter.demo !== undefined || s.frontmatter.layout === 'question')
  .map((s) => s.name)

/** Links, and the reset, which is tested after each press. */
const IGNORED_KINDS = /^a |\bundo\b/i
const isReset = ({ kind, name }: Control) => IGNORED_KINDS.test(kind) || name === 'Reset'
/** Slides that change by themselves once their word vectors have loaded: the test waits until the network is idle. */
const FETCHING_SLIDES = ['vectors', 'rag']
const FETCH_DELAY_MS = 1500

/** The rendered text and drawing, without the values of fields, which change even if no code handles the input. */
const RENDERED = `${SLIDE_SNAPSHOT}.split(' set: ')[0]`

/** The state of the control under a point. */
interface ControlState {
  /** It is disabled, or its choice is already made: a press changes nothing. */
  isInert: boolean
  /** The position of a slider, from 0 to 1. */
  position: number
  /** A guess or vote of the audience, which a reset keeps. */
  survivesReset: boolean
}
const readControlState = (page: Page, { x, y }: Control): Promise<ControlState> =>
  page.evaluate(`(() => {
    const met = document.elementFromPoint(${x}, ${y})
    const e = met.closest('label')?.control ?? met.closest('button, input, summary, [role="slider"]') ?? met
    const pressed = e.getAttribute('aria-pressed') === 'true' && e.closest('.separate')
    const isInert = e.disabled || e.getAttribute('aria-disabled') === 'true' || !!pressed || (e.type === 'radio' && e.checked)
    return { isInert, position: (e.value - e.min) / (e.max - e.min), survivesReset: !!met.closest('.audience-guess, .vote-panel') }
  })()`)

const controlKey = ({ kind, name }: Control) => `${kind} ${name}`
const isGlossaryTerm = ({ name }: Control) =>
  glossary.some((g) => `${g.term}: ${g.meaning}`.startsWith(name) && name)

/** The controls to press: no fields, links and glossary terms, and of many of one kind a sample. */
function selectControls(found: readonly Control[]): Control[] {
  const pressable = found.filter(
    (c) => ['press', 'slide'].includes(c.action) && !isReset(c) && !isGlossaryTerm(c),
  )
  return pressable.filter((control) => {
    const sameKind = pressable.filter(({ kind }) => kind === control.kind)
    const index = sameKind.indexOf(control)
    return (
      sameKind.length < SAMPLE_FROM ||
      [0, Math.floor(sameKind.length / 2), sameKind.length - 1].includes(index)
    )
  })
}

class ControlTester {
  pressCount = 0

  constructor(private readonly driver: DeckDriver) {}

  private readonly readRendered = () => this.driver.page.evaluate<string>(RENDERED)
  private readonly waitForChange = (from: string) =>
    waitForExpression(this.driver.page, `${RENDERED} !== ${JSON.stringify(from)}`, TIMEOUT_MS)
  private readonly waitForSnapshot = (expected: string) =>
    waitForExpression(this.driver.page, `${SLIDE_SNAPSHOT} === ${JSON.stringify(expected)}`, TIMEOUT_MS)

  /** Waits until the slide stops changing, and returns its snapshot. */
  private async waitUntilStable(): Promise<string> {
    const { page } = this.driver
    let [before, now] = ['', await page.evaluate<string>(SLIDE_SNAPSHOT)]
    for (const end = Date.now() + TIMEOUT_MS; before !== now && Date.now() < end;) {
      await page.waitForTimeout(100)
      ;[before, now] = [now, await page.evaluate<string>(SLIDE_SNAPSHOT)]
    }
    return now
  }

  /**
   * Leaves a field that a press has opened, and which takes the focus a little later: the key for a reset would be
   * typed.
   */
  private async leaveField(): Promise<void> {
    const { page } = this.driver
    await page.waitForTimeout(100)
    await page.keyboard.press('Escape')
    await waitForExpression(page, `!document.activeElement.matches('input, textarea')`, TIMEOUT_MS)
  }

  /** Clicks a control; of a slider the other half. */
  private async press(control: Control, { position }: ControlState): Promise<void> {
    const { mouse } = this.driver.page
    const offset = control.action === 'slide' ? (position > 0.5 ? -0.35 : 0.35) * control.width : 0
    await mouse.click(control.x + offset, control.y)
    // A change on hover does not count as the effect of a press.
    await mouse.move(2, 2)
    this.pressCount++
  }

  /** Presses a control and resets the demo. `initial`: the snapshot to restore; '' = no reset. */
  private async testControl(control: Control, state: ControlState, initial: string): Promise<void> {
    const { page, problems } = this.driver
    const before = await this.readRendered()
    await this.press(control, state)
    if (!(await this.waitForChange(before))) problems.push(`“${control.name}” pressed, nothing changes`)
    if (!initial) return
    await this.leaveField()
    await page.keyboard.press('r')
    if (!(await this.waitForSnapshot(initial)))
      problems.push(`“${control.name}” pressed, a reset does not bring back what was there`)
  }

  /** The controls to press at this moment. */
  private async findSelected(): Promise<Control[]> {
    return selectControls(await findControls(this.driver.page))
  }

  /** Presses all controls of a slide at its last click. */
  async testSlide(slide: string): Promise<void> {
    const { page, problems } = this.driver
    await this.driver.goTo(`${slide}?clicks=99`)
    await page.mouse.move(2, 2)
    if (FETCHING_SLIDES.includes(slide)) {
      await page.waitForTimeout(FETCH_DELAY_MS)
      await page.waitForLoadState('networkidle')
    }
    const initial = await this.waitUntilStable()
    const hasReset = await page.evaluate<boolean>(`!!document.querySelector('${VISIBLE_SLIDE} .demo-panel')`)
    const selected = await this.findSelected()
    const persistent: Control[] = []
    for (const [i, expected] of selected.entries()) {
      const hasSameKey = (control: Control) => controlKey(control) === controlKey(expected)
      const control = (await this.findSelected()).filter(hasSameKey)[
        selected.slice(0, i).filter(hasSameKey).length
      ]
      const state = control && (await readControlState(page, control))
      if (!control || !state) problems.push(`“${expected.name}” is gone after a reset`)
      else if (state.survivesReset) persistent.push(control)
      else if (!state.isInert) await this.testControl(control, state, hasReset ? initial : '')
    }
    // Their changes survive a reset and may add other controls.
    for (const { x, y } of persistent) {
      const control = (await this.findSelected()).find((c) => c.x === x && c.y === y)
      const state = control && (await readControlState(page, control))
      if (control && state && !state.isInert) await this.testControl(control, state, '')
    }
  }
}

/** Tests the demos of `slides`, by default of the whole deck. `first`: a script to run in the page before the deck. */
export async function checkEveryControl(
  browser: Browser,
  url: string,
  report: ControlReporter,
  { slides = liveSlides, first: initScript = '' }: { slides?: readonly string[]; first?: string } = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  if (initScript) await context.addInitScript({ content: initScript })
  const driver = new DeckDriver(await context.newPage(), url)
  const tester = new ControlTester(driver)
  const start = performance.now()
  for (const slide of slides) {
    await tester.testSlide(slide).catch((why) => driver.problems.push(String(why)))
    report.check(subject, slide, driver.takeProblems())
  }
  await context.close()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`  … ${tester.pressCount} controls of demos pressed and reset, ${seconds} s`)
}
