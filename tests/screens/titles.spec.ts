/** The title of the window, and the announcement of a new slide to screen readers, once the slides stop changing. */
import { expect } from 'playwright/test'
import { deck } from '../../data/deck'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'

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

/** How long the announcements are watched after the last one, ms: a later one would be one too many. */
const WATCH_MS = 800

test('the title of the window names the slide or the page', async ({ page, deck: driver }) => {
  const goToPage = (route: string) => page.evaluate((to) => (location.hash = `#/${to}`), route)
  const expectTitle = (title: string) => expect.soft(page).toHaveTitle(title)

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
  await expect(page).not.toHaveTitle(windowTitle('tokens'))
  await driver.goTo('rag')
  await expectTitle(windowTitle('rag'))
  const { no, title } = slides.find((s) => s.name === 'rag')!
  await driver.goTo('presenter/rag')
  await expectTitle(`Presenter: ${no}. ${stripMarkdown(title)}`)
})

test('of twelve slides in a row the last one is announced', async ({ page, deck: driver }) => {
  await driver.goTo('rag')
  await page.evaluate(RECORD_ANNOUNCEMENTS)
  const readAnnouncements = () => page.evaluate<string[]>('window.announcements')
  const start = Date.now()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp')
  // A slide is announced after 400 ms without a change, which slow presses allow in between.
  const maxCount = Math.max(3, 2 + Math.floor((Date.now() - start) / 400))
  const lastSlide = slides[slides.findIndex((s) => s.name === 'rag') - 12]!
  const expected = `Slide ${lastSlide.no} of ${slides.length}: ${stripMarkdown(lastSlide.title)}.`
  await expect.poll(async () => (await readAnnouncements()).at(-1), 'the last announcement').toBe(expected)
  await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), WATCH_MS)
  const announcements = await readAnnouncements()
  expect(announcements.at(-1), 'the last announcement').toBe(expected)
  expect(announcements.length, announcements.join(' ')).toBeLessThanOrEqual(maxCount)
})
