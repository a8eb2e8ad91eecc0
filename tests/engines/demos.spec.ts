/** The main control of every demo, pressed, changes its slide. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'playwright/test'
import { MAIN_CONTROL, VISIBLE_SLIDE, type MainControl } from '../../scripts/browser/controls'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { liveSlides, slideLabel } from '../helpers/read-slides'
import type { EnginePage } from './browsers/engine-page'
import { test } from './test'
import { openSlide } from './open-slide'

/** The text of the visible slide and the values of its fields. */
const SLIDE_TEXT = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const fields = [...slide.querySelectorAll('input, textarea')]
  return slide.textContent.replace(/\\s+/g, ' ') + fields.map((e) => (e.type === 'radio' ? e.checked : e.value))
})()`
/** A slide fetches its data once it is idle: so long its text has to stay the same before the press, ms. */
const REST_MS = 400
/** The longest time from a press to the first change, ms. */
const CHANGE_TIMEOUT_MS = 30_000
/** Errors may follow the first change, ms. */
const ERROR_DELAY_MS = 600

async function waitForSteadyText(page: EnginePage): Promise<string> {
  for (let text = ''; ;) {
    const before = text
    text = await page.evaluate<string>(SLIDE_TEXT)
    if (text === before) return text
    await wait(REST_MS)
  }
}

for (const slide of liveSlides)
  test(`the main control of ${slideLabel(slide)}`, async ({ enginePage, engineSite }) => {
    await openSlide(enginePage, engineSite.url, slide)
    const before = await waitForSteadyText(enginePage)
    const hasPanel = await enginePage.evaluate<boolean>(
      `!!document.querySelector('${VISIBLE_SLIDE} .demo-panel')`,
    )
    test.skip(!hasPanel, 'its answers have no panel')
    const main = await enginePage.evaluate<MainControl | null>(MAIN_CONTROL)
    expect(main, 'a control to press').not.toBeNull()
    await enginePage.click(main!.x, main!.y)
    const hasChanged = await waitForExpression(
      enginePage,
      `${SLIDE_TEXT} !== ${JSON.stringify(before)}`,
      CHANGE_TIMEOUT_MS,
    )
    expect(hasChanged, `“${main!.name}” pressed, the slide changes`).toBe(true)
    await wait(ERROR_DELAY_MS)
  })
