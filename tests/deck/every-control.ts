/**
 * Every control of every live demo is pressed once: what the slide shows changes. A reset brings back what was there. What
 * is typed, and what is left in the middle: user-input.ts.
 */
import type { Browser, Page } from 'playwright'
import { glossary } from '../../data/glossary'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { findControls, SLIDE_SNAPSHOT, VISIBLE_SLIDE, type Control } from '../../scripts/browser/controls'
import { readSlides } from '../helpers/read-slides'
import { DeckDriver } from './deck-driver'

/** Whatever collects what is found. */
interface ControlReporter {
  check: (subject: string, when: string, found: readonly string[]) => void
}

const subject = 'every control of a demo'
/** Milliseconds in which a press shows, and a reset. */
const TIMEOUT_MS = 4000
/** Of so many alike the first, the middle and the last are pressed. */
const SAMPLE_FROM = 5

const liveSlides = readSlides()
  .filter((s) => s.frontmatter.demo !== undefined || s.frontmatter.layout === 'question')
  .map((s) => s.name)

/** Links, and a reset: that one is looked at behind each press. */
const IGNORED_KINDS = /^a |\bundo\b/i
const isReset = ({ kind, name }: Control) => IGNORED_KINDS.test(kind) || name === 'Reset'
/** What these show changes by itself once, when their word vectors have come: the page has to be idle for a second. */
const FETCHING_SLIDES = ['vectors', 'rag']
const FETCH_DELAY_MS = 1500

/** What is drawn and written, without what a field holds: that changes though nobody listens. */
const RENDERED = `${SLIDE_SNAPSHOT}.split(' set: ')[0]`

/** What a control is set to, by where a pointer meets it. */
interface ControlState {
  /** It is off, or what it would choose is chosen: a press changes nothing. */
  idle: boolean
  /** Of a ruler: where it stands, from 0 to 1. */
  at: number
  /** What the room guesses and votes stays beside the result when a demo is reset. */
  stays: boolean
}
const readControlState = (page: Page, { x, y }: Control): Promise<ControlState> =>
  page.evaluate(`(() => {
    const met = document.elementFromPoint(${x}, ${y})
    const e = met.closest('label')?.control ?? met.closest('button, input, summary, [role="slider"]') ?? met
    const pressed = e.getAttribute('aria-pressed') === 'true' && e.closest('.separate')
    const idle = e.disabled || e.getAttribute('aria-disabled') === 'true' || !!pressed || (e.type === 'radio' && e.checked)
    return { idle, at: (e.value - e.min) / (e.max - e.min), stays: !!met.closest('.audience-guess, .vote-panel') }
  })()`)

const controlKey = ({ kind, name }: Control) => `${kind} ${name}`
const isGlossaryTerm = ({ name }: Control) =>
  glossary.some((g) => `${g.term}: ${g.meaning}`.startsWith(name) && name)

/** What of these is to be pressed: fields are typed in, links left alone, new words have no part in a demo. */
function selectControls(found: readonly Control[]): Control[] {
  const pressable = found.filter(
    (c) => ['press', 'slide'].includes(c.action) && !isReset(c) && !isGlossaryTerm(c),
  )
  return pressable.filter((control) => {
    const sameKind = pressable.filter(({ kind }) => kind === control.kind)
    const at = sameKind.indexOf(control)
    return (
      sameKind.length < SAMPLE_FROM || [0, Math.floor(sameKind.length / 2), sameKind.length - 1].includes(at)
    )
  })
}

class ControlTester {
  pressCount = 0

  constructor(private readonly driver: DeckDriver) {}

  private readonly readRendered = () => this.driver.page.evaluate<string>(RENDERED)
  private readonly waitForChange = (from: string) =>
    waitForExpression(this.driver.page, `${RENDERED} !== ${JSON.stringify(from)}`, TIMEOUT_MS)
  private readonly waitForSnapshot = (wanted: string) =>
    waitForExpression(this.driver.page, `${SLIDE_SNAPSHOT} === ${JSON.stringify(wanted)}`, TIMEOUT_MS)

  /** What it shows once nothing changes any more. */
  private async waitUntilStable(): Promise<string> {
    const { page } = this.driver
    let [before, now] = ['', await page.evaluate<string>(SLIDE_SNAPSHOT)]
    for (const end = Date.now() + TIMEOUT_MS; before !== now && Date.now() < end;) {
      await page.waitForTimeout(100)
      ;[before, now] = [now, await page.evaluate<string>(SLIDE_SNAPSHOT)]
    }
    return now
  }

  /** A press may open a field, which takes the focus a little later; what is typed there resets nothing. */
  private async leaveField(): Promise<void> {
    const { page } = this.driver
    await page.waitForTimeout(100)
    await page.keyboard.press('Escape')
    await waitForExpression(page, `!document.activeElement.matches('input, textarea')`, TIMEOUT_MS)
  }

  private async press(control: Control, { at }: ControlState): Promise<void> {
    const { mouse } = this.driver.page
    const across = control.action === 'slide' ? (at > 0.5 ? -0.35 : 0.35) * control.width : 0
    await mouse.click(control.x + across, control.y)
    // What shows up under a pointer is not what a press does.
    await mouse.move(2, 2)
    this.pressCount++
  }

  private async testControl(control: Control, setting: ControlState, first: string): Promise<void> {
    const { page, problems } = this.driver
    const before = await this.readRendered()
    await this.press(control, setting)
    if (!(await this.waitForChange(before))) problems.push(`“${control.name}” pressed, nothing changes`)
    if (!first) return
    await this.leaveField()
    await page.keyboard.press('r')
    if (!(await this.waitForSnapshot(first)))
      problems.push(`“${control.name}” pressed, a reset does not bring back what was there`)
  }

  /** All that is pressed on it now, likes of one name in their order. */
  private async findSelected(): Promise<Control[]> {
    return selectControls(await findControls(this.driver.page))
  }

  async testSlide(slide: string): Promise<void> {
    const { page, problems } = this.driver
    await this.driver.goTo(`${slide}?clicks=99`)
    await page.mouse.move(2, 2)
    if (FETCHING_SLIDES.includes(slide)) {
      await page.waitForTimeout(FETCH_DELAY_MS)
      await page.waitForLoadState('networkidle')
    }
    const first = await this.waitUntilStable()
    const hasReset = await page.evaluate<boolean>(`!!document.querySelector('${VISIBLE_SLIDE} .demo-panel')`)
    const selected = await this.findSelected()
    const persistent: Control[] = []
    for (const [i, wanted] of selected.entries()) {
      const same = (control: Control) => controlKey(control) === controlKey(wanted)
      const control = (await this.findSelected()).filter(same)[selected.slice(0, i).filter(same).length]
      const setting = control && (await readControlState(page, control))
      if (!control || !setting) problems.push(`“${wanted.name}” is gone after a reset`)
      else if (setting.stays) persistent.push(control)
      else if (!setting.idle) await this.testControl(control, setting, hasReset ? first : '')
    }
    // What they change stays, and may bring up others.
    for (const { x, y } of persistent) {
      const control = (await this.findSelected()).find((c) => c.x === x && c.y === y)
      const setting = control && (await readControlState(page, control))
      if (control && setting && !setting.idle) await this.testControl(control, setting, '')
    }
  }
}

/** slides: those to look at; `first`: run in the page before the deck. */
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
  console.log(`  … ${tester.pressCount} controls of demos pressed, each reset, ${seconds} s`)
}
