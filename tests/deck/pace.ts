/** The presenter's window tells how far ahead or behind the talk is; the audience's does not. */
import type { Browser, Page } from 'playwright'
import { scheduleOffset, describeOffset } from '../../talk/schedule-offset'
import { buildTimeLine } from '../../talk/slides-in-slot'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import { openTwoWindows } from './two-windows'

const subject = 'the pace, beside the presenter’s clock'
const PACE_MARK = '.slidev-presenter .bottom .pace-indicator'
const spans = buildTimeLine(readSlides().map((s) => s.slotSlide))

/** Waits until the mark says what it has to after so many seconds of the talk. */
const waitForPace = (page: Page, slide: string, seconds: number) => {
  const expected = describeOffset(scheduleOffset(seconds, spans[slide]!))
  return page
    .waitForFunction(
      ([where, wanted]) => document.querySelector(where)?.textContent === wanted,
      [PACE_MARK, expected] as const,
      { timeout: 4000 },
    )
    .then(() => [])
    .catch(async () => [
      `it says “${(await page.locator(PACE_MARK).allTextContents()).join()}”, “${expected}” wanted`,
    ])
}

export async function checkPace(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, close } = await openTwoWindows(browser, url, 'cover')
  const { page } = presenter
  const countMarks = (of: Page) => of.locator('.pace-indicator').count()
  const expectNoMark = async (when: string, of: Page) =>
    report.check(subject, when, (await countMarks(of)) ? ['it is there'] : [])

  // The clock stands still, but for what is put on it here.
  await page.evaluate('{ const now = Date.now(); window.later = 0; Date.now = () => now + window.later }')
  await page.waitForSelector('.slidev-presenter .bottom')
  await expectNoMark('before the clock runs', page)
  const clock = page.locator('.slidev-presenter .bottom > .group')
  await clock.hover()
  await clock.locator('[class*="play"]').click()
  const timetable = Object.entries({ cover: 0, 'next-token': 0, agent: 100, paths: 5000 })
  for (const [slide, passed] of [...timetable, ...timetable.toReversed()]) {
    await presenter.goTo(`presenter/${slide}`)
    await page.evaluate((seconds) => Object.assign(window, { later: seconds * 1000 }), passed)
    report.check(subject, `on ${slide} after ${passed} s`, [
      ...(await waitForPace(page, slide, passed)),
      ...presenter.takeProblems(),
    ])
  }
  await expectNoMark('in the audience’s window', audience.page)
  await presenter.goTo('presenter/glossary')
  await page
    .waitForFunction((where) => !document.querySelector(where), PACE_MARK, { timeout: 4000 })
    .catch(() => {})
  await expectNoMark('on an appendix', page)
  await close()
}
