/**
 * A model made in front of the room: trained, tuned, aligned, used and begun anew, by keys alone in the presenter's
 * window; the audience's shows the same at each station.
 */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { SHOWN } from '../../scripts/browser/hands'
import type { Stage } from './stage'
import { twoWindows, type TwoWindows } from './two-windows'

const about = 'the models, from the keyboard, in two windows'

/** What is drawn and said of the models on the slide in view; not the panel, which is for hands. */
const picture = `[...document.querySelector('${SHOWN}').querySelectorAll('svg.drawing, .sent-prompt, .said-back, .name-chance')]
  .map((e) => e.textContent.trim()).join(' | ')`

class Arc {
  private readonly presenter: Stage

  constructor(
    private readonly windows: TwoWindows,
    private readonly report: Report,
  ) {
    this.presenter = windows.presenter
  }

  private readonly key = (key: string) => this.presenter.page.keyboard.press(key)

  /** Moves the focus until it is there. */
  async focus(name: RegExp, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const at = await this.presenter.page.evaluate(
        `((e) => e?.closest('.demo-panel') && (e.labels?.[0] ?? e).textContent.trim())(document.activeElement)`,
      )
      if (typeof at === 'string' && name.test(at)) return
      await this.key(key)
    }
    this.presenter.faults.push(`no ${key} leads to ${name}`)
  }
  async enter(name: RegExp, key?: string): Promise<void> {
    await this.focus(name, key)
    await this.key('Enter')
  }
  /** So many slides on, or back. */
  async walk(slides: number): Promise<void> {
    await this.key('Escape')
    for (let i = 0; i < Math.abs(slides); i++) await this.key(slides > 0 ? 'ArrowDown' : 'ArrowUp')
  }
  keys = async (...keys: string[]) => {
    for (const key of keys) await this.key(key)
  }
  says = (words: RegExp, patience?: number) => this.presenter.says(words, patience)

  /** Both windows at rest show the same. */
  async agree(station: string): Promise<void> {
    await this.windows.agree(picture)
    this.report.check(about, station, [...this.windows.audience.take(), ...this.presenter.take()])
  }
}

export async function checkArc(browser: Browser, url: string, report: Report): Promise<void> {
  const windows = await twoWindows(browser, url, 'pretraining')
  const { presenter, audience } = windows
  const arc = new Arc(windows, report)

  await arc.enter(/^Faster/)
  await arc.enter(/^Train/, 'Shift+Tab')
  await arc.says(/Says the model at step ([5-9]\d\d|\d,\d+)/, 15_000)
  await arc.enter(/^Pause/)
  await arc.says(/After [\d,]+ steps a loss of 2/)
  await arc.agree('trained')
  await arc.walk(1)
  await arc.says(/Your names model/)
  await arc.agree('to scale')
  await arc.walk(2)
  await arc.enter(/^Tune/)
  await arc.says(/Tuned here, in a worker, from the room’s weights.*After 300 steps/)
  await arc.agree('tuned')
  await arc.walk(1)
  await arc.keys(...'abbaabbaab')
  await arc.focus(/^Leash/)
  await arc.keys('ArrowDown')
  await arc.enter(/^Align/)
  await arc.says(/Aligned here, in a worker, from the room’s weights.*At β 0.4, /)
  await arc.agree('aligned')
  await arc.walk(1)
  await arc.focus(/^Mia/)
  await arc.keys('ArrowRight')
  await arc.enter(/^Tell it/)
  await arc.says(/In a new chat: .* Weights unchanged/)
  await arc.agree('used')
  await arc.walk(-5)
  await arc.says(/trained here, in a worker/)
  await arc.agree('back where it was trained')
  await arc.keys('r')
  await arc.says(/a recorded run/)
  await arc.agree('begun anew')
  await arc.enter(/^Train/)
  await arc.says(/Says the model at step [1-9]\d+/)
  await presenter.page.close()
  await audience.says(/a recorded run/)
  report.check(about, 'the presenter’s is closed', audience.take())
  await windows.close()
}
