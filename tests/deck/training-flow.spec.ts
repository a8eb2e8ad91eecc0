/**
 * The names model from pretraining to alignment: trained, fine-tuned, aligned and reset by keys alone in the
 * presenter's window. The audience's window has to display the same after each step.
 */
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import type { DeckDriver } from '../fixtures/deck-driver'
import type { TwoWindows } from '../fixtures/two-windows'

/** The texts about the models on the visible slide, without the control panel. */
const modelTexts = `[...document.querySelector('${VISIBLE_SLIDE}').querySelectorAll('svg.drawing')]
  .map((e) => e.textContent.trim()).join(' | ')`

class TrainingFlow {
  private readonly presenter: DeckDriver

  constructor(private readonly windows: TwoWindows) {
    this.presenter = windows.presenter
  }

  private readonly press = (key: string) => this.presenter.page.keyboard.press(key)

  /** Presses `key` until a control of the demo with this name has the focus. */
  async focusOn(name: RegExp, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await this.presenter.page.evaluate(
        `((e) => e?.closest('.demo-panel') && (e.labels?.[0] ?? e).textContent.trim())(document.activeElement)`,
      )
      if (typeof focused === 'string' && name.test(focused)) return
      await this.press(key)
    }
    this.presenter.problems.push(`60 presses of ${key} do not focus ${name}`)
  }
  async activate(name: RegExp, key?: string): Promise<void> {
    await this.focusOn(name, key)
    await this.press('Enter')
  }
  /** Turns slides: forward, or back for a negative count. */
  async turnSlides(count: number): Promise<void> {
    await this.press('Escape')
    for (let i = 0; i < Math.abs(count); i++) await this.press(count > 0 ? 'ArrowDown' : 'ArrowUp')
  }
  pressKeys = async (...keys: string[]) => {
    for (const key of keys) await this.press(key)
  }
  waitForText = (words: RegExp, timeoutMs?: number) => this.presenter.waitForText(words, timeoutMs)

  /** Takes a step; both windows have to display the same after it. */
  step(title: string, body: () => Promise<void>): Promise<void> {
    return test.step(title, async () => {
      await body()
      await this.windows.expectSame(modelTexts)
      expectNone(this.windows.takeProblems(), 'both windows display the same')
    })
  }
}

test.use({ preloadsSlides: true })

test('the names model by keyboard in two windows, from pretraining to alignment', async ({ openWindows }) => {
  const windows = await openWindows('pretraining')
  const { presenter, audience } = windows
  const flow = new TrainingFlow(windows)

  await flow.step('pretrained', async () => {
    await flow.activate(/^Faster/)
    await flow.activate(/^Train/, 'Shift+Tab')
    await flow.waitForText(/Says the model at step ([5-9]\d\d|\d,\d+)/, 15_000)
    await flow.activate(/^Pause/)
    await flow.waitForText(/After [\d,]+ steps a loss of 2/)
  })
  await flow.step('on the slide scale', async () => {
    await flow.turnSlides(1)
    await flow.waitForText(/Your names model/)
  })
  await flow.step('fine-tuned', async () => {
    await flow.turnSlides(4)
    await flow.activate(/^Tune/)
    await flow.waitForText(/Tuned here, in a worker, from the room’s weights.*After 300 steps/)
  })
  await flow.step('aligned', async () => {
    await flow.turnSlides(1)
    await flow.pressKeys(...'abbaabbaab')
    await flow.focusOn(/^Leash/)
    await flow.pressKeys('ArrowDown')
    await flow.activate(/^Align/)
    await flow.waitForText(/Aligned here, in a worker, from the room’s weights.*At β 0.4, /)
  })
  await flow.step('back on the slide pretraining', async () => {
    await flow.turnSlides(-6)
    await flow.waitForText(/trained here, in a worker/)
  })
  await flow.step('reset', async () => {
    await flow.pressKeys('r')
    await flow.waitForText(/a recorded run/)
  })
  await test.step('the presenter’s window is closed while it trains', async () => {
    await flow.activate(/^Train/)
    await flow.waitForText(/Says the model at step [1-9]\d+/)
    await presenter.page.close()
    // The wall keeps it, paused.
    await audience.waitForText(/After [1-9]\d+ steps a loss of/)
  })
})
