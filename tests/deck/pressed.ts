/**
 * Every control of every live demo is pressed once: what the slide shows changes. A reset brings back what was there. What
 * is typed, and what is left in the middle: hands.ts.
 */
import type { Browser, Page } from 'playwright'
import { glossary } from '../../data/glossary'
import { becomes } from '../../scripts/browser/becomes'
import { controlsOf, PICTURE, SHOWN, type Control } from '../../scripts/browser/hands'
import { readSlides } from '../helpers/slides'
import { Stage } from './stage'

/** Whatever collects what is found. */
interface Collects {
  check: (subject: string, when: string, found: readonly string[]) => void
}

const about = 'every control of a demo'
/** Milliseconds in which a press shows, and a reset. */
const PATIENCE = 4000
/** Of so many alike the first, the middle and the last are pressed. */
const ALIKE = 5

const live = readSlides()
  .filter((s) => s.frontmatter.demo !== undefined || s.frontmatter.layout === 'question')
  .map((s) => s.name)

/** Links, and a reset: that one is looked at behind each press. */
const ASIDE = /^a |\bundo\b/i
const isReset = ({ kind, name }: Control) => ASIDE.test(kind) || name === 'Reset'
/** What these show changes by itself once, when their word vectors have come: the page has to be idle for a second. */
const FETCHED = ['vectors', 'rag']
const FETCHED_AFTER = 1500

/** What is drawn and written, without what a field holds: that changes though nobody listens. */
const DRAWN = `${PICTURE}.split(' set: ')[0]`

/** What a control is set to, by where a pointer meets it. */
interface Setting {
  /** It is off, or what it would choose is chosen: a press changes nothing. */
  idle: boolean
  /** Of a ruler: where it stands, from 0 to 1. */
  at: number
  /** What the room guesses and votes stays beside the result when a demo is reset. */
  stays: boolean
}
const settingAt = (page: Page, { x, y }: Control): Promise<Setting> =>
  page.evaluate(`(() => {
    const met = document.elementFromPoint(${x}, ${y})
    const e = met.closest('label')?.control ?? met.closest('button, input, summary, [role="slider"]') ?? met
    const pressed = e.getAttribute('aria-pressed') === 'true' && e.closest('.picks')
    const idle = e.disabled || e.getAttribute('aria-disabled') === 'true' || !!pressed || (e.type === 'radio' && e.checked)
    return { idle, at: (e.value - e.min) / (e.max - e.min), stays: !!met.closest('.room-guess, .vote-panel') }
  })()`)

const nameOf = ({ kind, name }: Control) => `${kind} ${name}`
const isWord = ({ name }: Control) => glossary.some((g) => `${g.term}: ${g.meaning}`.startsWith(name) && name)

/** What of these is to be pressed: fields are typed in, links left alone, new words have no part in a demo. */
function chosenOf(found: readonly Control[]): Control[] {
  const pressed = found.filter((c) => ['press', 'rule'].includes(c.how) && !isReset(c) && !isWord(c))
  return pressed.filter((control) => {
    const alike = pressed.filter(({ kind }) => kind === control.kind)
    const at = alike.indexOf(control)
    return alike.length < ALIKE || [0, Math.floor(alike.length / 2), alike.length - 1].includes(at)
  })
}

class Presser {
  pressed = 0

  constructor(private readonly stage: Stage) {}

  private readonly drawn = () => this.stage.page.evaluate<string>(DRAWN)
  private readonly differs = (from: string) =>
    becomes(this.stage.page, `${DRAWN} !== ${JSON.stringify(from)}`, PATIENCE)
  private readonly is = (wanted: string) =>
    becomes(this.stage.page, `${PICTURE} === ${JSON.stringify(wanted)}`, PATIENCE)

  /** What it shows once nothing changes any more. */
  private async rests(): Promise<string> {
    const { page } = this.stage
    let [before, now] = ['', await page.evaluate<string>(PICTURE)]
    for (const end = Date.now() + PATIENCE; before !== now && Date.now() < end;) {
      await page.waitForTimeout(100)
      ;[before, now] = [now, await page.evaluate<string>(PICTURE)]
    }
    return now
  }

  /** A press may open a field, which takes the focus a little later; what is typed there resets nothing. */
  private async leaves(): Promise<void> {
    const { page } = this.stage
    await page.waitForTimeout(100)
    await page.keyboard.press('Escape')
    await becomes(page, `!document.activeElement.matches('input, textarea')`, PATIENCE)
  }

  private async press(control: Control, { at }: Setting): Promise<void> {
    const { mouse } = this.stage.page
    const across = control.how === 'rule' ? (at > 0.5 ? -0.35 : 0.35) * control.width : 0
    await mouse.click(control.x + across, control.y)
    // What shows up under a pointer is not what a press does.
    await mouse.move(2, 2)
    this.pressed++
  }

  private async one(control: Control, setting: Setting, first: string): Promise<void> {
    const { page, faults } = this.stage
    const before = await this.drawn()
    await this.press(control, setting)
    if (!(await this.differs(before))) faults.push(`“${control.name}” pressed, nothing changes`)
    if (!first) return
    await this.leaves()
    await page.keyboard.press('r')
    if (!(await this.is(first)))
      faults.push(`“${control.name}” pressed, a reset does not bring back what was there`)
  }

  /** All that is pressed on it now, likes of one name in their order. */
  private async found(): Promise<Control[]> {
    return chosenOf(await controlsOf(this.stage.page))
  }

  async all(slide: string): Promise<void> {
    const { page, faults } = this.stage
    await this.stage.goTo(`${slide}?clicks=99`)
    await page.mouse.move(2, 2)
    if (FETCHED.includes(slide)) {
      await page.waitForTimeout(FETCHED_AFTER)
      await page.waitForLoadState('networkidle')
    }
    const first = await this.rests()
    const resets = await page.evaluate<boolean>(`!!document.querySelector('${SHOWN} .demo-panel')`)
    const chosen = await this.found()
    const stay: Control[] = []
    for (const [i, wanted] of chosen.entries()) {
      const same = (control: Control) => nameOf(control) === nameOf(wanted)
      const control = (await this.found()).filter(same)[chosen.slice(0, i).filter(same).length]
      const setting = control && (await settingAt(page, control))
      if (!control || !setting) faults.push(`“${wanted.name}” is gone after a reset`)
      else if (setting.stays) stay.push(control)
      else if (!setting.idle) await this.one(control, setting, resets ? first : '')
    }
    // What they change stays, and may bring up others.
    for (const { x, y } of stay) {
      const control = (await this.found()).find((c) => c.x === x && c.y === y)
      const setting = control && (await settingAt(page, control))
      if (control && setting && !setting.idle) await this.one(control, setting, '')
    }
  }
}

/** slides: those to look at; `first`: run in the page before the deck. */
export async function checkPressed(
  browser: Browser,
  url: string,
  report: Collects,
  { slides = live, first = '' }: { slides?: readonly string[]; first?: string } = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  if (first) await context.addInitScript({ content: first })
  const stage = new Stage(await context.newPage(), url)
  const presser = new Presser(stage)
  const start = performance.now()
  for (const slide of slides) {
    await presser.all(slide).catch((why) => stage.faults.push(String(why)))
    report.check(about, slide, stage.take())
  }
  await context.close()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`  … ${presser.pressed} controls of demos pressed, each reset, ${seconds} s`)
}
