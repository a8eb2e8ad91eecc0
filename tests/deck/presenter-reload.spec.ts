/** What the presenter opens is open on the wall, and a presenter's window that is reloaded or crashes comes back as it was. */
import { expect } from 'playwright/test'
import { CURRENT_ROUTE, SLIDE_SNAPSHOT, VISIBLE_SLIDE } from '../../scripts/browser/controls'
import type { DeckDriver } from '../fixtures/deck-driver'
import { describeDifference } from '../fixtures/describe-difference'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

test('what the presenter opens is open on the wall: a term, what unfolds, and a text to type', async ({
  openWindows,
}) => {
  const windows = await openWindows('next-token?clicks=1')
  const { presenter, audience } = windows
  const terms = presenter.visibleSlide().first().locator('.new-terms button')
  const meaning = audience.visibleSlide().locator('.new-terms .meaning')
  await terms.nth(1).hover()
  await expect(meaning.nth(1), 'a term under the pointer').toBeVisible()
  await presenter.page.mouse.move(10, 10)
  await expect(meaning.nth(1), 'the pointer has gone').toBeHidden()
  await terms.first().focus()
  await expect(meaning.first(), 'a term with the focus').toBeVisible()

  await presenter.press('Cut off the unlikely')
  await expect(audience.visibleSlide().locator('.token-cutoffs'), 'what unfolds').toBeVisible()
  await expect(meaning.first(), 'the focus has gone').toBeHidden()
  await presenter.press('Another text')
  await windows.expectSame(SLIDE_SNAPSHOT, 'what unfolds in its place')

  await presenter.goTo('presenter/tokens')
  await presenter.press('Type a text')
  await presenter.visibleSlide().getByLabel('Text to cut into tokens').first().fill('Wall')
  await expect(audience.visibleSlide().getByLabel('Text to cut into tokens')).toHaveValue('Wall')
  await windows.expectSame(SLIDE_SNAPSHOT, 'what is typed')
})

/** The wall offers its other tab the state of its demos after the first load, ms. */
const WALL_LISTENS_MS = 2500
/** Records in a window whether its demo is ever as it was before somebody changed it. */
const recordResets = `
  window.wasReset = false
  new MutationObserver(() => {
    window.wasReset ||= !document.querySelector('${VISIBLE_SLIDE} .undo')
  }).observe(document.body, { subtree: true, childList: true, attributes: true })
  void 0`

/** What is pressed on slides with a demo, and how the presenter's window is lost. */
const LOSSES: Record<string, [how: 'reload' | 'crash', ...buttons: (string | RegExp)[]]> = {
  'next-token?clicks=3': ['reload', 'Draw 100', 'Cut off the unlikely'],
  'vectors?clicks=2': ['crash', /^paris/],
}

test('a presenter’s window that is reloaded or crashes comes back as it was, and the wall stays', async ({
  openWindows,
}) => {
  const windows = await openWindows('next-token')
  await windows.audience.page.waitForTimeout(WALL_LISTENS_MS)
  const read = (window: DeckDriver) =>
    window.page.evaluate<string>(`${CURRENT_ROUTE} + ' ' + ${SLIDE_SNAPSHOT}`)
  for (const [route, [how, ...buttons]] of Object.entries(LOSSES)) {
    const when = `${route} after a ${how}`
    await windows.presenter.goTo(`presenter/${route}`)
    await windows.presenter.press(...buttons)
    const reset = windows.audience.visibleSlide().locator('.undo')
    await expect(reset).toBeVisible()
    await windows.expectSame(SLIDE_SNAPSHOT, `${when}: before`)
    const before = await read(windows.audience)
    await windows.audience.page.evaluate(recordResets)
    if (how === 'reload') await windows.reopen('presenter')
    else await windows.crashPresenter()
    const compare = async (role: 'presenter' | 'audience') =>
      describeDifference(['before', before], [role, await read(windows[role])])
    await expect.poll(() => compare('presenter'), when).toBe('')
    await expect.poll(() => compare('audience'), when).toBe('')
    expect(await windows.audience.page.evaluate('window.wasReset'), `${when}: the wall blinks`).toBe(false)
    await windows.presenter.page.keyboard.press('r')
    await expect(reset, `${when}: a reset`).toHaveCount(0)
  }
})

test('a run of a window that is reloaded comes back paused, and goes on', async ({ openWindows }) => {
  const windows = await openWindows('training-loop?clicks=1')
  const { presenter, audience } = windows
  const readSteps = async (window: DeckDriver) =>
    Number(/After ([\d,]+) steps/.exec((await window.visibleSlide().first().textContent()) ?? '')?.[1])
  await presenter.press('Run')
  await expect.poll(() => readSteps(presenter)).toBeGreaterThan(9)
  await windows.reopen('presenter')
  await expect.poll(() => readSteps(presenter), 'it is at its last frame').toBeGreaterThan(9)
  const steps = await readSteps(presenter)
  await windows.expectSame(SLIDE_SNAPSHOT, 'after a reload')
  await expect(presenter.button('Run'), 'it is paused').toBeVisible()
  await presenter.press('Run')
  await expect.poll(() => readSteps(audience), 'it goes on').toBeGreaterThan(steps)
  expectNone(windows.takeProblems(), 'both windows work')
})
