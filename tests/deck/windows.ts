/** Two windows of one browser: what the presenter does to a demo is seen in the audience's. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'
import { SHOWN } from '../../scripts/browser/hands'
import { twoWindows } from './two-windows'

const slider = `${SHOWN} .demo-panel input[type="range"]`
const temperature = (page: Page) =>
  page.evaluate((where) => document.querySelector<HTMLInputElement>(where)?.value ?? 'not to be seen', slider)
const becomes = (page: Page, value: string) =>
  page
    .waitForFunction(
      ([where, wanted]) => document.querySelector<HTMLInputElement>(where)?.value === wanted,
      [slider, value] as const,
      { timeout: 5000 },
    )
    .then(() => [])
    .catch(async () => [`temperature ${await temperature(page)} where the presenter has ${value}`])

/** slide: one whose demo has a ruler from its first click on. */
export async function checkWindows(
  browser: Browser,
  url: string,
  slide: string,
  report: Report,
): Promise<void> {
  const about = 'presenter and audience window'
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const open = async (address: string) => {
    const page = await context.newPage()
    await page.goto(url + address)
    await page.waitForSelector(slider)
    return page
  }
  const presenter = await open(`#/presenter/${slide}?clicks=1`)
  const audience = await open(`#/${slide}?clicks=1`)
  const ruler = presenter.locator(slider).first()
  await ruler.focus()
  for (let press = 0; press < 3; press++) await ruler.press('ArrowUp')
  report.check(about, 'a demo follows', await becomes(audience, '1.3'))
  const late = await context.newPage()
  await late.goto(url)
  report.check(about, 'a window opened late shows it too', await becomes(late, '1.3'))
  await ruler.press('r')
  report.check(about, 'a reset is seen', await becomes(audience, '1'))
  await context.close()
}

/** On each slide what the room guesses, what is pressed, and what the slide says then. */
const DEMOS: Record<string, [guess: string, button: string | RegExp, says: RegExp]> = {
  vectors: ['kitten', /^paris/, /Nearest to paris . france \+ italy: rome/],
  'applications?clicks=1': ['Second', 'Summarise', /Summarise The shoes I ordered/],
  'api?clicks=1': ['In pieces', 'Send', /27 tokens in, 32 out/],
  'chatbot?clicks=1': ['No', 'Send', /Reply: “Dolly”/],
  'prompt?clicks=3': ['Examples', 'Context', /91 of 160 tokens/],
  'rag?clicks=1': ['Wrong', 'Just ask', /Made up: Yes, I can help you/],
  'agent?clicks=1': ['Ask', 'Run', /clock: this computer’s/],
}
/** All that a slide shows, and what is chosen on it; not what is only heard, nor what is for hands. */
const PICTURE = `(() => {
  const slide = document.querySelector('${SHOWN}')
  const seen = slide.cloneNode(true)
  for (const e of seen.querySelectorAll('[aria-live], .undo')) e.remove()
  const chosen = [...slide.querySelectorAll('input')].map((e) => (e.type === 'radio' ? e.checked : e.value))
  return seen.textContent.replace(/\\s+/g, ' ') + chosen
})()`

/** What is done to the demos of the top floor in one window is seen in the other, and so is a reset. */
export async function checkDemos(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, agree, close } = await twoWindows(browser, url, 'vectors')
  for (const [place, [guess, button, says]] of Object.entries(DEMOS)) {
    await presenter.goTo(`presenter/${place}`)
    await presenter.shown().locator('label', { hasText: guess }).first().click()
    await presenter.press(button)
    await presenter.says(says)
    await agree(PICTURE, 'pressed,')
    await presenter.page.keyboard.press('r')
    await presenter.says(/As it was\./)
    await agree(PICTURE, 'reset,')
    report.check('presenter and audience window', place, [...presenter.take(), ...audience.take()])
  }
  await close()
}
