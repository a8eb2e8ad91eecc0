/** Chunks of a slide or page that fail to load: a message replaces it, and its button retries. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { DeckDriver } from './deck-driver'

const subject = 'chunks that fail to load'

/** Aborts the requests for a slide and for a page, and retries both with the network back. */
export async function checkChunkLoadFailure(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const driver = new DeckDriver(await context.newPage(), url)
  const { page } = driver
  const assets = `${url}assets/**`
  await driver.goTo('cover')
  await page.waitForLoadState('networkidle')
  await page.route(assets, (route) => route.abort())
  await driver.goTo('attention')
  await driver.waitForText(/This sheet did not come/)
  await driver.press('Try again')
  await driver.waitForText(/Still nothing comes/)
  await driver.expectNextSlide()
  await driver.goTo('attention')
  // A reload would lose this mark.
  await page.evaluate(`window.notReloaded = true`)
  await page.unroute(assets)
  await driver.press('Try again')
  await driver.waitForText(/Attention lets each word look at the others/)
  const hasDrawing = await driver.visibleSlide().locator('.drawing').first().isVisible()
  if (!hasDrawing || !(await page.evaluate(`window.notReloaded`)))
    driver.problems.push('the retry does not bring the slide, or reloads the page')
  report.check(subject, 'a slide', driver.takeProblems())

  await page.route(assets, (route) => route.abort())
  await page.evaluate(`location.hash = '#/handout'`)
  await page.getByText('This page did not come').waitFor({ timeout: 5000 })
  await page.unroute(assets)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Here is the whole talk to read').waitFor({ timeout: 10_000 })
  report.check(subject, 'a page', driver.takeProblems())
  await context.close()
}
