/** The audience's window displays the demos as the presenter's window has them. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { openTwoWindows } from './two-windows'

const slider = `${VISIBLE_SLIDE} .demo-panel input[type="range"]`
const readTemperature = (page: Page) =>
  page.evaluate(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.value ?? 'not there',
    slider,
  )
/** Waits until the slider has a value. Resolves to the problems. */
const waitForTemperature = (page: Page, value: string): Promise<string[]> =>
  page
    .waitForFunction(
      ([selector, expected]) => document.querySelector<HTMLInputElement>(selector)?.value === expected,
      [slider, value] as const,
      { timeout: 5000 },
    )
    .then(() => [])
    .catch(async () => [`temperature ${await readTemperature(page)} where the presenter has ${value}`])

/** Moves a slider, opens a third window, and resets. `slide`: a slide whose demo has a slider from its first click on. */
export async function checkWindowSync(
  browser: Browser,
  url: string,
  slide: string,
  report: Report,
): Promise<void> {
  const subject = 'presenter and audience window'
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const open = async (hash: string) => {
    const page = await context.newPage()
    await page.goto(url + hash)
    await page.waitForSelector(slider)
    return page
  }
  const presenter = await open(`#/presenter/${slide}?clicks=1`)
  const audience = await open(`#/${slide}?clicks=1`)
  const presenterSlider = presenter.locator(slider).first()
  await presenterSlider.focus()
  for (let press = 0; press < 3; press++) await presenterSlider.press('ArrowUp')
  report.check(subject, 'a slider is moved', await waitForTemperature(audience, '1.3'))
  const newWindow = await context.newPage()
  await newWindow.goto(url)
  report.check(subject, 'a window is opened later', await waitForTemperature(newWindow, '1.3'))
  await presenterSlider.press('r')
  report.check(subject, 'the demo is reset', await waitForTemperature(audience, '1'))
  await context.close()
}

/** For each slide the guess of the audience, the button to press, and the text that results. */
const DEMO_STEPS: Record<string, [guess: string, button: string | RegExp, text: RegExp]> = {
  vectors: ['kitten', /^paris/, /Nearest to paris . france \+ italy: rome/],
  'applications?clicks=1': ['Second', 'Summarise', /Summarise The shoes I ordered/],
  'api?clicks=1': ['In pieces', 'Send', /27 tokens in, 32 out/],
  'chatbot?clicks=1': ['No', 'Send', /Reply: “Dolly”/],
  'prompt?clicks=3': ['Examples', 'Context', /91 of 160 tokens/],
  'rag?clicks=1': ['Wrong', 'Just ask', /Made up: Yes, I can help you/],
  'agent?clicks=1': ['Ask', 'Run', /clock: this computer’s/],
}
/** The visible text and the values of inputs of a slide, without live regions and the reset button. */
const VISIBLE_STATE = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const visible = slide.cloneNode(true)
  for (const e of visible.querySelectorAll('[aria-live], .undo')) e.remove()
  const chosen = [...slide.querySelectorAll('input')].map((e) => (e.type === 'radio' ? e.checked : e.value))
  return visible.textContent.replace(/\\s+/g, ' ') + chosen
})()`

/** Operates and resets demos in the presenter's window, and compares the audience's. */
export async function checkDemoSync(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, expectSame, close } = await openTwoWindows(browser, url, 'vectors')
  for (const [route, [guess, button, text]] of Object.entries(DEMO_STEPS)) {
    await presenter.goTo(`presenter/${route}`)
    await presenter.visibleSlide().locator('label', { hasText: guess }).first().click()
    await presenter.press(button)
    await presenter.waitForText(text)
    await expectSame(VISIBLE_STATE, 'after a press')
    await presenter.page.keyboard.press('r')
    await presenter.waitForText(/As it was\./)
    await expectSame(VISIBLE_STATE, 'after a reset')
    report.check('presenter and audience window', route, [
      ...presenter.takeProblems(),
      ...audience.takeProblems(),
    ])
  }
  await close()
}
