/** Two windows of one browser: what the presenter does to a demo is seen in the audience's. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { openTwoWindows } from './two-windows'

const slider = `${VISIBLE_SLIDE} .demo-panel input[type="range"]`
const readTemperature = (page: Page) =>
  page.evaluate((where) => document.querySelector<HTMLInputElement>(where)?.value ?? 'not to be seen', slider)
const waitForTemperature = (page: Page, value: string) =>
  page
    .waitForFunction(
      ([where, wanted]) => document.querySelector<HTMLInputElement>(where)?.value === wanted,
      [slider, value] as const,
      { timeout: 5000 },
    )
    .then(() => [])
    .catch(async () => [`temperature ${await readTemperature(page)} where the presenter has ${value}`])

/** slide: one whose demo has a ruler from its first click on. */
export async function checkWindowSync(
  browser: Browser,
  url: string,
  slide: string,
  report: Report,
): Promise<void> {
  const subject = 'presenter and audience window'
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const open = async (address: string) => {
    const page = await context.newPage()
    await page.goto(url + address)
    await page.waitForSelector(slider)
    return page
  }
  const presenter = await open(`#/presenter/${slide}?clicks=1`)
  const audience = await open(`#/${slide}?clicks=1`)
  const presenterSlider = presenter.locator(slider).first()
  await presenterSlider.focus()
  for (let press = 0; press < 3; press++) await presenterSlider.press('ArrowUp')
  report.check(subject, 'a demo follows', await waitForTemperature(audience, '1.3'))
  const lateJoiner = await context.newPage()
  await lateJoiner.goto(url)
  report.check(subject, 'a window opened late shows it too', await waitForTemperature(lateJoiner, '1.3'))
  await presenterSlider.press('r')
  report.check(subject, 'a reset is seen', await waitForTemperature(audience, '1'))
  await context.close()
}

/** On each slide what the room guesses, what is pressed, and what the slide says then. */
const DEMO_STEPS: Record<string, [guess: string, button: string | RegExp, says: RegExp]> = {
  vectors: ['kitten', /^paris/, /Nearest to paris . france \+ italy: rome/],
  'applications?clicks=1': ['Second', 'Summarise', /Summarise The shoes I ordered/],
  'api?clicks=1': ['In pieces', 'Send', /27 tokens in, 32 out/],
  'chatbot?clicks=1': ['No', 'Send', /Reply: “Dolly”/],
  'prompt?clicks=3': ['Examples', 'Context', /91 of 160 tokens/],
  'rag?clicks=1': ['Wrong', 'Just ask', /Made up: Yes, I can help you/],
  'agent?clicks=1': ['Ask', 'Run', /clock: this computer’s/],
}
/** All that a slide shows, and what is chosen on it; not what is only heard, nor what is for hands. */
const VISIBLE_STATE = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const seen = slide.cloneNode(true)
  for (const e of seen.querySelectorAll('[aria-live], .undo')) e.remove()
  const chosen = [...slide.querySelectorAll('input')].map((e) => (e.type === 'radio' ? e.checked : e.value))
  return seen.textContent.replace(/\\s+/g, ' ') + chosen
})()`

/** What is done to the demos of the top floor in one window is seen in the other, and so is a reset. */
export async function checkDemoSync(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, expectSame, close } = await openTwoWindows(browser, url, 'vectors')
  for (const [place, [guess, button, says]] of Object.entries(DEMO_STEPS)) {
    await presenter.goTo(`presenter/${place}`)
    await presenter.visibleSlide().locator('label', { hasText: guess }).first().click()
    await presenter.press(button)
    await presenter.waitForText(says)
    await expectSame(VISIBLE_STATE, 'pressed,')
    await presenter.page.keyboard.press('r')
    await presenter.waitForText(/As it was\./)
    await expectSame(VISIBLE_STATE, 'reset,')
    report.check('presenter and audience window', place, [
      ...presenter.takeProblems(),
      ...audience.takeProblems(),
    ])
  }
  await close()
}
