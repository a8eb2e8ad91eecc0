/** Code of the deck that does not come: its place says so, and pressing there brings it once it can be fetched. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { Stage } from './stage'

const about = 'code that does not come'

export async function checkLost(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const stage = new Stage(await context.newPage(), url)
  const { page } = stage
  const assets = `${url}assets/**`
  await stage.goTo('cover')
  await page.waitForLoadState('networkidle')
  await page.route(assets, (route) => route.abort())
  await stage.goTo('attention')
  await stage.says(/This sheet did not come/)
  await stage.press('Try again')
  await stage.says(/Still nothing comes/)
  await stage.goesOn()
  await stage.goTo('attention')
  await page.evaluate(`window.same = true`)
  await page.unroute(assets)
  await stage.press('Try again')
  await stage.says(/Attention lets each word look at the others/)
  const fits = await stage.shown().locator('.drawing').first().isVisible()
  if (!fits || !(await page.evaluate(`window.same`)))
    stage.faults.push('it is not the slide, or all was loaded anew')
  report.check(about, 'a slide', stage.take())

  await page.route(assets, (route) => route.abort())
  await page.evaluate(`location.hash = '#/handout'`)
  await page.getByText('This page did not come').waitFor({ timeout: 5000 })
  await page.unroute(assets)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Here is the whole talk to read').waitFor({ timeout: 10_000 })
  report.check(about, 'a page', stage.take())
  await context.close()
}
