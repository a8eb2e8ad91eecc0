import type { Page } from 'puppeteer-core'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import type { Report } from '../helpers/report'
import type { TakeErrors } from './collect-errors'

const PRESS_COUNT = 160

/** Resolves to whether an expression of the page becomes true. */
const waitForCondition = (page: Page, condition: string) =>
  page.waitForFunction(condition, { timeout: 10_000 }).then(
    () => true,
    () => false,
  )

/** Goes through the deck by key: each press changes the address and displays a headline, without errors. */
export async function checkNavigation(
  page: Page,
  url: string,
  report: Report,
  takeErrors: TakeErrors,
): Promise<void> {
  await page.goto(url)
  await page.waitForSelector(`${VISIBLE_SLIDE} h1`)
  const readHash = () => page.evaluate('location.hash')
  const started = performance.now()
  for (let press = 1; press <= PRESS_COUNT; press++) {
    const before = String(await readHash())
    await page.keyboard.press('ArrowRight')
    const moved = await waitForCondition(page, `location.hash !== ${JSON.stringify(before)}`)
    const hasHeading = await waitForCondition(
      page,
      `document.querySelector('${VISIBLE_SLIDE} h1')?.textContent`,
    )
    report.check('navigation', `press ${press}, from ${before}`, [
      ...(moved ? [] : ['the address does not change']),
      ...(hasHeading ? [] : ['no headline appears']),
      ...takeErrors(),
    ])
  }
  const seconds = ((performance.now() - started) / 1000).toFixed()
  console.log(`${PRESS_COUNT} presses in ${seconds} s, to ${String(await readHash())}`)
}
