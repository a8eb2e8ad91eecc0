/** The key q goes through the question slides of the appendix and back, in both windows, unless a field has the focus. */
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
/** A slide in the middle of the talk. */
const START_ROUTE = 'rag?clicks=2'

/** Waits for a route; else records a problem. `when`: what should have led there. */
async function expectRoute(driver: DeckDriver, route: string, when: string): Promise<void> {
  if (await waitForExpression(driver.page, `${CURRENT_ROUTE} === ${JSON.stringify(route)}`, 5000)) return
  const actual = await driver.page.evaluate<string>(CURRENT_ROUTE)
  driver.problems.push(`${when} leads to “${actual}”, expected “${route}”`)
}

/** Tests the keys q and Backspace in two windows. */
export async function checkQuestions(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, expectSame, close } = await openTwoWindows(browser, url, START_ROUTE)
  const { keyboard } = presenter.page
  const record = (when: string) =>
    report.check('the key q', when, [...presenter.takeProblems(), ...audience.takeProblems()])

  for (const route of [...questionSlides, START_ROUTE]) {
    await keyboard.press('q')
    await expectRoute(presenter, route, 'q')
    await expectSame(CURRENT_ROUTE, 'after q')
  }
  record('goes through the questions and back, in both windows')

  await keyboard.press('q')
  await keyboard.press('q')
  await keyboard.press('ArrowRight')
  await keyboard.press('Backspace')
  await expectRoute(presenter, START_ROUTE, 'Backspace')
  await expectSame(CURRENT_ROUTE, 'after Backspace')
  record('Backspace goes back from any question')

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
  record('types a letter in a field, and is a shortcut elsewhere')
  await close()
}
