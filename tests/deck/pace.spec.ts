/** The pace indicator: the presenter's window displays how far ahead or behind the talk is, the audience's does not. */
import { expect } from 'playwright/test'
import { scheduleOffset, describeOffset } from '../../packages/slidev-addon-stage/slots/schedule-offset'
import { buildTimeLine } from '../../packages/slidev-addon-stage/slots/slides-in-slot'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'

const PACE_INDICATOR = '.slidev-presenter .bottom .stage-pace'
const slides = readSlides().map((s) => s.slotSlide)
const timeLine = buildTimeLine(slides)
/** When a slide is due, s. */
const timeSpanOf = (name: string) => timeLine[slides.find((s) => s.name === name)!.no]!

test('the pace indicator on slides at fixed times of the talk, forwards and backwards', async ({
  openWindows,
}) => {
  const { presenter, audience } = await openWindows('cover')
  const { page } = presenter
  const indicator = page.locator(PACE_INDICATOR)

  // The clock stands still; the test moves it.
  await page.evaluate(
    '{ const start = Date.now(); window.elapsed = 0; Date.now = () => start + window.elapsed }',
  )
  await page.waitForSelector('.slidev-presenter .bottom')
  await expect.soft(indicator, 'before the clock runs').toHaveCount(0)
  const clock = page.locator('.slidev-presenter .bottom > .group')
  await clock.hover()
  await clock.locator('[class*="play"]').click()
  const timetable = Object.entries({ cover: 0, 'next-token': 0, agent: 100, paths: 5000 })
  for (const [slide, elapsed] of [...timetable, ...timetable.toReversed()])
    await test.step(`on ${slide} after ${elapsed} s`, async () => {
      await presenter.goTo(`presenter/${slide}`)
      await page.evaluate((seconds) => Object.assign(window, { elapsed: seconds * 1000 }), elapsed)
      const expected = describeOffset(scheduleOffset(elapsed, timeSpanOf(slide)))
      await expect.soft(indicator).toHaveText(expected)
      expectNone(presenter.takeProblems(), 'the deck works')
    })
  await expect.soft(audience.page.locator('.stage-pace'), 'in the audience’s window').toHaveCount(0)
  await presenter.goTo('presenter/glossary')
  await expect.soft(indicator, 'in the appendix').toHaveCount(0)
})
