/**
 * Whatever was pressed with the mouse in the presenter's window, on a slide or beside it, the next key turns one page: a
 * clicker's Page Down, an arrow, Space. And a clicker's does whatever has the focus.
 */
import type { Browser } from 'playwright'
import { becomes } from '../../scripts/browser/becomes'
import { controlsOf, PLACE, SHOWN, type Control } from '../../scripts/browser/hands'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/slides'
import { Stage } from './stage'

const about = 'keys, whatever was pressed'
/** Milliseconds that a finger stays on a key. */
const HELD = 50
const KEYS = ['PageDown', 'ArrowRight', 'Space', 'PageUp']
/** What of the presenter's window stands on no slide: Slidev's own. */
const FURNITURE = '.slidev-presenter .grid-section:not(.main), .slidev-presenter .main > :first-child'
/** Pages of other sites are not opened, and nobody asks which screen to mirror. */
const stay = `
  addEventListener('click', (event) => event.target.closest?.('a[href^="http"]') && event.preventDefault(), true)
  navigator.mediaDevices && (navigator.mediaDevices.getDisplayMedia = () => new Promise(() => {}))`

/** Does something on the page have a use for arrows and Space? Asked once it has had tasks and frames to come up. */
const TAKEN = `new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() =>
  done(document.activeElement.matches('textarea, input') || !!document.querySelector('.z-modal.bg-main, .diagram')))), 100))`

interface Extent {
  /** Every control, with every key; else one of those alike in the whole deck, with one. */
  every: boolean
  slides: readonly string[]
}

const all = readSlides()
const names = all.map((s) => s.name)
/** Those with a demo or with something to choose from: among them they have every kind of control. */
const live = all.filter((s) => s.frontmatter.demo !== undefined || s.frontmatter.layout === 'question')
const read = (place: string) => {
  const [slide, clicks = '0'] = place.split('?clicks=')
  return { at: names.indexOf(slide!), clicks: Number(clicks) }
}
/** From one place a press further, or back, to the other. */
function turnedOnce(before: string, after: string, key: string, slide: string): boolean {
  const [from, to] = [read(before), read(after)]
  // From a page beside the talk it leads back.
  if (from.at < 0) return names[to.at] === slide
  const by = key === 'PageUp' ? -1 : 1
  if (to.at === from.at) return to.clicks === from.clicks + by
  return to.at === from.at + by && (by < 0 || to.clicks === 0)
}

class Presser {
  pressed = 0

  constructor(
    private readonly stage: Stage,
    private readonly every: boolean,
  ) {}

  /** Where a screen is mirrored no slide is to be seen, so nothing is waited for but the address. */
  private async at(slide: string): Promise<void> {
    await this.stage.page.evaluate((to) => (location.hash = to), `#/presenter/${slide}`)
    const there = `${PLACE} === '${slide}' && document.querySelector('.slidev-presenter h1')`
    if (!(await becomes(this.stage.page, there, 30_000)))
      throw new Error(`The presenter's ${slide} does not come.`)
  }

  private async turns(after: string, key: string, slide: string): Promise<void> {
    const { page, faults } = this.stage
    const place = () => page.evaluate<string>(PLACE)
    const before = await place()
    await page.keyboard.press(key, { delay: HELD })
    if (read(before).at < 0) {
      // A page beside the talk may scroll first.
      await page.waitForTimeout(500)
      if ((await place()) === before) await page.keyboard.press(key, { delay: HELD })
    }
    const deadline = Date.now() + 1000
    while ((await place()) === before && Date.now() < deadline) await page.waitForTimeout(10)
    const now = await place()
    if (!turnedOnce(before, now, key, slide))
      faults.push(`${after} at ${before}, then ${key}: it is at ${now}`)
  }

  private async one({ how, x, y, name }: Control, slide: string): Promise<void> {
    const { page } = this.stage
    // The last slide has no next one.
    const last = slide === names.at(-1)
    const keys = last ? ['PageUp'] : this.every ? KEYS : [KEYS[this.pressed % KEYS.length]!]
    for (const key of keys) {
      await this.at(slide)
      await page.mouse.click(x, y)
      this.pressed++
      // A field may come up, or all slides to choose from: of those none takes a clicker's keys.
      const taken = how === 'write' || (await page.evaluate<boolean>(TAKEN))
      if (taken && !key.startsWith('Page')) await this.turns(`“${name}” pressed`, 'PageDown', slide)
      else await this.turns(`“${name}” pressed`, key, slide)
    }
    if (this.every) return
    await this.at(slide)
    await page.evaluate(
      `((e) => (e?.closest('label')?.control ?? e)?.focus())(document.elementFromPoint(${x}, ${y}))`,
    )
    await this.turns(`“${name}” with the focus`, last ? 'PageUp' : 'PageDown', slide)
  }

  /** Presses all there is, and what comes up by it; done: what need not be pressed again. */
  async all(slide: string, scope: string, done = new Set<string>()): Promise<void> {
    for (let n = 0; n < 80; n++) {
      await this.stage.page.keyboard.press('Escape')
      await this.at(slide)
      const nameOf = ({ kind, name }: Control) =>
        this.every || scope === FURNITURE ? `${kind} ${name}` : kind
      const found = await controlsOf(this.stage.page, scope)
      const next = found.find((control) => !done.has(nameOf(control)))
      if (!next) return
      done.add(nameOf(next))
      await this.one(next, slide)
    }
  }
}

export async function checkClicker(
  browser: Browser,
  url: string,
  report: Report,
  { every, slides }: Extent = { every: false, slides: live.map((s) => s.name) },
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript({ content: stay })
  const stage = new Stage(await context.newPage(), url)
  await stage.goTo(`presenter/${slides[0]}`)
  const presser = new Presser(stage, every)
  const start = performance.now()
  const done = new Set<string>()
  for (const slide of slides) {
    await presser.all(slide, SHOWN, every ? undefined : done)
    report.check(about, slide, stage.take())
  }
  // In the middle of the talk, where there is a page before and a page after.
  await presser.all(names[Math.floor(names.length / 2)]!, FURNITURE)
  report.check(about, 'Slidev’s own controls', stage.take())
  await context.close()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`  … ${presser.pressed} presses with the mouse, each before a key that turns, ${seconds} s`)
}
