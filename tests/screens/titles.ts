/** The title of the window, and the announcement of a new slide to screen readers, once the slides stop changing. */
import type { Browser } from 'playwright'
import { deck } from '../../data/deck'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import { DeckDriver } from '../fixtures/deck-driver'

const slides = readSlides()
const stripMarkdown = (title: string) => title.replace(/[_*`]/g, '')
const windowTitle = (name: string) =>
  `${stripMarkdown(slides.find((s) => s.name === name)!.title)} — ${deck.title}`

const LIVE_REGION = 'body > [role="status"]'
/**
 * Records the texts of the live region: a string, since the compiled function would call a helper that the page does
 * not have.
 */
const RECORD_ANNOUNCEMENTS = `{
  window.announcements = []
  const region = document.querySelector('${LIVE_REGION}')
  new MutationObserver(() => window.announcements.push(region.textContent)).observe(region, { subtree: true, childList: true, characterData: true })
}`

/** Visits slides and pages, then turns twelve slides in a row. */
export async function checkTitles(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const driver = new DeckDriver(await context.newPage(), url)
  const { page } = driver
  const expectTitle = (title: string) =>
    page
      .waitForFunction((expected) => document.title === expected, title, { timeout: 15_000 })
      .catch(async () => driver.problems.push(`its title is “${await page.title()}”, expected “${title}”`))
  const goToPage = (route: string) => page.evaluate((to) => (location.hash = `#/${to}`), route)

  await driver.goTo('cover')
  await expectTitle(deck.title)
  await driver.goTo('attention')
  await expectTitle(windowTitle('attention'))
  for (const [route, title] of Object.entries({
    handout: `Handout — ${deck.title}`,
    diagram: `The building, room by room — ${deck.title}`,
  })) {
    await goToPage(route)
    await expectTitle(title)
    await driver.goTo('tokens')
    await expectTitle(windowTitle('tokens'))
  }
  await goToPage('overview')
  await page.waitForFunction((previous) => document.title !== previous, windowTitle('tokens'))
  await driver.goTo('rag')
  await expectTitle(windowTitle('rag'))
  const { no, title } = slides.find((s) => s.name === 'rag')!
  await driver.goTo('presenter/rag')
  await expectTitle(`Presenter: ${no}. ${stripMarkdown(title)}`)
  report.check('the title of the window', 'on slides and other pages', driver.takeProblems())

  await driver.goTo('rag')
  await page.evaluate(RECORD_ANNOUNCEMENTS)
  const start = Date.now()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp')
  // A slide is announced after 400 ms without a change, which slow presses allow in between.
  const maxCount = Math.max(3, 2 + Math.floor((Date.now() - start) / 400))
  const lastSlide = slides[no - 13]!
  await page.waitForTimeout(1200)
  const announcements = await page.evaluate<string[]>('window.announcements')
  const expected = `Slide ${lastSlide.no} of ${slides.length}: ${stripMarkdown(lastSlide.title)}.`
  report.check('announcements of slides', 'twelve in a row', [
    ...(announcements.at(-1) === expected
      ? []
      : [`the last announcement is “${announcements.at(-1)}”, expected “${expected}”`]),
    ...(announcements.length > maxCount
      ? [
          `there are ${announcements.length} announcements, expected at most ${maxCount}: ${announcements.join(' ')}`,
        ]
      : []),
    ...driver.takeProblems(),
  ])
  await context.close()
}
