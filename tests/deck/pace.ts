/** The pace indicator: the presenter's window displays how far ahead or behind the talk is, the audience's does not. */
import type { Browser, Page } from 'playwright'
import { scheduleOffset, describeOffset } from '../../talk/schedule-offset'
import { buildTimeLine } from '../../talk/slides-in-slot'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import { openTwoWindows } from './two-windows'

const subject = 'the pace indicator'
const PACE_INDICATOR = '.slidev-presenter .bottom .pace-indicator'
/** When each slide is due, s. */
const timeSpans = buildTimeLine(readSlides().map((s) => s.slotSlide))

/** Waits for the indicator's text on a slide after `seconds` of the talk. Resolves to the problems. */
const waitForPace = (page: Page, slide: string, seconds: number): Promise<string[]> => {
  const expected = describeOffset(scheduleOffset(seconds, timeSpans[slide]!))
  return page
    .waitForFunction(
      ([selector, text]) => document.querySelector(selector)?.textContent === text,
      [PACE_INDICATOR, expected] as const,
      { timeout: 4000 },
    )
    .then(() => [])
    .catch(async () => [
      `it displays “${(await page.locator(PACE_INDICATOR).allTextContents()).join()}”, expected “${expected}”`,
    ])
}

/** Visits slides at fixed times of the talk, forwards and backwards. */
export async function checkPace(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, close } = await openTwoWindows(browser, url, 'cover')
  const { page } = presenter
  const expectNoIndicator = async (when: string, window: Page) => {
    const count = await window.locator('.pace-indicator').count()
    report.check(subject, when, count ? ['it is there'] : [])
  }

  // The clock stands still; the test moves it.
  await page.evaluate(
    '{ const start = Date.now(); window.elapsed = 0; Date.now = () => start + window.elapsed }',
  )
  await page.waitForSelector('.slidev-presenter .bottom')
  await expectNoIndicator('before the clock runs', page)
  const clock = page.locator('.slidev-presenter .bottom > .group')
  await clock.hover()
  await clock.locator('[class*="play"]').click()
  const timetable = Object.entries({ cover: 0, 'next-token': 0, agent: 100, paths: 5000 })
  for (const [slide, elapsed] of [...timetable, ...timetable.toReversed()]) {
    await presenter.goTo(`presenter/${slide}`)
    await page.evaluate((seconds) => Object.assign(window, { elapsed: seconds * 1000 }), elapsed)
    report.check(subject, `on ${slide} after ${elapsed} s`, [
      ...(await waitForPace(page, slide, elapsed)),
      ...presenter.takeProblems(),
    ])
  }
  await expectNoIndicator('in the audience’s window', audience.page)
  await presenter.goTo('presenter/glossary')
  await page
    .waitForFunction((selector) => !document.querySelector(selector), PACE_INDICATOR, { timeout: 4000 })
    .catch(() => {})
  await expectNoIndicator('in the appendix', page)
  await close()
}
