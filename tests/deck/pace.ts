/** The presenter's window tells how far ahead or behind the talk is; the audience's does not. */
import type { Browser, Page } from 'playwright'
import { lateness, told } from '../../talk/pace'
import { spansOf } from '../../talk/sheets'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/slides'
import { twoWindows } from './two-windows'

const about = 'the pace, beside the presenter’s clock'
const MARK = '.slidev-presenter .bottom .pace-mark'
const spans = spansOf(readSlides().map((s) => s.sheet))

/** Waits until the mark says what it has to after so many seconds of the talk. */
const says = (page: Page, slide: string, passed: number) => {
  const right = told(lateness(passed, spans[slide]!))
  return page
    .waitForFunction(
      ([where, wanted]) => document.querySelector(where)?.textContent === wanted,
      [MARK, right] as const,
      { timeout: 4000 },
    )
    .then(() => [])
    .catch(async () => [
      `it says “${(await page.locator(MARK).allTextContents()).join()}”, “${right}” wanted`,
    ])
}

export async function checkPace(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, close } = await twoWindows(browser, url, 'cover')
  const { page } = presenter
  const marks = (of: Page) => of.locator('.pace-mark').count()
  const silent = async (when: string, of: Page) =>
    report.check(about, when, (await marks(of)) ? ['it is there'] : [])

  // The clock stands still, but for what is put on it here.
  await page.evaluate('{ const now = Date.now(); window.later = 0; Date.now = () => now + window.later }')
  await page.waitForSelector('.slidev-presenter .bottom')
  await silent('before the clock runs', page)
  const clock = page.locator('.slidev-presenter .bottom > .group')
  await clock.hover()
  await clock.locator('[class*="play"]').click()
  const play = Object.entries({ cover: 0, 'next-token': 0, agent: 100, paths: 5000 })
  for (const [slide, passed] of [...play, ...play.toReversed()]) {
    await presenter.goTo(`presenter/${slide}`)
    await page.evaluate((seconds) => Object.assign(window, { later: seconds * 1000 }), passed)
    report.check(about, `on ${slide} after ${passed} s`, [
      ...(await says(page, slide, passed)),
      ...presenter.take(),
    ])
  }
  await silent('in the audience’s window', audience.page)
  await presenter.goTo('presenter/glossary')
  await page
    .waitForFunction((where) => !document.querySelector(where), MARK, { timeout: 4000 })
    .catch(() => {})
  await silent('on an appendix', page)
  await close()
}
