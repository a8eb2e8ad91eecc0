/** The key q goes through the question slides of the appendix and back, in both windows, unless a field has the focus. */
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'
import type { DeckDriver } from '../fixtures/deck-driver'

const questionSlides = readSlides()
  .filter((s) => s.frontmatter.layout === 'question')
  .map((s) => s.name)
const CURRENT_ROUTE = `location.hash.replace('#/', '').replace('presenter/', '').replace('?clicks=0', '')`
/** A slide in the middle of the talk. */
const START_ROUTE = 'rag?clicks=2'

/** Waits for a route; else records a problem. `when`: what should have led there. */
async function expectRoute(driver: DeckDriver, route: string, when: string): Promise<void> {
  if (await waitForExpression(driver.page, `${CURRENT_ROUTE} === ${JSON.stringify(route)}`, 15_000)) return
  const actual = await driver.page.evaluate<string>(CURRENT_ROUTE)
  driver.problems.push(`${when} leads to “${actual}”, expected “${route}”`)
}

test('the key q goes through the questions and back, in both windows', async ({ openWindows }) => {
  const windows = await openWindows(START_ROUTE)
  const { presenter, expectSame } = windows
  const { keyboard } = presenter.page
  for (const route of [...questionSlides, START_ROUTE]) {
    await keyboard.press('q')
    await expectRoute(presenter, route, 'q')
    await expectSame(CURRENT_ROUTE, 'after q')
  }
  expectNone(windows.takeProblems(), 'q leads through the questions')
  await keyboard.press('q')
  await keyboard.press('q')
  await keyboard.press('ArrowRight')
  await keyboard.press('Backspace')
  await expectRoute(presenter, START_ROUTE, 'Backspace')
  await expectSame(CURRENT_ROUTE, 'after Backspace')
  expectNone(windows.takeProblems(), 'Backspace leads back from any question')
})

test('the key q types a letter in a field, and is a shortcut elsewhere', async ({ openWindows }) => {
  const { presenter } = await openWindows(START_ROUTE)
  const { keyboard } = presenter.page
  const panel = presenter.visibleSlide().locator('.demo-panel')
  await panel.locator('textarea, input[type="text"]').first().focus()
  await keyboard.press('q')
  await expectRoute(presenter, START_ROUTE, 'q in a field')
  await keyboard.press('Escape')
  await panel.locator('button').first().focus()
  await keyboard.press('q')
  await expectRoute(presenter, questionSlides[0]!, 'q with the focus on a button')
})
