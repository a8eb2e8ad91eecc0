/** The key q: through the questions people ask afterwards and back, in both windows, whatever has the focus. */
import type { Browser } from 'playwright'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import type { DeckDriver } from './deck-driver'
import { openTwoWindows } from './two-windows'

const questionSlides = readSlides()
  .filter((s) => s.frontmatter.layout === 'question')
  .map((s) => s.name)
const CURRENT_ROUTE = `location.hash.replace('#/', '').replace('presenter/', '').replace('?clicks=0', '')`
/** Somewhere in the middle of the talk. */
const START_ROUTE = 'rag?clicks=2'

async function expectRoute(driver: DeckDriver, route: string, when: string): Promise<void> {
  if (await waitForExpression(driver.page, `${CURRENT_ROUTE} === ${JSON.stringify(route)}`, 5000)) return
  const actual = await driver.page.evaluate<string>(CURRENT_ROUTE)
  driver.problems.push(`${when} leads to “${actual}”, “${route}” wanted`)
}

export async function checkQuestions(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, expectSame, close } = await openTwoWindows(browser, url, START_ROUTE)
  const { keyboard } = presenter.page
  const take = (about: string) =>
    report.check('the key q', about, [...presenter.takeProblems(), ...audience.takeProblems()])

  for (const place of [...questionSlides, START_ROUTE]) {
    await keyboard.press('q')
    await expectRoute(presenter, place, 'q')
    await expectSame(CURRENT_ROUTE, 'after q')
  }
  take('goes through the questions and back, in both windows')

  await keyboard.press('q')
  await keyboard.press('q')
  await keyboard.press('ArrowRight')
  await keyboard.press('Backspace')
  await expectRoute(presenter, START_ROUTE, 'Backspace')
  await expectSame(CURRENT_ROUTE, 'after Backspace')
  take('Backspace goes back from any of them')

  await presenter.goTo(`presenter/${START_ROUTE}`)
  await presenter
    .visibleSlide()
    .locator('.demo-panel textarea, .demo-panel input[type="text"]')
    .first()
    .focus()
  await keyboard.press('q')
  await expectRoute(presenter, START_ROUTE, 'q in a field')
  await keyboard.press('Escape')
  await presenter.visibleSlide().locator('.demo-panel button').first().focus()
  await keyboard.press('q')
  await expectRoute(presenter, questionSlides[0]!, 'q with the focus on a button')
  take('is a letter in a field, and a key elsewhere')
  await close()
}
